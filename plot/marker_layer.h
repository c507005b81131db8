// Very many markers on a picture, put from the front to the back: what lies behind pixels that
// nothing shines through any more is not drawn. Sums are exact, so that a thousand faint layers
// come out as they should; the picture differs from one that is drawn from the back by the rounding
// of the latter, and by FrontPixels::kClear.
#pragma once

#include <cstdint>

#include "plot/blend.h"
#include "plot/closed_pixels.h"
#include "plot/front_pixels.h"
#include "plot/tint_stamp.h"

namespace plot {

class MarkerLayer {
  public:
    // Markers reach no farther than `reach` from their places; these are at most as far from the
    // clip.
    MarkerLayer(const PixelBox& clip, int reach, const Mask*);

    // As of ClosedPixels.
    bool hides(int x, int y) const { return closed_.hides(x, y); }
    void settle(const PixelBox& around) { closed_.settle(around); }

    // The rest touches rows top <= y < bottom only; threads may have rows of their own each.

    // Whether anything of the stamp would be seen.
    bool shows(const TintStamp& stamp, int x, int y, int top, int bottom) const {
        return closed_.shows(stamp, x, y, top, bottom);
    }
    // Behind all that have been put.
    void put(const TintStamp&, int x, int y, const Rgba& fill, const Rgba& edge, int top,
             int bottom);
    void paint_onto(const PixelView& view, int top, int bottom) const {
        pixels_.paint_onto(view, top, bottom);
    }

  private:
    using Quad = FrontPixels::Quad;
    struct Looks;

    std::uint64_t put_bits(std::uint64_t bits, int left, int y, const std::uint8_t* fill,
                           const std::uint8_t* line, const Looks&);

    const PixelBox clip_;
    const Mask* mask_;
    ClosedPixels closed_;
    FrontPixels pixels_;
};

}  // namespace plot
