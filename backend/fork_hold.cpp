#include "backend/fork_hold.h"

#include <glib.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <new>

#include "backend/gui_thread.h"

namespace plot::gtk {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 250ms;

struct Hold {
    std::mutex mutex;
    std::condition_variable changed;
    int forks = 0;      // under way; guarded by mutex
    bool held = false;  // guarded by mutex
};
Hold& hold() {
    static Hold& h = *new Hold;
    return h;
}

std::atomic<int> unholdable{0};

gboolean stay(gpointer) {
    std::unique_lock lock(hold().mutex);
    hold().held = true;
    hold().changed.notify_all();
    hold().changed.wait(lock, [] { return hold().forks == 0; });
    hold().held = false;
    return G_SOURCE_REMOVE;
}

}  // namespace

void hold_gui_thread() {
    std::unique_lock lock(hold().mutex);
    ++hold().forks;
    if (in_gui_thread() || unholdable || !gui_is_running()) return;
    if (!hold().held) g_idle_add_full(G_PRIORITY_HIGH, stay, nullptr, nullptr);
    hold().changed.wait_for(lock, kPatience, [] { return hold().held || unholdable; });
}

void release_gui_thread() {
    const std::lock_guard lock(hold().mutex);
    --hold().forks;
    hold().changed.notify_all();
}

void forget_gui_thread() { new (&hold()) Hold; }

Unholdable::Unholdable() { ++unholdable; }

Unholdable::~Unholdable() { --unholdable; }

}  // namespace plot::gtk
