// Moving rectilinear paths onto whole pixels, so that their edges are sharp.
#pragma once

#include "plot/painter.h"
#include "plot/polylines.h"

namespace plot {

// Paths with more vertices are not looked at by Snap::Auto, as in matplotlib.
inline constexpr std::size_t kSnapAtMost = 1024;

// Whether this path, mapped by `map` to device pixels, is to be snapped.
bool should_snap(const Path&, const Affine& map, Snap);

// The fraction of a pixel on which vertices are put: lines of odd width sit on pixel centres,
// others and fills (width 0) on pixel borders.
double snap_fraction(double line_width);

void snap_points(std::span<Point>, double fraction);

}  // namespace plot
