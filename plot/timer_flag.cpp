#include "plot/timer_flag.h"

#include <atomic>

namespace plot {

namespace {
std::atomic<bool> running{false};
}

void set_timers_run(bool run) { running = run; }
bool timers_run() { return running; }

}  // namespace plot
