// Counting many numbers in bins and cells, in parallel. The counts are exactly those of NumPy:
// a number belongs to the bin between whose edges it lies, on an edge to the bin that begins there,
// on the last edge to the last bin; what lies outside or is NaN belongs to none. All can be
// cancelled.
#pragma once

#include <vector>

#include "plot/limits.h"
#include "plot/numbers.h"

namespace plot {

struct NumberLimits {
    double low = 0, high = 0;  // of the finite ones, where there are any
    bool has_any = false, all_finite = true;
};
NumberLimits limits_of(const Numbers&);

// `edges` grow; there is one more of them than there are counts. Throws ValueError for fewer than
// two.
std::vector<std::int64_t> histogram(const Numbers&, std::span<const double> edges);

// Of points: the counts of the cells of one x after the other. Throws ValueError where x and y are
// not equally many.
std::vector<std::int64_t> histogram2d(const Numbers& x, const Numbers& y,
                                      std::span<const double> x_edges,
                                      std::span<const double> y_edges);

// Hexagons as hexbin() counts them: those around the points of a grid of (nx + 1) x (ny + 1), then
// those around the nx x ny middles of its cells.
struct Hexagons {
    double x0 = 0, y0 = 0, width = 1, height = 1;  // of the grid's first point, of its cells
    int nx = 1, ny = 1;

    std::size_t count() const {
        const std::size_t x = std::size_t(nx), y = std::size_t(ny);
        return (x + 1) * (y + 1) + x * y;
    }
};
// The hexagon of each point; -1 for those beyond the grid.
std::vector<std::int64_t> hexagon_of(const Hexagons&, std::span<const double> x,
                                     std::span<const double> y);
std::vector<std::int64_t> count_hexagons(const Hexagons&, std::span<const double> x,
                                         std::span<const double> y);

}  // namespace plot
