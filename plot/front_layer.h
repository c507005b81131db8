// Many shapes on a picture, put from the front to the back: what lies behind pixels that nothing
// shines through any more is left out, mostly before it is even rasterised. Sums are exact; the
// picture differs from one that is drawn from the back by the rounding of the latter, and by
// FrontPixels::kClear. Device pixels, y downwards. One thread at a time.
#pragma once

#include "plot/blend.h"
#include "plot/front_pixels.h"
#include "plot/polylines.h"

namespace plot {

class FrontLayer {
  public:
    FrontLayer(const PixelBox& clip, const Mask*);

    // Whether nothing can be seen of what lies within these bounds.
    bool hides(const Rect& bounds) const;
    // The parts of lines of which something may be seen, for pens that reach as far as this from
    // them. Where a line is cut, its ends are hidden. Closed runs stay whole.
    Polylines visible(const Polylines&, double reach) const;

    // Puts coverage behind all that there is.
    class Paint final : public SpanSink {
      public:
        Paint(FrontLayer&, const Rgba&);
        void span(int y, int x, int count, const std::uint8_t* coverage) override;
        void solid(int y, int x, int count, std::uint8_t coverage) override;

      private:
        template <class Coverage>
        void put(int y, int x, int count, Coverage&& coverage);

        FrontLayer& layer_;
        FrontPixels::Quad color_;
        float alpha_;  // with the 255 of the coverage divided out
    };

    void paint_onto(const PixelView& view) const { pixels_.paint_onto(view, clip_.y0, clip_.y1); }

  private:
    static constexpr int kTile = 8;  // pixels along a side

    bool hides(int x0, int y0, int x1, int y1) const;  // tiles, the last ones included
    bool hides(Point a, Point b, double reach) const;  // what a pen covers on its way
    void close(int x, int y);

    const PixelBox clip_;
    const Mask* mask_;
    FrontPixels pixels_;
    int columns_, rows_;              // of tiles
    std::vector<std::uint8_t> open_;  // pixels of each tile that are not closed
};

}  // namespace plot
