// An owned reference to a Python object. Needs the GIL.
#pragma once

#include <Python.h>

#include <memory>

namespace shell {

struct ReleaseReference {
    void operator()(PyObject* object) const { Py_DECREF(object); }
};

using Ref = std::unique_ptr<PyObject, ReleaseReference>;

}  // namespace shell
