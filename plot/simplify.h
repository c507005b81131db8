// Fewer vertices for the same picture.
#pragma once

#include "plot/polylines.h"

namespace plot {

// Pixels: no vertex is further from a simplified line than twice this, a twentieth of a pixel.
// (matplotlib's path.simplify_threshold is a ninth.)
inline constexpr double kSimplifyTolerance = 1.0 / 40;
// Below this many vertices simplifying does not pay, as in matplotlib.
inline constexpr std::size_t kSimplifyFrom = 128;

// Whether a line like this is to be simplified: rc path.simplify may forbid it.
bool is_simplified(const Path&);

// Replaces stretches of vertices that lie within `tolerance` of a straight line by their ends and
// their furthest points either way, so peaks of noise keep their height; no vertex is then further
// than twice that from the new line. Open runs keep their first and last points, and all points
// that are kept their order. One pass.
Polylines simplify_lines(const Polylines&, double tolerance);

}  // namespace plot
