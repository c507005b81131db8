// matplotlib's constrained layout. Every grid's columns and rows get margins as wide as what stands
// around the axes at their edges, colour bars and pads included; then the inner parts share the
// rest. Done twice, because ticks depend on the sizes that axes get.
#include <algorithm>
#include <deque>
#include <optional>

#include "plot/arrange.h"
#include "plot/layout.h"
#include "plot/layout_colorbar.h"
#include "plot/layout_grid.h"
#include "plot/legend.h"
#include "plot/units.h"
#include "plot/warnings.h"

namespace plot {

namespace {

constexpr Cells kOnlyCell{0, 0, 0, 0};
constexpr const char* kCollapsed =
    "constrained_layout not applied because axes sizes collapsed to zero.  Try making figure "
    "larger or axes decorations smaller.";

class Constrained {
  public:
    Constrained(FigureSnapshot shot, const Rect& box, double dpi, const TextMetrics& metrics)
        : scene_{std::move(shot), box, dpi, metrics}, spec_(scene_.shot.figure->layout) {
        const double to_width = dpi / box.width(), to_height = dpi / box.height();
        pad_x_ = spec_.w_pad.value_or(0) * to_width, pad_y_ = spec_.h_pad.value_or(0) * to_height;
        make_grids();
    }

    // False: nothing has moved.
    bool run() {
        if (!any_grid_) return false;
        bool moved = false;
        for (int pass = 0; pass < 2; ++pass) moved = run_once() || moved;
        return moved;
    }

    FigureSnapshot result() { return std::move(scene_.shot); }

  private:
    // -- the grids -------------------------------------------------------------------------------

    LayoutGrid* add(const LayoutGrid& outer, const Cells& cells, bool inner,
                    std::vector<double> widths = {1}, std::vector<double> heights = {1}) {
        return &all_.emplace_back(outer, cells, inner, std::move(widths), std::move(heights));
    }

    void make_grids() {
        const FigureSnapshot& shot = scene_.shot;
        grids_.assign(shot.grids.size(), nullptr);
        sheets_.assign(shot.panels.size(), nullptr);
        root_ = &all_.emplace_back(spec_.rect);
        for (std::size_t i = 0; i < shot.panels.size(); ++i) {
            const PlaceSnapshot& place = shot.panels[i].place;
            LayoutGrid* grid = grid_of(place.grid);
            if (grid) sheets_[i] = add(*grid, place.cells, true);
        }
        for (const AxesSnapshot& axes : shot.axes) grid_of(axes.place.grid);
    }

    LayoutGrid* sheet(int panel) { return panel < 0 ? root_ : sheets_[std::size_t(panel)]; }

    // Null for one that is on no sheet of the figure.
    LayoutGrid* grid_of(int number) {
        if (number < 0) return nullptr;
        const GridSnapshot& g = scene_.shot.grids[std::size_t(number)];
        LayoutGrid*& made = grids_[std::size_t(number)];
        if (made || !g.of_figure) return made;
        if (g.outer < 0) {
            if (LayoutGrid* on = sheet(g.sheet)) {
                made = add(*on, kOnlyCell, true, g.state->widths, g.state->heights);
            }
        } else if (LayoutGrid* outer = grid_of(g.outer)) {
            made = add(*outer, g.within, false, g.state->widths, g.state->heights);
        }
        any_grid_ = any_grid_ || made;
        return made;
    }

    // -- one pass --------------------------------------------------------------------------------

    bool run_once() {
        make_margins();
        make_room_for_titles();
        for (int panel = int(sheets_.size()) - 1; panel >= -1; --panel) match_submerged(panel);
        bool moved = solve_and_move();
        if (moved && spec_.compress) {
            compress();
            moved = solve_and_move();
        }
        for (LayoutGrid& grid : all_) grid.clear_margins();
        return moved;
    }

    bool solve_and_move() {
        for (LayoutGrid& grid : all_) grid.solve();
        for (const AxesSnapshot& axes : scene_.shot.axes) {
            const LayoutGrid* grid = grid_of(axes.place.grid);
            if (grid && !grid->fits()) {
                warn(kCollapsed);
                return false;
            }
        }
        reposition();
        return true;
    }

    // Pads around what is on these cells, or the gaps between the axes where they are wider.
    CellMargins pads(const PlaceSnapshot& place, double pad_x, double pad_y) const {
        const GridState& grid = *scene_.shot.grids[std::size_t(place.grid)].state;
        const double gap_x = grid.wspace.value_or(spec_.wspace) / 2 / grid.columns();
        const double gap_y = grid.hspace.value_or(spec_.hspace) / 2 / grid.rows();
        const Cells& c = place.cells;
        CellMargins m{
            .outer_left = pad_x, .outer_right = pad_x, .outer_bottom = pad_y, .outer_top = pad_y};
        if (gap_x > pad_x) {
            if (c.column0 > 0) m.outer_left = gap_x;
            if (c.column1 + 1 < grid.columns()) m.outer_right = gap_x;
        }
        if (gap_y > pad_y) {
            if (c.row1 + 1 < grid.rows()) m.outer_bottom = gap_y;
            if (c.row0 > 0) m.outer_top = gap_y;
        }
        return m;
    }

