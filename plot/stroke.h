// Strokes: the outline of a polyline with width, joins and caps, as edges for the rasteriser.
#pragma once

#include <span>

#include "plot/edges.h"
#include "plot/painter.h"

namespace plot {

struct StrokeStyle {
    double width = 1;  // pixels
    Cap cap = Cap::Butt;
    Join join = Join::Round;
    // A mitre longer than this many half widths becomes a bevel.
    double miter_limit = 10;
    bool operator==(const StrokeStyle&) const = default;
};

// Hands the outline to `sink`. Every contour turns the same way, and a bend too tight for its inner
// edge goes through the vertex, so that no part of a stroke cancels another. Points must be finite;
// equal neighbours are skipped, and fewer than two different points draw nothing.
void stroke(std::span<const Point> points, bool closed, const StrokeStyle&, EdgeSink& sink);

}  // namespace plot
