#include "backend/toast.h"

#include <gtkmm.h>

namespace plot::gtk {

namespace {

constexpr unsigned kErrorSeconds = 15;

}  // namespace

Toast::Toast() {
    set_halign(Gtk::Align::CENTER);
    set_valign(Gtk::Align::END);
    set_transition_type(Gtk::RevealerTransitionType::SLIDE_UP);
    // An empty strip must not take clicks away from the figure.
    set_can_target(false);
    label_.set_wrap();
    label_.set_wrap_mode(Pango::WrapMode::WORD_CHAR);
    label_.set_natural_wrap_mode(Gtk::NaturalWrapMode::NONE);
    label_.set_max_width_chars(60);
    close_.set_icon_name("window-close-symbolic");
    close_.set_tooltip_text("Dismiss");
    close_.set_has_frame(false);
    for (Gtk::Button* button : {&action_, &close_}) {
        button->set_valign(Gtk::Align::CENTER);
        button->set_focus_on_click(false);
    }
    box_.set_spacing(6);
    box_.add_css_class("osd");
    box_.add_css_class("plot-toast");
    warning_.set_from_icon_name("dialog-warning-symbolic");
    warning_.add_css_class("plot-warning");
    box_.append(warning_);
    box_.append(label_);
    box_.append(action_);
    box_.append(close_);
    set_child(box_);
    close_.signal_clicked().connect([this] { hide_message(); });
    action_.signal_clicked().connect([this] {
        if (pressed_) pressed_();
    });
}

Toast::~Toast() { timeout_.disconnect(); }

void Toast::set(const std::string& message, unsigned seconds) {
    timeout_.disconnect();
    label_.set_text(message);
    set_can_target();
    set_reveal_child();
    if (seconds)
        timeout_ = Glib::signal_timeout().connect_seconds(
            [this] {
                hide_message();
                return false;
            },
            seconds);
}

void Toast::show(const std::string& message, unsigned seconds) {
    pressed_ = nullptr;
    warning_.set_visible(false);
    action_.set_visible(false);
    set(message, seconds);
}

void Toast::show_error(const std::string& message) {
    show(message, kErrorSeconds);
    warning_.set_visible();
}

void Toast::show(const std::string& message, const std::string& button,
                 std::function<void()> pressed) {
    pressed_ = std::move(pressed);
    warning_.set_visible(false);
    action_.set_label(button);
    action_.set_visible();
    set(message, 0);
}

void Toast::hide_message() {
    timeout_.disconnect();
    set_can_target(false);
    set_reveal_child(false);
}

}  // namespace plot::gtk
