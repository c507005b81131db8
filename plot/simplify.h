// Fewer vertices for the same picture.
#pragma once

#include "plot/polylines.h"

namespace plot {

// Pixels. A line is simplified at most twice, long curves before they are cut off and everything by
// the painter, so that it strays by a twentieth of a pixel in all. (matplotlib's
// path.simplify_threshold is a ninth.)
inline constexpr double kSimplifyTolerance = 1.0 / 40;
// Below this many vertices simplifying does not pay, as in matplotlib.
inline constexpr std::size_t kSimplifyFrom = 128;

// Whether a line like this is to be simplified: rc path.simplify may forbid it.
bool is_simplified(const Path&);

// Replaces stretches of vertices that lie in a straight strip `tolerance` wide by their ends and
// their furthest points either way, so peaks of noise keep their height. What remains of a stretch
// goes along the whole of its strip and within it: no point of the line, at its vertices and
// between them, is further than `tolerance` from the new one, and what two passes leave out adds
// up. Open runs keep their first and last points, and all points that are kept their order. One
// pass.
Polylines simplify_lines(const Polylines&, double tolerance);

}  // namespace plot
