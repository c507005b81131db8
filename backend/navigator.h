// What the pointer and the keys do to a figure: modes, drags, scrolls, history, grid and scales.
// No toolkit. Positions are logical pixels of the window's canvas, origin at the bottom left. On
// the GUI thread; the figure itself may change under it at any time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backend/keys.h"
#include "backend/legend_drag.h"
#include "backend/navigate.h"
#include "plot/render.h"

namespace plot::gtk {

enum class Mode { None, Pan, Zoom };

// What lies under the pointer.
struct Spot {
    std::shared_ptr<Axes> axes;  // the topmost one; null outside all
    Point data;
    bool navigable = false;
    std::string text;  // the read-out, "x=1.23 y=4.56"; empty outside
};

class Navigator {
  public:
    explicit Navigator(std::shared_ptr<Figure>);

    // Where the axes stand: of the newest picture, in logical pixels.
    void set_layout(Layout layout) { layout_ = std::move(layout); }
    const Layout& layout() const { return layout_; }

    // Called when mode, history or rubber band changed, for the toolbar and the overlay.
    std::function<void()> on_change;
    // Called with the axes whose limits this object changed.
    std::function<void(const std::vector<ArtistId>&)> on_limits;

    Mode mode() const { return mode_; }
    void toggle(Mode);  // off again if it is on

    void press(Point, int button);  // 1 left, 3 right
    void drag(Point, Constraint);
    void release(Point, Constraint);
    void cancel();  // the drag, as if it had not begun
    bool dragging() const { return drag_ || legend_drag_; }
    std::optional<Rect> band() const { return band_; }

    // Zooms at the pointer; up is in. Scrolls that follow each other fast are one step of history.
    // False if there is nothing to zoom.
    bool scroll(Point, double steps, std::uint32_t time_ms);

    void home();
    void back();
    void forward();
    const History& history() const { return history_; }

    Spot spot(Point) const;
    // Grid and scales of the axes at the place; false if the command is another one.
    bool toggle_look(Command, Point);

    // The limits of all axes now.
    View view() const;

  private:
    struct Drag {
        int button;
        Point from;
        View before;                              // of the whole figure
        std::vector<std::shared_ptr<Axes>> axes;  // under the pointer, with …
        std::vector<Frame> frames;                // … how each was at the start
    };
    std::vector<std::shared_ptr<Axes>> navigable() const;
    std::optional<Frame> frame_of(const Axes&) const;
    void remember(const View& before);
    void set_limits(const std::vector<std::shared_ptr<Axes>>&, const std::vector<Limits>&);
    void restore(const View&);
    void report(const View& before);

    const std::shared_ptr<Figure> figure_;
    Layout layout_;
    Mode mode_ = Mode::None;
    History history_;
    std::optional<Drag> drag_;
    std::optional<LegendDrag> legend_drag_;
    std::optional<Rect> band_;
    std::uint32_t last_scroll_ms_ = 0;
    bool last_was_scroll_ = false;
};

}  // namespace plot::gtk
