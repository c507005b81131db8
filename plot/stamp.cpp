#include "plot/stamp.h"

#include <cmath>

namespace plot {

namespace {

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
    if (!(box.width() * box.height() <= most)) return std::nullopt;
    stamp.box_ = {static_cast<int>(std::floor(box.x0)), static_cast<int>(std::floor(box.y0)),
                  static_cast<int>(std::ceil(box.x1)), static_cast<int>(std::ceil(box.y1))};
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
        stamp.rows_.push_back({begin, end});
    }
    return stamp;
}

void Stamp::put(PixelView view, int x, int y, const PixelBox& clip, const Mask* mask) const {
    const int left = x + box_.x0, top = y + box_.y0, width = box_.x1 - box_.x0;
    const int first = std::max(top, clip.y0), last = std::min(top + (box_.y1 - box_.y0), clip.y1);
    for (int py = first; py < last; ++py) {
        const Row& row = rows_[py - top];
        const int begin = std::max(left + row.begin, clip.x0);
        const int end = std::min(left + row.end, clip.x1);
        if (begin >= end) continue;
        const std::uint32_t* from =
            pixels_.data() + static_cast<std::size_t>(py - top) * width + (begin - left);
        std::uint32_t* to = view.row(py) + begin;
        if (!mask) {
            blend_row(to, from, end - begin);
            continue;
        }
        const std::uint8_t* coverage = mask->row(py) + (begin - mask->box.x0);
        for (int i = 0; i < end - begin; ++i)
            to[i] = over(scale_pixel(from[i], coverage[i]), to[i]);
    }
}

}  // namespace plot
