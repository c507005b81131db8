// Where an artist's coordinates live, as a plain value: each of x and y is in data, axes fraction,
// figure fraction or pixels (so blended transforms are just two different ones), with an affine map
// before and an offset in points after. Resolved against a Frame when it is drawn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "plot/geometry.h"
#include "plot/scale.h"

namespace plot {

enum class Coordinates { Data, Axes, Figure, Pixels };

struct TransformSpec {
    Coordinates x = Coordinates::Data, y = Coordinates::Data;
    Affine before;            // applied first, in the artist's own coordinates
    Point offset_points;      // added last
    std::uint64_t owner = 0;  // whose data and box these are; 0: those that the artist is in
    bool operator==(const TransformSpec&) const = default;

    static TransformSpec data() { return {}; }
    static TransformSpec axes() { return {Coordinates::Axes, Coordinates::Axes, {}, {}, 0}; }
    static TransformSpec figure() { return {Coordinates::Figure, Coordinates::Figure, {}, {}, 0}; }
    static TransformSpec pixels() { return {Coordinates::Pixels, Coordinates::Pixels, {}, {}, 0}; }
    bool is_data() const { return x == Coordinates::Data && y == Coordinates::Data && owner == 0; }
};

// The resolved surroundings of one drawing: scales, view and boxes in display pixels.
struct Frame {
    Scale x_scale, y_scale;
    Rect view;        // data limits as set: x0 left, x1 right (reversed: x0 > x1)
    Rect axes_box;    // pixels
    Rect figure_box;  // pixels
    double dpi = 100;

    // The same page with pixels that are so many times smaller. Coordinates in pixels count those.
    Frame enlarged(double times) const;
    Point to_display(Point data) const;
    Point to_data(Point display) const;
    Point to_display(Point p, const TransformSpec&) const;
    // Of all (x[i], y[i]); values that a scale cannot show become NaN. Can be cancelled.
    std::vector<Point> to_display(std::span<const double> x, std::span<const double> y,
                                  const TransformSpec& = {}) const;
};

}  // namespace plot
