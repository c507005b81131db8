#include "plot/stamp.h"

#include <cmath>

#include "plot/cancel.h"

namespace plot {

namespace {

constexpr int kGroup = 4;

Rect bounds(const Polylines& outline) {
    Rect box = Rect::nothing();
    for (Point p : outline.points) box.include(p);
    return box;
}

}  // namespace

std::optional<Stamp> Stamp::make(const Polylines& outline, const Rgba* fill, const Pen* pen,
                                 const StrokeStyle& style, double most) {
    Stamp stamp;
    if (outline.points.empty()) return stamp;
    // Round, mitred and projecting outlines reach no further than this.
    const double reach =
        pen ? style.width / 2 * std::max(1.5, style.join == Join::Miter ? style.miter_limit : 0)
            : 0;
    const Rect box = bounds(outline).padded(reach + 1);
    constexpr double kFar = 1e8;  // pixels
    if (!(box.width() * box.height() <= most) || box.x0 < -kFar || box.x1 > kFar ||
        box.y0 < -kFar || box.y1 > kFar)
        return std::nullopt;
    stamp.box_ = {static_cast<int>(std::floor(box.x0)), static_cast<int>(std::floor(box.y0)),
                  static_cast<int>(std::ceil(box.x1)), static_cast<int>(std::ceil(box.y1))};
    // Room for whole groups of pixels, which blend fastest.
    stamp.box_.x1 += kGroup - 1;
    const int width = stamp.box_.x1 - stamp.box_.x0, height = stamp.box_.y1 - stamp.box_.y0;
    stamp.pixels_.resize(static_cast<std::size_t>(width) * height);
    const PixelView view{stamp.pixels_.data(), width, height};
    Polylines moved = outline;
    for (Point& p : moved.points) p = p - Point(stamp.box_.x0, stamp.box_.y0);
    Rasterizer raster(width, height);
    if (fill) {
        for (const auto& run : moved.runs) raster.polygon(moved.of(run));
        SolidPaint paint(view, *fill);
        raster.sweep(paint, !pen || pen->antialias);
    }
    if (pen) {
        for (const auto& run : moved.runs) stroke(moved.of(run), run.closed, style, raster);
        SolidPaint paint(view, pen->color);
        raster.sweep(paint, pen->antialias);
    }
    for (int y = 0; y < height; ++y) {
        const std::uint32_t* row = view.row(y);
        int begin = 0, end = width;
        while (begin < end && row[begin] == 0) ++begin;
        while (end > begin && row[end - 1] == 0) --end;
        end = std::min(width, begin + (end - begin + kGroup - 1) / kGroup * kGroup);
        stamp.rows_.push_back({begin, end});
    }
    return stamp;
}

void Stamp::put(const PixelView& view, PixelAt at, const PixelBox& clip, const Mask* mask) const {
    const int left = at.x + box_.x0, top = at.y + box_.y0, width = box_.x1 - box_.x0;
    const int first = std::max(top, clip.y0), last = std::min(at.y + box_.y1, clip.y1);
    for (int y = first; y < last; ++y) {
        const Row& row = rows_[y - top];
        const int begin = std::max(left + row.begin, clip.x0);
        const int end = std::min(left + row.end, clip.x1);
        if (begin >= end) continue;
        const std::uint32_t* from =
            pixels_.data() + static_cast<std::size_t>(y - top) * width + (begin - left);
        std::uint32_t* to = view.row(y) + begin;
        if (!mask) {
            blend_row(to, from, end - begin);
            continue;
        }
        const std::uint8_t* coverage = mask->row(y) + (begin - mask->box.x0);
        for (int i = 0; i < end - begin; ++i)
            to[i] = over(scale_pixel(from[i], coverage[i]), to[i]);
    }
}

void Stamp::put_all(const PixelView& view, std::span<const PixelAt> at, const PixelBox& clip,
                    const Mask* mask) const {
    if (empty() || clip.empty()) return;
    std::size_t count = 0;
    for (const PixelAt& place : at) {
        if ((++count & 0xfff) == 0) poll_cancel();
        if (place.x + box_.x1 > clip.x0 && place.x + box_.x0 < clip.x1)
            put(view, place, clip, mask);
    }
}

}  // namespace plot
