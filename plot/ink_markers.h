// Very many equal markers of one colour. What each pixel lets through of what is below is a product
// that does not depend on their order: so it is enough to count how many stand at each pixel.
#pragma once

#include "plot/blend.h"
#include "plot/tint_stamp.h"
#include "plot/tinted_markers.h"

namespace plot {

// Markers on whole pixels, all of one stamp; `height` of the surface, for places that count
// upwards. False, and nothing is drawn, where they are large or of two colours. Can be cancelled.
bool draw_ink_markers(const PixelView&, TintStamps&, const MarkerPlaces&, const Rgba& fill,
                      const Rgba& edge, const PixelBox& clip, double height);

}  // namespace plot
