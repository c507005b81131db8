// Property values between Python objects and the core.
#pragma once

#include <pybind11/pybind11.h>

#include <string>

#include "plot/property.h"
#include "plot/property_types.h"

namespace pylab {

namespace py = pybind11;

// None, bool, numbers (NumPy's too), str, sequences of numbers or of strings, (colour, alpha),
// (offset, dashes), transforms. Throws TypeError for anything else.
plot::Value to_value(py::handle);
py::object from_value(const plot::Value&);

// Keyword arguments as updates of `table`'s properties, in their order. Throws TypeError when a
// property is given twice by different names.
plot::PropertyUpdates to_updates(const py::dict&, const plot::PropertyTable& table);

// Of one colour or a sequence of them: (N, 3) or (N, 4) arrays, names, tuples; "none" and None: no
// colour. Throws ValueError in matplotlib's words.
std::vector<plot::Rgba> to_colors(py::handle, std::string_view what);
py::object from_colors(const std::vector<plot::Rgba>&);  // an (N, 4) array

// "r", (1, 0, 0), ("r", 0.5), …
plot::Color to_color(py::handle, std::string_view what);

}  // namespace pylab
