#include "plot/layout.h"

namespace plot {

FigureSnapshot laid_out(const FigureSnapshot& shot, const Rect& figure_box, double dpi,
                        const TextMetrics& metrics) {
    switch (shot.figure->layout.kind) {
        case LayoutSpec::Kind::Tight:
            return tight_layout(shot, figure_box, dpi, metrics);
        case LayoutSpec::Kind::Constrained:
            return constrained_layout(shot, figure_box, dpi, metrics);
        default:
            return shot;
    }
}

namespace {

template <class S, class T>
void replace_position(T& artist, const decltype(S::position)& position) {
    if (artist.state()->position == position) return;
    artist.template update<S>([&](S& s) { s.position = position; });
}

void move_texts(Figure& figure, const FigureSnapshot& placed) {
    const auto artists = figure.artists();
    for (std::size_t i = 0; i < placed.children.size(); ++i) {
        const auto* text = dynamic_cast<const TextState*>(placed.children[i].get());
        if (!text || !text->auto_placed) continue;
        for (const auto& artist : artists) {
            if (artist->id() != placed.child_ids[i]) continue;
            artist->update<TextState>([&](TextState& s) { s.x = text->x, s.y = text->y; });
        }
    }
}

}  // namespace

void apply_layout(Figure& figure, double dpi) {
    if (figure.state()->layout.kind == LayoutSpec::Kind::None) return;
    const FigureSnapshot now = figure.snapshot();
    const Rect box{0, 0, now.figure->width * dpi, now.figure->height * dpi};
    const FigureSnapshot placed = laid_out(now, box, dpi, pango_metrics());
    for (const auto& axes : figure.axes()) {
        for (const AxesSnapshot& to : placed.axes) {
            if (to.id == axes->id()) replace_position<AxesState>(*axes, to.axes->position);
        }
    }
    for (const auto& panel : figure.panels()) {
        for (const PanelSnapshot& to : placed.panels) {
            if (to.id == panel->id()) replace_position<SubFigureState>(*panel, to.state->position);
        }
    }
    move_texts(figure, placed);
    const SubplotMargins m = placed.figure->margins();
    if (m == figure.state()->margins()) return;
    figure.update<FigureState>([&](FigureState& s) {
        s.left = m.left, s.right = m.right, s.bottom = m.bottom, s.top = m.top;
        s.wspace = m.wspace, s.hspace = m.hspace;
    });
}

GridLines grid_lines(const FigureSnapshot& shot, int grid, const SubplotMargins& of_figure) {
    const GridSnapshot& g = shot.grids.at(std::size_t(grid));
    SubplotMargins margins = g.state->margins(of_figure);
    if (g.outer >= 0) {
        const Rect box = grid_lines(shot, g.outer, of_figure).box(g.within);
        margins.left = box.x0, margins.right = box.x1;
        margins.bottom = box.y0, margins.top = box.y1;
    }
    return g.state->lines(margins);
}

PlaceSnapshot outermost(const FigureSnapshot& shot, PlaceSnapshot place) {
    while (place.grid >= 0 && shot.grids[std::size_t(place.grid)].outer >= 0) {
        const GridSnapshot& grid = shot.grids[std::size_t(place.grid)];
        place = {grid.outer, grid.within};
    }
    return place;
}

void move_axes(AxesSnapshot& axes, const Rect& position) {
    auto moved = std::make_shared<AxesState>(*axes.axes);
    moved->position = position;
    axes.axes = std::move(moved);
}

const TextState* sheet_text(const FigureSnapshot& shot, int panel, TextState::Role role,
                            std::size_t* index) {
    for (std::size_t i = 0; i < shot.children.size(); ++i) {
        if (shot.child_panels[i] != panel) continue;
        const auto* text = dynamic_cast<const TextState*>(shot.children[i].get());
        if (!text || text->role != role || !text->in_layout) continue;
        if (index) *index = i;
        return text;
    }
    return nullptr;
}

}  // namespace plot
