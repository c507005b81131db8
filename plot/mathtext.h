// Mathtext: TeX's way of writing formulas between dollar signs. It is parsed into a tree, the tree
// is set as boxes by the rules that matplotlib took from TeX, and the boxes become placed glyphs.
#pragma once

#include <string>
#include <string_view>

#include "plot/shape.h"
#include "plot/text.h"

namespace plot {

// Whether the text has an even number of dollar signs, not counting those after a backslash.
bool is_math_text(std::string_view text);

// Fills the line. Throws ValueError where the text cannot be parsed, in matplotlib's words.
void layout_math(ShapedLine&, const std::string& text, const Font&, double dpi);

}  // namespace plot
