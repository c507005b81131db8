#include "plot/fork_guard.h"

#include <pthread.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <new>
#include <thread>

namespace plot {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds(1);  // a busy machine may stop a thread for long
constexpr auto kLockPatience = std::chrono::milliseconds(200);  // they are held for microseconds

// Open for threads that enter a library, closed while a thread forks.
struct Gate {
    std::mutex mutex;
    std::condition_variable changed;
    int forks = 0;   // under way; guarded by mutex
    int inside = 0;  // threads; guarded by mutex
};
Gate& gate() {
    static Gate& the_gate = *new Gate;
    return the_gate;
}

thread_local int depth = 0;  // of the calling thread's scopes

// Of all ForkMutexes. Held while a thread forks, so that forks follow each other.
constinit std::mutex registry_mutex;
constinit std::array<std::mutex*, 32> registered{};  // guarded by registry_mutex, as is the count
constinit std::size_t registered_count = 0;

// Waits until nobody else is inside.
void close_gate() {
    std::unique_lock lock(gate().mutex);
    ++gate().forks;
    const int own = depth > 0;
    gate().changed.wait_for(lock, kPatience, [own] { return gate().inside == own; });
}

void open_gate() {
    const std::lock_guard lock(gate().mutex);
    --gate().forks;
    gate().changed.notify_all();
}

void renew_gate() {
    new (&gate()) Gate;
    gate().inside = depth > 0;
}

void before_fork() {
    registry_mutex.lock();
    close_gate();
    for (std::size_t i = 0; i < registered_count; ++i) registered[i]->lock();
}

void unlock_all() {
    for (std::size_t i = registered_count; i-- > 0;) registered[i]->unlock();
    registry_mutex.unlock();
}

void after_fork_in_parent() {
    unlock_all();
    open_gate();
}

void after_fork_in_child() {
    unlock_all();
    renew_gate();
}

// Whether the mutex is had before the time is up.
bool lock_until(std::mutex& mutex, Clock::time_point end) {
    while (!mutex.try_lock()) {
        if (Clock::now() >= end) return false;
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    return true;
}

[[maybe_unused]] const int kHandlers =
    pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);

}  // namespace

ForkMutex::ForkMutex() {
    const std::lock_guard lock(registry_mutex);
    if (registered_count == registered.size()) std::abort();
    registered[registered_count] = this;
    ++registered_count;
}

pid_t fork_among_stuck_threads() {
    // Another thread's fork() that never returns has the registry, and all that are in it.
    const bool has_registry = lock_until(registry_mutex, Clock::now() + kLockPatience);
    close_gate();
    std::array<bool, registered.size()> has{};
    const auto end = Clock::now() + kLockPatience;
    for (std::size_t i = 0; i < registered_count; ++i) has[i] = lock_until(*registered[i], end);
    const pid_t child = _Fork();
    if (child == 0) {
        for (std::size_t i = 0; i < registered_count; ++i) new (registered[i]) std::mutex;
        new (&registry_mutex) std::mutex;
        renew_gate();
        return child;
    }
    for (std::size_t i = registered_count; i-- > 0;) {
        if (has[i]) registered[i]->unlock();
    }
    if (has_registry) registry_mutex.unlock();
    open_gate();
    return child;
}

LibraryScope::LibraryScope() {
    if (depth++ > 0) return;
    std::unique_lock lock(gate().mutex);
    gate().changed.wait(lock, [] { return gate().forks == 0; });
    ++gate().inside;
}

LibraryScope::~LibraryScope() {
    if (--depth > 0) return;
    const std::lock_guard lock(gate().mutex);
    --gate().inside;
    if (gate().forks > 0) gate().changed.notify_all();
}

}  // namespace plot
