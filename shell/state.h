// Saving the session on the signals that end the program, after a crash, and every few minutes.
// A watcher thread waits for them; it takes the interpreter's lock through a helper thread, or,
// where C code keeps it, leaves the work to a forked child.
#pragma once

#include <Python.h>

#include <string>

#include "shell/fork_save.h"

namespace shell {

// From now on SIGTERM, SIGHUP and fatal signals save before they end the program, and so does every
// `minutes` (0: never). Signals with a handler of the user's, or ignored, stay as they are.
// `session` is the name that it is saved under. With the GIL, in the main thread; once.
void watch_signals(const Saver&, const std::string& session, double minutes);

// The same at once, and wait: the session's name, empty when it could not be saved. Any thread
// without the GIL.
std::string save_now();
bool can_save();  // has watch_signals() been called in this process?

// For tests: so many forked saves in a row, at once, while Python goes on or stays where it has
// crashed; one line on standard error tells how many children ended well at the first try. After
// watch_signals(); needs no GIL.
void try_fork_saves(int count);

// At Python's end: where a signal is being obeyed, waits for the end that it brings. Needs the GIL,
// released meanwhile.
void wait_for_ending_signal();

// The namespace of the running script, and its end; with the GIL, last in first out.
void push_namespace(PyObject* dict);
void pop_namespace();

// What pylab.shell.state needs of _app_shell, for PyModule_AddFunctions.
extern PyMethodDef state_methods[];

}  // namespace shell
