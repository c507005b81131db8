// Hatch patterns as matplotlib's: a tile of 72 by 72 points that repeats over the filled area.
#pragma once

#include <string_view>

#include "plot/path.h"

namespace plot {

inline constexpr double kHatchTilePoints = 72;

// One tile in the unit square, y upwards, to be filled (non-zero rule) and stroked with projecting
// caps, both in the hatch's colour. `density` is the number of lines that one letter makes in a
// tile; repeating the letter multiplies it. Unknown letters are ignored.
Path hatch_path(std::string_view pattern, int density = 6);

}  // namespace plot
