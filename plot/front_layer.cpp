#include "plot/front_layer.h"

#include <algorithm>
#include <cmath>

namespace plot {

FrontLayer::FrontLayer(const PixelBox& clip, const Mask* mask)
    : clip_(clip),
      mask_(mask),
      pixels_(clip),
      columns_((clip.x1 - clip.x0 + kTile - 1) / kTile),
      rows_((clip.y1 - clip.y0 + kTile - 1) / kTile),
      open_(static_cast<std::size_t>(columns_) * rows_) {
    for (int y = 0; y < rows_; ++y) {
        const int height = std::min(kTile, clip.y1 - clip.y0 - y * kTile);
        for (int x = 0; x < columns_; ++x) {
            const int width = std::min(kTile, clip.x1 - clip.x0 - x * kTile);
            open_[static_cast<std::size_t>(y) * columns_ + x] =
                static_cast<std::uint8_t>(width * height);
        }
    }
}

bool FrontLayer::hides(int x0, int y0, int x1, int y1) const {
    for (int y = y0; y <= y1; ++y) {
        const std::uint8_t* row = open_.data() + static_cast<std::size_t>(y) * columns_;
        for (int x = x0; x <= x1; ++x)
            if (row[x] > 0) return false;
    }
    return true;
}

namespace {

// The tile of a distance from the clip's border; `count` of them.
int tile_at(double distance, int tile, int count) {
    return static_cast<int>(std::clamp(distance / tile, -1.0, static_cast<double>(count)));
}

}  // namespace

bool FrontLayer::hides(const Rect& b) const {
    if (!(b.x1 >= clip_.x0 && b.x0 <= clip_.x1 && b.y1 >= clip_.y0 && b.y0 <= clip_.y1))
        return true;
    return hides(std::max(0, tile_at(b.x0 - clip_.x0, kTile, columns_)),
                 std::max(0, tile_at(b.y0 - clip_.y0, kTile, rows_)),
                 std::min(columns_ - 1, tile_at(b.x1 - clip_.x0, kTile, columns_)),
                 std::min(rows_ - 1, tile_at(b.y1 - clip_.y0, kTile, rows_)));
}

// Row of tiles by row of tiles, so that a slanted line does not count for all of its box.
bool FrontLayer::hides(Point a, Point b, double reach) const {
    if (a.y > b.y) std::swap(a, b);
    const Rect box{std::min(a.x, b.x) - reach, a.y - reach, std::max(a.x, b.x) + reach,
                   b.y + reach};
    constexpr double kFewTiles = 3 * kTile;
    if (box.width() < kFewTiles || b.y - a.y < kFewTiles) return hides(box);
    const int first = std::max(0, tile_at(box.y0 - clip_.y0, kTile, rows_));
    const int last = std::min(rows_ - 1, tile_at(box.y1 - clip_.y0, kTile, rows_));
    const double slope = (b.x - a.x) / (b.y - a.y);
    for (int row = first; row <= last; ++row) {
        const double top = clip_.y0 + row * kTile;
        const double x0 = a.x + slope * (std::clamp(top - reach, a.y, b.y) - a.y);
        const double x1 = a.x + slope * (std::clamp(top + kTile + reach, a.y, b.y) - a.y);
        const Rect part{std::min(x0, x1) - reach, top, std::max(x0, x1) + reach, top + kTile / 2.0};
        if (!hides(part)) return false;
    }
    return true;
}

Polylines FrontLayer::visible(const Polylines& lines, double reach) const {
    Polylines out;
    out.points.reserve(lines.points.size());
    for (const auto& run : lines.runs) {
        const auto points = lines.of(run);
        if (run.closed || points.size() < 2) {
            Rect box = Rect::nothing();
            for (const Point p : points) box.include(p);
            if (hides(box.padded(reach))) continue;
            const std::size_t begin = out.points.size();
            out.points.insert(out.points.end(), points.begin(), points.end());
            out.finish(begin, run.closed);
            continue;
        }
        std::size_t begin = out.points.size();
        bool open = false;
        for (std::size_t i = 1; i < points.size(); ++i) {
            if (hides(points[i - 1], points[i], reach)) {
                if (open) out.finish(begin, false);
                begin = out.points.size();
                open = false;
                continue;
            }
            if (!open) out.points.push_back(points[i - 1]);
            out.points.push_back(points[i]);
            open = true;
        }
        if (open) out.finish(begin, false);
    }
    return out;
}

void FrontLayer::close(int x, int y) {
    --open_[static_cast<std::size_t>((y - clip_.y0) / kTile) * columns_ + (x - clip_.x0) / kTile];
}

FrontLayer::Paint::Paint(FrontLayer& layer, const Rgba& color) : layer_(layer) {
    const Color8 c(color);
    constexpr float kWhole = 255;
    color_ = FrontPixels::Quad{c.r / kWhole, c.g / kWhole, c.b / kWhole, 1};
    alpha_ = c.a / kWhole / kWhole;
}

template <class Coverage>
void FrontLayer::Paint::put(int y, int x, int count, Coverage&& coverage) {
    FrontPixels::Quad* pixels = layer_.pixels_.row(y) + (x - layer_.clip_.x0);
    const Mask* mask = layer_.mask_;
    const std::uint8_t* passes = mask ? mask->row(y) + (x - mask->box.x0) : nullptr;
    for (int i = 0; i < count; ++i) {
        const float rest = 1 - pixels[i][3];
        if (coverage(i) == 0 || rest < FrontPixels::kClear) continue;
        const float part = passes ? passes[i] / 255.0F : 1.0F;
        pixels[i] += color_ * (rest * coverage(i) * part * alpha_);
        if (1 - pixels[i][3] < FrontPixels::kClear) layer_.close(x + i, y);
    }
}

void FrontLayer::Paint::span(int y, int x, int count, const std::uint8_t* coverage) {
    put(y, x, count, [coverage](int i) { return coverage[i]; });
}

void FrontLayer::Paint::solid(int y, int x, int count, std::uint8_t coverage) {
    put(y, x, count, [coverage](int) { return coverage; });
}

}  // namespace plot
