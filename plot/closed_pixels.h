// Pixels that nothing shines through any more, as a bitmap, for markers that are put from the front
// to the back.
#pragma once

#include <cstdint>
#include <vector>

#include "plot/blend.h"
#include "plot/tint_stamp.h"

namespace plot {

class ClosedPixels {
  public:
    // Markers reach no farther than `reach` from their places; these are at most as far from the
    // clip. What is outside of the clip and of the mask is closed.
    ClosedPixels(const PixelBox& clip, int reach, const Mask*);

    // Whether nothing can be seen of a marker at this place, as settle() found last.
    bool hides(int x, int y) const {
        const std::size_t at = word_of(y) + static_cast<std::size_t>(x - x0_) / 64;
        return hidden_[at] >> (static_cast<unsigned>(x - x0_) % 64) & 1;
    }
    // Finds the places whose markers are hidden, for markers with boxes within this one, which
    // begins at the place or left of it.
    void settle(const PixelBox& around);

    // The rest touches rows top <= y < bottom only; threads may have rows of their own each.

    // Whether anything of the stamp would be seen.
    bool shows(const TintStamp&, int x, int y, int top, int bottom) const;
    // 64 bits of a row, the first of them pixel x.
    std::uint64_t at(int x, int y) const {
        const std::uint64_t* at = closed_.data() + word_of(y) + (x - x0_) / 64;
        const unsigned shift = static_cast<unsigned>(x - x0_) % 64;
        return shift ? at[0] >> shift | at[1] << (64 - shift) : at[0];
    }
    void close(int x, int y, std::uint64_t bits);

  private:
    std::size_t word_of(int y) const {
        return static_cast<std::size_t>(y - y0_) * static_cast<std::size_t>(words_);
    }
    void close_outside(const PixelBox& clip, const Mask*);

    // Of the clip and a margin around it.
    const int x0_, y0_, words_, rows_;
    std::vector<std::uint64_t> closed_, hidden_;
};

}  // namespace plot
