#include "plot/axes_draw.h"

#include <algorithm>
#include <functional>

#include "plot/aspect.h"
#include "plot/cancel.h"
#include "plot/units.h"

namespace plot {

namespace {

// matplotlib moves automatic titles above ticks and labels on the top side, and above the y axis's
// offset text where the two would overlap.
double title_height(const AxesSnapshot& shot, const AxesGeometry& g, const TextMetrics& metrics) {
    const Rect& box = g.frame.axes_box;
    const double pad = points_to_pixels(shot.axes->title_pad, g.frame.dpi);
    if (shot.axes->title_y) return box.y0 + *shot.axes->title_y * box.height() + pad;
    double top = box.y1;
    if (shot.axes->axis_on && shot.x.axis->visible) {
        const AxisState& x = *shot.x.axis;
        if (x.major.label_high || x.major.tick_high) top = std::max(top, g.x.high.y1);
        if (x.label_high) {
            const Rect label = shot.x.label->extent_at(g.x.label_anchor, g.frame.dpi, metrics);
            if (!label.is_nothing()) top = std::max(top, label.y1);
        }
    }
    if (g.y.offset_text && shot.axes->axis_on) {
        for (std::size_t i = 0; i < 3; ++i) {
            const Rect title =
                shot.titles[i]->extent_at({g.title_anchors[i].x, top + pad}, g.frame.dpi, metrics);
            if (!title.is_nothing() && title.overlaps(g.y.offset_text->bounds)) {
                top = std::max(top, g.y.offset_text->bounds.y1);
            }
        }
    }
    return top + pad;
}

struct Item {
    double zorder;
    std::function<void()> draw;
};

double axis_zorder(AxesState::Below below) {
    return below == AxesState::Below::True ? 0.5 : below == AxesState::Below::Line ? 1.5 : 2.5;
}

// The artists in the order of matplotlib's Axes.get_children(), to be sorted by zorder.
std::vector<Item> items(Painter& painter, const AxesSnapshot& shot, const AxesGeometry& g,
                        const DrawContext& context) {
    std::vector<Item> all;
    auto add = [&](double zorder, std::function<void()> draw) {
        all.push_back({zorder, std::move(draw)});
    };
    for (const auto& child : shot.children) {
        if (!child->visible) continue;
        add(child->zorder, [&painter, &context, artist = child.get()] {
            poll_cancel();
            artist->draw_clipped(painter, context, true);
        });
    }
    if (shot.axes->axis_on) {
        if (shot.axes->frame_on) {
            for (const auto& spine : shot.spines) {
                add(spine->zorder, [&, s = spine.get()] { s->draw(painter, context); });
            }
        }
        const double z = axis_zorder(shot.axes->axis_below);
        add(z, [&] { draw_axis(painter, shot.x, g.x, g.frame); });
        add(z, [&] { draw_axis(painter, shot.y, g.y, g.frame); });
    }
    for (std::size_t i = 0; i < 3; ++i) {
        add(shot.titles[i]->zorder,
            [&, i] { shot.titles[i]->draw_at(painter, g.title_anchors[i]); });
    }
    if (shot.legend && shot.legend->visible) {
        add(shot.legend->zorder, [&] { shot.legend->draw(painter, context); });
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Item& a, const Item& b) { return a.zorder < b.zorder; });
    return all;
}

}  // namespace

Frame axes_frame(const AxesSnapshot& shot, const Rect& figure_box, double dpi) {
    Frame frame;
    frame.x_scale = shot.x.axis->scale, frame.y_scale = shot.y.axis->scale;
    const Interval x = shot.x.axis->view, y = shot.y.axis->view;
    frame.view = {x.v0, y.v0, x.v1, y.v1};
    frame.figure_box = figure_box;
    const Rect &whole = shot.axes->position, &inner = shot.axes->inner;
    const Rect p{whole.x0 + inner.x0 * whole.width(), whole.y0 + inner.y0 * whole.height(),
                 whole.x0 + inner.x1 * whole.width(), whole.y0 + inner.y1 * whole.height()};
    frame.axes_box = {
        figure_box.x0 + p.x0 * figure_box.width(), figure_box.y0 + p.y0 * figure_box.height(),
        figure_box.x0 + p.x1 * figure_box.width(), figure_box.y0 + p.y1 * figure_box.height()};
    frame.dpi = dpi;
    apply_aspect(frame, *shot.axes, shot.x.shared, shot.y.shared);
    return frame;
}

AxesGeometry arrange_axes(const AxesSnapshot& shot, const Rect& figure_box, double dpi,
                          const TextMetrics& metrics) {
    AxesGeometry g;
    g.frame = axes_frame(shot, figure_box, dpi);
    // The limits that equal aspect has changed are those that ticks are made for.
    AxisSnapshot x = shot.x, y = shot.y;
    if (shot.axes->aspect && shot.axes->aspect_adjusts_limits) {
        auto with_view = [](const AxisState& axis, double v0, double v1) {
            auto changed = std::make_shared<AxisState>(axis);
            changed->view = {v0, v1};
            return changed;
        };
        x.axis = with_view(*x.axis, g.frame.view.x0, g.frame.view.x1);
        y.axis = with_view(*y.axis, g.frame.view.y0, g.frame.view.y1);
    }
    if (shot.axes->axis_on) {
        g.x = arrange_axis(x, g.frame, shot.axes->data_bounds.x, metrics);
        g.y = arrange_axis(y, g.frame, shot.axes->data_bounds.y, metrics);
    }
    const Rect& box = g.frame.axes_box;
    for (std::size_t i = 0; i < 3; ++i) {
        g.title_anchors[i].x = box.x0 + shot.titles[i]->x * box.width();
    }
    const double height = title_height(shot, g, metrics);
    for (Point& anchor : g.title_anchors) anchor.y = height;
    return g;
}

void draw_axes(Painter& painter, const AxesSnapshot& shot, const AxesGeometry& g) {
    if (!shot.axes->visible) return;
    const DrawContext context{g.frame, g.frame.axes_box};
    if (shot.axes->frame_on && shot.axes->axis_on) shot.patch->draw(painter, context);
    for (const Item& item : items(painter, shot, g, context)) item.draw();
}

Rect axes_bounds(const AxesSnapshot& shot, const AxesGeometry& g, const TextMetrics& metrics) {
    Rect all = Rect::nothing();
    if (!shot.axes->visible) return all;
    const DrawContext context{g.frame, g.frame.axes_box};
    auto include = [&](const Rect& r) {
        if (!r.is_nothing()) all = all.united(r);
    };
    if (shot.axes->axis_on) {
        include(g.frame.axes_box);
        if (shot.x.axis->visible) include(axis_bounds(shot.x, g.x, g.frame.dpi, metrics));
        if (shot.y.axis->visible) include(axis_bounds(shot.y, g.y, g.frame.dpi, metrics));
    }
    for (std::size_t i = 0; i < 3; ++i) {
        include(shot.titles[i]->extent_at(g.title_anchors[i], g.frame.dpi, metrics));
    }
    for (const auto& child : shot.children) {
        if (!child->visible || !child->in_layout) continue;
        Rect r = child->window_extent(context, metrics);
        if (r.is_nothing()) continue;
        if (child->clip_on) {
            const Rect& clip = context.clip;
            r = {std::max(r.x0, clip.x0), std::max(r.y0, clip.y0), std::min(r.x1, clip.x1),
                 std::min(r.y1, clip.y1)};
        }
        include(r);
    }
    if (shot.legend && shot.legend->visible) include(shot.legend->window_extent(context, metrics));
    return all;
}

}  // namespace plot
