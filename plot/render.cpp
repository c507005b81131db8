#include "plot/render.h"

#include <algorithm>

#include "plot/arrange.h"
#include "plot/cancel.h"
#include "plot/layout.h"
#include "plot/units.h"

namespace plot {

namespace {

Rect box_of(double width, double height) { return {0, 0, width, height}; }

// Draws a figure or subfigure: its background, then what stands on it by zorder, subfigures in
// their turn.
class SheetDrawer {
  public:
    SheetDrawer(Painter& painter, const FigureSnapshot& shot, const Rect& box,
                const std::vector<AxesGeometry>& geometries)
        : painter_(painter),
          shot_(shot),
          box_(box),
          geometries_(geometries),
          frames_(frames_of(shot, geometries)),
          panels_(panel_boxes(shot, box)) {}

    void draw(int panel) const {
        DrawContext context = sheet_context(sheet_box(panels_, panel, box_), painter_.dpi());
        context.frames = frames_;
        draw_background(panel, context);
        for (const Item& item : items(panel)) {
            poll_cancel();
            if (item.kind == Kind::Axes) {
                draw_with_inner(item.index);
            } else if (item.kind == Kind::Artist) {
                shot_.children[item.index]->draw_clipped(painter_, context, false);
            } else if (shot_.panels[item.index].state->visible) {
                draw(int(item.index));
            }
        }
    }

  private:
    enum class Kind { Axes, Artist, Panel };
    struct Item {
        double zorder;
        Kind kind;
        std::size_t index;
    };

    void draw_with_inner(std::size_t i) const {
        poll_cancel();
        std::vector<InnerAxes> inner;
        for (std::size_t k = i + 1; k < shot_.axes.size(); ++k) {
            if (shot_.axes[k].axes->parent != shot_.axes[i].id) continue;
            inner.push_back({shot_.axes[k].axes->zorder, [this, k] { draw_with_inner(k); }});
        }
        std::ranges::stable_sort(inner, {}, &InnerAxes::zorder);
        draw_axes(painter_, shot_.axes[i], geometries_[i], frames_, inner);
    }

    // Whether it is drawn with the axes that it is within, which come before it.
    bool is_inner(std::size_t i) const {
        const ArtistId parent = shot_.axes[i].axes->parent;
        const auto end = shot_.axes.begin() + std::ptrdiff_t(i);
        return parent != 0 && std::any_of(shot_.axes.begin(), end,
                                          [&](const AxesSnapshot& a) { return a.id == parent; });
    }

    void draw_background(int panel, const DrawContext& context) const {
        if (panel < 0) {
            if (shot_.figure->frame_on) shot_.patch->draw(painter_, context);
            return;
        }
        const PanelSnapshot& p = shot_.panels[std::size_t(panel)];
        if (p.state->frame_on) p.patch->draw(painter_, context);
    }

    std::vector<Item> items(int panel) const {
        std::vector<Item> all;
        all.reserve(shot_.axes.size() + shot_.children.size() + shot_.panels.size());
        for (std::size_t i = 0; i < shot_.axes.size(); ++i) {
            if (shot_.axes[i].panel != panel || is_inner(i)) continue;
            all.push_back({shot_.axes[i].axes->zorder, Kind::Axes, i});
        }
        for (std::size_t i = 0; i < shot_.children.size(); ++i) {
            if (shot_.child_panels[i] != panel) continue;
            all.push_back({shot_.children[i]->zorder, Kind::Artist, i});
        }
        for (std::size_t i = 0; i < shot_.panels.size(); ++i) {
            if (shot_.panels[i].panel != panel) continue;
            all.push_back({shot_.panels[i].state->zorder, Kind::Panel, i});
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Item& a, const Item& b) { return a.zorder < b.zorder; });
        return all;
    }

    Painter& painter_;
    const FigureSnapshot& shot_;
    const Rect box_;
    const std::vector<AxesGeometry>& geometries_;
    const AxesFrames frames_;
    const std::vector<Rect> panels_;
};

Layout layout_of(const FigureSnapshot& shot, const Rect& box,
                 const std::vector<AxesGeometry>& geometries) {
    Layout layout;
    layout.axes.reserve(shot.axes.size());
    for (std::size_t i = 0; i < shot.axes.size(); ++i) {
        layout.axes.push_back({shot.axes[i].id, geometries[i].frame});
    }
    layout.panels = panel_boxes(shot, box);
    return layout;
}

}  // namespace

Layout draw_figure(Painter& painter, const FigureSnapshot& shot) {
    const Rect box = box_of(painter.width(), painter.height());
    if (!shot.figure->visible) return {};
    const FigureSnapshot placed = laid_out(shot, box, painter.dpi(), painter.metrics());
    const auto geometries = arrange_all(placed, box, painter.dpi(), painter.metrics());
    SheetDrawer(painter, placed, box, geometries).draw(-1);
    return layout_of(placed, box, geometries);
}

Layout layout_figure(const FigureSnapshot& shot, double width_px, double height_px, double dpi) {
    const Rect box = box_of(width_px, height_px);
    Layout layout;
    layout.panels = panel_boxes(shot, box);
    layout.axes.reserve(shot.axes.size());
    for (auto& [id, frame] : frames_of(shot, box, dpi)) {
        layout.axes.push_back({id, std::move(frame)});
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

Rect ink_bounds(const FigureSnapshot& shot, const Rect& box, double dpi, const TextMetrics& metrics,
                ArtistId panel) {
    const auto geometries = arrange_all(shot, box, dpi, metrics);
    const AxesFrames frames = frames_of(shot, geometries);
    const auto panels = panel_boxes(shot, box);
    int number = -1;
    for (std::size_t i = 0; i < shot.panels.size(); ++i) {
        if (shot.panels[i].id == panel) number = int(i);
    }
    Rect all = Rect::nothing();
    auto include = [&](const Rect& r) {
        if (!r.is_nothing()) all = all.united(r);
    };
    for (std::size_t i = 0; i < shot.axes.size(); ++i) {
        const AxesSnapshot& axes = shot.axes[i];
        if (!axes.axes->in_layout || !stands_on(shot, axes.panel, number)) continue;
        include(axes_bounds(axes, geometries[i], metrics, frames));
    }
    for (std::size_t i = 0; i < shot.children.size(); ++i) {
        const ArtistState& artist = *shot.children[i];
        const int on = shot.child_panels[i];
        if (!artist.visible || !artist.in_layout || !stands_on(shot, on, number)) continue;
        DrawContext context = sheet_context(sheet_box(panels, on, box), dpi);
        context.frames = frames;
        include(artist.window_extent(context, metrics));
    }
    return all.is_nothing() ? sheet_box(panels, number, box) : all;
}

Rect tight_bounds(const FigureSnapshot& shot, double dpi) {
    const Rect box = box_of(inches_to_pixels(shot.figure->width, dpi),
                            inches_to_pixels(shot.figure->height, dpi));
    const TextMetrics& metrics = pango_metrics();
    return ink_bounds(laid_out(shot, box, dpi, metrics), box, dpi, metrics);
}

}  // namespace plot
