#include "plot/front_layer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace plot {

namespace {

constexpr std::uint64_t kAll = ~std::uint64_t{0};

// The bits of a tile, 8 for each row, whose row or whose column is one of low … high.
std::uint64_t rows_of(int low, int high) { return kAll << 8 * low & kAll >> 8 * (7 - high); }
std::uint64_t columns_of(int low, int high) {
    return (0xffU << low & 0xffU >> (7 - high)) * 0x0101010101010101U;
}

}  // namespace

FrontLayer::FrontLayer(const PixelBox& clip, const Mask* mask)
    : clip_(clip),
      mask_(mask),
      pixels_(clip),
      left_(clip.x0 / kTile * kTile),
      columns_((clip.x1 - left_ + kTile - 1) / kTile),
      open_(static_cast<std::size_t>(columns_) * ((clip.y1 - clip.y0 + kTile - 1) / kTile), kAll) {}

// Bits outside of the clip are never asked for.
bool FrontLayer::hides_pixels(PixelBox b) const {
    if (b.empty()) return true;
    const int left = b.x0 / kTile, right = (b.x1 - 1) / kTile;
    for (int y = b.y0 / kTile; y <= (b.y1 - 1) / kTile; ++y) {
        const std::uint64_t* row = open_.data() + static_cast<std::size_t>(y) * columns_;
        const std::uint64_t rows =
            rows_of(std::max(0, b.y0 - y * kTile), std::min(kTile, b.y1 - y * kTile) - 1);
        for (int x = left; x <= right; ++x) {
            if ((row[x] & rows) == 0) continue;
            const std::uint64_t columns =
                columns_of(std::max(0, b.x0 - x * kTile), std::min(kTile, b.x1 - x * kTile) - 1);
            if ((row[x] & rows & columns) != 0) return false;
        }
    }
    return true;
}

namespace {

// The first of the pixels low … high that reaches beyond a place, and the first one wholly beyond
// it.
int first_pixel(double at, double low, double high) {
    return static_cast<int>(std::min(std::max(at, low), high));
}
int end_pixel(double at, double low, double high) { return first_pixel(at + 1, low, high); }

}  // namespace

int FrontLayer::first_column(double x) const {
    return first_pixel(x - left_, clip_.x0 - left_, clip_.x1 - left_);
}
int FrontLayer::end_column(double x) const {
    return end_pixel(x - left_, clip_.x0 - left_, clip_.x1 - left_);
}

PixelBox FrontLayer::pixels_of(const Rect& b) const {
    const double height = clip_.y1 - clip_.y0;
    return {first_column(b.x0), first_pixel(b.y0 - clip_.y0, 0, height), end_column(b.x1),
            end_pixel(b.y1 - clip_.y0, 0, height)};
}

bool FrontLayer::hides(const Rect& b) const { return !meets(b) || hides_pixels(pixels_of(b)); }

// Row of tiles by row of tiles, and where that does not do row of pixels by row of pixels, so that
// a slanted line does not count for all of its box.
bool FrontLayer::hides(Point a, Point b, double reach) const {
    if (a.y > b.y) std::swap(a, b);
    const Rect whole{std::min(a.x, b.x) - reach, a.y - reach, std::max(a.x, b.x) + reach,
                     b.y + reach};
    if (!meets(whole)) return true;
    const PixelBox box = pixels_of(whole);
    if (hides_pixels(box)) return true;
    if (a.y == b.y || box.x1 - box.x0 < kTile / 2 || box.y1 - box.y0 < kTile / 2) return false;
    const double slope = (b.x - a.x) / (b.y - a.y);
    const double over = std::abs(slope) * reach + reach, at_top = a.x - slope * a.y;
    const auto hides_rows = [&](int from, int upto) {
        const double x0 = at_top + slope * (clip_.y0 + from), x1 = x0 + slope * (upto - from);
        const double left = std::max(std::min(x0, x1) - over, whole.x0);
        const double right = std::min(std::max(x0, x1) + over, whole.x1);
        return hides_pixels({first_column(left), from, end_column(right), upto});
    };
    for (int from = box.y0; from < box.y1;) {
        const int upto = std::min(box.y1, (from / kTile + 1) * kTile);
        if (!hides_rows(from, upto))
            for (int y = from; y < upto; ++y)
                if (!hides_rows(y, y + 1)) return false;
        from = upto;
    }
    return true;
}

