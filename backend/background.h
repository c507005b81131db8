// Threads for work that must not hold up the GUI: drawing and saving.
#pragma once

#include <chrono>
#include <functional>

namespace plot::gtk {

// Runs `work` in a thread of its own. Nobody joins it: it must hold all that it uses, and end soon
// after its cancel token is requested. Call it on the GUI thread, whose blocked signals it takes on.
void in_background(const char* thread_name, std::function<void()> work);

// Until no such thread is left; false if some are at the deadline.
bool wait_for_background(std::chrono::steady_clock::time_point deadline);

}  // namespace plot::gtk
