#include "pylab/layout_context.h"

#include "plot/render.h"

namespace pylab {

LayoutContext::LayoutContext(const plot::Artist& artist) {
    const auto figure = artist.figure();
    if (!figure) return;
    const plot::FigureSnapshot now = figure->snapshot();
    const auto axes = artist.axes();
    const plot::Layout layout =
        plot::layout_figure(now, now.width_px(), now.height_px(), now.figure->dpi);
    plot::Frame& frame = context_.frame;
    frame.figure_box = frame.axes_box = {0, 0, now.width_px(), now.height_px()};
    const auto panel = artist.panel();
    for (std::size_t i = 0; i < now.panels.size(); ++i) {
        if (panel && now.panels[i].id == panel->id()) {
            frame.figure_box = frame.axes_box = layout.panels[i];
        }
    }
    frame.dpi = now.figure->dpi;
    frames_.reserve(layout.axes.size());
    for (const plot::AxesLayout& a : layout.axes) {
        frames_.emplace_back(a.axes, a.frame);
        if (axes && a.axes == axes->id()) frame = a.frame;
    }
    context_.axes = axes ? axes->id() : 0;
    context_.frames = frames_;
    context_.clip = frame.axes_box;
}

}  // namespace pylab
