// What painters of pixels do with paths and pens before they rasterise them. Device pixels count
// downwards.
#pragma once

#include <algorithm>
#include <cmath>

#include "plot/blend.h"
#include "plot/clip.h"
#include "plot/painter.h"
#include "plot/polylines.h"
#include "plot/snap.h"
#include "plot/stroke.h"

namespace plot {

inline constexpr double kFlatness =
    1.0 / 8;  // pixels that a chord may stray from its curve, as Agg

inline bool draws(const Pen* pen) { return pen && pen->width > 0 && pen->color.a > 0; }
inline bool draws(const Rgba* fill) { return fill && fill->a > 0; }

// As in matplotlib's Agg the limit of mitres, in half widths, is the width itself in pixels.
// A pen that covers the surface from anywhere on it need not be wider.
inline StrokeStyle stroke_style(const Pen& pen, const PixelView& view) {
    const double width = std::min(pen.width, 4.0 * (view.width + view.height));
    return {width, pen.cap, pen.join, width};
}

inline Rect to_rect(const PixelBox& b) {
    return {static_cast<double>(b.x0), static_cast<double>(b.y0), static_cast<double>(b.x1),
            static_cast<double>(b.y1)};
}

// Runs of device pixels. Of curves the control points are snapped, as in matplotlib.
inline Polylines device_lines(const Path& path, const Affine& map, bool snapped, double fraction) {
    if (!snapped) return to_polylines(path, map, kFlatness);
    Path device = path.transformed(map);
    snap_points(device.points, fraction);
    return to_polylines(device, {}, kFlatness);
}

// Takes the inside of a contour.
inline void fill_polygon(std::span<const Point> points, const PixelBox& clip, Rasterizer& raster) {
    constexpr double kFarAway = 1e6;  // pixels; beyond, polygons are cut first
    const bool is_far = std::ranges::any_of(
        points, [](Point p) { return std::abs(p.x) > kFarAway || std::abs(p.y) > kFarAway; });
    if (is_far)
        raster.polygon(clip_polygon(points, to_rect(clip).padded(1)));
    else
        raster.polygon(points);
}

// floor(v + 0.5) for any finite v.
inline int to_pixel(double v) {
    return static_cast<int>(std::clamp(std::floor(v + 0.5), -1e9, 1e9));
}

}  // namespace plot
