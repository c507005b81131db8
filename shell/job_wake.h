// Waking a job out of a blocking call: sleep, a lock, a queue, a socket, a child process.
//
// CPython leaves such a call only where a signal's handler has raised, and asks the handlers on the
// main thread alone. So the main thread lends its role: while it stands still in C code, at most
// 20 ms, with all signals blocked, Python takes the job's thread for the main one; a signal breaks
// that thread's system call; and the handler, called right there as for a Ctrl-C in the main
// thread, raises the stop. Nobody but the job's thread changes its place meanwhile, and the main
// thread runs no Python code that could notice.
#pragma once

#include <Python.h>

#include "shell/jobs.h"

namespace shell {

// Once, on the main thread; false with a Python error set.
bool install_wake_signal();

// From any thread with the GIL: the main thread does it at its next check. `owner` is the task's
// Python object. False where this version of Python is not known.
bool wake_task(Task& task, PyObject* owner);

// Asks the processes that the task's thread has started, and theirs, to end (SIGTERM).
void end_children(const Task& task);

}  // namespace shell
