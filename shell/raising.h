// When a trace function may raise an exception into Python code, and when it should not. GIL held.
#pragma once

#include <Python.h>

#include "shell/ladder.h"

namespace shell {

// Before a clean-up is interrupted too; and lines, for a busy machine may not have run it
// meanwhile.
constexpr Nanoseconds kCleanUpTime = 3 * kSecond / 10;
constexpr int kCleanUpLines = 10;

// Is the frame at the instruction that only files away a caught exception, where one more would
// skip the handler, a lock's __exit__ for instance; or in Python's import machinery?
bool raising_would_lose_clean_up(PyFrameObject* frame);

// Is this exception, or one of exactly this class, being dealt with in the thread, itself or as
// the context of another?
bool is_on_its_way(const PyThreadState* thread, const PyObject* which);

// Raises what PyThreadState_SetAsyncExc() has left for the calling thread; false when that is
// nothing.
//
// Taking it back would leave a mark in the interpreter that only a delivery removes: until then
// every thread looks for it at every check, and in CPython 3.11 a thread with a trace function gets
// no further than the start of the next function. So Python's own loop delivers it, to a function
// that does nothing.
bool raise_asynchronous_exception();

// Takes back what was left for another thread, and the mark with it: this thread gets it.
void take_asynchronous_exception_back(unsigned long thread, PyObject* exception);

}  // namespace shell
