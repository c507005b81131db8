#include "pylab/bind_categories.h"

#include <pybind11/numpy.h>

#include <algorithm>
#include <string>

#include "plot/error.h"

namespace pylab {

namespace py = pybind11;

namespace {

// A new category's number, the next one after those of both dicts.
py::object add(const py::dict& known, const py::dict& fresh, PyObject* value) {
    if (!PyUnicode_Check(value) && !PyBytes_Check(value)) {
        throw plot::TypeError("'value' must be an instance of str or bytes, not a " +
                              py::type::of(value).attr("__name__").cast<std::string>());
    }
    const py::int_ number(known.size() + fresh.size());
    fresh[py::handle(value)] = number;
    return number;
}

// The numbers of `values` in the dict `known`, where new ones are added; none where one of them is
// no string.
py::array_t<double> number_categories(const py::list& values, const py::dict& known) {
    py::array_t<double> numbers(py::ssize_t(values.size()));
    double* to = numbers.mutable_data();
    const py::dict fresh;
    for (const py::handle value : values) {
        py::object number;
        for (const py::dict& dict : {known, fresh}) {
            PyObject* found = PyDict_GetItemWithError(dict.ptr(), value.ptr());
            if (!found && PyErr_Occurred()) throw py::error_already_set();
            number = py::reinterpret_borrow<py::object>(found);
            if (number) break;
        }
        if (!number) number = add(known, fresh, value.ptr());
        *to = PyFloat_AsDouble(number.ptr());
        if (*to++ == -1 && PyErr_Occurred()) throw py::error_already_set();
    }
    if (PyDict_Update(known.ptr(), fresh.ptr()) != 0) throw py::error_already_set();
    return numbers;
}

bool are_strings(const py::sequence& values) {
    const auto fast = py::reinterpret_steal<py::object>(PySequence_Fast(values.ptr(), ""));
    if (!fast) throw py::error_already_set();
    PyObject** items = PySequence_Fast_ITEMS(fast.ptr());
    return std::all_of(items, items + PySequence_Fast_GET_SIZE(fast.ptr()),
                       [](PyObject* item) { return PyUnicode_CheckExact(item); });
}

}  // namespace

void bind_categories(py::module_& m) {
    m.def("number_categories", &number_categories);
    m.def("are_strings", &are_strings);
}

}  // namespace pylab
