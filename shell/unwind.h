// Getting out of code that swallows its interrupts. A C trace function, armed only then, raises at
// every line where no interrupt of ours is on its way, until the top-level statement has ended.
// Main thread, GIL held, except ladder_signal().
//
// Why no longjmp: it would skip the clean-up of every frame in between, Python's and C's alike:
// locks stay locked, references leak, half-written objects stay. An exception runs all of it.
#pragma once

#include <Python.h>

namespace shell {

int ladder_signal();  // the signal number that Python's handler table knows our function by

// Puts deal_with_interrupt() into Python's handler table; false with a Python error set.
bool install_ladder_signal();

// Calls builtins.exec(*arguments): user code, a statement. A new reference or NULL.
PyObject* execute(PyObject* arguments);

// The same with arguments[0](*arguments[1:]).
PyObject* call_statement(PyObject* arguments);

// Calls arguments[0](*arguments[1:], **keywords), code of the prompt that runs a statement inside.
// Once such a statement has been unwound, the prompt's own code is left in peace until the call
// ends.
PyObject* shelter(PyObject* arguments, PyObject* keywords);

// The block of this timeout has ended (0: of Ctrl-C), and the unwinding with it.
void end_unwinding(int timeout);

}  // namespace shell
