// Counting numbers in bins, cells and hexagons.
#pragma once

#include <pybind11/pybind11.h>

namespace pylab {

void bind_counts(pybind11::module_&);

}  // namespace pylab
