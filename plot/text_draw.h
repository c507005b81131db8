// Drawing of one line of text with Cairo.
#pragma once

#include <cairo.h>

#include <string>

#include "plot/color.h"
#include "plot/text.h"

namespace plot {

// The left end of the baseline is at the current origin; y downwards, ink upright. The caller sets up
// translation, rotation and clip, and checks the context's status.
void draw_text_line(cairo_t*, const std::string& line, const Font&, double dpi, const Rgba&);

}  // namespace plot
