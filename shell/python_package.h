// Loading the Python half of the shell: the package pylab.shell, without its parent (NumPy and the
// plotting core take 100 ms that a script may not need).
#pragma once

#include <Python.h>

#include "shell/python_ref.h"

namespace shell {

// The module "pylab.shell.NAME"; null with a Python error set.
Ref shell_module(const char* name);

// Calls NAME.function(argument); false with a Python error set.
bool call_shell(const char* name, const char* function, PyObject* argument);

}  // namespace shell
