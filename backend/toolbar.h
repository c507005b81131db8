// A figure window's header bar: navigation buttons, title with the coordinate read-out, menu.
#pragma once

#include <giomm/simpleactiongroup.h>
#include <gtkmm/button.h>
#include <gtkmm/headerbar.h>
#include <gtkmm/label.h>
#include <gtkmm/menubutton.h>
#include <gtkmm/togglebutton.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "backend/keys.h"
#include "backend/navigator.h"
#include "plot/foreground.h"

namespace plot::gtk {

class Toolbar final : public Gtk::HeaderBar {
  public:
    // `run` is called for whatever is chosen.
    explicit Toolbar(std::function<void(Command)> run);

    // The menu's entries act through this group, as "figure.…".
    const Glib::RefPtr<Gio::SimpleActionGroup>& actions() const { return actions_; }
    // Alt with the underlined letter of a button's name, as in the tooltips.
    void add_mnemonics(Gtk::Widget& window);

    void set_title(const std::string&);
    void set_readout(const std::string&);
    void show_state(Mode, const History&);
    void show_running(const std::optional<Running>&);  // null: nothing runs

  private:
    void set_up(Gtk::Button&, Command, const char* icon, const char* name, const char* key,
                const char* more = nullptr);
    void build_stop();
    void build_title();
    void show_texts();
    void build_menu();

    const std::function<void(Command)> run_;
    const Glib::RefPtr<Gio::SimpleActionGroup> actions_;
    struct Mnemonic {
        unsigned keyval;
        const Gtk::Button* button;
        Command command;
    };
    std::vector<Mnemonic> mnemonics_;
    Gtk::Button home_, back_, forward_, save_, pause_, stop_;
    Gtk::ToggleButton pan_, zoom_;
    Gtk::MenuButton menu_;
    Gtk::Label title_, subtitle_;
    std::string figure_title_, readout_, running_;
    bool showing_state_ = false;  // set_active() is not a click
};

}  // namespace plot::gtk
