// The families of names that `_core` is made of; each is bound in a file of its own.
#pragma once

#include <pybind11/pybind11.h>

namespace pylab {

namespace py = pybind11;

void bind_transform(py::module_&);
void bind_style(py::module_&);
void bind_ticks(py::module_&);
void bind_dates(py::module_&);
void bind_artist(py::module_&);
void bind_color(py::module_&);
void bind_collection(py::module_&);
void bind_fancy(py::module_&);
void bind_table(py::module_&);
void bind_image(py::module_&);
void bind_mesh(py::module_&);
void bind_axes(py::module_&);
void bind_figure(py::module_&);
void bind_layout(py::module_&);
void bind_figure_file(py::module_&);
void bind_host(py::module_&);

}  // namespace pylab
