// Strings as the numbers of their categories.
#pragma once

#include <pybind11/pybind11.h>

namespace pylab {

void bind_categories(pybind11::module_&);

}  // namespace pylab
