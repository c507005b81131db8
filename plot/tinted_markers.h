// One shape in many places, each with its own size and colours: scatter plots of mapped data.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include "plot/painter.h"

namespace plot {

// Where the markers are. Bulk data are placed piece by piece, so that no list of all is needed.
struct MarkerPlaces {
    std::size_t count = 0;
    // Writes the places from number `first` on, pixels. Called in several threads; null: `points`.
    std::function<void(std::size_t first, std::span<Point> to)> get;
    std::span<const Point> points;

    static MarkerPlaces of(std::span<const Point> points) { return {points.size(), {}, points}; }
    // Places begin … end, in `buffer` where they are not at hand.
    std::span<const Point> some(std::size_t begin, std::size_t end, std::span<Point> buffer) const {
        if (!get) return points.subspan(begin, end - begin);
        get(begin, buffer.first(end - begin));
        return buffer.first(end - begin);
    }
};

// What each place has of its own. The functions are called in several threads.
struct MarkerLooks {
    std::function<Rgba(std::size_t)> fill, edge;
    std::function<double(std::size_t)> scale;  // of the shape; null: 1
    double largest = 1;                        // scale
};

// What painters of pixels can, too.
class TintingPainter {
  public:
    virtual ~TintingPainter() = default;
    // As path() of the shape, moved to each place in turn, but placed to a quarter of a pixel and
    // of many sizes to an eighth. The outline's colour does not count. False when that does not
    // pay; then nothing is drawn.
    virtual bool tinted_markers(const Path& shape, const MarkerPlaces&, const MarkerLooks&,
                                const Pen& outline) = 0;
    // As markers() with these places. False as above.
    virtual bool uniform_markers(const Path& marker, const MarkerPlaces&, const Rgba* fill,
                                 const Pen*, Snap) = 0;
};

}  // namespace plot