    void make_margins() {
        const FigureSnapshot& shot = scene_.shot;
        for (const PanelSnapshot& panel : shot.panels) {
            if (LayoutGrid* grid = grid_of(panel.place.grid)) {
                grid->widen(panel.place.cells, pads(panel.place, 0, 0));
            }
        }
        scene_.arrange();
        for (std::size_t i = 0; i < shot.axes.size(); ++i) {
            const AxesSnapshot& axes = shot.axes[i];
            LayoutGrid* grid = grid_of(axes.place.grid);
            if (!grid || !axes.axes->in_layout) continue;
            CellMargins m = pads(axes.place, pad_x_, pad_y_);
            const BoxAndInk at = scene_.box_and_ink(i);
            m.left += at.box.x0 - at.ink.x0, m.right += at.ink.x1 - at.box.x1;
            m.bottom += at.box.y0 - at.ink.y0, m.top += at.ink.y1 - at.box.y1;
            for (const std::size_t bar : colorbars_of(shot, axes.id)) {
                add_colorbar(m, bar, *grid, axes.place.cells, at.ink);
            }
            grid->widen(axes.place.cells, m);
        }
    }

    void add_colorbar(CellMargins& m, std::size_t bar, const LayoutGrid& grid, const Cells& cells,
                      const Rect& ink) const {
        const ColorbarPlace& place = *scene_.shot.axes[bar].axes->colorbar;
        const Rect bar_ink = scene_.box_and_ink(bar).ink;
        const Cells span = cells_of_parents(scene_.shot, place);
        const double gap = colorbar_gap(grid, span, place);
        const bool left = span.column0 == cells.column0, right = span.column1 == cells.column1,
                   top = span.row0 == cells.row0, bottom = span.row1 == cells.row1;
        if (place.side == Side::Right && right) m.outer_right += bar_ink.width() + gap;
        if (place.side == Side::Left && left) m.outer_left += bar_ink.width() + gap;
        if (place.side == Side::Top && top) m.outer_top += bar_ink.height() + gap;
        if (place.side == Side::Bottom && bottom) m.outer_bottom += bar_ink.height() + gap;
        // Where it is longer than what its parents have.
        if (place.side == Side::Top || place.side == Side::Bottom) {
            if (left) m.left += std::max(ink.x0 - bar_ink.x0, 0.0);
            if (right) m.right += std::max(bar_ink.x1 - ink.x1, 0.0);
        } else {
            if (bottom) m.bottom += std::max(ink.y0 - bar_ink.y0, 0.0);
            if (top) m.top += std::max(bar_ink.y1 - ink.y1, 0.0);
        }
    }

    void make_room_for_titles() {
        using Role = TextState::Role;
        const auto boxes = panel_boxes(scene_.shot, scene_.box);
        for (int panel = -1; panel < int(sheets_.size()); ++panel) {
            LayoutGrid* grid = sheet(panel);
            if (!grid) continue;
            const Rect box = sheet_box(boxes, panel, scene_.box);
            const double pad_x = pad_x_ * scene_.box.width() / box.width(),
                         pad_y = pad_y_ * scene_.box.height() / box.height();
            CellMargins m;
            if (const auto size = move_text(panel, box, Role::Title, 1 - pad_y)) {
                m.top = size->y + 2 * pad_y_;
            }
            if (const auto size = move_text(panel, box, Role::XLabel, pad_y)) {
                m.bottom = size->y + 2 * pad_y_;
            }
            if (const auto size = move_text(panel, box, Role::YLabel, pad_x)) {
                m.left = size->x + 2 * pad_x_;
            }
            make_room_for_legends(panel, box, m);
            grid->widen(kOnlyCell, m);
        }
    }

    // Those of a sheet that stand beside its axes.
    void make_room_for_legends(int panel, const Rect& box, CellMargins& m) const {
        const FigureSnapshot& shot = scene_.shot;
        for (std::size_t i = 0; i < shot.children.size(); ++i) {
            if (shot.child_panels[i] != panel) continue;
            const auto* legend = dynamic_cast<const LegendState*>(shot.children[i].get());
            if (!legend || legend->outside.empty() || legend->bbox_to_anchor) continue;
            const Rect r = legend->window_extent(sheet_context(box, scene_.dpi), scene_.metrics);
            if (r.is_nothing() || !legend->in_layout) continue;
            const double width = r.width() / scene_.box.width() + 2 * pad_x_,
                         height = r.height() / scene_.box.height() + 2 * pad_y_;
            if (legend->outside == "left") m.left = std::max(m.left, width);
            if (legend->outside == "right") m.right = std::max(m.right, width);
            if (legend->outside == "lower") m.bottom = std::max(m.bottom, height);
            if (legend->outside == "upper") m.top = std::max(m.top, height);
        }
    }

