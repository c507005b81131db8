// Windows: showing figures, and the queue of what happened in them.
#include <poll.h>
#include <pybind11/stl.h>

#include "plot/foreground.h"
#include "plot/host.h"
#include "plot/timer_flag.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"

namespace pylab {

namespace {

using plot::Event;

const char* name_of(Event::Kind kind) {
    switch (kind) {
        case Event::Kind::Close:
            return "close_event";
        case Event::Kind::KeyPress:
            return "key_press_event";
        case Event::Kind::KeyRelease:
            return "key_release_event";
        case Event::Kind::ButtonPress:
            return "button_press_event";
        case Event::Kind::ButtonRelease:
            return "button_release_event";
        case Event::Kind::Motion:
            return "motion_notify_event";
        case Event::Kind::Scroll:
            return "scroll_event";
        case Event::Kind::Enter:
            return "figure_enter_event";
        case Event::Kind::Leave:
            return "figure_leave_event";
        case Event::Kind::Resize:
            return "resize_event";
        case Event::Kind::Draw:
            return "draw_event";
        case Event::Kind::LimitsChanged:
            return "limits_changed";
        case Event::Kind::TicksWanted:
            return "ticks_wanted";
        case Event::Kind::Message:
            return "message";
        case Event::Kind::DisplayLost:
            return "display_lost";
    }
    return "";
}

// Whether the queue holds something before `timeout` (seconds, negative: none) is over. Other
// threads run meanwhile; a signal ends the wait early, and is looked for every 100 ms in case
// another thread received it.
bool wait_events(double timeout) {
    check_signals();
    const int slice = timeout < 0 || timeout > 0.1 ? 100 : int(timeout * 1000 + 0.999);
    pollfd entry{plot::event_queue().fd(), POLLIN, 0};
    int ready = 0;
    {
        py::gil_scoped_release release;
        ready = poll(&entry, 1, slice);
    }
    check_signals();
    return ready > 0;
}

void bind_events(py::module_& m) {
    py::class_<Event>(m, "Event")
        .def_property_readonly("name", [](const Event& e) { return name_of(e.kind); })
        .def_readonly("figure", &Event::figure)
        .def_readonly("x", &Event::x)
        .def_readonly("y", &Event::y)
        .def_readonly("button", &Event::button)
        .def_readonly("step", &Event::step)
        .def_readonly("double_click", &Event::double_click)
        .def_readonly("key", &Event::key)
        .def_readonly("axes", &Event::axes)
        .def_readonly("xdata", &Event::xdata)
        .def_readonly("ydata", &Event::ydata)
        .def_readonly("text", &Event::text);
    m.def(
        "event_fd", [] { return plot::event_queue().fd(); },
        "A file descriptor that is readable while events wait.");
    m.def("set_timers_run", &plot::set_timers_run,
          "Whether timers run, which the plain prompt then looks at.");
    m.def("take_events", [] { return plot::event_queue().take(); });
    m.def("wait_events", &wait_events, "Whether events came within the time (at most 0.1 s).");
    m.def(
        "dispatch_events", [] { py::module_::import("pylab._events").attr("dispatch")(); },
        "Runs the callbacks of all events that wait. Call it on Python's main thread.");
}

void bind_loss(py::module_& m) {
    m.def("host_lost", &plot::host_lost, "Whether the display died and was not opened again.");
    m.def("host_can_reopen", &plot::host_can_reopen);
    m.def("take_loss_notice", &plot::take_loss_notice,
          "One line that tells of the loss; empty if somebody has taken it.");
    // As load_host.
    m.def("reopen_host", [](const std::string& display) -> py::object {
        std::string why;
        plot::Host* host = nullptr;
        {
            py::gil_scoped_release release;
            host = plot::reopen_host(display, &why);
        }
        return host ? py::object(py::none()) : py::str(why);
    });
}

}  // namespace

void bind_host(py::module_& m) {
    bind_events(m);
    bind_loss(m);
    m.def("set_idle", [](bool on) {
        if (plot::Foreground* program = plot::foreground()) program->set_idle(on);
    });
    // None when windows can be shown, else one line that says why not.
    m.def("load_host", []() -> py::object {
        std::string why;
        plot::Host* host = nullptr;
        {
            py::gil_scoped_release release;
            host = plot::load_host(&why);
        }
        return host ? py::object(py::none()) : py::str(why);
    });
    m.def("host_loaded", [] { return plot::loaded_host() != nullptr; });
    m.def("show_figure",
          [](const std::shared_ptr<plot::Figure>& figure, int number, const std::string& title) {
              if (plot::Host* host = plot::loaded_host()) host->show(figure, number, title);
          });
    m.def("close_figure", [](plot::ArtistId figure) {
        if (plot::Host* host = plot::loaded_host()) host->close(figure);
    });
    m.def("is_open", [](plot::ArtistId figure) {
        const plot::Host* host = plot::loaded_host();
        return host && host->is_open(figure);
    });
    m.def("open_windows", [] {
        const plot::Host* host = plot::loaded_host();
        return host ? host->open_windows() : 0;
    });
    m.def("set_window_title", [](plot::ArtistId figure, const std::string& title) {
        if (plot::Host* host = plot::loaded_host()) host->set_title(figure, title);
    });
    m.def("set_window_size", [](plot::ArtistId figure, double width, double height) {
        if (plot::Host* host = plot::loaded_host()) host->set_size(figure, width, height);
    });
    m.def("flush", [](double timeout) {
        if (plot::Host* host = plot::loaded_host()) run_long([&] { host->flush(timeout); });
    });
}

}  // namespace pylab
