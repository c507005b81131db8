// Cutting polylines into dashes.
#pragma once

#include <span>

#include "plot/polylines.h"

namespace plot {

// Each run cut into its dashes: `pattern` holds the lengths of on, off, on, off, … in pixels (an
// odd number is repeated once), `offset` is where in the pattern a subpath begins. A run's
// `distance` counts towards its phase. Lines stay as they are if the pattern is empty or cannot
// advance, or if its period is below 1/50 px, where dashes could not be seen.
Polylines dash_lines(const Polylines&, std::span<const double> pattern, double offset);

}  // namespace plot
