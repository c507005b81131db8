// Axes and their two axis.
#include <pybind11/stl.h>

#include "plot/axes.h"
#include "plot/error.h"
#include "pylab/arrays.h"
#include "pylab/bind_axis.h"
#include "pylab/bind_layout.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Artist;
using plot::Axes;
using plot::Axis;
using plot::AxisName;
using plot::AxisState;

std::pair<double, double> ends(const plot::Interval& v) { return {v.v0, v.v1}; }

void bind_autoscale(AxisClass& axis_class) {
    axis_class.def("request_autoscale", &Axis::request_autoscale)
        .def_property_readonly("autoscale", [](const Axis& a) { return a.state()->autoscale; })
        .def_property_readonly("margin", [](const Axis& a) { return a.state()->margin; })
        .def("set_autoscale",
             [](Axis& axis, bool on) {
                 for (const auto& a : axis.siblings()) {
                     a->update<AxisState>([on](AxisState& s) { s.autoscale = on; });
                 }
             })
        .def("set_margin",
             [](Axis& axis, double margin) {
                 axis.update<AxisState>([margin](AxisState& s) { s.margin = margin; });
             })
        .def("set_tight", [](Axis& axis, bool tight) {
            axis.update<AxisState>([tight](AxisState& s) { s.tight = tight; });
        });
}

void bind_axis(py::module_& m) {
    AxisClass axis_class(m, "Axis");
    bind_axis_ticks(axis_class);
    bind_autoscale(axis_class);
    axis_class.def_property_readonly("label", &Axis::label)
        .def("limits",
             [](Axis& axis) {
                 const plot::Interval v = axis.limits();
                 emit_warnings();
                 return ends(v);
             })
        .def_property_readonly("view_is_set",
                               [](const Axis& axis) { return axis.state()->view_is_set; })
        .def("view", [](const Axis& axis) { return ends(axis.state()->view); })
        .def("set_limits",
             [](Axis& axis, double lower, double upper, std::optional<bool> autoscale) {
                 axis.set_limits(lower, upper, autoscale);
                 emit_warnings();
             })
        .def("set_inverted", &Axis::set_inverted)
        .def("set_scale", &Axis::set_scale)
        .def("replace_scale", &Axis::replace_scale)
        .def("scale", [](const Axis& axis) { return axis.state()->scale; })
        .def("share_with", &Axis::share_with)
        .def("unshare", &Axis::unshare)
        .def("follow", &Axis::follow)
        .def("sibling_ids",
             [](const Axis& axis) {
                 std::vector<plot::ArtistId> ids;
                 for (const auto& a : axis.siblings()) ids.push_back(a->id());
                 return ids;
             })
        .def("set_label_high",
             [](Axis& axis, bool high) {
                 axis.update<AxisState>([high](AxisState& s) { s.label_high = high; });
             })
        .def("set_label_group",
             [](Axis& axis, plot::ArtistId group) {
                 axis.update<AxisState>([group](AxisState& s) { s.label_group = group; });
             })
        .def("label_high", [](const Axis& a) { return a.state()->label_high; })
        .def("data_limits", [](const Axis& axis) {
            const plot::DataLimits d = axis.data_limits();
            return py::make_tuple(d.low, d.high, d.minpos);
        });
}

using AxesClass = py::class_<Axes, Artist, std::shared_ptr<Axes>>;

// Axes as they were, without their artists: what undoes a call that was refused half-way.
struct AxesMark {
    std::shared_ptr<const plot::AxesState> axes;
    std::vector<std::pair<std::shared_ptr<Axis>, std::shared_ptr<const AxisState>>> axis;
    std::size_t cycle_position = 0;
};

AxesMark mark_of(const Axes& axes) {
    AxesMark mark{axes.state(), {}, axes.cycle_position()};
    for (const auto& one : {axes.xaxis(), axes.yaxis()}) {
        for (const auto& sibling : one->siblings()) {
            mark.axis.emplace_back(sibling, sibling->state());
        }
    }
    return mark;
}

void go_back(Axes& axes, const AxesMark& mark) {
    axes.update<plot::AxesState>([&](plot::AxesState& s) { s = *mark.axes; });
    for (const auto& [axis, state] : mark.axis) {
        axis->update<AxisState>([&](AxisState& s) { s = *state; });
    }
    axes.set_cycle_position(mark.cycle_position);
}

