// rc parameters and colours.
#include <pybind11/stl.h>

#include "plot/color.h"
#include "plot/error.h"
#include "plot/property_types.h"
#include "plot/style.h"
#include "pylab/bindings.h"
#include "pylab/values.h"

namespace pylab {

namespace {

struct SavedStyle {
    plot::RcTable table;
};

std::map<std::string, plot::Value> parameters(const py::dict& given) {
    std::map<std::string, plot::Value> all;
    for (const auto& [name, value] : given) all[name.cast<std::string>()] = to_value(value);
    return all;
}

// A whole number comes back as one.
py::object rc_value(std::string_view name, const plot::Value& value) {
    const plot::RcParam* param = plot::find_rc_param(name);
    const double* number = std::get_if<double>(&value);
    if (param && param->kind == plot::RcKind::Int && number) return py::int_(long(*number));
    if (std::holds_alternative<std::vector<std::string>>(value) ||
        std::holds_alternative<std::vector<double>>(value)) {
        return py::list(from_value(value));
    }
    return from_value(value);
}

py::dict color_table(std::span<const plot::NamedColor> colors) {
    py::dict table;
    for (const plot::NamedColor& c : colors) {
        char hex[8];
        std::snprintf(hex, sizeof hex, "#%06x", unsigned(c.rgb));
        table[py::str(c.name)] = hex;
    }
    return table;
}

}  // namespace

void bind_style(py::module_& m) {
    m.def("rc_get", [](const std::string& name) { return rc_value(name, plot::rc_get(name)); });
    m.def("rc_set", [](const py::dict& given) { plot::rc_set(parameters(given)); });
    m.def("rc_reset", &plot::rc_reset);
    m.def("rc_names", [] {
        py::list names;
        for (const plot::RcParam& p : plot::rc_params()) names.append(py::str(p.name));
        return names;
    });
    m.def("rc_default", [](const std::string& name) {
        const auto& defaults = plot::rc_defaults();
        const auto at = defaults.find(name);
        if (at == defaults.end()) throw plot::KeyError(name);
        return rc_value(name, at->second);
    });
    m.def("rc_version", &plot::rc_version);
    py::class_<SavedStyle>(m, "SavedStyle", "All rc parameters at one moment.");
    m.def("rc_save", [] { return SavedStyle{plot::rc_save()}; });
    m.def("rc_restore", [](const SavedStyle& saved) { plot::rc_restore(saved.table); });

    m.def("to_rgba", [](py::handle color) { return from_value(to_color(color, "color").rgba); });
    m.def("to_hex", [](py::handle color, bool keep_alpha) {
        return plot::to_hex(to_color(color, "color").rgba, keep_alpha);
    });
    // Of a format string, which knows only a few spellings; None if it is no colour.
    m.def("parse_color", [](const std::string& text) -> py::object {
        const auto color = plot::parse_color(text);
        return color ? from_value(*color) : py::none();
    });
    m.def("color_table", [](const std::string& name) {
        return color_table(name == "base"      ? plot::base_colors()
                           : name == "css4"    ? plot::css4_colors()
                           : name == "tableau" ? plot::tableau_colors()
                                               : plot::xkcd_colors());
    });
}

}  // namespace pylab
