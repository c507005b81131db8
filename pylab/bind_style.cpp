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

std::map<std::string, plot::Value> parameters(const py::dict& given) {
    std::map<std::string, plot::Value> all;
    for (const auto& [name, value] : given) all[name.cast<std::string>()] = to_value(value);
    return all;
}

bool is_whole(plot::RcKind kind) {
    using K = plot::RcKind;
    return kind == K::Int || kind == K::FontType || kind == K::MinorCount || kind == K::IntPair ||
           kind == K::Bins || kind == K::FontWeight || kind == K::FontStretch;
}

// A whole number comes back as one.
py::object rc_value(const plot::RcParam& param, const plot::Value& value) {
    const bool whole = is_whole(param.kind);
    const double* number = std::get_if<double>(&value);
    if (whole && number) return py::int_(long(*number));
    if (const auto* numbers = std::get_if<std::vector<double>>(&value)) {
        if (param.kind == plot::RcKind::Sketch) return from_value(value);
        py::list all;
        for (const double d : *numbers) {
            if (param.kind == plot::RcKind::IntPair) {
                all.append(py::int_(long(d)));
            } else {
                all.append(py::float_(d));
            }
        }
        return all;
    }
    if (std::holds_alternative<std::vector<std::string>>(value)) return py::list(from_value(value));
    return from_value(value);
}

const plot::RcParam& require_param(const std::string& name) {
    const plot::RcParam* param = plot::find_rc_param(name);
    if (!param) throw plot::KeyError(name);
    return *param;
}

bool is_color(plot::RcKind kind) {
    using K = plot::RcKind;
    return kind == K::Color || kind == K::ColorOrAuto || kind == K::ColorOrInherit ||
           kind == K::LegendColor;
}

// Dashes with the numbers that were given.
py::object dashes_of(py::handle given, const plot::Value& checked) {
    if (PyUnicode_Check(given.ptr())) return from_value(checked);
    const py::sequence items = py::reinterpret_borrow<py::sequence>(given);
    if (items.size() == 2 && PySequence_Check(py::object(items[1]).ptr()))
        return py::make_tuple(items[0], items[1]);
    return py::make_tuple(0, items);
}

// Text in the place of an object that the core knows nothing of.
constexpr const char* kStranger = "\x01";

// The core's error with the object as Python prints it.
[[noreturn]] void throw_about(py::handle given, const plot::Value& value, std::string message) {
    const std::string shown = py::repr(given);
    const auto* text = std::get_if<std::string>(&value);
    std::vector<std::string> marks{text ? plot::quoted(*text) : plot::repr(value)};
    if (text) marks.push_back(*text);
    for (const std::string& mark : marks) {
        for (std::size_t at = 0; (at = message.find(mark, at)) != message.npos; at += shown.size())
            message.replace(at, mark.size(), shown);
    }
    throw plot::ValueError(message);
}

// Where matplotlib's own checks stumble over an object, they raise TypeError.
void refuse_stumbling(const plot::RcParam& param, py::handle given) {
    using K = plot::RcKind;
    const bool hashes = PyObject_Hash(given.ptr()) != -1;
    if (!hashes) PyErr_Clear();
    const bool choice = param.kind == K::Choice || param.kind == K::ChoiceAnyCase;
    const bool of_style = param.name.ends_with("style") && param.name.starts_with("lines.");
    const std::string type = Py_TYPE(given.ptr())->tp_name;
    if (choice && !hashes && !of_style) throw plot::TypeError("unhashable type: '" + type + "'");
    const bool number_or_word = param.kind == K::FontSize || param.kind == K::FontSizeOrNone ||
                                param.kind == K::Dpi || param.kind == K::Aspect ||
                                param.kind == K::Whiskers;
    if (number_or_word && !PyUnicode_Check(given.ptr()) && !PyNumber_Check(given.ptr())) {
        throw plot::TypeError("Key " + std::string(param.name) +
                              ": a number or a string is expected, not " +
                              py::repr(given).cast<std::string>());
    }
}

// A list whose items are made text, as matplotlib makes them.
py::object list_of_text(py::handle given) {
    py::list all;
    for (const auto item : py::reinterpret_borrow<py::object>(given)) all.append(py::str(item));
    return all;
}

bool is_list_of_numbers(plot::RcKind kind) {
    using K = plot::RcKind;
    return kind == K::FloatList || kind == K::FloatPair || kind == K::IntPair;
}

std::optional<py::object> as_text(const plot::RcParam& param, py::handle given) {
    if (PyUnicode_Check(given.ptr())) return std::nullopt;
    if (param.kind == plot::RcKind::String && !given.is_none()) return py::str(given);
    if (param.kind != plot::RcKind::StringList) return std::nullopt;
    if (py::hasattr(given, "__iter__") && !PyAnySet_Check(given.ptr()) &&
        !PyType_Check(given.ptr()))
        return list_of_text(given);
    throw plot::ValueError("Key " + std::string(param.name) +
                           ": Expected str or other non-set iterable, but got " +
                           py::str(given).cast<std::string>());
}

py::object given_back(const plot::RcParam& param, py::handle given, const plot::Value& checked) {
    const bool text = PyUnicode_Check(given.ptr());
    if (is_color(param.kind) && std::holds_alternative<plot::Rgba>(checked)) {
        if (!text) return py::reinterpret_borrow<py::object>(given);
        const std::string spelled = given.cast<std::string>();
        const auto& c = std::get<plot::Rgba>(checked);
        if (std::ranges::count(spelled, ',') == 2) return py::make_tuple(c.r, c.g, c.b);
    }
    if (std::holds_alternative<plot::DashSpec>(checked)) return dashes_of(given, checked);
    return rc_value(param, checked);
}

// The value that a parameter has after it was given this one. KeyError, ValueError, TypeError, or
// RuntimeError.
py::object rc_check(const std::string& name, py::handle given, bool bare) {
    const plot::RcParam& param = require_param(name);
    if (auto text = as_text(param, given)) return *text;
    plot::Value value = std::string(kStranger);
    try {
        if (!PyAnySet_Check(given.ptr())) value = to_value(given);
    } catch (const plot::TypeError&) {
        // Numbers and text in one list, perhaps.
        const bool items = PyList_Check(given.ptr()) || PyTuple_Check(given.ptr());
        if (is_list_of_numbers(param.kind) && items) value = to_value(list_of_text(given));
    }
    plot::Value checked;
    try {
        checked = (bare ? plot::converted : plot::validated)(param, value);
    } catch (const plot::ValueError& e) {
        refuse_stumbling(param, given);
        if (PyUnicode_Check(given.ptr())) throw;
        throw_about(given, value, e.what());
    }
    return given_back(param, given, checked);
}

py::dict default_values() {
    py::dict all;
    for (const auto& [name, value] : plot::rc_defaults())
        all[py::str(name)] = rc_value(require_param(name), value);
    return all;
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
    m.def("rc_get", [](const std::string& name) {
        const plot::Value value = plot::rc_get(name);
        return rc_value(require_param(name), value);
    });
    m.def("rc_set", [](const py::dict& given) { plot::rc_set(parameters(given)); });
    m.def("rc_check", &rc_check, py::arg("name"), py::arg("value"), py::arg("bare") = false);
    m.def("rc_defaults", &default_values);
    m.def("rc_version", &plot::rc_version);

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
