// Large work in a few threads at a time.
#pragma once

#include <functional>

namespace plot {

// Calls work(0) … work(parts - 1), some of them at the same time, in threads that live no longer
// than the call. They poll the caller's cancel token; the first exception is thrown here.
void run_parts(int parts, const std::function<void(int)>& work);

// How many parts are worth their threads.
int worthwhile_parts();

}  // namespace plot
