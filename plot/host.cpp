#include "plot/host.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <system_error>

namespace plot {

namespace {

// Enough for the clicks and keys of a long computation; beyond it the oldest go.
constexpr std::size_t kMaxEvents = 10000;

// Only the newest of these tells anything: a later one makes an earlier one worthless.
bool supersedes(Event::Kind kind) {
    return kind == Event::Kind::Motion || kind == Event::Kind::Draw ||
           kind == Event::Kind::Resize || kind == Event::Kind::LimitsChanged ||
           kind == Event::Kind::TicksWanted;
}

// The queued event that `next` makes worthless. Nothing is taken from before a click, a key or
// any other event whose order matters.
std::deque<Event>::iterator superseded(std::deque<Event>& events, const Event& next) {
    if (!supersedes(next.kind)) return events.end();
    for (auto it = events.end(); it != events.begin();) {
        --it;
        if (it->figure != next.figure) continue;
        if (!supersedes(it->kind)) break;
        const bool same_axes = next.kind != Event::Kind::LimitsChanged || it->axes == next.axes;
        if (it->kind == next.kind && same_axes) return it;
    }
    return events.end();
}

void drop_oldest(std::deque<Event>& events) {
    const auto victim = std::find_if(events.begin(), events.end(), [](const Event& e) {
        return e.kind != Event::Kind::Close && e.kind != Event::Kind::Message &&
               e.kind != Event::Kind::DisplayLost;
    });
    events.erase(victim == events.end() ? events.begin() : victim);
}

int new_event_fd() {
    const int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (fd < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
    return fd;
}

std::mutex load_mutex;  // one load at a time
std::atomic<Host*> current_host{nullptr};
std::atomic<bool> stopped{false};
std::atomic<bool> forked{false};

// Of a display that died.
struct Loss {
    std::atomic<bool> now{false}, can_reopen{true};
    std::atomic<Host*> host{nullptr};  // the newest one lost, until the end
    std::atomic<void (*)()> hook{nullptr};
    std::mutex mutex;
    std::string notice;  // guarded by mutex; empty when it has been taken
};
Loss& loss() {
    static Loss& the_loss = *new Loss;
    return the_loss;
}

// A child of fork() has the parent's windows in memory but not its GUI thread: hands off, and a
// queue of its own.
void after_fork_in_child() {
    forked = true;
    current_host = nullptr;
    loss().host = nullptr;
    event_queue().reset_after_fork();
}

// Blocks the signals that come from outside, so that threads started meanwhile never take them:
// a signal then always interrupts the system call that the main thread waits in. Those that tell
// of a fault in the thread itself stay.
class SignalsBlocked {
  public:
    SignalsBlocked() {
        sigset_t outside;
        sigfillset(&outside);
        for (int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGSYS})
            sigdelset(&outside, fault);
        pthread_sigmask(SIG_BLOCK, &outside, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

  private:
    sigset_t before_;
};

bool is_loaded(const char* library) {
    void* handle = dlopen(library, RTLD_LAZY | RTLD_NOLOAD);
    if (handle) dlclose(handle);
    return handle;
}

// Why no window can ever come up in this process; empty if one might.
std::string hindrance() {
    if (forked) return "no windows in a forked process: start it with spawn, or use savefig()";
    if (stopped) return "no windows any more: the program is about to end";
    if (loss().now) return "no windows: the display is lost; shell.reopen() opens it again";
    // GTK 4 aborts the process when an older GTK is in it.
    for (const char* older : {"libgtk-3.so.0", "libgtk-x11-2.0.so.0"})
        if (is_loaded(older))
            return std::string("no windows: ") + older +
                   " is loaded in this process and does not go together with GTK 4";
    return {};
}

// The same, of the default display.
std::string obstacle() {
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    };
    std::string reason = hindrance();
    if (reason.empty() && !set("DISPLAY") && !set("WAYLAND_DISPLAY") && !set("BROADWAY_DISPLAY"))
        reason = "no display: set DISPLAY or WAYLAND_DISPLAY (over ssh: ssh -X), or use savefig()";
    return reason;
}

std::string backend_path() {
    if (const char* path = std::getenv("APP_BACKEND"); path && *path) return path;
    Dl_info here;
    if (!dladdr(reinterpret_cast<void*>(&backend_path), &here) || !here.dli_fname)
        return "libplot_gtk.so";
    const std::string library = here.dli_fname;
    const auto slash = library.rfind('/');
    return slash == std::string::npos ? "libplot_gtk.so"
                                      : library.substr(0, slash + 1) + "libplot_gtk.so";
}

Host* create_host(const std::string& display, std::string* why) {
    const SignalsBlocked blocked;
    void* library = dlopen(backend_path().c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) {
        const char* reason = dlerror();
        *why = std::string("no windows: ") + (reason ? reason : "the backend cannot be loaded");
        return nullptr;
    }
    using Factory = Host* (*)(const char*, std::string*);
    const auto factory = reinterpret_cast<Factory>(dlsym(library, kHostFactory));
    if (!factory) {
        *why = "no windows: " + backend_path() + " is no backend";
        return nullptr;
    }
    return factory(display.c_str(), why);
}

// With load_mutex held.
Host* adopt_host(const std::string& display, std::string* why) {
    Host* host = create_host(display, why);
    if (!host) return nullptr;
    static const int registered = [] {
        event_queue(), loss();  // not made for the first time in a child
        std::atexit(stop_host);
        return pthread_atfork(nullptr, nullptr, after_fork_in_child);
    }();
    static_cast<void>(registered);
    current_host = host;
    if (!loss().now) return host;
    current_host = nullptr;  // lost at once
    loss().host = host;
    *why = "no windows: the display is lost";
    return nullptr;
}

}  // namespace

EventQueue::EventQueue() : fd_(new_event_fd()) {}

EventQueue::~EventQueue() { ::close(fd_); }

void EventQueue::push(Event event) {
    const std::lock_guard lock(mutex_);
    if (const auto old = superseded(events_, event); old != events_.end()) events_.erase(old);
    if (events_.size() >= kMaxEvents) drop_oldest(events_);
    events_.push_back(std::move(event));
    if (events_.size() == 1) eventfd_write(fd_, 1);
}

std::vector<Event> EventQueue::take() {
    const std::lock_guard lock(mutex_);
    eventfd_t ignored;
    eventfd_read(fd_, &ignored);
    std::vector<Event> all(std::make_move_iterator(events_.begin()),
                           std::make_move_iterator(events_.end()));
    events_.clear();
    return all;
}

void EventQueue::reset_after_fork() {
    new (&mutex_) std::mutex;  // a thread that is not here may have held it
    new (&events_) std::deque<Event>;
    if (const int own = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); own >= 0) {
        dup3(own, fd_, O_CLOEXEC);  // the number may be known to a poll loop
        ::close(own);
    }
}

EventQueue& event_queue() {
    static EventQueue& queue = *new EventQueue;  // outlives every thread that may push
    return queue;
}

Host* load_host(std::string* why) {
    std::string reason = obstacle();
    if (reason.empty()) {
        const std::lock_guard lock(load_mutex);
        if (Host* host = loaded_host()) return host;
        if (Host* host = adopt_host({}, &reason)) return host;
    }
    if (why) *why = reason;
    return nullptr;
}

Host* loaded_host() { return current_host.load(std::memory_order_acquire); }

void stop_host() {
    Host* host = current_host.exchange(nullptr);
    if (!host) host = loss().host.exchange(nullptr);  // it may still be saving something
    if (!host) return;
    stopped = true;
    host->stop();
}

void lose_host(const std::string& display, bool can_reopen) {
    loss().can_reopen = can_reopen;
    {
        const std::lock_guard lock(loss().mutex);
        loss().notice = "The display " + display +
                        " is lost: its windows are gone, all figures are kept. savefig() works; "
                        "shell.reopen() shows them again.";
    }
    loss().now = true;
    if (Host* host = current_host.exchange(nullptr)) loss().host = host;
    Event e;
    e.kind = Event::Kind::DisplayLost;
    event_queue().push(std::move(e));
    if (const auto hook = loss().hook.load()) hook();
}

bool host_lost() { return loss().now; }

bool host_can_reopen() { return loss().can_reopen; }

std::string take_loss_notice() {
    const std::lock_guard lock(loss().mutex);
    return std::exchange(loss().notice, {});
}

void set_loss_hook(void (*hook)()) { loss().hook = hook; }

Host* reopen_host(const std::string& display, std::string* why) {
    if (forked) return load_host(why);  // the mutex may be held by a thread that is not here
    const std::lock_guard lock(load_mutex);
    if (Host* host = loaded_host()) return host;
    const bool was_lost = loss().now.exchange(false);
    std::string reason = display.empty() ? obstacle() : hindrance();
    Host* host = reason.empty() ? adopt_host(display, &reason) : nullptr;
    if (!host && was_lost) loss().now = true;
    if (!host && why) *why = reason;
    return host;
}

}  // namespace plot
