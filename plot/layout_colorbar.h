// Colour bars in a constrained layout, and the scene that it works on.
#pragma once

#include "plot/arrange.h"
#include "plot/layout_grid.h"

namespace plot {

struct BoxAndInk {
    Rect box;  // the place of an axes, fraction of the figure
    Rect ink;  // with all that stands around it
};

// A snapshot on its way to its layout.
struct LayoutScene {
    FigureSnapshot shot;
    const Rect box;  // of the figure, pixels
    const double dpi;
    const TextMetrics& metrics;
    std::vector<AxesGeometry> geometries = {};
    AxesFrames frames = {};
    std::vector<Rect> panels = {};

    // The geometry of the axes as they stand now.
    void arrange();
    // Of the axes with this number, as they stood at arrange().
    BoxAndInk box_and_ink(std::size_t axes) const;
    Rect taken(std::size_t axes) const;  // the box itself, smaller with a fixed aspect
    // From fractions of the figure to fractions of a subfigure (or the figure itself).
    Rect in_sheet(const Rect&, int panel) const;

  private:
    Rect in_figure(const Rect& pixels) const;
};

// The numbers of the axes of colour bars that belong to this axes (among others).
std::vector<std::size_t> colorbars_of(const FigureSnapshot&, ArtistId parent);
// The cells that its parents span.
Cells cells_of_parents(const FigureSnapshot&, const ColorbarPlace&);
// Between the parents and the bar, fraction of the figure.
double colorbar_gap(const LayoutGrid&, const Cells&, const ColorbarPlace&);
// The bars that `axes` is the first parent of, outwards from its place, the last one first.
void move_colorbars(LayoutScene&, const AxesSnapshot& axes, const LayoutGrid&);

}  // namespace plot
