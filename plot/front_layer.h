// Many shapes on a picture, put from the front to the back: what lies behind pixels that nothing
// shines through any more is left out, mostly before it is even rasterised. Sums are exact; the
// picture differs from one that is drawn from the back by the rounding of the latter, and by
// FrontPixels::kClear. Device pixels, y downwards. One thread at a time.
#pragma once

#include "plot/blend.h"
#include "plot/front_pixels.h"
#include "plot/stroke.h"

namespace plot {

class FrontLayer {
  public:
    FrontLayer(const PixelBox& clip, const Mask*);

    // Whether nothing can be seen of what lies within these bounds.
    bool hides(const Rect& bounds) const;
    // Calls visit(part, cut) for the parts of a line that is stroked so of which something may be
    // seen. Where it is cut, the rest is hidden. A closed line stays whole.
    template <class Visit>
    void each_visible(std::span<const Point> line, bool closed, const StrokeStyle&,
                      Visit&& visit) const;

    // Puts coverage behind all that there is.
    class Paint final : public SpanSink {
      public:
        Paint(FrontLayer&, const Rgba&);
        void span(int y, int x, int count, const std::uint8_t* coverage) override;
        void solid(int y, int x, int count, std::uint8_t coverage) override;

      private:
        template <class Coverage, class Covered>
        void put(int y, int x, int count, Coverage&& coverage, Covered&& covered);

        FrontLayer& layer_;
        FrontPixels::Quad color_;
        float alpha_;  // with the 255 of the coverage divided out
    };

    void paint_onto(const PixelView& view, float opacity = 1) const {
        pixels_.paint_onto(view, clip_.y0, clip_.y1, opacity);
    }

  private:
    static constexpr int kTile = 8;  // pixels along a side

    bool meets(const Rect& b) const {
        return b.x1 >= clip_.x0 && b.x0 <= clip_.x1 && b.y1 >= clip_.y0 && b.y0 <= clip_.y1;
    }
    bool meets(Point a, Point b, double reach) const {
        return std::max(a.y, b.y) + reach >= clip_.y0 && std::min(a.y, b.y) - reach <= clip_.y1;
    }
    bool hides_pixels(PixelBox) const;                 // from left_ and the clip's top
    bool hides(Point a, Point b, double reach) const;  // what a pen covers on its way
    PixelBox pixels_of(const Rect&) const;             // the same way, rounded outwards
    int first_column(double x) const;
    int end_column(double x) const;
    bool hides_all(std::span<const Point>, double reach) const;
    // Where to begin with a line so that a segment looks as ever: what precedes short ones tells
    // how the inner sides of their bends meet.
    static std::size_t before_bend(std::span<const Point>, std::size_t segment, double room);

    const PixelBox clip_;
    const Mask* mask_;
    FrontPixels pixels_;
    const int left_;                   // of the tiles, which end where blocks of coverage end
    const int columns_;                // of tiles
    std::vector<std::uint64_t> open_;  // a bit for each pixel of a tile that is not closed
};

template <class Visit>
void FrontLayer::each_visible(std::span<const Point> line, bool closed, const StrokeStyle& style,
                              Visit&& visit) const {
    const std::size_t n = line.size();
    const double reach = stroke_reach(style), at_ends = end_reach(style);
    if (closed || n < 2) {
        if (!hides_all(line, reach)) visit(line, CutEnds{});
        return;
    }
    const auto is_hidden = [&](std::size_t i) {
        const double far = i == 0 || i + 2 == n ? at_ends : reach;
        return !meets(line[i], line[i + 1], far) || hides(line[i], line[i + 1], far);
    };
    std::size_t begin = 0, end = 0;  // points of a part
    const auto tell = [&] {
        if (end > begin) visit(line.subspan(begin, end - begin), CutEnds{begin > 0, end < n});
    };
    for (std::size_t i = 0; i + 1 < n; ++i) {
        if (is_hidden(i)) continue;
        const std::size_t from = before_bend(line, i, 2 * style.width);
        if (end <= from) {
            tell();
            begin = from;
        }
        end = i + 2;
    }
    tell();
}

}  // namespace plot