bool FrontLayer::hides_all(std::span<const Point> points, double reach) const {
    Rect box = Rect::nothing();
    for (const Point p : points) box.include(p);
    return hides(box.padded(reach));
}

std::size_t FrontLayer::before_bend(std::span<const Point> line, std::size_t segment, double room) {
    constexpr int kMost = 3;  // segments
    for (int i = 0; i < kMost && segment > 0; ++i, --segment) {
        const Point way = line[segment + 1] - line[segment];
        if (std::abs(way.x) + std::abs(way.y) >= room) break;
    }
    return segment;
}

FrontLayer::Paint::Paint(FrontLayer& layer, const Rgba& color) : layer_(layer) {
    const Color8 c(color);
    constexpr float kWhole = 255;
    color_ = FrontPixels::Quad{c.r / kWhole, c.g / kWhole, c.b / kWhole, 1};
    alpha_ = c.a / kWhole / kWhole;
}

namespace {

// Bits of the bytes that are not 0.
std::uint64_t covered(const std::uint8_t* eight) {
    std::uint64_t bytes;
    std::memcpy(&bytes, eight, sizeof bytes);
    constexpr std::uint64_t kLow = 0x7f7f7f7f7f7f7f7f;
    const std::uint64_t tops = (((bytes & kLow) + kLow) | bytes) & ~kLow;
    return (tops >> 7) * 0x0102040810204080 >> 56;
}

}  // namespace

// Tile by tile, the covered pixels that are not closed: often few or none.
template <class Coverage, class Covered>
void FrontLayer::Paint::put(int y, int x, int count, Coverage&& coverage, Covered&& covered) {
    const Mask* mask = layer_.mask_;
    FrontPixels::Quad* pixels = layer_.pixels_.row(y) - (layer_.clip_.x0 - layer_.left_);
    const int down = y - layer_.clip_.y0, begin = x - layer_.left_, end = begin + count;
    std::uint64_t* row =
        layer_.open_.data() + static_cast<std::size_t>(down / kTile) * layer_.columns_;
    const int shift = down % kTile * kTile;
    for (int tile = begin / kTile; tile * kTile < end; ++tile) {
        const int left = tile * kTile, low = std::max(0, begin - left),
                  high = std::min(kTile, end - left) - 1;
        std::uint64_t open = row[tile] >> shift & 0xff;
        if (open == 0) continue;
        open &=
            low == 0 && high == kTile - 1 ? covered(left - begin) : columns_of(low, high) & 0xff;
        for (; open != 0; open &= open - 1) {
            const int bit = std::countr_zero(open), at = left + bit;
            const float part =
                mask ? mask->row(y)[layer_.left_ + at - mask->box.x0] / 255.0F : 1.0F;
            const float rest = 1 - pixels[at][3];
            pixels[at] += color_ * (rest * coverage(at - begin) * part * alpha_);
            if (1 - pixels[at][3] < FrontPixels::kClear)
                row[tile] &= ~(std::uint64_t{1} << (shift + bit));
        }
    }
}

void FrontLayer::Paint::span(int y, int x, int count, const std::uint8_t* coverage) {
    put(
        y, x, count, [coverage](int i) { return coverage[i]; },
        [coverage](int i) { return covered(coverage + i); });
}

void FrontLayer::Paint::solid(int y, int x, int count, std::uint8_t coverage) {
    put(
        y, x, count, [coverage](int) { return coverage; }, [](int) { return std::uint64_t{0xff}; });
}

}  // namespace plot
