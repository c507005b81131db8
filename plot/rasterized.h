// Artists that are pixels in vector files, too.
#pragma once

#include <functional>

#include "plot/painter.h"

namespace plot {

// Calls `draw` with a painter of pixels, of the page's size and dots an inch, and puts what it has
// drawn onto the page, cut to what there is.
void draw_as_pixels(Painter& page, const std::function<void(Painter&)>& draw);

}  // namespace plot
