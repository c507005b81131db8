// Python's way to the GUI thread: starting it at once (-gthread) and running Python functions in
// it.
#pragma once

#include <Python.h>

namespace shell {

// Starts the GUI thread; where there is no display, one line on standard error says so. Needs the
// GIL, which is released meanwhile.
void start_gui();

// Runs the callable in the GUI thread, later; it must not raise. Null with RuntimeError set when
// there is no display. Needs the GIL.
PyObject* post_to_gui(PyObject* callable);

// Ends the GUI thread while its callbacks can still take the GIL. Needs the GIL, released
// meanwhile.
void stop_gui();

}  // namespace shell
