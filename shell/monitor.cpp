#include "shell/monitor.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "shell/interrupt.h"
#include "shell/ladder.h"
#include "shell/menu.h"
#include "shell/pause.h"
#include "shell/snapshot.h"

namespace shell {

namespace {

constexpr Nanoseconds kNever = std::numeric_limits<Nanoseconds>::max();
constexpr Nanoseconds kLookTime = kSecond / 2;  // for the main thread's answer

struct Watched {
    int number;
    Nanoseconds due;
    int rung;  // the next one; 1 at first
};

// What a Stop climbs. Without a prompt there is one statement, and Stop goes on to its end.
struct Stopping {
    std::uint64_t statement;
    Nanoseconds due;
};

std::mutex watched_mutex;  // held for a few instructions only; guards the next two
std::vector<Watched> watched;
std::optional<Stopping> stopping;
std::atomic<int> wake_fd{-1};
std::atomic<int> look_fd{-1};
std::atomic<bool> menu_wanted{false};
std::atomic<Nanoseconds> wakes_at{kNever};  // at the latest
pid_t process = 0;                          // that the thread runs in

void signal_fd(int fd) {
    const eventfd_t one = 1;
    if (fd >= 0) [[maybe_unused]]
        const auto written = write(fd, &one, sizeof one);
}

// True when something came; forever with kNever.
bool wait_for(int fd, Nanoseconds duration) {
    pollfd wanted{fd, POLLIN, 0};
    const auto milliseconds =
        duration == kNever
            ? -1
            : static_cast<int>(std::min<Nanoseconds>(duration / 1'000'000 + 1, 1 << 30));
    if (poll(&wanted, 1, milliseconds) <= 0) return false;
    eventfd_t count;
    return eventfd_read(fd, &count) == 0;
}

// Interrupts for every timeout that is over, and says when to come back.
Nanoseconds run_timeouts(Nanoseconds now) {
    int number = 0, rung = 0;
    Nanoseconds next = kNever;
    if (ladder().paused_at) return next;
    {
        const std::lock_guard lock(watched_mutex);
        for (Watched& timeout : watched) {
            if (timeout.due <= now && !number) {  // the outermost first
                number = timeout.number;
                rung = timeout.rung++;
                timeout.due = now + kRung;
            }
            next = std::min(next, timeout.due);
        }
    }
    if (number) send_timeout(number, rung);
    return next;
}

// The next rung of a Stop, and when to come back. Under the choice there is no further rung.
Nanoseconds run_stop(Nanoseconds now) {
    Ladder& state = ladder();
    {
        const std::lock_guard lock(watched_mutex);
        if (!stopping) return kNever;
        if (!state.running() || state.statement != stopping->statement || state.told) {
            stopping.reset();
            return kNever;
        }
        if (stopping->due > now) return stopping->due;
        stopping->due = now + kRung;
    }
    state.by_itself = true;
    request_interrupt();
    return now + kRung;
}

// A callback at the prompt may swallow the interrupt, so it comes again.
Nanoseconds run_command(Nanoseconds now) {
    if (!command_waits()) return kNever;
    send_interrupt();
    return now + kRung / 5;
}

std::string where;  // it is stuck

// Says where the program is stuck, once.
void tell() {
    Ladder& state = ladder();
    eventfd_t count;
    eventfd_read(look_fd, &count);
    send_look();
    const bool seen = wait_for(look_fd, kLookTime);
    if (!state.waiting()) return;
    where = "still " + (seen ? describe_snapshot() : "in one call");
    const bool shielded = state.shields > 0;
    const bool by_itself = state.by_itself;
    state.told = true;  // before the line: the next Ctrl-C may come as soon as it is read
    say(where +
        (shielded ? "; shell.shield() holds the interrupt back." : "; it cannot be stopped here.") +
        (by_itself ? "" : " Ctrl-C again for a choice."));
    if (by_itself) offer_choice(where);
}

// An import keeps the interrupt no longer than this, wherever Python waits in it.
Nanoseconds wait_for_import(Nanoseconds now) {
    const Ladder& state = ladder();
    const Nanoseconds over = state.waiting_since + kImport;
    if (over > now) return over;
    send_import_over();
    return state.waiting_since + kStuck;
}

// When to look next. After an interrupt, the monitor stays up for a while: a burst of them then
// does not wake it each time, at the main thread's cost.
Nanoseconds watch_stuck(Nanoseconds now) {
    static std::uint32_t seen = 0;
    const Ladder& state = ladder();
    const std::uint32_t asked = state.asked;
    const bool fresh = asked != std::exchange(seen, asked);
    if (state.waiting() && !state.told) {
        const Nanoseconds due = state.waiting_since + kStuck;
        if (state.importing && due > now) return wait_for_import(now);
        if (due > now) return due;
        tell();
        return now + kStuck;
    }
    return fresh ? now + kStuck : kNever;
}

[[noreturn]] void watch() {
    pthread_setname_np(pthread_self(), "monitor");
    for (;;) {
        wakes_at = kNever;  // what comes from here on rings
        const Nanoseconds now = monotonic_now();
        const Nanoseconds next =
            std::min({run_timeouts(now), run_stop(now), run_command(now), watch_stuck(now)});
        wakes_at = next;
        wait_for(wake_fd,
                 next == kNever ? kNever : std::max<Nanoseconds>(0, next - monotonic_now()));
        if (menu_wanted.exchange(false) && ladder().waiting()) offer_choice(where);
    }
}

}  // namespace

void start_monitor() {
    if (process == getpid()) return;
    process = getpid();
    wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    look_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);  // inherited by the thread
    std::thread(watch).detach();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void wake_monitor() {
    if (wakes_at > monotonic_now() + kStuck) signal_fd(wake_fd);
}

void ask_monitor_for_menu() {
    menu_wanted = true;
    signal_fd(wake_fd);
}

void snapshot_taken() { signal_fd(look_fd); }

void watch_timeout(int number, double seconds) {
    start_monitor();
    const double longest = 1e9;  // s
    const auto duration = static_cast<Nanoseconds>(std::min(seconds, longest) * kSecond);
    {
        const std::lock_guard lock(watched_mutex);
        watched.push_back({number, monotonic_now() + duration, 1});
    }
    if (wakes_at > monotonic_now() + duration) signal_fd(wake_fd);
}

void watch_stop(Nanoseconds delay) {
    start_monitor();
    {
        const std::lock_guard lock(watched_mutex);
        stopping = {ladder().statement, monotonic_now() + delay};
    }
    signal_fd(wake_fd);
}

void watch_command() { signal_fd(wake_fd); }

void put_off_timeouts(Nanoseconds duration) {
    {
        const std::lock_guard lock(watched_mutex);
        for (Watched& timeout : watched) timeout.due += duration;
    }
    signal_fd(wake_fd);
}

bool forget_timeout(int number) {
    const std::lock_guard lock(watched_mutex);
    const auto found = std::find_if(watched.begin(), watched.end(), [&](const Watched& timeout) {
        return timeout.number == number;
    });
    if (found == watched.end()) return false;
    const bool over = found->rung > 1;
    watched.erase(found);
    return over;
}

}  // namespace shell
