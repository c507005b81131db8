// Strokes: the outline of a polyline with width, joins and caps, as edges for the rasteriser.
#pragma once

#include <algorithm>
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

// How far ink reaches from a line, and from its first and last segments. Rasterising and
// simplifying move edges a little.
inline double stroke_reach(const StrokeStyle& style) {
    const double half_widths = style.join == Join::Miter ? std::max(1.0, style.miter_limit) : 1;
    return 1.0 / 32 + half_widths * style.width / 2;
}
inline double end_reach(const StrokeStyle& style) {
    const double corners = style.cap == Cap::Projecting ? 1.5 : 1;
    return std::max(stroke_reach(style), 1.0 / 32 + corners * style.width / 2);
}

// Ends of an open line that are cut straight across, whatever the cap: the line goes on there.
struct CutEnds {
    bool front = false, back = false;
};

// Hands the outline to `sink`. Every contour turns the same way, and a bend too tight for its inner
// edge goes through the vertex, so that no part of a stroke cancels another. Points must be finite;
// equal neighbours are skipped, and fewer than two different points draw nothing.
void stroke(std::span<const Point> points, bool closed, const StrokeStyle&, EdgeSink& sink,
            CutEnds = {});

}  // namespace plot
