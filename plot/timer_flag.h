// Whether Python's timers run: line readers that have no clock look whether one is due.
#pragma once

namespace plot {

// Any thread.
void set_timers_run(bool);
bool timers_run();

}  // namespace plot
