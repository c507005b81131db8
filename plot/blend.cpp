#include "plot/blend.h"

#include <algorithm>
#include <cmath>

namespace plot {

namespace {

std::uint8_t to_byte(double v) {
    return static_cast<std::uint8_t>(std::clamp(v, 0.0, 1.0) * 255 + 0.5);
}

// color * alpha + p * (1 - alpha), rounded once; `color` is opaque.
std::uint32_t mix(std::uint32_t color, std::uint32_t p, std::uint32_t alpha) {
    const std::uint32_t rest = 255 - alpha;
    std::uint32_t even = (color & 0xff00ff) * alpha + (p & 0xff00ff) * rest + 0x800080;
    std::uint32_t odd = ((color >> 8) & 0xff00ff) * alpha + ((p >> 8) & 0xff00ff) * rest + 0x800080;
    even = ((even + ((even >> 8) & 0xff00ff)) >> 8) & 0xff00ff;
    odd = (odd + ((odd >> 8) & 0xff00ff)) & 0xff00ff00;
    return even | odd;
}

}  // namespace

Color8::Color8(const Rgba& c)
    : r(to_byte(c.r)), g(to_byte(c.g)), b(to_byte(c.b)), a(to_byte(c.a)) {}

std::uint32_t Color8::premultiplied() const {
    return static_cast<std::uint32_t>(a) << 24 | mul8(r, a) << 16 | mul8(g, a) << 8 | mul8(b, a);
}

void blend_row(std::uint32_t* to, const std::uint32_t* from, int count) {
    for (int i = 0; i < count; ++i) to[i] = over(from[i], to[i]);
}

SolidPaint::SolidPaint(PixelView view, const Rgba& color, const Mask* mask)
    : view_(view), color_(color), full_(color_.premultiplied()), mask_(mask) {
    if (mask_) masked_.resize(view.width);
}

void SolidPaint::span(int y, int x, int count, const std::uint8_t* coverage) {
    if (mask_) {
        const std::uint8_t* mask = mask_->row(y) + (x - mask_->box.x0);
        for (int i = 0; i < count; ++i)
            masked_[i] = static_cast<std::uint8_t>(mul8(coverage[i], mask[i]));
        coverage = masked_.data();
    }
    const std::uint32_t opaque = full_ | 0xff000000, a = color_.a;
    const std::uint32_t straight = 0xff000000u | color_.r << 16 | color_.g << 8 | color_.b;
    std::uint32_t* to = view_.row(y) + x;
    for (int i = 0; i < count; ++i) {
        const std::uint32_t alpha = mul8(coverage[i], a);
        if (alpha == 255)
            to[i] = opaque;
        else if (alpha > 0)
            to[i] = mix(straight, to[i], alpha);
    }
}

void SolidPaint::solid(int y, int x, int count, std::uint8_t coverage) {
    std::uint32_t* to = view_.row(y) + x;
    if (mask_) {
        std::vector<std::uint8_t> row(count, coverage);
        span(y, x, count, row.data());
    } else if (mul8(coverage, color_.a) == 255) {
        std::fill_n(to, count, full_);
    } else {
        const std::uint32_t alpha = mul8(coverage, color_.a);
        const std::uint32_t straight = 0xff000000u | color_.r << 16 | color_.g << 8 | color_.b;
        for (int i = 0; i < count; ++i) to[i] = mix(straight, to[i], alpha);
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
