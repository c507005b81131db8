#include "backend/gui_thread.h"

#include <gtkmm.h>
#include <gtkmm/init.h>
#include <pthread.h>

#include <atomic>
#include <future>
#include <thread>

#include "backend/desktop.h"

namespace plot::gtk {

namespace {

std::atomic<bool> running{false};
std::atomic<std::thread::id> gui_thread;
GMainLoop* loop = nullptr;  // of the GUI thread, never freed
std::promise<void>* ended;  // set by the GUI thread as the last thing it does

void after_fork_in_child() { running = false; }

bool open_display() {
    // GTK would otherwise set the whole process's locale, and Python would read "1,5" as a number.
    gtk_disable_setlocale();
    Glib::set_init_to_users_preferred_locale(false);
    // A second gtk_init_check() says yes whatever the first one found.
    if (gtk_is_initialized() ? gdk_display_open(nullptr) != nullptr : gtk_init_check()) {
        Gtk::init_gtkmm_internals();
        return true;
    }
    return false;
}

std::string no_display() {
    const auto value = [](const char* name) {
        const char* v = g_getenv(name);
        return v && *v ? std::string(" ") + name + "=" + v : std::string();
    };
    return "cannot open the display" + value("WAYLAND_DISPLAY") + value("DISPLAY") +
           ": check that it runs and may be used, or use savefig()";
}

void run(std::promise<bool>& opened) {
    pthread_setname_np(pthread_self(), "plot-gui");
    gui_thread = std::this_thread::get_id();
    if (!open_display()) {
        opened.set_value(false);
        return;
    }
    adopt_desktop();
    loop = g_main_loop_new(nullptr, false);
    running = true;
    opened.set_value(true);
    g_main_loop_run(loop);
    ended->set_value();
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

bool start_gui_thread(std::string* why) {
    keep_quiet();
    const WithoutOpenGl saving;
    std::promise<bool> opened;
    ended = new std::promise<void>;
    std::thread thread(run, std::ref(opened));
    if (opened.get_future().get()) {
        pthread_atfork(nullptr, nullptr, after_fork_in_child);
        thread.detach();
        return true;
    }
    thread.join();
    delete ended;
    *why = no_display();
    return false;
}

bool post(std::function<void()> f) {
    if (!running) return false;
    g_idle_add_full(G_PRIORITY_DEFAULT, call, new std::function<void()>(std::move(f)),
                    [](gpointer data) { delete static_cast<std::function<void()>*>(data); });
    return true;
}

bool in_gui_thread() { return gui_thread.load() == std::this_thread::get_id(); }

bool stop_gui_thread(std::function<void()> last, std::chrono::steady_clock::time_point deadline) {
    if (!running) return true;
    auto end = ended->get_future();
    post([last = std::move(last)] {
        last();
        running = false;
        g_main_loop_quit(loop);
    });
    // A callback in the GUI thread that ends the program cannot wait for itself.
    if (in_gui_thread()) return false;
    return end.wait_until(deadline) == std::future_status::ready;
}

}  // namespace plot::gtk
