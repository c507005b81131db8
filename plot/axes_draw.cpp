#include "plot/axes_draw.h"

#include <algorithm>
#include <functional>

#include "plot/artists/line.h"
#include "plot/artists/patch.h"
#include "plot/aspect.h"
#include "plot/cancel.h"
#include "plot/front_first.h"
#include "plot/rasterized.h"
#include "plot/units.h"

namespace plot {

namespace {

// How high the x axis reaches, at least the box.
double top_of_x(const AxesSnapshot& shot, const AxesGeometry& g, const TextMetrics& metrics) {
    double top = g.frame.axes_box.y1;
    if (!shot.axes->axis_on || !shot.x.axis->visible) return top;
    const AxisState& x = *shot.x.axis;
    if (x.major.label_high || x.major.tick_high) top = std::max(top, g.x.high.y1);
    if (x.label_high) {
        const Rect label = shot.x.label->extent_at(g.x.label_anchor, g.frame.dpi, metrics);
        if (!label.is_nothing()) top = std::max(top, label.y1);
    }
    return top;
}

// Whether titles of the one keep clear of the other: twins in one place, and axes within axes.
bool are_related(const AxesSnapshot& a, const AxesSnapshot& b) {
    if (b.axes->parent == a.id) return true;
    if (a.axes->parent != 0 || b.axes->parent != 0) return false;
    return a.axes->position == b.axes->position &&
           (a.x.group == b.x.group || a.y.group == b.y.group);
}

// matplotlib moves automatic titles above ticks and labels on the top side, and above the y axis's
// offset text where the two would overlap.
double title_height(const AxesSnapshot& shot, const AxesGeometry& g, const TextMetrics& metrics) {
    const Rect& box = g.frame.axes_box;
    const double pad = points_to_pixels(shot.axes->title_pad, g.frame.dpi);
    if (shot.axes->title_y) return box.y0 + *shot.axes->title_y * box.height() + pad;
    double top = top_of_x(shot, g, metrics);
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

double axis_zorder(AxesState::Below below) {
    return below == AxesState::Below::True ? 0.5 : below == AxesState::Below::Line ? 1.5 : 2.5;
}

struct Item : InnerAxes {
    const ArtistState* artist = nullptr;  // null: a part of the axes
    bool is_shape = false;                // an artist that can be drawn from the front to the back
};

// Whether it is one path, cut off by the axes alone: what a FrontFirstPainter can draw.
bool is_one_path(const ArtistState& artist) {
    if (!artist.clip_on || !artist.clip_path.with_axes || artist.clip_path.path) return false;
    if (const auto* line = dynamic_cast<const LineState*>(&artist))
        return !line->has_marker() && !line->gapcolor;
    return typeid(artist) == typeid(PatchState) &&
           static_cast<const PatchState&>(artist).hatch.empty();
}

// The artists in the order of matplotlib's Axes.get_children(), to be sorted by zorder.
std::vector<Item> items(Painter& painter, const AxesSnapshot& shot, const AxesGeometry& g,
                        const DrawContext& context, const std::vector<InnerAxes>& inner) {
    std::vector<Item> all;
    all.reserve(shot.children.size() + inner.size() + 10);
    auto add = [&](double zorder, std::function<void()> draw) {
        all.push_back({{zorder, std::move(draw)}});
    };
    for (const auto& child : shot.children) {
        if (!child->visible) continue;
        add(child->zorder, [&painter, &context, artist = child.get()] {
            poll_cancel();
            artist->draw_clipped(painter, context, true);
        });
        all.back().artist = child.get();
        all.back().is_shape = is_one_path(*child);
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
    for (const InnerAxes& axes : inner) all.push_back({axes});
    std::stable_sort(all.begin(), all.end(),
                     [](const Item& a, const Item& b) { return a.zorder < b.zorder; });
    return all;
}

// In their order, or very many shapes that follow each other from the last to the first. Artists
// `below` are pixels.
void draw_items(Painter& painter, const std::vector<Item>& all, const DrawContext& context,
                std::optional<double> below) {
    auto* front_first = dynamic_cast<FrontFirstPainter*>(&painter);
    const auto is_pixels = [&](const Item& i) { return i.artist && below && i.zorder < *below; };
    for (auto first = all.begin(); first != all.end();) {
        const auto above = std::find_if_not(first, all.end(), is_pixels);
        if (above != first) {
            draw_as_pixels(painter, context, [&](Painter& pixels, const DrawContext& finer) {
                for (auto item = first; item != above; ++item)
                    item->artist->draw_clipped(pixels, finer, true);
            });
        }
        first = above;
        const auto last = std::find_if(first, all.end(), [](const Item& i) { return !i.is_shape; });
        if (front_first && last - first >= std::ptrdiff_t(kFrontFirstFrom)) {
            const PainterState state(painter);
            painter.clip(context.clip);
            front_first->front_first([&] {
                for (auto item = last; item != first;) {
                    poll_cancel();
                    (--item)->artist->draw(painter, context);
                }
            });
        } else {
            for (auto item = first; item != last; ++item) item->draw();
        }
        first = last;
        if (first != all.end()) (first++)->draw();
    }
}

}  // namespace

Frame axes_frame(const AxesSnapshot& shot, const Rect& figure_box, double dpi,
                 const AxesFrames& frames) {
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
    for (const auto& [id, outer] : frames) {
        if (id != shot.axes->parent) continue;
        const Rect& in = shot.axes->inset;
        const Point low = outer.to_display({in.x0, in.y0}, shot.axes->inset_transform);
        const Point high = outer.to_display({in.x1, in.y1}, shot.axes->inset_transform);
        frame.axes_box = {low.x, low.y, high.x, high.y};
    }
    apply_aspect(frame, *shot.axes, shot.x.shared, shot.y.shared);
    return frame;
}

AxesGeometry arrange_axes(const AxesSnapshot& shot, const Rect& figure_box, double dpi,
                          const TextMetrics& metrics, const AxesFrames& frames,
                          const TickRooms& rooms) {
    AxesGeometry g;
    g.frame = axes_frame(shot, figure_box, dpi, frames);
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
        const auto room = [&rooms](const AxisSnapshot& axis) {
            const auto found = rooms.find(axis.group);
            return found == rooms.end() ? std::nullopt : std::optional(found->second);
        };
        g.x = arrange_axis(x, g.frame, shot.axes->data_bounds.x, metrics, room(x));
        g.y = arrange_axis(y, g.frame, shot.axes->data_bounds.y, metrics, room(y));
    }
    place_titles(shot, g, metrics);
    return g;
}

void place_titles(const AxesSnapshot& shot, AxesGeometry& g, const TextMetrics& metrics) {
    const Rect& box = g.frame.axes_box;
    for (std::size_t i = 0; i < 3; ++i) {
        g.title_anchors[i].x = box.x0 + shot.titles[i]->x * box.width();
    }
    const double height = title_height(shot, g, metrics);
    for (Point& anchor : g.title_anchors) anchor.y = height;
}

void keep_titles_clear(const FigureSnapshot& shot, std::vector<AxesGeometry>& all,
                       const TextMetrics& metrics) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        const AxesSnapshot& mine = shot.axes[i];
        if (mine.axes->title_y) continue;
        for (std::size_t k = 0; k < all.size(); ++k) {
            const AxesSnapshot& other = shot.axes[k];
            if (k == i || !other.axes->visible || !are_related(mine, other)) continue;
            const double clear = top_of_x(other, all[k], metrics) +
                                 points_to_pixels(mine.axes->title_pad, all[i].frame.dpi);
            for (Point& anchor : all[i].title_anchors) anchor.y = std::max(anchor.y, clear);
        }
    }
}

