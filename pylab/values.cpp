#include "pylab/values.h"

#include <pybind11/numpy.h>

#include <cstring>
#include <map>

#include "plot/error.h"

namespace pylab {

namespace {

bool is_number(py::handle h) {
    if (PyFloat_Check(h.ptr()) || PyLong_Check(h.ptr())) return true;
    return PyNumber_Check(h.ptr()) && !PySequence_Check(h.ptr()) && py::hasattr(h, "__float__");
}

double to_double(py::handle h) {
    const double value = PyFloat_AsDouble(h.ptr());
    if (value == -1 && PyErr_Occurred()) throw py::error_already_set();
    return value;
}

bool is_numpy_bool(py::handle h) {
    return std::string_view(Py_TYPE(h.ptr())->tp_name) == "numpy.bool_";
}

bool is_sequence(py::handle h) {
    return PySequence_Check(h.ptr()) && !PyUnicode_Check(h.ptr()) && !PyBytes_Check(h.ptr());
}

[[noreturn]] void refuse(py::handle h) {
    throw plot::TypeError("a number, string or sequence of them is expected, not " +
                          py::repr(h).cast<std::string>());
}

// (offset, dashes) or (colour, alpha).
std::optional<plot::Value> pair_value(const py::tuple& pair) {
    const py::object first = pair[0], second = pair[1];
    if (is_number(first) && (is_sequence(second) || second.is_none())) {
        plot::DashSpec dashes{to_double(first), {}};
        if (!second.is_none()) {
            for (const auto item : py::reinterpret_borrow<py::sequence>(second)) {
                dashes.pattern.push_back(to_double(item));
            }
        }
        return dashes;
    }
    if ((PyUnicode_Check(first.ptr()) || is_sequence(first)) && is_number(second)) {
        const double alpha = to_double(second);
        if (!(alpha >= 0 && alpha <= 1)) {
            throw plot::ValueError("'alpha' must be between 0 and 1, inclusive");
        }
        return to_color(first, "color").rgba.with_alpha(alpha);
    }
    return std::nullopt;
}

// (colour, alpha) as a colour.
std::optional<plot::Value> pair_value_or_none(py::handle h) {
    auto value = pair_value(py::reinterpret_borrow<py::tuple>(h));
    return value && std::holds_alternative<plot::Rgba>(*value) ? value : std::nullopt;
}

std::vector<plot::Rgba> colors_of_rows(const py::array_t<double>& rows) {
    std::vector<plot::Rgba> all(std::size_t(rows.shape(0)));
    const auto at = rows.unchecked<2>();
    const bool has_alpha = rows.shape(1) == 4;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto k = py::ssize_t(i);
        all[i] = {at(k, 0), at(k, 1), at(k, 2), has_alpha ? at(k, 3) : 1.0};
        for (const double c : {all[i].r, all[i].g, all[i].b, all[i].a})
            if (!(c >= 0 && c <= 1))
                throw plot::ValueError("RGBA values should be within 0-1 range");
    }
    return all;
}

plot::Value sequence_value(const py::sequence& items) {
    std::vector<double> numbers;
    std::vector<std::string> strings;
    for (const auto item : items) {
        if (PyUnicode_Check(item.ptr())) {
            strings.push_back(item.cast<std::string>());
        } else if (is_number(item)) {
            numbers.push_back(to_double(item));
        } else {
            refuse(items);
        }
    }
    if (!strings.empty() && !numbers.empty()) refuse(items);
    if (!strings.empty()) return strings;
    return numbers;
}

struct FromValue {
    py::object operator()(std::monostate) const { return py::none(); }
    py::object operator()(bool v) const { return py::bool_(v); }
    py::object operator()(double v) const { return py::float_(v); }
    py::object operator()(const std::string& v) const { return py::str(v); }
    py::object operator()(const plot::Rgba& c) const { return py::make_tuple(c.r, c.g, c.b, c.a); }
    py::object operator()(const plot::TransformSpec& t) const { return py::cast(t); }
    py::object operator()(const std::vector<plot::Rgba>& all) const { return from_colors(all); }
    py::object operator()(const plot::DashSpec& d) const {
        return py::make_tuple(d.offset, (*this)(d.pattern));
    }
    template <class T>
    py::object operator()(const std::vector<T>& items) const {
        py::tuple all(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) all[i] = (*this)(items[i]);
        return all;
    }
};

plot::Value list_of_colors(py::handle value, const std::string& name) {
    if (PyUnicode_Check(value.ptr())) {
        const auto word = value.cast<std::string>();
        if (word == "face" || word == "auto") return word;
    }
    if (value.is_none()) return {};
    return to_colors(value, name);
}

// One style or a list of them; (offset, dashes) is one.
plot::Value list_of_dashes(py::handle value, const std::string& name) {
    const bool is_pair = PyTuple_Check(value.ptr()) && PyTuple_GET_SIZE(value.ptr()) == 2 &&
                         !PyUnicode_Check(PyTuple_GET_ITEM(value.ptr(), 0));
    std::vector<plot::DashSpec> all;
    if (is_pair || PyUnicode_Check(value.ptr()) || value.is_none() || !is_sequence(value)) {
        all.push_back(plot::to_dashes(to_value(value), name));
    } else {
        for (const auto item : py::reinterpret_borrow<py::sequence>(value))
            all.push_back(plot::to_dashes(to_value(item), name));
    }
    return all;
}

plot::Value list_of_numbers(py::handle value) {
    const auto array =
        py::array_t<double, py::array::c_style | py::array::forcecast>::ensure(value);
    if (!array) throw py::error_already_set();
    return std::vector<double>(array.data(), array.data() + array.size());
}

// Text properties take any object's str(); what is no colour at all is a wrong value to matplotlib,
// not a wrong type.
plot::Value to_value_for(const plot::Property& property, py::handle value) {
    if (property.type == "str" && !value.is_none()) return py::str(value).cast<std::string>();
    if (property.type.starts_with("list of colors")) return list_of_colors(value, property.name);
    if (property.type.starts_with("list of dashes")) return list_of_dashes(value, property.name);
    if (property.type.starts_with("list of float") && PyObject_CheckBuffer(value.ptr()))
        return list_of_numbers(value);
    try {
        return to_value(value);
    } catch (const plot::TypeError&) {
        if (!property.type.starts_with("color")) throw;
        throw plot::ValueError(py::repr(value).cast<std::string>() + " is not a valid value for " +
                               property.name);
    }
}

}  // namespace

