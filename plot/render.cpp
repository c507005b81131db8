#include "plot/render.h"

#include <algorithm>
#include <numeric>

#include "plot/axes_draw.h"
#include "plot/cancel.h"
#include "plot/units.h"

namespace plot {

namespace {

Rect box_of(double width, double height) { return {0, 0, width, height}; }

// Texts and other artists that stand on the figure itself have no data coordinates.
DrawContext figure_context(const Rect& box, double dpi) {
    DrawContext context;
    context.frame.figure_box = context.frame.axes_box = box;
    context.frame.view = {0, 0, 1, 1};
    context.frame.dpi = dpi;
    context.clip = box;
    return context;
}

// What stands on the figure beside its axes, by zorder.
std::vector<std::shared_ptr<const ArtistState>> figure_artists(const FigureSnapshot& shot) {
    auto all = shot.children;
    if (shot.suptitle) all.push_back(shot.suptitle);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a->zorder < b->zorder; });
    return all;
}

std::vector<std::size_t> axes_by_zorder(const FigureSnapshot& shot) {
    std::vector<std::size_t> order(shot.axes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return shot.axes[a].axes->zorder < shot.axes[b].axes->zorder;
    });
    return order;
}

}  // namespace

Layout draw_figure(Painter& painter, const FigureSnapshot& shot) {
    const Rect box = box_of(painter.width(), painter.height());
    const DrawContext context = figure_context(box, painter.dpi());
    if (!shot.figure->visible) return {};
    if (shot.figure->frame_on) shot.patch->draw(painter, context);
    Layout layout;
    layout.axes.resize(shot.axes.size());
    for (const std::size_t i : axes_by_zorder(shot)) {
        poll_cancel();
        const AxesGeometry g = arrange_axes(shot.axes[i], box, painter.dpi(), painter.metrics());
        draw_axes(painter, shot.axes[i], g);
        layout.axes[i] = {shot.axes[i].id, g.frame};
    }
    for (const auto& artist : figure_artists(shot)) artist->draw_clipped(painter, context, false);
    return layout;
}

Layout layout_figure(const FigureSnapshot& shot, double width_px, double height_px, double dpi) {
    Layout layout;
    for (const AxesSnapshot& axes : shot.axes) {
        layout.axes.push_back({axes.id, axes_frame(axes, box_of(width_px, height_px), dpi)});
    }
    return layout;
}

Picture render(const FigureSnapshot& shot, double dpi) {
    // As matplotlib, the canvas has whole pixels.
    return render(shot, int(inches_to_pixels(shot.figure->width, dpi)),
                  int(inches_to_pixels(shot.figure->height, dpi)), dpi);
}

Picture render(const FigureSnapshot& shot, int width_px, int height_px, double dpi) {
    Picture picture;
    picture.surface = std::make_shared<ImageSurface>(width_px, height_px);
    picture.revision = shot.revision;
    const auto painter = make_image_painter(*picture.surface, dpi);
    picture.layout = draw_figure(*painter, shot);
    return picture;
}

Rect tight_bounds(const FigureSnapshot& shot, double dpi) {
    const Rect box = box_of(inches_to_pixels(shot.figure->width, dpi),
                            inches_to_pixels(shot.figure->height, dpi));
    const TextMetrics& metrics = pango_metrics();
    Rect all = Rect::nothing();
    for (const AxesSnapshot& axes : shot.axes) {
        const AxesGeometry g = arrange_axes(axes, box, dpi, metrics);
        const Rect r = axes_bounds(axes, g, metrics);
        if (!r.is_nothing()) all = all.united(r);
    }
    const DrawContext context = figure_context(box, dpi);
    for (const auto& artist : figure_artists(shot)) {
        const Rect r = artist->window_extent(context, metrics);
        if (!r.is_nothing()) all = all.united(r);
    }
    return all.is_nothing() ? box : all;
}

}  // namespace plot
