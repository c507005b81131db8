// Pointer and keys of one window: to the navigator, and as events to whoever listens in Python.
#pragma once

#include <gtkmm/eventcontrollerscroll.h>
#include <gtkmm/gestureclick.h>
#include <gtkmm/window.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "backend/canvas.h"
#include "backend/navigator.h"
#include "plot/host.h"

namespace plot::gtk {

class Input {
  public:
    // All outlive this object. `run` is called for commands by key.
    Input(Gtk::Window&, Canvas&, Navigator&, std::shared_ptr<Figure>,
          std::function<void(Command)> run);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    // Called with what lies under the pointer after it moved; empty when it left.
    std::function<void(const Spot&)> on_pointer;
    // Called after something in the window changed the figure.
    std::function<void()> on_change;

    Point pointer() const { return pointer_; }  // logical pixels, origin at the bottom left
    void show_cursor();
    // The spot anew: the picture under a pointer that stands still has changed.
    void refresh();

  private:
    struct Press {
        unsigned button = 0, time = 0;  // ms, as the display counts
        Point at;
    };
    void attach(Gtk::Widget&, const Glib::RefPtr<Gtk::EventController>&);
    void watch_buttons();
    void watch_motion();
    void watch_scroll();
    void watch_keys();
    void pressed(Point);
    bool is_double(Point);
    void released(Point);
    void moved(Point);
    bool scrolled(double dy);
    static std::string key_of(unsigned keyval, Gdk::ModifierType);
    Constraint constraint(Gdk::ModifierType) const;
    Point at(double x, double y) const;
    Event event(Event::Kind, const Spot&) const;
    void log(const char* kind, const Gtk::EventController&) const;

    Gtk::Window& window_;
    Canvas& canvas_;
    Navigator& navigator_;
    const std::shared_ptr<Figure> figure_;
    const std::function<void(Command)> run_;
    Glib::RefPtr<Gtk::GestureClick> click_;
    Glib::RefPtr<Gtk::EventControllerScroll> scroll_;
    std::vector<std::pair<Gtk::Widget*, Glib::RefPtr<Gtk::EventController>>> attached_;
    Point pointer_{-1, -1};
    bool inside_ = false;
    Press last_press_;         // none after a double click
    std::set<unsigned> down_;  // hardware keys held
    std::string held_;         // the newest held key, as matplotlib's event.key
    std::string cursor_;
};

}  // namespace plot::gtk
