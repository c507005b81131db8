// The families of names that `_core` is made of; each is bound in a file of its own.
#pragma once

#include <pybind11/pybind11.h>

namespace plot {
class Artist;
struct DrawContext;
}  // namespace plot

namespace pylab {

namespace py = pybind11;

// What an artist would be drawn with now; of one on no figure, an empty sheet.
plot::DrawContext context_of(const plot::Artist&);

void bind_transform(py::module_&);
void bind_style(py::module_&);
void bind_ticks(py::module_&);
void bind_dates(py::module_&);
void bind_artist(py::module_&);
void bind_color(py::module_&);
void bind_collection(py::module_&);
void bind_image(py::module_&);
void bind_mesh(py::module_&);
void bind_axes(py::module_&);
void bind_figure(py::module_&);
void bind_figure_file(py::module_&);
void bind_host(py::module_&);

}  // namespace pylab
