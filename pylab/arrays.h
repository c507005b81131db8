// Arrays between NumPy and the core.
#pragma once

#include <pybind11/numpy.h>

#include <optional>
#include <span>
#include <vector>

#include "plot/column.h"
#include "plot/geometry.h"

namespace pylab {

namespace py = pybind11;

// One copy of a one-dimensional array of any numeric type and stride, the GIL released while a
// large one is copied. A large array of doubles that nobody can write to is not copied. Other types
// (object, complex, …) are converted by NumPy first, with its warnings and errors. Throws
// ValueError for other dimensions.
plot::Column to_column(const py::array& values);

// The values of a one-dimensional array of doubles, where they are; empty for others. GIL held.
std::optional<std::span<const double>> plain_values(const py::array&);

// The column's own memory, read-only.
py::array column_view(const plot::Column&);
// A new array that the caller may change.
py::array_t<double> to_array(const plot::Column&);
py::array_t<double> to_array(const std::vector<double>&);

// (N, 2) numbers; throws ValueError for other shapes.
std::vector<plot::Point> to_points(
    const py::array_t<double, py::array::c_style | py::array::forcecast>&);
py::array_t<double> from_points(const std::vector<plot::Point>&);

}  // namespace pylab
