// From a snapshot to a picture. Pure: any thread, nothing mutable is read. Polls current_token().
#pragma once

#include "plot/figure.h"
#include "plot/painter.h"

namespace plot {

// Where things came to stand: what navigation and read-outs need.
struct AxesLayout {
    ArtistId axes = 0;
    Frame frame;  // scales, limits and boxes in display pixels
};
struct Layout {
    std::vector<AxesLayout> axes;
    std::vector<Rect> panels;  // the subfigures' boxes, display pixels
};

// Draws the whole figure on a painter of any kind.
Layout draw_figure(Painter&, const FigureSnapshot&);

// Where things stand by their positions, without a layout at drawing.
Layout layout_figure(const FigureSnapshot&, double width_px, double height_px, double dpi);

struct Picture {
    std::shared_ptr<ImageSurface> surface;
    Layout layout;
    std::uint64_t revision = 0;
};

// At figure size x dpi; the other form at a window's size (the figure is then taken to be
// width / dpi by height / dpi inches). Throws Cancelled.
Picture render(const FigureSnapshot&, double dpi);
Picture render(const FigureSnapshot&, int width_px, int height_px, double dpi);

// The box around all that is visible on the figure, or on one of its subfigures (by its id),
// display pixels: as things stand, or where the figure's layout puts them.
Rect ink_bounds(const FigureSnapshot&, const Rect& figure_box, double dpi, const TextMetrics&,
                ArtistId panel = 0);
Rect tight_bounds(const FigureSnapshot&, double dpi);

}  // namespace plot
