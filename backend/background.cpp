#include "backend/background.h"

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace plot::gtk {

namespace {

// Windows come before their drawings: a frame is shown in time where all processors are busy.
constexpr int kNiceness = 4;

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

void in_background(const char* thread_name, const std::shared_ptr<CancelToken>& token,
                   std::function<void()> work) {
    enlist(token);
    try {
        std::thread([thread_name, token, work = std::move(work)]() mutable {
            pthread_setname_np(pthread_self(), thread_name);
            setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness);
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

// Held by the pool and by each of its threads.
struct WorkPool::Shared {
    int max_threads;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> waiting;  // guarded by mutex
    int threads = 0, idle = 0;                  // guarded by mutex
    bool end = false;                           // guarded by mutex
};

WorkPool::WorkPool(int max_threads) : shared_(std::make_shared<Shared>()) {
    shared_->max_threads = max_threads;
}

WorkPool::~WorkPool() { end(); }

void WorkPool::end() {
    const std::lock_guard lock(shared_->mutex);
    shared_->end = true;
    shared_->waiting.clear();
    shared_->changed.notify_all();
}

void WorkPool::add(std::function<void()> work) {
    const std::lock_guard lock(shared_->mutex);
    if (shared_->end) return;
    shared_->waiting.push_back(std::move(work));
    const int waiting = static_cast<int>(shared_->waiting.size());
    if (waiting > shared_->idle && shared_->threads < shared_->max_threads) {
        in_background("plot-render", std::make_shared<CancelToken>(),
                      [shared = shared_] { run(shared); });
        ++shared_->threads;
    }
    shared_->changed.notify_one();
}

void WorkPool::run(const std::shared_ptr<Shared>& shared) {
    std::unique_lock lock(shared->mutex);
    for (;;) {
        ++shared->idle;
        shared->changed.wait(lock, [&] { return shared->end || !shared->waiting.empty(); });
        --shared->idle;
        if (shared->end) return;
        const auto work = std::move(shared->waiting.front());
        shared->waiting.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

bool end_background(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(running().mutex);
    for (const auto& token : running().tokens) token->request();
    return running().changed.wait_until(lock, deadline, [] { return running().tokens.empty(); });
}

}  // namespace plot::gtk
