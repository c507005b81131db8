// Where C++ and Python meet in trouble: the core's errors become Python's exceptions here, its
// warnings Python's warnings, and long C++ work runs without the GIL so that Ctrl-C can end it.
#pragma once

#include <pybind11/pybind11.h>

#include <optional>
#include <utility>

#include "plot/cancel.h"

namespace pylab {

namespace py = pybind11;

void register_errors();

// What the core warned of on this thread goes through Python's warnings. GIL held; throws
// error_already_set where a warning is made an error.
void emit_warnings();

// Whether the calling thread is the process's first, the one that Python's signals belong to.
bool on_main_thread();

// While it lives, SIGINT cancels what the main thread's C++ does, before whatever handler stood
// there gets the signal as ever. An interrupt that was delivered earlier (KBINT may still be set
// from it) does not count, so a script that caught KeyboardInterrupt can save its figure. Main
// thread only; not nested.
class InterruptScope {
  public:
    InterruptScope();
    ~InterruptScope();
    InterruptScope(const InterruptScope&) = delete;
    InterruptScope& operator=(const InterruptScope&) = delete;

  private:
    plot::CancelToken token_;
    plot::CancelScope scope_{token_};
    bool installed_ = false;
};

// While it lives, the stop of a background job cancels what the job's thread does in C++. One that
// came before is raised at once. Does nothing in other threads. GIL held.
class TaskScope {
  public:
    TaskScope();

  private:
    std::optional<plot::CancelScope> scope_;
};

// Python's pending signals; throws error_already_set when a handler raised.
void check_signals();

// Runs pure C++ work without the GIL. On the main thread Ctrl-C stops it, in a job its stop; where
// Python's handler raises nothing (the user's own), the work is done from the start: it must not
// have had effects.
template <class F>
auto run_long(F&& work) {
    const bool main = on_main_thread();
    for (;;) {
        if (main) check_signals();
        try {
            std::optional<InterruptScope> interrupts;
            std::optional<TaskScope> stops;
            if (main)
                interrupts.emplace();
            else
                stops.emplace();
            py::gil_scoped_release release;
            return work();
        } catch (const plot::Cancelled&) {
            if (!main) throw;
        }
    }
}

}  // namespace pylab
