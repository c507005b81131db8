// An axes in place: its frame, where its texts stand, and its drawing in z-order.
#pragma once

#include <functional>
#include <map>

#include "plot/axis_draw.h"
#include "plot/figure.h"

namespace plot {

struct AxesGeometry {
    Frame frame;
    AxisGeometry x, y;
    std::array<Point, 3> title_anchors;
};

// The frames of all axes of a figure by their ids.
using AxesFrames = std::vector<std::pair<ArtistId, Frame>>;

// Boxes and limits only; cheap. Axes within others need the frames of those.
Frame axes_frame(const AxesSnapshot&, const Rect& figure_box, double dpi, const AxesFrames& = {});
// Of all axes; those within others come after them.
AxesFrames frames_of(const FigureSnapshot&, const Rect& figure_box, double dpi);

// The lengths (points) that say how many ticks fit on an axis that shares its limits: by its group,
// that of the first axes that has it, as in matplotlib.
using TickRooms = std::map<ArtistId, double>;

AxesGeometry arrange_axes(const AxesSnapshot&, const Rect& figure_box, double dpi,
                          const TextMetrics&, const AxesFrames& = {}, const TickRooms& = {});
// Where the titles stand, given the rest.
void place_titles(const AxesSnapshot&, AxesGeometry&, const TextMetrics&);
// Titles move up from axes that belong to theirs: twins in one place, and axes within them.
void keep_titles_clear(const FigureSnapshot&, std::vector<AxesGeometry>&, const TextMetrics&);

// Axes within others are drawn with their artists.
struct InnerAxes {
    double zorder;
    std::function<void()> draw;
};

void draw_axes(Painter&, const AxesSnapshot&, const AxesGeometry&, const AxesFrames& = {},
               const std::vector<InnerAxes>& = {});
// All visible ink, artists that are not clipped included; nothing if it is not visible.
Rect axes_bounds(const AxesSnapshot&, const AxesGeometry&, const TextMetrics&,
                 const AxesFrames& = {}, BoundsFor = BoundsFor::Ink);

}  // namespace plot
