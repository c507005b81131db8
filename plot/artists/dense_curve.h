// The vertices that draw a line of many points whose x goes to and fro as all of them would.
#pragma once

#include <optional>

#include "plot/artists/line_data.h"
#include "plot/transform.h"

namespace plot {

// Display points, with a NaN where the line is interrupted, from which no point within `clip`
// strays by more than kSimplifyTolerance, half of what drawing may leave out in all. Empty where
// this cannot be done. In several threads; can be cancelled.
std::optional<std::vector<Point>> curve_points(const LineData&, const Frame&, const TransformSpec&,
                                               const Rect& clip);

}  // namespace plot
