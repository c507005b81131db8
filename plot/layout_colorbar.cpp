#include "plot/layout_colorbar.h"

#include <algorithm>

#include "plot/layout.h"

namespace plot {

namespace {

bool beside(const ColorbarPlace& place) {
    return place.side == Side::Left || place.side == Side::Right;
}

// How far bars reach already, on each side.
struct Taken {
    double sides[4] = {0, 0, 0, 0};
    double& at(Side s) { return sides[std::size_t(s)]; }
};

Rect shifted(const Rect& r, double dx, double dy) {
    return {r.x0 + dx, r.y0 + dy, r.x1 + dx, r.y1 + dy};
}

// A part of the room for the bar, anchored in it.
Rect part_of(const Rect& room, const ColorbarPlace& place) {
    const double width = room.width() * (beside(place) ? place.fraction : place.shrink);
    const double height = room.height() * (beside(place) ? place.shrink : place.fraction);
    const double x = room.x0 + place.anchor.x * (room.width() - width);
    const double y = room.y0 + place.anchor.y * (room.height() - height);
    return {x, y, x + width, y + height};
}

// The bar's place: beyond what stands around its parents, a gap, bars that are there already and
// what stands on its own inner side.
Rect bar_place(const LayoutGrid& grid, const Cells& span, const ColorbarPlace& place,
               const BoxAndInk& now, Taken& taken) {
    const Rect around = grid.box_for_colorbars(span);
    const Rect bar = part_of(grid.inner_box(span), place);
    const double gap = colorbar_gap(grid, span, place), before = taken.at(place.side);
    const double own = beside(place) ? now.box.x0 - now.ink.x0 : now.box.y0 - now.ink.y0;
    const double size = beside(place) ? now.ink.width() : now.ink.height();
    taken.at(place.side) += size + gap;
    switch (place.side) {
        case Side::Right:
            return shifted(bar, around.x1 - bar.x0 + before + gap + own, 0);
        case Side::Left:
            return shifted(bar, around.x0 - bar.x0 - size - gap + own - before, 0);
        case Side::Top:
            return shifted(bar, 0, around.y1 - bar.y0 + before + gap + own);
        default:
            return shifted(bar, 0, around.y0 - bar.y0 - size - gap + own - before);
    }
}

}  // namespace

void LayoutScene::arrange() {
    geometries = arrange_all(shot, box, dpi, metrics);
    frames = frames_of(shot, geometries);
    panels = panel_boxes(shot, box);
}

Rect LayoutScene::in_figure(const Rect& r) const {
    return {(r.x0 - box.x0) / box.width(), (r.y0 - box.y0) / box.height(),
            (r.x1 - box.x0) / box.width(), (r.y1 - box.y0) / box.height()};
}

BoxAndInk LayoutScene::box_and_ink(std::size_t axes) const {
    const AxesSnapshot& a = shot.axes[axes];
    const Rect& sheet = sheet_box(panels, a.panel, box);
    const Rect& p = a.axes->position;
    const Rect place =
        in_figure({sheet.x0 + p.x0 * sheet.width(), sheet.y0 + p.y0 * sheet.height(),
                   sheet.x0 + p.x1 * sheet.width(), sheet.y0 + p.y1 * sheet.height()});
    const Rect ink = bounds_with_inner(shot, geometries, frames, axes, metrics, BoundsFor::Layout);
    return {place, ink.is_nothing() ? place : in_figure(ink)};
}

Rect LayoutScene::taken(std::size_t axes) const {
    return in_figure(geometries[axes].frame.axes_box);
}

Rect LayoutScene::in_sheet(const Rect& r, int panel) const {
    if (panel < 0) return r;
    // Of the subfigures as they are now, which may have moved since arrange().
    const auto boxes = panel_boxes(shot, box);
    const Rect of = in_figure(sheet_box(boxes, panel, box));
    return {(r.x0 - of.x0) / of.width(), (r.y0 - of.y0) / of.height(), (r.x1 - of.x0) / of.width(),
            (r.y1 - of.y0) / of.height()};
}

std::vector<std::size_t> colorbars_of(const FigureSnapshot& shot, ArtistId parent) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < shot.axes.size(); ++i) {
        const auto& place = shot.axes[i].axes->colorbar;
        if (place && std::ranges::count(place->parents, parent)) found.push_back(i);
    }
    return found;
}

Cells cells_of_parents(const FigureSnapshot& shot, const ColorbarPlace& place) {
    std::optional<Cells> span;
    for (const AxesSnapshot& axes : shot.axes) {
        if (!std::ranges::count(place.parents, axes.id) || axes.place.grid < 0) continue;
        const Cells& c = axes.place.cells;
        if (!span) span = c;
        span = Cells{std::min(span->row0, c.row0), std::max(span->row1, c.row1),
                     std::min(span->column0, c.column0), std::max(span->column1, c.column1)};
    }
    return span.value_or(Cells{});
}

double colorbar_gap(const LayoutGrid& grid, const Cells& span, const ColorbarPlace& place) {
    const Rect room = grid.inner_box(span);
    return place.pad * (beside(place) ? room.width() : room.height());
}

void move_colorbars(LayoutScene& scene, const AxesSnapshot& axes, const LayoutGrid& grid) {
    auto bars = colorbars_of(scene.shot, axes.id);
    std::reverse(bars.begin(), bars.end());
    Taken taken;
    for (const std::size_t i : bars) {
        AxesSnapshot& bar = scene.shot.axes[i];
        const auto place = bar.axes->colorbar;
        if (place->parents.front() != axes.id) continue;
        const Cells span = cells_of_parents(scene.shot, *place);
        move_axes(bar, scene.in_sheet(bar_place(grid, span, *place, scene.box_and_ink(i), taken),
                                      bar.panel));
    }
}

}  // namespace plot
