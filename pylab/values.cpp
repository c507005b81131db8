#include "pylab/values.h"

#include <pybind11/numpy.h>

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

// Text properties take any object's str(); what is no colour at all is a wrong value to matplotlib,
// not a wrong type.
plot::Value to_value_for(const plot::Property& property, py::handle value) {
    if (property.type == "str" && !value.is_none()) return py::str(value).cast<std::string>();
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

plot::Color to_color(py::handle h, std::string_view what) {
    return plot::to_color(to_value(h), what);
}

}  // namespace pylab
