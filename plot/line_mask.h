// The picture of a shaped line: glyph by glyph on whole pixels, as matplotlib's Agg renderer
// composes it.
#pragma once

#include "plot/shape.h"

namespace plot {

// Pixels; `baseline` is counted from the top.
struct PictureSize {
    int width = 0, height = 0;
    double baseline = 0;
};
PictureSize picture_size(const ShapedLine&);

// Whether the line is small enough, and its fonts are outlines, so that it can have a picture.
bool has_mask(const ShapedLine&);

// The picture turned anticlockwise by so many quarters; made once.
LineMask& line_mask(ShapedLine&, int quarters);

}  // namespace plot
