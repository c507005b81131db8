#include "backend/display_loss.h"

#include <fcntl.h>
#include <gdk/gdk.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <mutex>
#include <set>

#include "backend/gui_thread.h"
#ifdef GDK_WINDOWING_WAYLAND
#include <gdk/wayland/gdkwayland.h>
#include <wayland-client-core.h>
#endif
#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

namespace plot::gtk {

namespace {

LossHandler on_loss = nullptr;
std::atomic<int> connection{-1};  // to the display's server
bool hung_up = false;
// Of g_main_depth() where sources are prepared and checked. GLib allows no other thread to go on
// with a main context that stops there.
int loop_depth = 0;

[[noreturn]] void lose(bool clean) {
    // A server that is still there must not wait for us: GDK may have grabbed it.
    shutdown(connection.exchange(-1), SHUT_RDWR);
    on_loss(clean);
    for (;;) pause();
}

bool is_hung_up() {
    pollfd entry{connection, POLLRDHUP, 0};
    return entry.fd >= 0 && poll(&entry, 1, 0) > 0;
}

// The first source of all that are prepared. GDK's own may end the process in this moment, when it
// finds the connection broken: it gets a sound one, and the poll that follows knows better.
gboolean prepare(GSource*, int* timeout) {
    *timeout = -1;
    loop_depth = g_main_depth();
    if (!hung_up && is_hung_up()) {
        hung_up = true;
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) == 0) {
            dup3(ends[0], connection, O_CLOEXEC);
            close(ends[0]);
        }
    }
    return false;
}

// Between preparing and checking, with no lock of anybody's held, is the best place to stop.
int poll_and_look(GPollFD* entries, guint count, int timeout) {
    const bool ours = in_gui_thread() && connection >= 0;
    for (guint i = 0; ours && i < count; ++i)
        if (entries[i].fd == connection) entries[i].events |= POLLRDHUP;
    const int ready = g_poll(entries, count, ours && hung_up ? 0 : timeout);
    for (guint i = 0; ours && i < count; ++i)
        if (entries[i].fd == connection &&
            (entries[i].revents & (POLLHUP | POLLERR | POLLRDHUP | POLLNVAL)))
            hung_up = true;
    if (ours && hung_up) lose(true);
    return ready;
}

bool may_stop_cleanly() { return g_main_depth() > loop_depth; }

#ifdef GDK_WINDOWING_X11
// All that were ever ours; a lost one is never used again, but by mistake.
struct OurDisplays {
    std::mutex mutex;
    std::set<Display*> all;             // guarded by mutex
    int (*before)(Display*) = nullptr;  // guarded by mutex
};
OurDisplays& ours() {
    static OurDisplays& displays = *new OurDisplays;
    return displays;
}

// Xlib and the source that it was called from can go on without the display in one place: where
// sources are prepared. The next poll then stops the thread. Elsewhere it stops here: GTK would
// use answers that never came.
int on_io_error(Display* display) {
    int (*before)(Display*) = nullptr;
    {
        const std::lock_guard lock(ours().mutex);
        if (!ours().all.contains(display)) before = ours().before;
    }
    if (before) return before(display);
    if (!in_gui_thread() || ConnectionNumber(display) != connection) return 0;
    if (may_stop_cleanly()) lose(true);
    hung_up = true;
    return 0;
}

int watch_x11(Display* display) {
    const std::lock_guard lock(ours().mutex);
    ours().all.insert(display);
    XSetIOErrorExitHandler(
        display, [](Display*, void*) {}, nullptr);
    const auto before = XSetIOErrorHandler(on_io_error);
    if (before != on_io_error) ours().before = before;
    return ConnectionNumber(display);
}
#endif

int connection_of(GdkDisplay* display) {
#ifdef GDK_WINDOWING_X11
    if (GDK_IS_X11_DISPLAY(display)) return watch_x11(gdk_x11_display_get_xdisplay(display));
#endif
#ifdef GDK_WINDOWING_WAYLAND
    if (GDK_IS_WAYLAND_DISPLAY(display))
        return wl_display_get_fd(gdk_wayland_display_get_wl_display(display));
#endif
    static_cast<void>(display);
    return -1;
}

}  // namespace

void prepare_watch(LossHandler handler) {
    on_loss = handler;
    connection = -1;
    hung_up = false;
    loop_depth = 0;
    static GSourceFuncs funcs = {prepare,
                                 [](GSource*) -> gboolean { return false; },
                                 [](GSource*, GSourceFunc, gpointer) -> gboolean { return true; },
                                 nullptr,
                                 nullptr,
                                 nullptr};
    static GSource* source = nullptr;
    if (source) {  // of a try that failed
        g_source_destroy(source);
        g_source_unref(source);
    }
    source = g_source_new(&funcs, sizeof(GSource));
    g_source_set_priority(source, G_MININT);
    g_source_set_can_recurse(source, true);
    g_source_attach(source, nullptr);
    g_main_context_set_poll_func(nullptr, poll_and_look);
}

void watch_display(GdkDisplay* display) { connection = connection_of(display); }

void heed_message(GLogLevelFlags level, const char* domain) {
    if (!(level & G_LOG_LEVEL_MESSAGE) || std::strcmp(domain, "Gdk") != 0) return;
    if (in_gui_thread() && (hung_up || is_hung_up())) lose(may_stop_cleanly());
}

void cut_connection() {
    const int fd = connection;
    const int nowhere = fd >= 0 ? open("/dev/null", O_RDWR | O_CLOEXEC) : -1;
    if (nowhere < 0) return;
    dup3(nowhere, fd, O_CLOEXEC);
    close(nowhere);
}

}  // namespace plot::gtk
