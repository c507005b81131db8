#include "backend/activity.h"

#include <glibmm/main.h>

#include <cmath>
#include <utility>

#include "backend/gui_thread.h"

namespace plot::gtk {

namespace {

constexpr double kMoment = 0.3;  // s; what is shorter is not shown

}  // namespace

Activity::Activity(Show show) : show_(std::move(show)) {}

void Activity::changed() {
    if (!watching_.exchange(true))
        post([this] { plan(kMoment); });
    else if (shown_)
        post([this] { look(); });
}

void Activity::plan(double seconds) {
    timer_.disconnect();
    timer_ = Glib::signal_timeout().connect(
        [this] {
            look();
            return false;
        },
        static_cast<unsigned>(std::ceil(seconds * 1000)));
}

void Activity::look() {
    timer_.disconnect();
    const Foreground* program = foreground();
    // From here on a change plans the next look itself, should this one not see it.
    watching_ = false;
    std::optional<Running> running = program ? program->running() : std::nullopt;
    const bool waits = running && running->waits();
    const bool goes_on = running && !running->paused() && !waits;
    const bool is_new = goes_on && running->seconds < kMoment;
    if (running && !waits) watching_ = true;
    if (is_new) {
        plan(kMoment);
        running.reset();
    } else if (goes_on) {
        plan(1 - std::fmod(running->seconds, 1.0));
    }
    // A callback of a program that waits is shown only when it takes a while.
    shown_ = running && !waits;
    show_(running);
}

}  // namespace plot::gtk
