#include "backend/window.h"

#include <gtkmm.h>

#include <algorithm>
#include <cmath>

#include "backend/help.h"
#include "plot/host.h"

namespace plot::gtk {

namespace {

struct Size {
    int width, height;
};

Size pixel_size(const Figure& figure) {
    const auto s = figure.state();
    return {static_cast<int>(std::lround(s->width * s->dpi)),
            static_cast<int>(std::lround(s->height * s->dpi))};
}

}  // namespace

FigureWindow::FigureWindow(WorkPool& pool, std::shared_ptr<Figure> figure, int number,
                           std::function<void()> closed, std::function<void()> shown)
    : figure_(std::move(figure)),
      number_(number),
      closed_(std::move(closed)),
      navigator_(figure_),
      toolbar_([this](Command command) { run(command); }),
      canvas_(pool, figure_),
      input_(*this, canvas_, navigator_, figure_, [this](Command command) { run(command); }),
      saver_(*this, toast_, figure_) {
    add_css_class("plot-figure");
    set_titlebar(toolbar_);
    insert_action_group("figure", toolbar_.actions());
    toolbar_.add_mnemonics(*this);
    overlay_.set_child(canvas_);
    overlay_.add_overlay(toast_);
    overlay_.add_overlay(choice_);
    set_child(overlay_);
    set_focus(canvas_);

    canvas_.on_resize = [this](int width, int height) { resized(width, height); };
    canvas_.on_picture = [this](const Layout& layout) { navigator_.set_layout(layout); };
    canvas_.on_shown = [this, shown = std::move(shown)] {
        push(Event::Kind::Draw);
        last_error_.clear();
        shown();
    };
    canvas_.on_error = [this](const std::string& why) {
        if (why == std::exchange(last_error_, why)) return;
        toast_.show_error("Cannot draw the figure: " + why);
        push(Event::Kind::Message, 0, why);
    };
    navigator_.on_change = [this] { state_changed(); };
    navigator_.on_limits = [this](const std::vector<ArtistId>& axes) {
        for (ArtistId id : axes) push(Event::Kind::LimitsChanged, id);
    };
    input_.on_pointer = [this](const Spot& spot) { toolbar_.set_readout(spot.text); };
    input_.on_change = [this] { canvas_.redraw_now(navigator_.dragging()); };
    Gtk::Widget::realize();  // borders are known from here on
    const Size size = pixel_size(*figure_);
    set_figure_size(size.width, size.height);
    signal_close_request().connect(
        [this] {
            closed_();
            return true;  // the owner deletes it
        },
        false);
}

void FigureWindow::set_figure_title(const std::string& title) {
    set_title(title);
    toolbar_.set_title(title);
}

void FigureWindow::set_figure_size(double width, double height) {
    const int w = static_cast<int>(std::lround(width)), h = static_cast<int>(std::lround(height));
    canvas_.set_natural_size(w, h);
    Gtk::Requisition minimum, whole, bar;
    get_preferred_size(minimum, whole);
    toolbar_.get_preferred_size(minimum, bar);
    // The window's own border around the wider of the two; a bar that is wider than the figure
    // is made narrower rather than the figure wider. (In full screen there is no bar.)
    const int border = std::max(0, whole.get_width() - std::max(bar.get_width(), w));
    set_default_size(w + border, whole.get_height());
}

void FigureWindow::show_running(const std::optional<Running>& running) {
    toolbar_.show_running(running);
    choice_.show(running && running->choice ? &*running->choice : nullptr);
}

// The figure follows its window, as matplotlib's does.
void FigureWindow::resized(int width, int height) {
    const Size size = pixel_size(*figure_);
    if (size.width == width && size.height == height) return;
    figure_->update<FigureState>([width, height](FigureState& s) {
        s.width = width / s.dpi;
        s.height = height / s.dpi;
    });
    Event e;
    e.kind = Event::Kind::Resize;
    e.figure = figure_->id();
    e.x = width, e.y = height;
    event_queue().push(std::move(e));
}

void FigureWindow::push(Event::Kind kind, ArtistId axes, const std::string& text) const {
    Event e;
    e.kind = kind;
    e.figure = figure_->id();
    e.axes = axes;
    e.text = text;
    event_queue().push(std::move(e));
}

void FigureWindow::state_changed() {
    toolbar_.show_state(navigator_.mode(), navigator_.history());
    canvas_.set_band(navigator_.band());
}

void FigureWindow::run(Command command) {
    switch (command) {
        case Command::Home:
            navigator_.home();
            break;
        case Command::Back:
            navigator_.back();
            break;
        case Command::Forward:
            navigator_.forward();
            break;
        case Command::Pan:
            navigator_.toggle(Mode::Pan);
            input_.show_cursor();
            return;
        case Command::Zoom:
            navigator_.toggle(Mode::Zoom);
            input_.show_cursor();
            return;
        case Command::Save:
            return saver_.ask("Figure_" + std::to_string(number_));
        case Command::Copy:
            return copy_picture();
        case Command::Fullscreen:
            return is_fullscreen() ? unfullscreen() : fullscreen();
        case Command::LeaveFullscreen:
            return navigator_.dragging() ? navigator_.cancel() : unfullscreen();
        case Command::Help:
            return show_help();
        case Command::Stop:
            if (Foreground* program = foreground()) program->stop();
            return;
        case Command::Pause:
            if (Foreground* program = foreground()) program->pause();
            return;
        case Command::Close:
            return close();
        case Command::CloseAll:
            for (Gtk::Window* window : Gtk::Window::list_toplevels())
                if (dynamic_cast<FigureWindow*>(window)) window->close();
            return;
        case Command::None:
            return;
        default:
            if (!navigator_.toggle_look(command, input_.pointer())) return;
    }
    canvas_.redraw_now();
    input_.refresh();
}

void FigureWindow::copy_picture() {
    const auto texture = canvas_.texture();
    if (!texture) return;
    get_clipboard()->set_texture(texture);
    toast_.show("Picture copied");
}

void FigureWindow::show_help() {
    if (!help_) help_ = make_help_window();
    help_->set_transient_for(*this);
    help_->present();
}

}  // namespace plot::gtk
