// Axes and their two axis.
#include <pybind11/stl.h>

#include "plot/axes.h"
#include "plot/error.h"
#include "plot/figure.h"
#include "pylab/arrays.h"
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

plot::WhichTicks which_of(const std::string& which) {
    static const std::vector<std::string> words = {"major", "minor", "both"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == which) return plot::WhichTicks(i);
    }
    plot::throw_not_in_list("which", which, words);
}

// All places that the locators answer, those beside the view too, and their labels.
py::tuple ticks_of(Axis& axis, bool minor) {
    axis.limits();
    const auto state = axis.state();
    plot::TickContext context;
    context.scale = state->scale;
    context.minpos = axis.data_limits().minpos;
    context.tick_space =
        plot::tick_space(axis.length_points(), state->major.label_size, axis.name() == AxisName::Y);
    std::vector<double> locs = plot::tick_values(state->major_locator, state->view, context);
    if (minor) locs = plot::minor_tick_values(state->minor_locator, locs, state->view, context);
    const plot::TickLabels labels = plot::format_ticks(
        minor ? state->minor_formatter : state->major_formatter, locs, {state->view, state->scale});
    emit_warnings();
    return py::make_tuple(to_array(locs), labels.labels, labels.offset_text);
}

// Names and values of one family of ticks that tick_params() may change.
py::dict tick_style(const Axis& axis, bool minor) {
    const auto state = axis.state();
    const plot::TickStyle& t = minor ? state->minor : state->major;
    static const char* directions[] = {"in", "out", "inout"};
    py::dict d;
    d["length"] = t.size, d["width"] = t.width, d["pad"] = t.pad;
    d["direction"] = directions[std::size_t(t.direction)];
    d["color"] = from_value(plot::to_value(t.color));
    d["labelcolor"] = from_value(plot::to_value(t.label_color));
    d["labelsize"] = t.label_size, d["labelrotation"] = t.label_rotation;
    d["low"] = t.tick_low, d["high"] = t.tick_high;
    d["labellow"] = t.label_low, d["labelhigh"] = t.label_high;
    d["grid"] = t.grid_on, d["grid_color"] = from_value(plot::to_value(t.grid_color));
    d["grid_linewidth"] = t.grid_linewidth, d["grid_alpha"] = t.grid_alpha;
    d["grid_linestyle"] = t.grid_linestyle.name;
    return d;
}

plot::PropertyUpdates raw_updates(const py::dict& given) {
    plot::PropertyUpdates updates;
    for (const auto& [name, value] : given) {
        updates.emplace_back(name.cast<std::string>(), to_value(value));
    }
    return updates;
}

double axis_dpi(const Axis& axis) {
    const auto figure = axis.figure();
    return figure ? figure->state()->dpi : 72;
}

using AxisClass = py::class_<Axis, Artist, std::shared_ptr<Axis>>;

void bind_axis_ticks(AxisClass& axis_class) {
    axis_class.def("set_locator", &Axis::set_locator)
        .def("set_formatter", &Axis::set_formatter)
        .def("locator",
             [](const Axis& a, bool minor) {
                 return minor ? a.state()->minor_locator : a.state()->major_locator;
             })
        .def("formatter",
             [](const Axis& a, bool minor) {
                 return minor ? a.state()->minor_formatter : a.state()->major_formatter;
             })
        .def("ticks", &ticks_of)
        .def("format_short",
             [](Axis& axis, const plot::Formatter& formatter, double value) {
                 const plot::Interval view = axis.limits();
                 const plot::Scale scale = axis.state()->scale;
                 const double pixels = axis.length_points() * axis_dpi(axis) / 72;
                 const double delta = plot::pixel_delta(value, view, scale, pixels);
                 return plot::format_data_short(formatter, value, delta, {view, scale});
             })
        .def("tick_style", &tick_style)
        .def("tick_params", [](Axis& axis, const std::string& which, const py::dict& given) {
            const plot::WhichTicks ticks = which_of(which);
            const plot::PropertyUpdates updates = raw_updates(given);
            axis.update<AxisState>(
                [&](AxisState& s) { plot::apply_tick_params(s, ticks, updates); });
        });
}

void bind_axis(py::module_& m) {
    AxisClass axis_class(m, "Axis");
    bind_axis_ticks(axis_class);
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
        .def("scale", [](const Axis& axis) { return axis.state()->scale; })
        .def("share_with", &Axis::share_with)
        .def("sibling_ids",
             [](const Axis& axis) {
                 std::vector<plot::ArtistId> ids;
                 for (const auto& a : axis.siblings()) ids.push_back(a->id());
                 return ids;
             })
        .def("request_autoscale", &Axis::request_autoscale)
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
        .def("set_tight",
             [](Axis& axis, bool tight) {
                 axis.update<AxisState>([tight](AxisState& s) { s.tight = tight; });
             })
        .def("set_label_high",
             [](Axis& axis, bool high) {
                 axis.update<AxisState>([high](AxisState& s) { s.label_high = high; });
             })
        .def("label_high", [](const Axis& a) { return a.state()->label_high; })
        .def("data_limits", [](const Axis& axis) {
            const plot::DataLimits d = axis.data_limits();
            return py::make_tuple(d.low, d.high, d.minpos);
        });
}

}  // namespace

void bind_axes(py::module_& m) {
    bind_axis(m);
    py::class_<Axes, Artist, std::shared_ptr<Axes>>(m, "Axes")
        .def(py::init([](double x0, double y0, double x1, double y1) {
            return std::make_shared<Axes>(plot::Rect{x0, y0, x1, y1});
        }))
        .def_property_readonly("xaxis", &Axes::xaxis)
        .def_property_readonly("yaxis", &Axes::yaxis)
        .def_property_readonly("patch", &Axes::patch)
        .def("spine", [](const Axes& a, int side) { return a.spine(plot::Side(side)); })
        .def("title", [](const Axes& a, int at) { return a.title(Axes::TitleAt(at)); })
        .def("add", [](Axes& a, const std::shared_ptr<Artist>& artist) { a.add(artist, false); })
        .def("remove_child", &Axes::remove_child)
        .def("clear", &Axes::clear)
        .def("set_legend", &Axes::set_legend, py::arg("legend").none(true))
        .def("relim", [](Axes& a) { run_long([&] { a.relim(); }); })
        .def("autoscale_view", &Axes::autoscale_view)
        .def("next_color", [](Axes& a) { return from_value(plot::to_value(a.next_color())); })
        .def("data_bounds",
             [](const Axes& a) {
                 const plot::DataBounds b = a.state()->data_bounds;
                 return py::make_tuple(b.x.low, b.x.high, b.x.minpos, b.y.low, b.y.high,
                                       b.y.minpos);
             })
        .def("set_position",
             [](Axes& a, double x0, double y0, double x1, double y1) {
                 a.update<plot::AxesState>([&](plot::AxesState& s) {
                     s.position = {x0, y0, x1, y1};
                 });
             })
        .def("position", [](const Axes& a) {
            const plot::Rect r = a.state()->position;
            return py::make_tuple(r.x0, r.y0, r.x1, r.y1);
        });
}

}  // namespace pylab
