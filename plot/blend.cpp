#include "plot/blend.h"

#include <algorithm>
#include <cstring>

#include "plot/vector_clones.h"

namespace plot {

namespace {

std::uint8_t to_byte(double v) {
    return static_cast<std::uint8_t>(std::clamp(v, 0.0, 1.0) * 255 + 0.5);
}

// Four pixels, and their eight even or odd channels, in the compiler's portable vectors.
using Four = std::uint32_t __attribute__((vector_size(16)));
using Eight = std::uint16_t __attribute__((vector_size(16)));
constexpr int kLanes = 4;

Four load(const std::uint32_t* from) {
    Four v;
    std::memcpy(&v, from, sizeof v);
    return v;
}
void store(std::uint32_t* to, Four v) { std::memcpy(to, &v, sizeof v); }

Eight even(Four p) { return reinterpret_cast<Eight>(p & 0xff00ff); }
Eight odd(Four p) { return reinterpret_cast<Eight>((p >> 8) & 0xff00ff); }
// One factor for each pixel, 0 … 255, as one for each channel.
Eight spread(Four k) { return reinterpret_cast<Eight>(k | k << 16); }
// Sums of products of bytes over 255, rounded; back in their places.
Four joined(Eight even, Eight odd) {
    even += 128, odd += 128;
    even = (even + (even >> 8)) >> 8;
    odd = (odd + (odd >> 8)) & 0xff00;
    return reinterpret_cast<Four>(even | odd);
}

Four over(Four source, Four destination) {
    const Eight rest = spread(255 - (source >> 24));
    return source + joined(even(destination) * rest, odd(destination) * rest);
}

// Straight red, green, blue, alpha in the order of memory.
[[gnu::always_inline]] inline Four premultiplied(Four p) {
    const Four alpha = p >> 24;
    const Four red = p & 0xff, blue = p >> 16 & 0xff;
    // The alpha itself is multiplied by 255, which does not change it.
    const Eight red_blue = reinterpret_cast<Eight>(red << 16 | blue);
    const Eight alpha_green = reinterpret_cast<Eight>((p >> 8 & 0xff) | 0xff0000);
    const Eight a = spread(alpha);
    return joined(red_blue * a, alpha_green * a);
}

// color * alpha + p * (1 - alpha), rounded once; `color` is opaque.
[[gnu::always_inline]] inline Four mix(Four color, Four p, Four alpha) {
    const Eight a = spread(alpha), rest = spread(255 - alpha);
    return joined(even(color) * a + even(p) * rest, odd(color) * a + odd(p) * rest);
}

[[gnu::always_inline]] inline std::uint32_t mix(std::uint32_t color, std::uint32_t p,
                                                std::uint32_t alpha) {
    return mix(Four{color}, Four{p}, Four{alpha})[0];
}

// Four coverages times a colour's alpha.
[[gnu::always_inline]] inline Four covered(std::uint32_t coverage, std::uint16_t alpha) {
    const Four spaced{coverage & 0xff, coverage >> 8 & 0xff, coverage >> 16 & 0xff, coverage >> 24};
    const Eight product = reinterpret_cast<Eight>(spaced) * alpha + 128;
    return reinterpret_cast<Four>((product + (product >> 8)) >> 8);
}

// A colour onto the pixels of a span.
PLOT_VECTOR_CLONES void mix_span(std::uint32_t* to, const std::uint8_t* coverage, int count,
                                 std::uint32_t color, std::uint8_t alpha) {
    int i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        std::uint32_t four;
        std::memcpy(&four, coverage + i, sizeof four);
        if (four == 0) continue;
        const Four colors = Four{} + color;
        if (four == 0xffffffff && alpha == 255)
            store(to + i, colors);
        else
            store(to + i, mix(colors, load(to + i), covered(four, alpha)));
    }
    for (; i < count; ++i) to[i] = mix(color, to[i], mul8(coverage[i], alpha));
}

// The same where coverage is the same; `alpha` is that of both.
PLOT_VECTOR_CLONES void mix_solid(std::uint32_t* to, int count, std::uint32_t color,
                                  std::uint32_t alpha) {
    int i = 0;
    if (alpha == 255) {
        for (; i < count; ++i) to[i] = color;
        return;
    }
    for (; i + kLanes <= count; i += kLanes)
        store(to + i, mix(Four{} + color, load(to + i), Four{} + alpha));
    for (; i < count; ++i) to[i] = mix(color, to[i], alpha);
}

}  // namespace

