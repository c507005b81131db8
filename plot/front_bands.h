// Shapes that come from the front to the back, drawn by all processors: each has rows of the
// picture to itself. Device pixels, y downwards. Threads live no longer than a call.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "plot/front_layer.h"
#include "plot/polylines.h"
#include "plot/stroke.h"

namespace plot {

struct FrontShape {
    Rect bounds;  // of all that it covers
    Rgba color;
    std::optional<StrokeStyle> style;  // none: the inside
    bool antialias = true;
    bool simplify = false;
};

class FrontBands {
  public:
    FrontBands(const PixelView&, const PixelBox& clip, const Mask*);
    ~FrontBands();

    // Whether nothing can be seen of what lies within these bounds, as far as is known by now.
    bool hides(const Rect& bounds) const;
    // Puts a shape behind all others. Lines to be stroked must have been cut off; can be cancelled.
    void add(const FrontShape&, const Polylines&);
    // Paints onto the picture what there is. Can be cancelled.
    void finish();

  private:
    class Band;
    struct Waiting : FrontShape {
        std::size_t first_run = 0, last_run = 0;
    };

    void draw_waiting();

    const PixelView view_;
    std::vector<std::unique_ptr<Band>> bands_;
    std::vector<Waiting> waiting_;
    Polylines lines_;  // of those that wait
};

}  // namespace plot
