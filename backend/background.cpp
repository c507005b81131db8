#include "backend/background.h"

#include <pthread.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace plot::gtk {

namespace {

struct Count {
    std::mutex mutex;
    std::condition_variable changed;
    int threads = 0;  // guarded by mutex
};

Count& count() {
    static Count& c = *new Count;  // outlives the threads that it counts
    return c;
}

void add(int n) {
    const std::lock_guard lock(count().mutex);
    count().threads += n;
    count().changed.notify_all();
}

}  // namespace

void in_background(const char* thread_name, std::function<void()> work) {
    add(1);
    try {
        std::thread([thread_name, work = std::move(work)]() mutable {
            pthread_setname_np(pthread_self(), thread_name);
            work();
            work = nullptr;  // what it held goes before the thread counts as ended
            add(-1);
        }).detach();
    } catch (...) {
        add(-1);
        throw;
    }
}

bool wait_for_background(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(count().mutex);
    return count().changed.wait_until(lock, deadline, [] { return count().threads == 0; });
}

}  // namespace plot::gtk
