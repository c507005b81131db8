// Very many markers on a picture, put from the front to the back: what lies behind pixels that
// nothing shines through any more is not drawn. Sums are exact, so that a thousand faint layers
// come out as they should; the picture differs from one that is drawn from the back by the rounding
// of the latter, and by FrontPixels::kClear.
#pragma once

#include <cstdint>
#include <vector>

#include "plot/blend.h"
#include "plot/front_pixels.h"
#include "plot/tint_stamp.h"

namespace plot {

class MarkerLayer {
  public:
    // Markers reach no farther than `reach` from their places; these are at most as far from the
    // clip.
    MarkerLayer(const PixelBox& clip, int reach, const Mask*);

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
    // Behind all that have been put.
    void put(const TintStamp&, int x, int y, const Rgba& fill, const Rgba& edge, int top,
             int bottom);
    void paint_onto(const PixelView& view, int top, int bottom) const {
        pixels_.paint_onto(view, top, bottom);
    }

  private:
    using Quad = FrontPixels::Quad;
    struct Looks;

    std::size_t word_of(int y) const {
        return static_cast<std::size_t>(y - y0_) * static_cast<std::size_t>(words_);
    }
    // 64 bits of a row's closed pixels, the first of them pixel x.
    std::uint64_t closed_at(int x, int y) const {
        const std::uint64_t* at = closed_.data() + word_of(y) + (x - x0_) / 64;
        const unsigned shift = static_cast<unsigned>(x - x0_) % 64;
        return shift ? at[0] >> shift | at[1] << (64 - shift) : at[0];
    }
    void close(int x, int y, std::uint64_t bits);
    void close_outside();
    std::uint64_t put_bits(std::uint64_t bits, int left, int y, const std::uint8_t* fill,
                           const std::uint8_t* line, const Looks&);

    const PixelBox clip_;
    const Mask* mask_;
    // Bitmaps of the clip and a margin around it, of which each pixel is closed.
    const int x0_, y0_, words_, rows_;
    std::vector<std::uint64_t> closed_, hidden_;
    FrontPixels pixels_;
};

}  // namespace plot
