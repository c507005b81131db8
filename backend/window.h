// A figure's window: header bar, canvas and messages, and what its commands do.
#pragma once

#include <gtkmm/overlay.h>
#include <gtkmm/shortcutswindow.h>
#include <gtkmm/window.h>

#include <functional>
#include <memory>
#include <string>

#include "backend/canvas.h"
#include "backend/choice_bar.h"
#include "backend/input.h"
#include "backend/navigator.h"
#include "backend/save.h"
#include "backend/toast.h"
#include "backend/toolbar.h"

namespace plot::gtk {

class FigureWindow final : public Gtk::Window {
  public:
    // `closed` is called when the user closes it; the owner then deletes it, later. `shown` after
    // each frame with a new picture.
    FigureWindow(WorkPool&, std::shared_ptr<Figure>, int number, std::function<void()> closed,
                 std::function<void()> shown);

    void set_figure_title(const std::string&);
    // Of the figure, logical pixels.
    void set_figure_size(double width, double height);
    void show_running(const std::optional<Running>&);  // null: nothing runs
    // Of the figure now, and whether one is on screen.
    std::uint64_t revision() const { return figure_->revision(); }
    bool has_shown(std::uint64_t revision) const { return canvas_.has_shown(revision); }

  private:
    void run(Command);
    void resized(int width, int height);
    void copy_picture();
    void show_help();
    void state_changed();
    void push(Event::Kind, ArtistId axes = 0, const std::string& text = {}) const;

    const std::shared_ptr<Figure> figure_;
    const int number_;
    const std::function<void()> closed_;
    Navigator navigator_;
    Toolbar toolbar_;
    Gtk::Overlay overlay_;
    Canvas canvas_;
    Toast toast_;
    ChoiceBar choice_;
    Input input_;
    Saver saver_;
    std::unique_ptr<Gtk::ShortcutsWindow> help_;
    std::string last_error_;
};

}  // namespace plot::gtk