Color8::Color8(const Rgba& c)
    : r(to_byte(c.r)), g(to_byte(c.g)), b(to_byte(c.b)), a(to_byte(c.a)) {}

std::uint32_t Color8::opaque() const {
    return 0xff000000u | static_cast<std::uint32_t>(r) << 16 | static_cast<std::uint32_t>(g) << 8 |
           b;
}

PLOT_VECTOR_CLONES void premultiply_row(std::uint32_t* to, const std::uint8_t* rgba, int count) {
    int i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        Four p;
        std::memcpy(&p, rgba + std::size_t{4} * i, sizeof p);
        store(to + i, premultiplied(p));
    }
    for (; i < count; ++i) {
        std::uint32_t p;
        std::memcpy(&p, rgba + std::size_t{4} * i, sizeof p);
        to[i] = premultiplied(Four{p})[0];
    }
}

PLOT_VECTOR_CLONES void blend_row(std::uint32_t* to, const std::uint32_t* from, int count) {
    int i = 0;
    for (; i + kLanes <= count; i += kLanes) store(to + i, over(load(from + i), load(to + i)));
    for (; i < count; ++i) to[i] = over(from[i], to[i]);
}

SolidPaint::SolidPaint(PixelView view, const Rgba& color, const Mask* mask)
    : view_(view), color_(color), straight_(color_.opaque()), mask_(mask) {
    if (mask_) masked_.resize(view.width);
}

void SolidPaint::span(int y, int x, int count, const std::uint8_t* coverage) {
    if (mask_) {
        const std::uint8_t* mask = mask_->row(y) + (x - mask_->box.x0);
        for (int i = 0; i < count; ++i)
            masked_[i] = static_cast<std::uint8_t>(mul8(coverage[i], mask[i]));
        coverage = masked_.data();
    }
    mix_span(view_.row(y) + x, coverage, count, straight_, color_.a);
}

void SolidPaint::solid(int y, int x, int count, std::uint8_t coverage) {
    if (mask_) {
        const std::vector<std::uint8_t> row(count, coverage);
        span(y, x, count, row.data());
    } else {
        mix_solid(view_.row(y) + x, count, straight_, mul8(coverage, color_.a));
    }
}

TilePaint::TilePaint(PixelView view, PixelView tile, const Mask* mask)
    : view_(view), tile_(tile), mask_(mask) {}

void TilePaint::span(int y, int x, int count, const std::uint8_t* coverage) {
    std::uint32_t* to = view_.row(y) + x;
    const std::uint32_t* tile = tile_.row(y % tile_.height);
    const std::uint8_t* mask = mask_ ? mask_->row(y) + (x - mask_->box.x0) : nullptr;
    for (int i = 0; i < count; ++i) {
        const std::uint32_t c = mask ? mul8(coverage[i], mask[i]) : coverage[i];
        to[i] = over(scale_pixel(tile[(x + i) % tile_.width], c), to[i]);
    }
}

void TilePaint::solid(int y, int x, int count, std::uint8_t coverage) {
    const std::vector<std::uint8_t> row(count, coverage);
    span(y, x, count, row.data());
}

void MaskPaint::span(int y, int x, int count, const std::uint8_t* coverage) {
    std::uint8_t* to = to_.row(y) + (x - to_.box.x0);
    const std::uint8_t* under = under_ ? under_->row(y) + (x - under_->box.x0) : nullptr;
    for (int i = 0; i < count; ++i)
        to[i] = under ? static_cast<std::uint8_t>(mul8(coverage[i], under[i])) : coverage[i];
}

void MaskPaint::solid(int y, int x, int count, std::uint8_t coverage) {
    const std::vector<std::uint8_t> row(count, coverage);
    span(y, x, count, row.data());
}

}  // namespace plot
