// Everything on a figure in its place: its subfigures' boxes and the geometry of all axes, with the
// labels and titles that are to be in line. Pure.
#pragma once

#include "plot/axes_draw.h"

namespace plot {

// Boxes of the subfigures within the figure's, display pixels.
std::vector<Rect> panel_boxes(const FigureSnapshot&, const Rect& figure_box);

// The box that something stands in: of a subfigure by its number, or the figure's (-1).
inline const Rect& sheet_box(const std::vector<Rect>& panels, int panel, const Rect& figure_box) {
    return panel < 0 ? figure_box : panels.at(std::size_t(panel));
}

// Whether a subfigure is another one or within it; every one is within the figure (-1).
bool stands_on(const FigureSnapshot&, int panel, int other);

// Of all axes, in their order.
std::vector<AxesGeometry> arrange_all(const FigureSnapshot&, const Rect& figure_box, double dpi,
                                      const TextMetrics&);

AxesFrames frames_of(const FigureSnapshot&, const std::vector<AxesGeometry>&);

// The bounds of an axes by its number, with those of the axes within it.
Rect bounds_with_inner(const FigureSnapshot&, const std::vector<AxesGeometry>&, const AxesFrames&,
                       std::size_t axes, const TextMetrics&, BoundsFor);

// What stands on a figure or subfigure itself has no data coordinates.
DrawContext sheet_context(const Rect& box, double dpi);

}  // namespace plot
