// What runs in the foreground, told to all windows: when it has lasted a moment, then once a second
// while it goes on. Nothing wakes while nothing runs.
#pragma once

#include <sigc++/connection.h>

#include <atomic>
#include <functional>
#include <optional>

#include "plot/foreground.h"

namespace plot::gtk {

class Activity {
  public:
    using Show = std::function<void(const std::optional<Running>&)>;
    explicit Activity(Show);
    void changed();  // any thread: something began or ended
    void look();     // GUI thread: tells the windows at once

  private:
    void plan(double seconds);

    const Show show_;
    std::atomic<bool> watching_{false};  // a look is planned, or something is shown
    std::atomic<bool> shown_{false};
    sigc::connection timer_;
};

}  // namespace plot::gtk