void bind_places(AxesClass& axes_class) {
    axes_class
        .def("set_position",
             [](Axes& a, double x0, double y0, double x1, double y1) {
                 a.update<plot::AxesState>([&](plot::AxesState& s) {
                     s.position = {x0, y0, x1, y1};
                 });
             })
        // In a box of a transform of other axes, drawn with their artists.
        .def("set_inset",
             [](Axes& a, plot::ArtistId parent, const std::array<double, 4>& box,
                const plot::TransformSpec& transform) {
                 a.update<plot::AxesState>([&](plot::AxesState& s) {
                     s.parent = parent;
                     s.inset = {box[0], box[1], box[2], box[3]};
                     s.inset_transform = transform;
                 });
             })
        .def_property_readonly("parent", [](const Axes& a) { return a.state()->parent; })
        .def("set_place", &Axes::set_place, py::arg("grid").none(true), py::arg("cells"))
        .def("set_colorbar",
             [](Axes& a, const py::object& given) {
                 const auto place = to_colorbar_place(given);
                 a.update<plot::AxesState>([&](plot::AxesState& s) { s.colorbar = place; });
             })
        .def("set_title_group",
             [](Axes& a, plot::ArtistId group) {
                 a.update<plot::AxesState>([&](plot::AxesState& s) { s.title_group = group; });
             })
        .def("position", [](const Axes& a) {
            const plot::Rect r = a.state()->position;
            return py::make_tuple(r.x0, r.y0, r.x1, r.y1);
        });
}

}  // namespace

void bind_axes(py::module_& m) {
    bind_axis(m);
    py::class_<AxesMark>(m, "AxesMark", "Axes as they were, without their artists.");
    AxesClass axes_class(m, "Axes");
    axes_class.def("mark", &mark_of).def("go_back", &go_back);
    bind_places(axes_class);
    axes_class
        .def(py::init([](double x0, double y0, double x1, double y1) {
            return std::make_shared<Axes>(plot::Rect{x0, y0, x1, y1});
        }))
        .def_property_readonly("xaxis", &Axes::xaxis)
        .def_property_readonly("yaxis", &Axes::yaxis)
        .def_property_readonly("patch", &Axes::patch)
        .def("spine", [](const Axes& a, int side) { return a.spine(plot::Side(side)); })
        .def("title", [](const Axes& a, int at) { return a.title(Axes::TitleAt(at)); })
        .def("set_drawn_part",
             [](Axes& a, double width, double height) {
                 if (a.state()->drawn_part == plot::Point{width, height}) return;
                 a.update<plot::AxesState>([&](plot::AxesState& s) {
                     s.drawn_part = {width, height};
                 });
             })
        .def("add", [](Axes& a, const std::shared_ptr<Artist>& artist) { a.add(artist, false); })
        .def("remove_child", &Axes::remove_child)
        .def("clear", &Axes::clear)
        .def("set_legend", &Axes::set_legend, py::arg("legend").none(true))
        .def("relim", [](Axes& a, bool visible_only) { run_long([&] { a.relim(visible_only); }); })
        .def("autoscale_view", &Axes::autoscale_view)
        // Widens the data limits by a box; NaN leaves a direction out.
        .def("include_data",
             [](Axes& a, double x0, double x1, double y0, double y1) {
                 a.update<plot::AxesState>([&](plot::AxesState& s) {
                     for (const double x : {x0, x1}) s.data_bounds.x.include(x);
                     for (const double y : {y0, y1}) s.data_bounds.y.include(y);
                 });
             })
        .def("next_color", [](Axes& a) { return from_value(plot::to_value(a.next_color())); })
        .def("cycle_color",
             [](const Axes& a, std::size_t number) -> py::object {
                 const std::vector<plot::Color> cycle = a.cycle();
                 if (cycle.empty()) return py::str("k");
                 return from_value(plot::to_value(cycle[number % cycle.size()]));
             })
        .def("reset_cycle", &Axes::reset_cycle)
        .def("data_bounds", [](const Axes& a) {
            const plot::DataBounds b = a.state()->data_bounds;
            return py::make_tuple(b.x.low, b.x.high, b.x.minpos, b.y.low, b.y.high, b.y.minpos);
        });
}

}  // namespace pylab
