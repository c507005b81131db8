// Where the main thread's Python code is, read by the main thread itself inside the SIGINT handler:
// nothing it reads can go away meanwhile. Needs no GIL.
#pragma once

#include <string>
#include <string_view>

namespace shell {

void remember_main_thread();  // the calling thread's Python state is the one to read

// On the main thread, async-signal-safe: writes to a buffer of fixed size. One at a time.
void take_snapshot();

// Is the code of this file no code of the user's?
bool is_library(std::string_view file);

// Any thread, after take_snapshot(): "in numpy.sort, called at load.py:17".
std::string describe_snapshot();

}  // namespace shell
