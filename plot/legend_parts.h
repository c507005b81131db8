// Where a legend and its parts stand, for those that point at them.
#pragma once

#include <memory>
#include <vector>

#include "plot/legend.h"

namespace plot {

// The legend's state as it is drawn: one at its best place knows what it is to keep clear of.
std::shared_ptr<const LegendState> drawn_legend(const Legend&);

struct LegendParts {
    std::vector<Rect> samples, labels;  // pixels, one for each entry
};
LegendParts legend_parts(const LegendState&, const DrawContext&, const TextMetrics&);

}  // namespace plot
