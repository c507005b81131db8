// The numbers of the coverage rasteriser: positions in 24.8 fixed point, sums of signed area.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace plot {

inline constexpr int kSubpixels = 256;    // in a pixel, to the side and down
inline constexpr int kCoverageShift = 9;  // from a cell's sum (2 * 256 * 256 when full) to 0 … 256

inline std::uint8_t to_coverage(std::uint32_t sum) {
    const int c = std::abs(static_cast<std::int32_t>(sum) >> kCoverageShift);
    return static_cast<std::uint8_t>(std::min(c, 255));
}

inline int to_subpixels(double v) { return static_cast<int>(v * kSubpixels + 0.5); }  // v >= 0

}  // namespace plot
