#include "backend/gui_thread.h"

#include <gtkmm.h>
#include <gtkmm/init.h>
#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

#include "backend/desktop.h"
#include "backend/display_loss.h"
#include "backend/fork_hold.h"
#include "plot/host.h"

namespace plot::gtk {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Python tells of a lost display at its next safe point; if there is none so soon, we do.
constexpr auto kPythonTells = 300ms;
// A stopped thread lets the main context go; destroying a source may wait for Python.
constexpr auto kLetGo = 3s;

std::atomic<bool> running{false};
std::atomic<std::thread::id> gui_thread;
GMainLoop* loop = nullptr;  // of the GUI thread, never freed
std::string display_name;   // GUI thread only

enum class Phase { None, Opening, Running, Ended, Lost, LetGo };

// How far the thread is, for those that wait for it.
struct Progress {
    std::mutex mutex;
    std::condition_variable changed;
    Phase phase = Phase::None;      // guarded by mutex
    std::function<void()> on_loss;  // guarded by mutex
};
Progress& progress() {
    static Progress& p = *new Progress;  // outlives the threads that wait
    return p;
}

void set_phase(Phase phase) {
    const std::lock_guard lock(progress().mutex);
    progress().phase = phase;
    progress().changed.notify_all();
}

void after_fork_in_child() {
    running = false;
    forget_gui_thread();
    cut_connection();
}

// What GTK left in the main context belongs to a display that must not be touched any more. What
// others left there goes with it: the two cannot be told apart.
void clear_main_context() {
    GSource* newest = g_idle_source_new();
    const guint end = g_source_attach(newest, nullptr);
    for (guint id = 1; id <= end; ++id)
        if (GSource* source = g_main_context_find_source_by_id(nullptr, id))
            g_source_destroy(source);
    g_source_unref(newest);
}

// The display is gone. GTK cannot be told so: the thread stops where it is, for ever, with GTK's
// objects as they are, and another one may go on in the same main context.
void stop_for_ever(bool clean) {
    running = false;
    lose_host(display_name,
              clean);  // first: what is asked from here on is not about closed windows
    std::function<void()> on_loss;
    {
        const std::lock_guard lock(progress().mutex);
        on_loss = std::move(progress().on_loss);
    }
    if (on_loss) on_loss();
    set_phase(Phase::Lost);
    std::this_thread::sleep_for(kPythonTells);
    if (const std::string notice = take_loss_notice(); !notice.empty())
        std::fprintf(stderr, "%s%s\n", isatty(STDERR_FILENO) ? "\n" : "", notice.c_str());
    if (!clean) return;
    clear_main_context();
    while (g_main_context_is_owner(nullptr)) g_main_context_release(nullptr);
    set_phase(Phase::LetGo);
}

bool open_display(const std::string& name) {
    if (!gtk_is_initialized()) {
        // GTK would otherwise set the whole process's locale, and Python would read "1,5" as a
        // number.
        gtk_disable_setlocale();
        Glib::set_init_to_users_preferred_locale(false);
        if (gtk_init_check() && name.empty()) {
            Gtk::init_gtkmm_internals();
            return true;
        }
    }
    // A second gtk_init_check() says yes whatever the first one found.
    GdkDisplay* display = gdk_display_open(name.empty() ? nullptr : name.c_str());
    if (!display) return false;
    gdk_display_manager_set_default_display(gdk_display_manager_get(), display);
    Gtk::init_gtkmm_internals();
    return true;
}

std::string no_display(const std::string& name) {
    const auto value = [](const char* variable) {
        const char* v = g_getenv(variable);
        return v && *v ? std::string(" ") + variable + "=" + v : std::string();
    };
    return "cannot open the display" +
           (name.empty() ? value("WAYLAND_DISPLAY") + value("DISPLAY") : " " + name) +
           ": check that it runs and may be used, or use savefig()";
}

void run(const std::string& display) {
    pthread_setname_np(pthread_self(), "plot-gui");
    gui_thread = std::this_thread::get_id();
    if (!g_main_context_acquire(nullptr)) return set_phase(Phase::None);
    prepare_watch(stop_for_ever);
    if (!open_display(display)) {
        g_main_context_release(nullptr);
        return set_phase(Phase::None);
    }
    display_name = gdk_display_get_name(gdk_display_get_default());
    watch_display(gdk_display_get_default());
    adopt_desktop();
    loop = g_main_loop_new(nullptr, false);
    running = true;
    set_phase(Phase::Running);
    g_main_loop_run(loop);
    g_main_context_release(nullptr);
    set_phase(Phase::Ended);
}

gboolean call(gpointer data) {
    try {
        (*static_cast<std::function<void()>*>(data))();
    } catch (const std::exception& e) {
        g_warning("%s", e.what());
    }
    return G_SOURCE_REMOVE;
}

}  // namespace

bool start_gui_thread(const std::string& display, std::string* why) {
    keep_quiet();
    const WithoutOpenGl saving;
    Progress& p = progress();
    std::unique_lock lock(p.mutex);
    const auto ready = [&p] { return p.phase == Phase::None || p.phase == Phase::LetGo; };
    if (!host_can_reopen() || !p.changed.wait_for(lock, kLetGo, ready)) {
        *why = "no windows: GTK was stopped in the middle of something";
        return false;
    }
    p.phase = Phase::Opening;
    std::thread(run, display).detach();
    p.changed.wait(lock, [&p] { return p.phase != Phase::Opening; });
    if (p.phase == Phase::Running) {
        static const int registered =
            pthread_atfork(hold_gui_thread, release_gui_thread, after_fork_in_child);
        static_cast<void>(registered);
        return true;
    }
    *why = no_display(display);
    return false;
}

bool post(std::function<void()> f) {
    if (!running) return false;
    g_idle_add_full(G_PRIORITY_DEFAULT, call, new std::function<void()>(std::move(f)),
                    [](gpointer data) { delete static_cast<std::function<void()>*>(data); });
    return true;
}

bool in_gui_thread() { return gui_thread.load() == std::this_thread::get_id(); }

bool gui_is_running() { return running; }

void set_loss_listener(std::function<void()> f) {
    const std::lock_guard lock(progress().mutex);
    progress().on_loss = std::move(f);
}

bool stop_gui_thread(std::function<void()> last, Clock::time_point deadline) {
    if (!running) return true;
    post([last = std::move(last)] {
        last();
        running = false;
        g_main_loop_quit(loop);
    });
    // A callback in the GUI thread that ends the program cannot wait for itself.
    if (in_gui_thread()) return false;
    Progress& p = progress();
    std::unique_lock lock(p.mutex);
    return p.changed.wait_until(lock, deadline, [&p] { return p.phase != Phase::Running; });
}

}  // namespace plot::gtk
