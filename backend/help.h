// The window that lists the keys.
#pragma once

#include <gtkmm/shortcutswindow.h>

#include <memory>

namespace plot::gtk {

std::unique_ptr<Gtk::ShortcutsWindow> make_help_window();

}  // namespace plot::gtk
