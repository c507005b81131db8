// The few vertices that draw a line of many points as all of them would.
#pragma once

#include <optional>

#include "plot/artists/line_data.h"
#include "plot/transform.h"

namespace plot {

// Display points, with a NaN where the line is interrupted, for what is seen of dense data within
// `clip`. Where x rises or falls, each column of kDenseColumn has its lowest and its highest point,
// as the line goes through all heights between them, and where others end there the first and last;
// few points, and those around gaps, are there themselves. Of very many points columns are somewhat
// narrower, and begin where blocks of the pyramid do. `stepped`: with_steps() comes next, by
// which single points between gaps are seen. Empty where this cannot be done: mixed order,
// transforms that mix x and y, views without an inverse. Can be cancelled.
std::optional<std::vector<Point>> dense_points(const LineData&, const Frame&, const TransformSpec&,
                                               const Rect& clip, bool stepped);

}  // namespace plot
