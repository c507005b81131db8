// A short message over a figure that goes by itself, with an optional button.
#pragma once

#include <gtkmm/box.h>
#include <gtkmm/button.h>
#include <gtkmm/image.h>
#include <gtkmm/label.h>
#include <gtkmm/revealer.h>

#include <functional>
#include <string>

namespace plot::gtk {

class Toast final : public Gtk::Revealer {
  public:
    Toast();
    ~Toast() override;

    // Replaces the message before it. It goes after `seconds`; 0: only by its button.
    void show(const std::string& message, unsigned seconds = 4);
    void show_error(const std::string& message);  // stays longer
    void show(const std::string& message, const std::string& button, std::function<void()> pressed);
    void hide_message();

  private:
    void set(const std::string& message, unsigned seconds);

    Gtk::Box box_;
    Gtk::Image warning_;
    Gtk::Label label_;
    Gtk::Button action_, close_;
    std::function<void()> pressed_;
    sigc::connection timeout_;
};

}  // namespace plot::gtk
