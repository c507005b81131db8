// Threads for work that must not hold up the GUI: drawing and saving.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "plot/cancel.h"

namespace plot::gtk {

// Runs `work` in a thread of its own, which has `token` as its current one. Nobody joins it: it
// must hold all that it uses, and end soon after the token is requested. Call it on the GUI thread,
// whose blocked signals it takes on.
void in_background(const char* thread_name, const std::shared_ptr<CancelToken>& token,
                   std::function<void()> work);

// A few threads that share the drawing of all windows, so that what a thread has learned (fonts,
// shaped texts) serves every window. They start as they are needed and end with the pool.
class WorkPool {
  public:
    explicit WorkPool(int max_threads);
    ~WorkPool();
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    // In the order of the calls. From the GUI thread or from work of the pool.
    void add(std::function<void()> work);
    // Drops work that has not begun, now and later.
    void end();

  private:
    struct Shared;
    static void run(const std::shared_ptr<Shared>&);
    const std::shared_ptr<Shared> shared_;
};

// Requests all tokens and waits until no such thread is left; false if some are at the deadline.
bool end_background(std::chrono::steady_clock::time_point deadline);

}  // namespace plot::gtk
