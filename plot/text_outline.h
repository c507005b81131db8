// The outline of a line of text, as a path for whoever clips by it or bends it.
#pragma once

#include <string>

#include "plot/path.h"
#include "plot/text.h"

namespace plot {

// In sizes of the font, from the left end of the baseline, y upwards. Throws ValueError for bad
// mathtext. Glyphs of fonts that are pictures have none.
Path text_outline(const std::string& line, const Font&);

}  // namespace plot
