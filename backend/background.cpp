#include "backend/background.h"

#include <pthread.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace plot::gtk {

namespace {

struct Running {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::shared_ptr<CancelToken>> tokens;  // one for each thread; guarded by mutex
};

Running& running() {
    static Running& r = *new Running;  // outlives the threads that it lists
    return r;
}

void enlist(const std::shared_ptr<CancelToken>& token) {
    const std::lock_guard lock(running().mutex);
    running().tokens.push_back(token);
}

void strike_off(const std::shared_ptr<CancelToken>& token) {
    const std::lock_guard lock(running().mutex);
    std::erase(running().tokens, token);
    running().changed.notify_all();
}

}  // namespace

void in_background(const char* thread_name, std::shared_ptr<CancelToken> token,
                   std::function<void()> work) {
    enlist(token);
    try {
        std::thread([thread_name, token, work = std::move(work)]() mutable {
            pthread_setname_np(pthread_self(), thread_name);
            {
                const CancelScope scope(*token);
                work();
            }
            work = nullptr;  // what it held goes before the thread counts as ended
            strike_off(token);
        }).detach();
    } catch (...) {
        strike_off(token);
        throw;
    }
}

bool end_background(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(running().mutex);
    for (const auto& token : running().tokens) token->request();
    return running().changed.wait_until(lock, deadline, [] { return running().tokens.empty(); });
}

}  // namespace plot::gtk
