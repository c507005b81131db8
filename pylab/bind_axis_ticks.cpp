// The ticks of an axis: places, labels, looks.
#include <pybind11/stl.h>

#include "plot/axes.h"
#include "plot/axis_draw.h"
#include "plot/error.h"
#include "plot/figure.h"
#include "plot/style.h"
#include "plot/units.h"
#include "plot/warnings.h"
#include "pylab/arrays.h"
#include "pylab/bind_axis.h"
#include "pylab/errors.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Axis;
using plot::AxisState;

plot::WhichTicks which_of(const std::string& which) {
    static const std::vector<std::string> words = {"major", "minor", "both"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == which) return plot::WhichTicks(i);
    }
    plot::throw_not_in_list("which", which, words);
}

plot::TickContext context_of(Axis& axis, std::vector<std::string>* warnings) {
    const auto state = axis.state();
    plot::TickContext context;
    context.scale = state->scale;
    const plot::DataLimits data = axis.data_limits();
    context.minpos = data.minpos;
    context.data = {data.low, data.high};
    // As in drawing: of the first axis that shares its limits.
    const double length = axis.siblings().front()->length_points();
    context.tick_space =
        plot::tick_space(length, state->major.label_size, axis.name() == plot::AxisName::Y);
    context.warnings = warnings;
    return context;
}

// Warnings of locators; that of too many ticks is matplotlib's logger's, not ours.
void pass_on(const std::vector<std::string>& warnings) {
    for (const std::string& text : warnings) {
        if (text.starts_with("AutoDateLocator") || text.starts_with("Plotting microsecond") ||
            text.starts_with("AutoMinorLocator")) {
            plot::warn(text);
        }
    }
    emit_warnings();
}

std::vector<double> places(Axis& axis, bool minor) {
    axis.limits();
    const auto state = axis.state();
    std::vector<std::string> warnings;
    const plot::TickContext context = context_of(axis, &warnings);
    std::vector<double> locs = plot::tick_values(state->major_locator, state->view, context);
    if (minor) {
        locs = plot::minor_tick_values(state->minor_locator, locs, state->view, context,
                                       state->keep_overlapping);
    }
    pass_on(warnings);
    return locs;
}

// All places that the locators answer, those beside the view too, and their labels.
py::tuple ticks_of(Axis& axis, bool minor) {
    const std::vector<double> locs = places(axis, minor);
    const auto state = axis.state();
    const plot::TickLabels labels = plot::format_ticks(
        minor ? state->minor_formatter : state->major_formatter, locs, {state->view, state->scale});
    return py::make_tuple(to_array(locs), labels.labels, labels.offset_text);
}

// What a locator that is not (or not yet) the axis's own answers for it. No limits: its view.
py::array_t<double> locate(Axis& axis, const plot::Locator& locator,
                           std::optional<std::pair<double, double>> limits) {
    plot::validate(locator);
    plot::Interval view = axis.limits();
    if (limits) view = {limits->first, limits->second};
    std::vector<std::string> warnings;
    plot::TickContext context = context_of(axis, &warnings);
    if (limits) context.data = {1, 0};
    const bool automatic = std::holds_alternative<plot::AutoMinorLocator>(locator);
    std::vector<double> locs =
        automatic ? plot::minor_tick_values(
                        locator, plot::tick_values(axis.state()->major_locator, view, context),
                        view, context, true)
                  : plot::tick_values(locator, view, context);
    pass_on(warnings);
    return to_array(locs);
}

std::string format_short(Axis& axis, const plot::Formatter& formatter, double value) {
    const plot::Interval view = axis.limits();
    const plot::Scale scale = axis.state()->scale;
    const auto figure = axis.figure();
    const double pixels =
        plot::points_to_pixels(axis.length_points(), figure ? figure->state()->dpi : 72);
    const double delta = plot::pixel_delta(value, view, scale, pixels);
    return plot::format_data_short(formatter, value, delta, {view, scale});
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
    d["grid_linestyle"] = from_value(plot::to_value(t.grid_linestyle));
    return d;
}

