// A line of text onto a Cairo surface.
#pragma once

#include <cairo.h>

#include <string>

#include "plot/color.h"
#include "plot/text.h"

namespace plot {

// Draws the line with the left end of its baseline at Cairo's current origin, along Cairo's x
// axis, in pixels of `dpi`. Upright and sideways text on image surfaces is put on whole pixels as
// matplotlib's Agg renderer puts it; turned text is filled outlines; vector surfaces (PDF, PS,
// SVG) get glyphs and the text they stand for. The source and the path of `cr` are changed.
// Throws ValueError for bad mathtext.
void draw_text_line(cairo_t* cr, const std::string& line, const Font&, double dpi, const Rgba&);

}  // namespace plot