plot::Value to_value(py::handle h) {
    if (h.is_none()) return {};
    if (PyBool_Check(h.ptr()) || is_numpy_bool(h)) return PyObject_IsTrue(h.ptr()) == 1;
    if (PyUnicode_Check(h.ptr())) return h.cast<std::string>();
    if (is_number(h)) return to_double(h);
    if (py::isinstance<py::array>(h) && py::reinterpret_borrow<py::array>(h).ndim() == 0) {
        return to_value(h.attr("item")());
    }
    if (py::isinstance<plot::TransformSpec>(h)) return h.cast<plot::TransformSpec>();
    if (py::hasattr(h, "_to_spec")) return h.attr("_to_spec")().cast<plot::TransformSpec>();
    if (PyTuple_Check(h.ptr()) && PyTuple_GET_SIZE(h.ptr()) == 2) {
        if (auto value = pair_value(py::reinterpret_borrow<py::tuple>(h))) return *value;
    }
    if (is_sequence(h)) return sequence_value(py::reinterpret_borrow<py::sequence>(h));
    if (PyBytes_Check(h.ptr()) || PyDict_Check(h.ptr()) || !py::hasattr(h, "__iter__")) refuse(h);
    return sequence_value(py::list(py::reinterpret_borrow<py::object>(h)));
}

py::object from_value(const plot::Value& value) { return std::visit(FromValue{}, value); }

plot::PropertyUpdates to_updates(const py::dict& given, const plot::PropertyTable& table) {
    plot::PropertyUpdates updates;
    updates.reserve(given.size());
    std::map<const plot::Property*, std::string> seen;
    for (const auto& [key, value] : given) {
        std::string name = key.cast<std::string>();
        const auto [at, fresh] = seen.emplace(&table.find(name), name);
        if (!fresh) {
            throw plot::TypeError("Got both " + plot::quoted(at->second) + " and " +
                                  plot::quoted(name) + ", which are aliases of one another");
        }
        updates.emplace_back(std::move(name), to_value_for(*at->first, value));
    }
    return updates;
}

std::vector<plot::Rgba> to_colors(py::handle h, std::string_view what) {
    if (py::isinstance<py::array>(h)) {
        const auto array =
            py::array_t<double, py::array::c_style | py::array::forcecast>::ensure(h);
        if (!array) PyErr_Clear();
        if (array && array.ndim() == 2 && (array.shape(1) == 3 || array.shape(1) == 4))
            return colors_of_rows(array);
    }
    if (PyUnicode_Check(h.ptr())) {
        const auto word = h.cast<std::string>();
        if (word == "none" || word == "None") return {};
        return {to_color(h, what).rgba};
    }
    if (h.is_none()) return {};
    if (PyTuple_Check(h.ptr()) && PyTuple_GET_SIZE(h.ptr()) == 2 && pair_value_or_none(h))
        return {std::get<plot::Rgba>(*pair_value_or_none(h))};
    const py::list items{py::reinterpret_borrow<py::object>(h)};
    const bool numbers = !items.empty() && is_number(items[0]);
    if (numbers && (items.size() == 3 || items.size() == 4)) return {to_color(h, what).rgba};
    std::vector<plot::Rgba> all;
    for (const auto item : items) all.push_back(to_color(item, what).rgba);
    return all;
}

py::object from_colors(const std::vector<plot::Rgba>& colors) {
    py::array_t<double> array({py::ssize_t(colors.size()), py::ssize_t(4)});
    static_assert(sizeof(plot::Rgba) == 4 * sizeof(double));
    if (!colors.empty())
        std::memcpy(array.mutable_data(), colors.data(), colors.size() * sizeof(plot::Rgba));
    return array;
}

plot::Color to_color(py::handle h, std::string_view what) {
    return plot::to_color(to_value(h), what);
}

}  // namespace pylab