plot::PropertyUpdates raw_updates(const py::dict& given) {
    plot::PropertyUpdates updates;
    for (const auto& [name, value] : given) {
        updates.emplace_back(name.cast<std::string>(), to_value(value));
    }
    return updates;
}

void bind_parts(AxisClass& axis_class) {
    axis_class
        .def(
            "tick_label",
            [](const Axis& axis, bool minor, bool high) {
                const auto state = axis.state();
                const plot::TextState look =
                    plot::tick_label_state(*state, minor ? state->minor : state->major, high);
                auto label = std::make_shared<plot::Text>(0, 0, "");
                label->update<plot::TextState>([&](plot::TextState& s) { s = look; });
                return label;
            },
            "A new Text that looks like the labels of this side.")
        .def(
            "set_tick_parts",
            [](Axis& axis, bool minor, std::size_t number, std::size_t count,
               const py::dict& given) {
                const auto text = [&](const char* name) {
                    const py::object part = given[name];
                    return part.is_none()
                               ? nullptr
                               : std::static_pointer_cast<const plot::TextState>(plot::linked_state(
                                     part.cast<std::shared_ptr<plot::Text>>()->state()));
                };
                const auto line = [&](const char* name) {
                    const py::object part = given[name];
                    return part.is_none() ? nullptr
                                          : part.cast<std::shared_ptr<plot::Line>>()
                                                ->state_as<plot::LineState>();
                };
                const plot::TickParts parts{text("label1"), text("label2"), line("tick1line"),
                                            line("tick2line"), line("gridline")};
                axis.update<AxisState>([&](AxisState& s) {
                    auto& all = minor ? s.minor_parts : s.major_parts;
                    if (all.size() < std::max(count, number + 1)) {
                        all.resize(std::max(count, number + 1));
                    }
                    all[number] = parts;
                });
            },
            "How one of `count` ticks differs from its family: its artists by name, or None.")
        .def("clear_tick_parts",
             [](Axis& axis) {
                 axis.update<AxisState>(
                     [](AxisState& s) { s.major_parts.clear(), s.minor_parts.clear(); });
             })
        .def("set_offset_look",
             [](Axis& axis, const std::shared_ptr<plot::Text>& text) {
                 const auto look = text->state_as<plot::TextState>();
                 axis.update<AxisState>([&](AxisState& s) { s.offset_look = look; });
             })
        .def("set_label_coords", [](Axis& axis, double x, double y, const py::object& transform) {
            const auto spec = std::get<plot::TransformSpec>(to_value(transform));
            axis.update<AxisState>([&](AxisState& s) { s.label_at = {plot::Point{x, y}, spec}; });
        });
}

}  // namespace

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
        .def("places", [](Axis& axis, bool minor) { return to_array(places(axis, minor)); })
        .def("locate", &locate, py::arg("locator"), py::arg("limits") = std::nullopt)
        .def("format_short", &format_short)
        .def("tick_space", [](Axis& axis) { return context_of(axis, nullptr).tick_space; })
        .def("set_asked", &Axis::set_asked)
        .def_property_readonly("asks", [](const Axis& a) { return a.state()->asked.has_value(); })
        .def("wants_ticks", &Axis::wants_ticks)
        .def("length_points", &Axis::length_points)
        .def_property(
            "keep_overlapping", [](const Axis& a) { return a.state()->keep_overlapping; },
            [](Axis& axis, bool keep) {
                axis.update<AxisState>([&](AxisState& s) { s.keep_overlapping = keep; });
            })
        .def("tick_style", &tick_style)
        .def("reset_tick_params",
             [](Axis& axis, const std::string& which) {
                 const plot::WhichTicks ticks = which_of(which);
                 axis.update<AxisState>([&](AxisState& s) { plot::reset_tick_params(s, ticks); });
             })
        .def("tick_params", [](Axis& axis, const std::string& which, const py::dict& given) {
            const plot::WhichTicks ticks = which_of(which);
            const plot::PropertyUpdates updates = raw_updates(given);
            axis.update<AxisState>(
                [&](AxisState& s) { plot::apply_tick_params(s, ticks, updates); });
        });
    bind_parts(axis_class);
}

}  // namespace pylab
