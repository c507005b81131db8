// The choice over a figure while the program is stuck: wait, save everything and restart, quit.
#pragma once

#include <gtkmm/box.h>
#include <gtkmm/button.h>
#include <gtkmm/label.h>
#include <gtkmm/revealer.h>

#include "plot/foreground.h"

namespace plot::gtk {

class ChoiceBar final : public Gtk::Revealer {
  public:
    ChoiceBar();

    void show(const Choice*);  // null: there is none

  private:
    void set_up(Gtk::Button&, const char* label, Answer);

    Gtk::Box box_, buttons_;
    Gtk::Label label_;
    Gtk::Button wait_, restart_, quit_;
};

}  // namespace plot::gtk
