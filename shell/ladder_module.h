// The ladder's functions in _app_shell.
#pragma once

#include <Python.h>

namespace shell {

PyMethodDef* ladder_methods();

}  // namespace shell
