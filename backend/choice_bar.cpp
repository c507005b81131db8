#include "backend/choice_bar.h"

namespace plot::gtk {

ChoiceBar::ChoiceBar() : box_(Gtk::Orientation::VERTICAL), buttons_(Gtk::Orientation::HORIZONTAL) {
    set_halign(Gtk::Align::CENTER);
    set_valign(Gtk::Align::START);
    set_can_target(false);  // an empty strip must not take clicks away from the figure
    label_.set_wrap();
    label_.set_max_width_chars(50);
    for (Gtk::Box* box : {&box_, &buttons_}) box->set_spacing(6);
    box_.add_css_class("osd");
    box_.add_css_class("plot-toast");
    buttons_.set_halign(Gtk::Align::CENTER);
    // The letters that the header bar leaves.
    set_up(wait_, "W_ait", Answer::Wait);
    set_up(restart_, "Save and _Restart", Answer::Restart);
    set_up(quit_, "_Quit", Answer::Quit);
    restart_.set_tooltip_text("Saves all variables and figures, and brings them back");
    quit_.set_tooltip_text("Everything is lost");
    box_.append(label_);
    box_.append(buttons_);
    set_child(box_);
}

void ChoiceBar::set_up(Gtk::Button& button, const char* label, Answer answer) {
    button.set_label(label);
    button.set_use_underline();
    button.set_focus_on_click(false);
    button.signal_clicked().connect([answer] {
        if (Foreground* program = foreground()) program->answer(answer);
    });
    buttons_.append(button);
}

void ChoiceBar::show(const Choice* choice) {
    if (choice) {
        label_.set_text(choice->where);
        restart_.set_visible(choice->can_save);
    }
    set_can_target(choice != nullptr);
    buttons_.set_sensitive(choice != nullptr);
    set_reveal_child(choice != nullptr);
}

}  // namespace plot::gtk
