// An axes in place: its frame, where its texts stand, and its drawing in z-order.
#pragma once

#include "plot/axis_draw.h"
#include "plot/figure.h"

namespace plot {

struct AxesGeometry {
    Frame frame;
    AxisGeometry x, y;
    std::array<Point, 3> title_anchors;
};

// Boxes and limits only; cheap.
Frame axes_frame(const AxesSnapshot&, const Rect& figure_box, double dpi);

AxesGeometry arrange_axes(const AxesSnapshot&, const Rect& figure_box, double dpi,
                          const TextMetrics&);
void draw_axes(Painter&, const AxesSnapshot&, const AxesGeometry&);
// All visible ink, artists that are not clipped included.
Rect axes_bounds(const AxesSnapshot&, const AxesGeometry&, const TextMetrics&);

}  // namespace plot
