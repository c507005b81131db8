// Cutting polylines and polygons to a rectangle, so that no later step meets a huge coordinate.
#pragma once

#include <span>
#include <vector>

#include "plot/polylines.h"

namespace plot {

// The parts of the lines within `box`. A run that is wholly inside stays as it is; a closed run
// that is cut becomes open runs. Each run's `distance` grows by the length cut off before it, so
// that dashes keep their phase.
Polylines clip_lines(Polylines, const Rect& box);

// The closed polygon cut to `box` (Sutherland and Hodgman); empty if nothing is left.
std::vector<Point> clip_polygon(std::span<const Point>, const Rect& box);

}  // namespace plot
