// Markers made of text, "$...$".
#pragma once

#include <string>

#include "plot/markers.h"

namespace plot {

// The text's outline, centred, its longer side 1. Throws ValueError for bad mathtext.
MarkerShape text_marker(const std::string& text, FillStyle);

}  // namespace plot
