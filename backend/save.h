// Saving from the window: the file chooser, and the writing in a thread of its own.
#pragma once

#include <gtkmm/filechoosernative.h>
#include <gtkmm/window.h>

#include <memory>
#include <string>

#include "plot/figure.h"

namespace plot::gtk {

class Toast;

class Saver {
  public:
    // Tells of progress and failure through `toast`. Both outlive this object.
    Saver(Gtk::Window& window, Toast& toast, std::shared_ptr<Figure>);
    ~Saver();  // what is being written goes on
    Saver(const Saver&) = delete;
    Saver& operator=(const Saver&) = delete;

    // Asks for a name, "Figure_1" at first, and saves.
    void ask(const std::string& suggested_name);
    // The figure as it is now, in the format of the name's ending.
    void save(const std::string& path);

  private:
    struct Port;  // what the saving thread holds of this object
    void answered(int response);

    Gtk::Window& window_;
    Toast& toast_;
    const std::shared_ptr<Figure> figure_;
    const std::shared_ptr<Port> port_;
    Glib::RefPtr<Gtk::FileChooserNative> dialog_;
};

// The path as it is if it ends in the name of a format, else with that of the chosen filter.
std::string with_ending(std::string path, const std::string& chosen_format);

}  // namespace plot::gtk
