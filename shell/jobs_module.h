// The type _app_shell.Task: a background job's thread from Python.
#pragma once

#include <Python.h>

namespace shell {

// -1 with a Python error set.
int add_task_type(PyObject* module);

}  // namespace shell
