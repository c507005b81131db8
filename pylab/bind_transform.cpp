// Coordinates: what an artist's numbers mean, and a layout's maps between data and pixels.
#include <pybind11/operators.h>
#include <pybind11/stl.h>

#include "plot/artist.h"
#include "plot/error.h"
#include "plot/transform.h"
#include "pylab/arrays.h"
#include "pylab/bindings.h"

namespace pylab {

namespace {

using plot::Affine;
using plot::Coordinates;
using plot::Frame;
using plot::TransformSpec;
using Numbers = std::array<double, 6>;
using Points = py::array_t<double, py::array::c_style | py::array::forcecast>;

Numbers numbers_of(const Affine& a) { return {a.xx, a.yx, a.xy, a.yy, a.x0, a.y0}; }
Affine affine_of(const Numbers& n) { return {n[0], n[1], n[2], n[3], n[4], n[5]}; }

py::tuple box(const plot::Rect& r) { return py::make_tuple(r.x0, r.y0, r.x1, r.y1); }

}  // namespace

void bind_transform(py::module_& m) {
    py::enum_<Coordinates>(m, "Coordinates")
        .value("data", Coordinates::Data)
        .value("axes", Coordinates::Axes)
        .value("figure", Coordinates::Figure)
        .value("pixels", Coordinates::Pixels);

    py::class_<TransformSpec>(m, "TransformSpec",
                              "Coordinates of x and y, an affine map before, points after.")
        .def(py::init([](Coordinates x, Coordinates y, const Numbers& before,
                         std::pair<double, double> offset_points, plot::ArtistId owner) {
                 return TransformSpec{
                     x, y, affine_of(before), {offset_points.first, offset_points.second}, owner};
             }),
             py::arg("x"), py::arg("y"), py::arg("before") = numbers_of({}),
             py::arg("offset_points") = std::pair{0.0, 0.0}, py::arg("owner") = 0)
        .def_readonly("owner", &TransformSpec::owner)
        .def_readonly("x", &TransformSpec::x)
        .def_readonly("y", &TransformSpec::y)
        .def_property_readonly("before",
                               [](const TransformSpec& t) { return numbers_of(t.before); })
        .def_property_readonly("offset_points",
                               [](const TransformSpec& t) {
                                   return std::pair{t.offset_points.x, t.offset_points.y};
                               })
        .def(py::self == py::self);

    py::class_<Frame>(m, "Frame", "One layout of an axes: its maps between data and pixels.")
        .def("to_display",
             [](const Frame& f, const Points& given, const TransformSpec& t) {
                 std::vector<plot::Point> points = to_points(given);
                 for (plot::Point& p : points) p = f.to_display(p, t);
                 return from_points(points);
             })
        .def("to_data",
             [](const Frame& f, const Points& given) {
                 std::vector<plot::Point> points = to_points(given);
                 for (plot::Point& p : points) p = f.to_data(p);
                 return from_points(points);
             })
        .def_property_readonly("view", [](const Frame& f) { return box(f.view); })
        .def_property_readonly("axes_box", [](const Frame& f) { return box(f.axes_box); })
        .def_property_readonly("figure_box", [](const Frame& f) { return box(f.figure_box); })
        .def_readonly("dpi", &Frame::dpi);
}

}  // namespace pylab
