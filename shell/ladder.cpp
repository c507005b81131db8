#include "shell/ladder.h"

#include <ctime>

namespace shell {

Nanoseconds monotonic_now() {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * kSecond + now.tv_nsec;
}

Ladder& ladder() {
    static constinit Ladder state;
    return state;
}

void settle() {
    Ladder& state = ladder();
    state.noticed = state.asked.load();
    state.asked_at = 0;
    state.gentle_at = 0;
    state.unwind_wanted = false;
    state.pause_wanted = state.pausing = false;
    state.timeout_due = 0;
    state.timeout_unwinds = false;
    state.told = false;
    state.by_itself = false;
}

}  // namespace shell
