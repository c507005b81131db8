// The fonts that texts can name.
#pragma once

#include <pybind11/pybind11.h>

namespace pylab {

void bind_fonts(pybind11::module_&);

}  // namespace pylab
