// When a trace function may raise an exception into Python code, and when it should not. GIL held.
#pragma once

#include <Python.h>

#include "shell/ladder.h"

namespace shell {

constexpr Nanoseconds kCleanUpTime = 3 * kSecond / 10;  // before a clean-up is interrupted too

// Is the frame at the instruction that only files away a caught exception? An exception there
// would skip the handler, a lock's __exit__ for instance.
bool raising_would_lose_clean_up(PyFrameObject* frame);

// Is this exception, or one of exactly this class, being dealt with in the thread, itself or as
// the context of another?
bool is_on_its_way(const PyThreadState* thread, const PyObject* which);

}  // namespace shell
