#include "plot/arrange.h"

#include <algorithm>
#include <map>

#include "plot/cancel.h"

namespace plot {

namespace {

// Labels of axis that are in line keep clear of what all of them have.
void align_labels(const FigureSnapshot& shot, std::vector<AxesGeometry>& all) {
    struct One {
        const AxisSnapshot* axis;
        AxisGeometry* geometry;
        const Frame* frame;
    };
    std::map<ArtistId, std::vector<One>> groups;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const AxesSnapshot& axes = shot.axes[i];
        for (const One& one :
             {One{&axes.x, &all[i].x, &all[i].frame}, One{&axes.y, &all[i].y, &all[i].frame}}) {
            if (one.axis->axis->label_group) groups[one.axis->axis->label_group].push_back(one);
        }
    }
    for (auto& [id, group] : groups) {
        for (One& one : group) {
            if (one.axis->axis->label_at) continue;
            const bool high = one.axis->axis->label_high;
            double edge = axis_edge(*one.axis, *one.geometry, *one.frame, high);
            for (const One& other : group) {
                const double at = axis_edge(*other.axis, *other.geometry, *other.frame, high);
                edge = high ? std::max(edge, at) : std::min(edge, at);
            }
            move_axis_label(*one.axis, *one.geometry, *one.frame, edge);
        }
    }
}

void align_titles(const FigureSnapshot& shot, std::vector<AxesGeometry>& all) {
    std::map<ArtistId, double> heights;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ArtistId group = shot.axes[i].axes->title_group;
        if (!group) continue;
        const double height = all[i].title_anchors[0].y;
        const auto [at, fresh] = heights.try_emplace(group, height);
        if (!fresh) at->second = std::max(at->second, height);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = heights.find(shot.axes[i].axes->title_group);
        if (at == heights.end()) continue;
        for (Point& anchor : all[i].title_anchors) anchor.y = at->second;
    }
}

TickRooms tick_rooms(const FigureSnapshot& shot, const AxesFrames& frames) {
    TickRooms rooms;
    for (std::size_t i = 0; i < shot.axes.size(); ++i) {
        for (const AxisSnapshot* axis : {&shot.axes[i].x, &shot.axes[i].y}) {
            if (!axis->shared) continue;
            rooms.try_emplace(axis->group, axis_length(frames[i].second, axis->axis->name));
        }
    }
    return rooms;
}

}  // namespace

std::vector<Rect> panel_boxes(const FigureSnapshot& shot, const Rect& figure_box) {
    std::vector<Rect> boxes;
    boxes.reserve(shot.panels.size());
    for (const PanelSnapshot& panel : shot.panels) {
        const Rect in = sheet_box(boxes, panel.panel, figure_box);
        const Rect& p = panel.state->position;
        boxes.push_back({in.x0 + p.x0 * in.width(), in.y0 + p.y0 * in.height(),
                         in.x0 + p.x1 * in.width(), in.y0 + p.y1 * in.height()});
    }
    return boxes;
}

bool stands_on(const FigureSnapshot& shot, int panel, int other) {
    while (panel != other && panel >= 0) panel = shot.panels[std::size_t(panel)].panel;
    return panel == other;
}

AxesFrames frames_of(const FigureSnapshot& shot, const Rect& figure_box, double dpi) {
    const std::vector<Rect> panels = panel_boxes(shot, figure_box);
    AxesFrames frames;
    frames.reserve(shot.axes.size());
    for (const AxesSnapshot& axes : shot.axes) {
        const Rect& sheet = sheet_box(panels, axes.panel, figure_box);
        frames.emplace_back(axes.id, axes_frame(axes, sheet, dpi, frames));
    }
    return frames;
}

AxesFrames frames_of(const FigureSnapshot& shot, const std::vector<AxesGeometry>& geometries) {
    AxesFrames frames;
    frames.reserve(geometries.size());
    for (std::size_t i = 0; i < geometries.size(); ++i) {
        frames.emplace_back(shot.axes[i].id, geometries[i].frame);
    }
    return frames;
}

std::vector<AxesGeometry> arrange_all(const FigureSnapshot& shot, const Rect& figure_box,
                                      double dpi, const TextMetrics& metrics) {
    const std::vector<Rect> panels = panel_boxes(shot, figure_box);
    const AxesFrames frames = frames_of(shot, figure_box, dpi);
    const TickRooms rooms = tick_rooms(shot, frames);
    std::vector<AxesGeometry> all;
    all.reserve(shot.axes.size());
    for (const AxesSnapshot& axes : shot.axes) {
        poll_cancel();
        all.push_back(arrange_axes(axes, sheet_box(panels, axes.panel, figure_box), dpi, metrics,
                                   frames, rooms));
    }
    align_labels(shot, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (shot.axes[i].x.axis->label_group) place_titles(shot.axes[i], all[i], metrics);
    }
    keep_titles_clear(shot, all, metrics);
    align_titles(shot, all);
    return all;
}

Rect bounds_with_inner(const FigureSnapshot& shot, const std::vector<AxesGeometry>& geometries,
                       const AxesFrames& frames, std::size_t axes, const TextMetrics& metrics,
                       BoundsFor purpose) {
    const AxesSnapshot& own = shot.axes[axes];
    Rect all = axes_bounds(own, geometries[axes], metrics, frames, purpose);
    if (all.is_nothing()) return all;
    for (std::size_t i = axes + 1; i < shot.axes.size(); ++i) {
        if (shot.axes[i].axes->parent != own.id || !shot.axes[i].axes->in_layout) continue;
        const Rect r = bounds_with_inner(shot, geometries, frames, i, metrics, BoundsFor::Ink);
        if (!r.is_nothing()) all = all.united(r);
    }
    return all;
}

DrawContext sheet_context(const Rect& box, double dpi) {
    DrawContext context;
    context.frame.figure_box = context.frame.axes_box = box;
    context.frame.view = {0, 0, 1, 1};
    context.frame.dpi = dpi;
    context.clip = box;
    return context;
}

}  // namespace plot
