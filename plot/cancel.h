// Stopping our own long work. Every interruptible task (the main thread, each job, each drawing)
// has one token. Any thread, also a signal handler, may request; the task polls and throws.
#pragma once

#include <atomic>

namespace plot {

// Thrown by poll(); no std::exception, so that no general handler takes it for a failure.
struct Cancelled {};

class CancelToken {
  public:
    // Async-signal-safe.
    void request() noexcept { requested_.store(true, std::memory_order_relaxed); }
    void clear() noexcept { requested_.store(false, std::memory_order_relaxed); }
    bool requested() const noexcept { return requested_.load(std::memory_order_relaxed); }
    void poll() const {
        if (requested()) throw Cancelled{};
    }

  private:
    std::atomic<bool> requested_{false};
    static_assert(std::atomic<bool>::is_always_lock_free);
};

// The main task's token: KBINT. Set by the SIGINT handler, cleared when a statement starts.
CancelToken& foreground_token();

// The token of the task that the calling thread works for; the thread's own idle one by default.
const CancelToken& current_token();

// A background job's thread has a token besides, which its long work puts in force: an interrupt
// that the job has dealt with already must not stop what it does next. Null in other threads.
CancelToken* task_token();
void set_task_token(CancelToken* token);

// The token of the long work that the main thread is in, null for none; the main thread sets it.
// SIGINT and a timeout request it, which is async-signal-safe.
void set_main_work(CancelToken* token) noexcept;
void cancel_main_work() noexcept;

// Makes `token` the calling thread's for the scope's life.
class CancelScope {
  public:
    explicit CancelScope(const CancelToken& token);
    ~CancelScope();
    CancelScope(const CancelScope&) = delete;
    CancelScope& operator=(const CancelScope&) = delete;

  private:
    const CancelToken* previous_;
};

// Call it in every long loop, at least every 5 ms of work.
inline void poll_cancel() { current_token().poll(); }

}  // namespace plot
