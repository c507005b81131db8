// Reductions of a large picture, from which it is drawn when it is made much smaller.
//
// A level keeps four numbers of each block of pixels: the sums of the values, and of the values
// times their distance from the block's middle along x, along y, and along both. With them a kernel
// is approximated by a straight line within each block and its answer computed from the blocks
// alone. That is done where the lines come so near to the kernel that, in a picture of noise, they
// change the result by no more than a twentieth of the noise that is left in it (kLevelError);
// pictures that are smoother change less. Smaller reductions read the values themselves.
#pragma once

#include <optional>
#include <vector>

#include "plot/image_data.h"
#include "plot/image_filter.h"

namespace plot {

constexpr double kLevelError = 0.05;

struct ImageLevel {
    int block = 1;  // pixels along each side; the last blocks may have fewer
    // Two rows and two columns for each block: sums and, in odd ones, moments. Float or double.
    ImageData sums;
};

// The side of the blocks of the finest level, or 0 where levels would not pay.
int finest_block(const ImageData&);

// A level of a picture without its sums, which are written to `sums` (that the level keeps).
ImageLevel new_level(const ImageData&, int block, void*& sums);

// Sums up the rows of the picture that begin at block_row * level.block.
void sum_rows(const ImageData&, const ImageLevel&, int block_row, void* sums);

// The next level of a picture, with blocks twice as long; none where it would be tiny. Can be
// cancelled.
std::optional<ImageLevel> coarser(const ImageLevel&, const ImageData& picture);

// Taps of a picture as taps of a level with such blocks; none where they would be too far off.
std::optional<Taps> level_taps(const Taps&, int sources, int block);

}  // namespace plot
