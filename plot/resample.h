// Pictures scaled onto a rectangle of device pixels.
#pragma once

#include "plot/blend.h"
#include "plot/painter.h"

namespace plot {

// Blends `image` onto the pixels of `onto` (y downwards; x0 > x1 or y0 > y1 mirror it), whose
// borders are rounded to whole pixels, within `clip`. Each pixel takes the picture's value at its
// centre: the nearest one, or interpolated between four.
void draw_image(PixelView, const Pixels& image, const Rect& onto, double alpha, bool smooth,
                const PixelBox& clip, const Mask*);

}  // namespace plot
