#include "plot/parallel.h"

#include <signal.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

#include "plot/cancel.h"

namespace plot {

namespace {

// Threads that are made in this scope get no signals: those belong to the main thread.
class SignalsBlocked {
  public:
    SignalsBlocked() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

  private:
    sigset_t before_{};
};

}  // namespace

int worthwhile_parts() {
    constexpr unsigned kMost = 8;
    static std::atomic<int> kept{0};  // asking the system takes as long as drawing some text
    if (kept == 0) kept = int(std::clamp(std::thread::hardware_concurrency(), 1U, kMost));
    return kept;
}

void run_parts(int parts, const std::function<void(int)>& work) {
    const CancelToken& token = current_token();
    std::vector<std::exception_ptr> failures(std::size_t(std::max(parts, 0)));
    std::atomic<int> next{0};
    auto take_turns = [&] {
        const CancelScope scope(token);
        for (int part = next++; part < parts; part = next++) {
            try {
                work(part);
            } catch (...) {
                failures[std::size_t(part)] = std::current_exception();
            }
        }
    };
    std::vector<std::jthread> helpers;
    try {
        const SignalsBlocked blocked;
        for (int i = 1; i < std::min(parts, worthwhile_parts()); ++i) {
            helpers.emplace_back(take_turns);
        }
    } catch (const std::system_error&) {
        // No more threads are to be had: this one does the rest.
    }
    take_turns();
    helpers.clear();
    for (const auto& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

void run_stretches(std::size_t size, std::size_t grain,
                   const std::function<void(std::size_t, std::size_t)>& work) {
    constexpr std::size_t kWorthThreads = 4;  // stretches
    std::atomic<std::size_t> next{0};
    auto take_all = [&](int) {
        for (;;) {
            const std::size_t begin = next.fetch_add(grain);
            if (begin >= size) return;
            poll_cancel();
            work(begin, std::min(size, begin + grain));
        }
    };
    if (size / grain < kWorthThreads) return take_all(0);
    run_parts(worthwhile_parts(), take_all);
}

}  // namespace plot
