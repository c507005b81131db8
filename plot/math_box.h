// The tree of a formula set as one box of glyphs and bars. The rules are TeX's, simplified, with
// the numbers that matplotlib gives them for the DejaVu fonts.
#pragma once

#include <vector>

#include "plot/geometry.h"
#include "plot/math_parse.h"
#include "plot/text.h"

namespace plot {

struct MathGlyph {
    char32_t code = 0;
    Font font;            // with its size in points
    double x = 0, y = 0;  // pixels from the left end of the box's baseline, y upwards
};

// Pixels.
struct MathBox {
    double width = 0, height = 0, depth = 0;  // above and below the baseline
    std::vector<MathGlyph> glyphs;
    std::vector<Rect> bars;
    int shrunk = 0;  // how often it has been made smaller
};

// `font` is the text's own; its size is the formula's.
MathBox set_math(const MathNode&, const Font& font, double dpi);

}  // namespace plot
