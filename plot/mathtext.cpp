#include "plot/mathtext.h"

namespace plot {

bool is_math_text(std::string_view) { return false; }
void layout_math(ShapedLine&, const std::string&, const Font&, double) {}

}  // namespace plot
