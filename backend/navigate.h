// Pan, zoom and the history of views: plain functions over plain values, no toolkit and no figure.
// Pixels have their origin at the bottom left, y upwards. Every function answers new limits from a
// Frame that holds still (the one at the start of a drag), so rounding does not add up.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plot/artist.h"
#include "plot/interval.h"
#include "plot/transform.h"

namespace plot::gtk {

// What a held key makes of a drag, as in matplotlib: x and y keep the other direction still, ctrl
// keeps the two equal, shift goes along the nearest of both, either or the diagonal.
enum class Constraint { None, X, Y, Equal, Nearest };
Constraint constraint_of(std::string_view held_key);
Point constrained(Point step, Constraint);

// Limits of an axes; reversed axes have x0 > x1.
struct Limits {
    Interval x, y;
    bool operator==(const Limits&) const = default;
};

// Limits that a scale cannot show, overflow included, stay as they are in the frame.
Limits panned(const Frame&, Point from, Point to, Constraint);
// matplotlib's right-button drag: one axes width to the right enlarges by ten about `from`.
// `equal` keeps the shape, for axes of fixed aspect.
Limits stretched(const Frame&, Point from, Point to, Constraint, bool equal);
// Enlarged by `factor` about the place `at`; in one direction only if asked.
Limits magnified(const Frame&, Point at, double factor, bool x = true, bool y = true);

enum class Direction { In, Out };
// The rectangle drawn from one corner to the other fills the axes (In), or the axes' present view
// goes into it (Out). Unset for a drag of less than 5 pixels: that is a click.
std::optional<Limits> zoomed(const Frame&, Point from, Point to, Constraint, Direction);
// What to draw while the rectangle is being dragged: within the axes' box.
Rect rubber_band(const Rect& axes_box, Point from, Point to, Constraint);

// Where a scroll at some place acts.
struct ScrollTarget {
    std::vector<std::size_t> axes;  // indexes into the frames
    bool x = true, y = true;        // beside the box, over its tick labels: one direction only
};
// `reach`: how far beside a box its tick labels are looked for, pixels.
ScrollTarget scroll_target(const std::vector<Frame>&, Point at, double reach);

// The limits of an axes with what else going back has to restore.
struct AxesView {
    ArtistId axes = 0;
    Limits limits;
    bool autoscale_x = true, autoscale_y = true;
    bool operator==(const AxesView&) const = default;
};
using View = std::vector<AxesView>;  // of a whole figure

// Where one has been. Empty until the first change; its oldest entry is home.
class History {
  public:
    bool empty() const { return views_.empty(); }
    bool can_go_back() const { return at_ > 0; }
    bool can_go_forward() const { return at_ + 1 < views_.size(); }
    // Forgets what is ahead. The same view again is no new entry.
    void push(View);
    // In place of the newest entry, for a gesture that goes on; home is never replaced.
    void replace(View);
    // Null when there is nowhere to go. Going home is a step that can be gone back from.
    const View* home();
    const View* back();
    const View* forward();

  private:
    std::vector<View> views_;
    std::size_t at_ = 0;
};

}  // namespace plot::gtk
