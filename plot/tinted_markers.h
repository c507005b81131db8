// One shape in many places, each with its own size and colours: scatter plots of mapped data.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include "plot/painter.h"

namespace plot {

// What each place has of its own. The functions are called in several threads.
struct MarkerLooks {
    std::function<Rgba(std::size_t)> fill, edge;
    std::function<double(std::size_t)> scale;  // of the shape; null: 1
};

// What painters of pixels can, too.
class TintingPainter {
  public:
    virtual ~TintingPainter() = default;
    // As path() of the shape, moved to each place in turn, but placed to a quarter of a pixel and
    // of many sizes to an eighth. The outline's colour does not count. False when that does not
    // pay; then nothing is drawn.
    virtual bool tinted_markers(const Path& shape, std::span<const Point> at, const MarkerLooks&,
                                const Pen& outline) = 0;
};

}  // namespace plot
