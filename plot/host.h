// The seam between figures and windows. The backend implements Host; whoever shows the first figure
// loads it. Nothing here knows a toolkit or Python.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "plot/figure.h"

namespace plot {

// What happened in a window, queued for the thread that owns the callbacks (Python's main thread).
struct Event {
    enum class Kind {
        Close,
        KeyPress,
        KeyRelease,
        ButtonPress,
        ButtonRelease,
        Motion,
        Scroll,
        Enter,
        Leave,
        Resize,
        Draw,
        LimitsChanged,
        TicksWanted,  // of axis whose ticks Python makes: its last answer is out of date
        Message,
        DisplayLost  // of no figure
    } kind{};
    ArtistId figure = 0;
    double x = 0, y = 0;  // display pixels
    int button = 0;       // 1 left, 2 middle, 3 right
    double step = 0;      // scroll, upwards positive
    bool double_click = false;
    std::string key;    // as matplotlib names keys, "ctrl+a"
    ArtistId axes = 0;  // under the pointer; 0: none
    double xdata = 0, ydata = 0;
    std::string text;  // of a Message
};

// A queue with a file descriptor that is readable while it is not empty, for poll(). Any thread.
// Bounded, so that a busy Python costs no memory: of motions, resizes, redraws and changed limits
// that follow each other only the newest is kept, and above 10,000 events the oldest go.
class EventQueue {
  public:
    EventQueue();
    ~EventQueue();
    void push(Event);
    std::vector<Event> take();  // all, oldest first
    int fd() const { return fd_; }
    void reset_after_fork();  // in the child: empty, with a descriptor of its own

  private:
    std::mutex mutex_;  // guards events_ and the state of fd_
    std::deque<Event> events_;
    int fd_;
};

EventQueue& event_queue();

// All calls from any thread; none waits for the GUI thread unless it says so.
class Host {
  public:
    virtual ~Host() = default;
    // A window for the figure, or its old one again; redrawn by itself from then on whenever the
    // figure changes. Never raises another window or takes the focus from one.
    virtual void show(const std::shared_ptr<Figure>&, int number, const std::string& title) = 0;
    virtual void close(ArtistId figure) = 0;
    virtual bool is_open(ArtistId figure) const = 0;
    virtual int open_windows() const = 0;
    virtual void set_title(ArtistId figure, const std::string& title) = 0;
    virtual void set_size(ArtistId figure, double width_px, double height_px) = 0;
    // Draws pending changes and returns when they are on screen or the time is over; seconds.
    // Throws Cancelled.
    virtual void flush(double timeout) = 0;
    // What plot/foreground.h tells of has changed.
    virtual void foreground_changed() {}
    // Runs f on the GUI thread, later.
    virtual void post(std::function<void()> f) = 0;
    // Ends the GUI thread; called once, at exit. Waits at most 2 s.
    virtual void stop() = 0;
};

// Loads the backend (a shared library beside this one, or APP_BACKEND) at the first call, with
// signals blocked, and starts its thread. Null when there is no display; then `why` says so in one
// line with the way to get one, and a later call tries again. Never unloaded. Null in a child of
// fork(), where the parent's windows must be left alone, and after stop_host().
Host* load_host(std::string* why = nullptr);
Host* loaded_host();  // null until load_host() succeeded, and when the display is lost
void stop_host();     // at exit; harmless without host

// The display may die before the program. The backend then calls this once, on its GUI thread,
// which it stops for ever: from here on there is no host, figures stay as they are, and an event
// tells so. `can_reopen`: a new host may be made in this process.
void lose_host(const std::string& display, bool can_reopen);
bool host_lost();  // … and not reopened
bool host_can_reopen();
// One line for the user that tells of the loss; empty if somebody has taken it already.
std::string take_loss_notice();
// Runs on the GUI thread while it is being stopped: lets go what belongs to the thread. No thread
// may lose a host meanwhile.
void set_loss_hook(void (*hook)());
// A new host after a loss, on the display of that name (empty: the default one). Null as with
// load_host(); then it may be tried again. A host that is there is returned as it is.
Host* reopen_host(const std::string& display, std::string* why);

// What the backend exports: Host* plot_host_create(const char* display, std::string* why); an empty
// name means the default display.
inline constexpr const char* kHostFactory = "plot_host_create";

}  // namespace plot