void draw_axes(Painter& painter, const AxesSnapshot& shot, const AxesGeometry& g,
               const AxesFrames& frames, const std::vector<InnerAxes>& inner) {
    if (!shot.axes->visible) return;
    const DrawContext context{g.frame, g.frame.axes_box, shot.id, frames};
    if (shot.axes->frame_on && shot.axes->axis_on) shot.patch->draw(painter, context);
    draw_items(painter, items(painter, shot, g, context, inner), context,
               painter.is_vector() ? shot.axes->rasterization_zorder : std::nullopt);
}

Rect axes_bounds(const AxesSnapshot& shot, const AxesGeometry& g, const TextMetrics& metrics,
                 const AxesFrames& frames, BoundsFor purpose) {
    if (!shot.axes->visible) return Rect::nothing();
    const DrawContext context{g.frame, g.frame.axes_box, shot.id, frames};
    Rect all = g.frame.axes_box;
    auto include = [&](const Rect& r) {
        if (!r.is_nothing()) all = all.united(r);
    };
    if (shot.axes->axis_on) {
        for (const auto& [axis, geometry] : {std::pair{&shot.x, &g.x}, std::pair{&shot.y, &g.y}}) {
            if (!axis->axis->visible) continue;
            include(axis_bounds(*axis, *geometry, g.frame.dpi, metrics, purpose));
            if (!shot.axes->frame_on) continue;
            for (const bool high : {false, true}) {
                include(spine_bounds(*axis, *geometry, g.frame, high));
            }
        }
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const Rect r = shot.titles[i]->extent_at(g.title_anchors[i], g.frame.dpi, metrics);
        include(purpose == BoundsFor::Layout && !r.is_nothing() ? shortened(r, true) : r);
    }
    for (const auto& child : shot.children) {
        // What the axes cut off is within their box.
        if (!child->visible || !child->in_layout || child->clip_on) continue;
        include(child->window_extent(context, metrics));
    }
    if (shot.legend && shot.legend->visible && shot.legend->in_layout) {
        include(shot.legend->window_extent(context, metrics));
    }
    return all;
}

}  // namespace plot
