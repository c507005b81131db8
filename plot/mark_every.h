// Which points of a line have markers: matplotlib's markevery.
#pragma once

#include <vector>

#include "plot/geometry.h"
#include "plot/value.h"

namespace plot {

struct MarkEvery {
    enum class Kind { All, Slice, Distance, Listed };
    Kind kind = Kind::All;
    // Slice: start, stop and step of Python's slice, infinity being None. Distance: start and step
    // along the line, in diagonals of the axes. Listed: numbers of the points, below 0 from the
    // end.
    std::vector<double> numbers;

    bool operator==(const MarkEvery&) const = default;
    static MarkEvery slice(double start, double step);
};

// From None or (kind, numbers…), the kind as its number. Throws ValueError.
MarkEvery to_mark_every(const Value&, std::string_view what);
Value mark_every_value(const MarkEvery&);

// Of the points of a line, pixels. `diagonal` is that of the axes.
std::vector<Point> marked(std::vector<Point>, const MarkEvery&, double diagonal);

}  // namespace plot