    // Its size as fraction of the figure; nothing where there is none that layouts may move.
    std::optional<Point> move_text(int panel, const Rect& box, TextState::Role role, double to) {
        std::size_t index = 0;
        const TextState* text = sheet_text(scene_.shot, panel, role, &index);
        if (!text || !text->auto_placed) return std::nullopt;
        auto moved = std::make_shared<TextState>(*text);
        (role == TextState::Role::YLabel ? moved->x : moved->y) = to;
        const Rect r = moved->window_extent(sheet_context(box, scene_.dpi), scene_.metrics);
        scene_.shot.children[index] = std::move(moved);
        if (r.is_nothing()) return Point{};
        return Point{r.width() / scene_.box.width(), r.height() / scene_.box.height()};
    }

    // Axes that span several columns hide the margins between them: these become equal all over a
    // sheet, so that axes of the same span have the same size.
    void match_submerged(int panel) {
        std::vector<const AxesSnapshot*> spanning;
        for (const AxesSnapshot& axes : scene_.shot.axes) {
            if (axes.axes->in_layout && grid_of(axes.place.grid) &&
                stands_on(scene_.shot, axes.panel, panel)) {
                spanning.push_back(&axes);
            }
        }
        for (const bool columns : {true, false}) match_submerged(spanning, columns);
    }

    void match_submerged(const std::vector<const AxesSnapshot*>& all, bool columns) {
        const auto span = [&](const AxesSnapshot& axes) {
            const Cells& c = axes.place.cells;
            return columns ? std::pair{c.column0, c.column1} : std::pair{c.row0, c.row1};
        };
        for (const AxesSnapshot* one : all) {
            const auto [first, last] = span(*one);
            if (first == last) continue;
            LayoutGrid::Submerged widest;
            for (const AxesSnapshot* other : all) {
                const auto [begin, end] = span(*other);
                widest.include(grid_of(other->place.grid)->submerged(columns, begin, end));
            }
            grid_of(one->place.grid)->widen_submerged(columns, first, last, widest);
        }
    }

    void reposition() {
        FigureSnapshot& shot = scene_.shot;
        for (std::size_t i = 0; i < shot.panels.size(); ++i) {
            if (!sheets_[i]) continue;
            auto moved = std::make_shared<SubFigureState>(*shot.panels[i].state);
            moved->position =
                scene_.in_sheet(sheets_[i]->outer_box(kOnlyCell), shot.panels[i].panel);
            shot.panels[i].state = std::move(moved);
        }
        scene_.arrange();
        for (AxesSnapshot& axes : shot.axes) {
            const LayoutGrid* grid = grid_of(axes.place.grid);
            if (!grid || !axes.axes->in_layout) continue;
            move_axes(axes, scene_.in_sheet(grid->inner_box(axes.place.cells), axes.panel));
            move_colorbars(scene_, axes, *grid);
        }
    }

    // Axes that a fixed aspect makes smaller than their places leave room at both sides: it goes to
    // the edges of the figure.
    void compress() {
        scene_.arrange();
        const FigureSnapshot& shot = scene_.shot;
        std::optional<int> number;
        std::vector<double> columns, rows;
        for (std::size_t i = 0; i < shot.axes.size(); ++i) {
            const PlaceSnapshot& place = shot.axes[i].place;
            if (place.grid < 0) continue;
            const GridState& grid = *shot.grids[std::size_t(place.grid)].state;
            if (!number) columns.resize(grid.widths.size()), rows.resize(grid.heights.size());
            // Room in several grids cannot be taken from all of them at once.
            if (number.value_or(place.grid) != place.grid) return;
            number = place.grid;
            const Rect given = scene_.box_and_ink(i).box, taken = scene_.taken(i);
            for (int c = place.cells.column0; c <= place.cells.column1; ++c) {
                double& extra = columns[std::size_t(c)];
                extra = std::max(extra, given.width() - taken.width());
            }
            for (int r = place.cells.row0; r <= place.cells.row1; ++r) {
                double& extra = rows[std::size_t(r)];
                extra = std::max(extra, given.height() - taken.height());
            }
        }
        const auto half = [](const std::vector<double>& v) {
            double sum = 0;
            for (const double each : v) sum += each;
            return sum / 2;
        };
        const double x = half(columns), y = half(rows);
        root_->widen(kOnlyCell, {.left = x, .right = x, .bottom = y, .top = y});
    }

    LayoutScene scene_;
    const LayoutSpec spec_;
    double pad_x_ = 0, pad_y_ = 0;  // fractions of the figure
    std::deque<LayoutGrid> all_;    // outer ones first
    LayoutGrid* root_ = nullptr;
    std::vector<LayoutGrid*> grids_, sheets_;  // by the numbers of the snapshot
    bool any_grid_ = false;
};

}  // namespace

FigureSnapshot constrained_layout(const FigureSnapshot& shot, const Rect& figure_box, double dpi,
                                  const TextMetrics& metrics) {
    Constrained layout(shot, figure_box, dpi, metrics);
    return layout.run() ? layout.result() : shot;
}

}  // namespace plot
