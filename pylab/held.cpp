#include "pylab/held.h"

#include <mutex>
#include <vector>

#include "plot/fork_guard.h"

namespace pylab {

namespace {

struct Dropped {
    plot::ForkMutex mutex;  // guards objects
    std::vector<PyObject*> objects;
};

// Never destroyed: pictures may be dropped while the process ends.
Dropped& dropped() {
    static Dropped* const the_dropped = new Dropped;
    return *the_dropped;
}

// Python's main thread calls it, at a moment that suits it.
int let_go(void*) {
    std::vector<PyObject*> objects;
    {
        const std::scoped_lock lock(dropped().mutex);
        objects.swap(dropped().objects);
    }
    for (PyObject* object : objects) Py_DECREF(object);
    return 0;
}

void drop(PyObject* object) {
    if (!Py_IsInitialized()) return;
    if (PyGILState_Check()) {
        Py_DECREF(object);
        return;
    }
    {
        const std::scoped_lock lock(dropped().mutex);
        dropped().objects.push_back(object);
    }
    // Where too many calls are pending, one of them comes for this object, too, or a later one.
    Py_AddPendingCall(let_go, nullptr);
}

bool can_be_written(const pybind11::object& buffer) {
    if (!PyObject_CheckBuffer(buffer.ptr())) return false;
    Py_buffer view;
    if (PyObject_GetBuffer(buffer.ptr(), &view, PyBUF_WRITABLE) != 0) {
        PyErr_Clear();
        return false;
    }
    PyBuffer_Release(&view);
    return true;
}

}  // namespace

bool is_lasting(const pybind11::array& array) {
    pybind11::object at = array;
    for (; pybind11::isinstance<pybind11::array>(at); at = at.attr("base")) {
        if (pybind11::reinterpret_borrow<pybind11::array>(at).writeable()) return false;
    }
    return !can_be_written(at);
}

std::shared_ptr<const void> hold(const pybind11::object& object) {
    dropped();  // made here, where nothing is hurried
    PyObject* const held = pybind11::object(object).release().ptr();
    return {held, [held](const void*) { drop(held); }};
}

}  // namespace pylab
