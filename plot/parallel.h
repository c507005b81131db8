// Large work in a few threads at a time.
#pragma once

#include <cstddef>
#include <functional>

namespace plot {

// Calls work(0) … work(parts - 1), some of them at the same time, in threads that live no longer
// than the call. They poll the caller's cancel token; the first exception is thrown here.
void run_parts(int parts, const std::function<void(int)>& work);

// Calls work(begin, end) for stretches of `grain` that make up 0 … size, several at the same time
// if there are many. The cancel token is polled before each.
void run_stretches(std::size_t size, std::size_t grain,
                   const std::function<void(std::size_t, std::size_t)>& work);

// How many parts are worth their threads.
int worthwhile_parts();

}  // namespace plot
