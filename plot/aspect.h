// Equal aspect: which box, or which limits, make a unit of y as long as it should be beside one of
// x. Pure; as matplotlib's Axes.apply_aspect.
#pragma once

#include "plot/axes.h"

namespace plot {

// Changes frame.axes_box (adjustable 'box', kept in the middle) or frame.view ('datalim'): of the
// limits, those whose new length still shows the data, and never those shared with other axes if
// it can be helped.
void apply_aspect(Frame& frame, const AxesState&, bool x_shared, bool y_shared);

}  // namespace plot
