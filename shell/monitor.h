// The monitor thread: waits for times to pass and speaks with the user while the main thread
// cannot. It never takes the GIL, holds no lock while it waits, and sleeps in poll() without a
// limit when nothing is awaited.
#pragma once

#include "shell/ladder.h"

namespace shell {

// Starts it in this process; main thread. After a fork, the child's first timeout starts its own.
void start_monitor();

// Async-signal-safe.
void wake_monitor();
void ask_monitor_for_menu();
void snapshot_taken();

// Main thread: interrupt after so many seconds, then a rung a second. forget returns whether the
// time was over.
void watch_timeout(int number, double seconds);
bool forget_timeout(int number);

// Any thread: interrupt the running statement, a rung a second until it has ended.
void watch_stop(Nanoseconds delay);

// Any thread: interrupt the debugger's prompt until it has taken its command.
void watch_command();

// Main thread: the statement was paused for so long; no timeout is over while it is.
void put_off_timeouts(Nanoseconds duration);

}  // namespace shell
