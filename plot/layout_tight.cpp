// matplotlib's tight_layout: the grids' margins and gaps become as small as what stands around the
// axes allows, on the assumption that it needs the same room wherever the axes are.
#include <algorithm>
#include <map>

#include "plot/arrange.h"
#include "plot/layout.h"
#include "plot/style.h"
#include "plot/units.h"
#include "plot/warnings.h"

namespace plot {

namespace {

// Axes in the same cells of a grid.
struct Group {
    PlaceSnapshot place;
    Rect box;                    // of the cells, fraction of the figure
    Rect ink = Rect::nothing();  // of the axes, fraction of the figure; nothing: none is visible
};

Rect as_fraction(const Rect& r, const Rect& of) {
    return {(r.x0 - of.x0) / of.width(), (r.y0 - of.y0) / of.height(), (r.x1 - of.x0) / of.width(),
            (r.y1 - of.y0) / of.height()};
}

class Tight {
  public:
    Tight(const FigureSnapshot& shot, const LayoutSpec& spec, const Rect& box, double dpi,
          const TextMetrics& metrics)
        : shot_(shot), spec_(spec), box_(box), dpi_(dpi), metrics_(metrics) {}

    std::optional<TightMargins> run(std::optional<int> grid) {
        collect(grid);
        if (groups_.empty() || !make_matrices()) return std::nullopt;
        const auto first = solve({0, 0, 0, 0});
        if (!first || spec_.rect == Rect{0, 0, 1, 1}) return first;
        // The margins within the given part of the figure, from those within the whole.
        return solve({spec_.rect.x0 + first->left, spec_.rect.y0 + first->bottom,
                      spec_.rect.x1 - (1 - first->right), spec_.rect.y1 - (1 - first->top)});
    }

  private:
    void collect(std::optional<int> only) {
        const auto geometries = arrange_all(shot_, box_, dpi_, metrics_);
        const AxesFrames frames = frames_of(shot_, geometries);
        bool others = false;
        for (std::size_t i = 0; i < shot_.axes.size(); ++i) {
            const AxesSnapshot& axes = shot_.axes[i];
            if (axes.axes->parent) continue;
            const PlaceSnapshot place = outermost(shot_, axes.place);
            const bool fits =
                place.grid >= 0 && axes.panel < 0 &&
                (only ? place.grid == *only
                      : !shot_.grids[std::size_t(place.grid)].state->has_own_margins());
            if (!fits) {
                others = true;
                continue;
            }
            Group& group = group_of(place);
            const Rect ink =
                bounds_with_inner(shot_, geometries, frames, i, metrics_, BoundsFor::Layout);
            if (!ink.is_nothing()) group.ink = group.ink.united(as_fraction(ink, box_));
        }
        if (others) {
            warn(
                "This figure includes Axes that are not compatible with tight_layout, so results "
                "might be incorrect.");
        }
    }

    Group& group_of(const PlaceSnapshot& place) {
        for (Group& group : groups_) {
            if (group.place.grid == place.grid && group.place.cells == place.cells) return group;
        }
        const Rect box = grid_lines(shot_, place.grid, shot_.figure->margins()).box(place.cells);
        return groups_.emplace_back(Group{place, box});
    }

    // The room left of column i and right of column i - 1, for each row; likewise above and below.
    bool make_matrices() {
        auto grid = [&](const Group& g) -> const GridState& {
            return *shot_.grids[std::size_t(g.place.grid)].state;
        };
        for (const Group& g : groups_) {
            rows_ = std::max(rows_, grid(g).rows());
            columns_ = std::max(columns_, grid(g).columns());
        }
        across_.assign(std::size_t(columns_) + 1, std::vector<double>(std::size_t(rows_)));
        down_.assign(std::size_t(rows_) + 1, std::vector<double>(std::size_t(columns_)));
        for (const Group& g : groups_) {
            const int by_row = rows_ / grid(g).rows(), by_column = columns_ / grid(g).columns();
            const char* uneven = rows_ % grid(g).rows()         ? "rows"
                                 : columns_ % grid(g).columns() ? "columns"
                                                                : nullptr;
            if (uneven) {
                warn(std::string("tight_layout not applied: number of ") + uneven +
                     " in subplot specifications must be multiples of one another.");
                return false;
            }
            if (!g.ink.is_nothing()) add_room(g, by_row, by_column);
        }
        return true;
    }

    void add_room(const Group& g, int by_row, int by_column) {
        const Cells& c = g.place.cells;
        const int row0 = c.row0 * by_row, row1 = (c.row1 + 1) * by_row;
        const int column0 = c.column0 * by_column, column1 = (c.column1 + 1) * by_column;
        for (int row = row0; row < row1; ++row) {
            across_.at(column0).at(row) += g.box.x0 - g.ink.x0;
            across_.at(column1).at(row) += g.ink.x1 - g.box.x1;
        }
        for (int column = column0; column < column1; ++column) {
            down_.at(row0).at(column) += g.ink.y1 - g.box.y1;
            down_.at(row1).at(column) += g.box.y0 - g.ink.y0;
        }
    }

    static double most(const std::vector<double>& v) { return *std::ranges::max_element(v); }

    // Of an inner gap, which may be negative where nothing stands beside it.
    static double widest_gap(const std::vector<std::vector<double>>& room) {
        double widest = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 1; i + 1 < room.size(); ++i) widest = std::max(widest, most(room[i]));
        return widest;
    }

    // Where a title or label of the figure stands, its size and a pad.
    double room_of(TextState::Role role, double pad) const {
        const TextState* text = sheet_text(shot_, -1, role);
        if (!text) return 0;
        const Rect r = text->window_extent(sheet_context(box_, dpi_), metrics_);
        if (r.is_nothing()) return pad;
        return pad + (role == TextState::Role::YLabel ? r.width() / box_.width()
                                                      : r.height() / box_.height());
    }

    // `given` has margins that are known: x0, y0 from the low edges, x1, y1 the high sides' places.
    // As in matplotlib, 0 stands for one that is to be found.
    std::optional<TightMargins> solve(const Rect& given) const {
        const double em = points_to_pixels(rc_number("font.size"), dpi_);
        const double pad = spec_.pad * em;
        const double pad_x = pad / box_.width(), pad_y = pad / box_.height();
        TightMargins m;
        m.left = given.x0 != 0 ? given.x0
                               : std::max(most(across_.front()), 0.0) + pad_x +
                                     room_of(TextState::Role::YLabel, pad_x);
        m.right = given.x1 != 0 ? given.x1 : 1 - std::max(most(across_.back()), 0.0) - pad_x;
        m.top = given.y1 != 0 ? given.y1
                              : 1 - std::max(most(down_.front()), 0.0) - pad_y -
                                    room_of(TextState::Role::Title, pad_y);
        m.bottom = given.y0 != 0 ? given.y0
                                 : std::max(most(down_.back()), 0.0) + pad_y +
                                       room_of(TextState::Role::XLabel, pad_y);
        return with_gaps(m, spec_.w_pad.value_or(spec_.pad) * em / box_.width(),
                         spec_.h_pad.value_or(spec_.pad) * em / box_.height());
    }

    std::optional<TightMargins> with_gaps(TightMargins m, double pad_x, double pad_y) const {
        const std::string failed = "Tight layout not applied. ";
        if (m.left >= m.right || m.bottom >= m.top) {
            warn(failed + "The " + (m.left >= m.right ? "left and right" : "bottom and top") +
                 " margins cannot be made large enough to accommodate all axes decorations.");
            return std::nullopt;
        }
        if (columns_ > 1) {
            const double gap = widest_gap(across_) + pad_x;
            const double width = (m.right - m.left - gap * (columns_ - 1)) / columns_;
            if (width < 0) {
                warn(failed +
                     "tight_layout cannot make axes width small enough to accommodate "
                     "all axes decorations");
                return std::nullopt;
            }
            m.wspace = gap / width;
        }
        if (rows_ > 1) {
            const double gap = widest_gap(down_) + pad_y;
            const double height = (m.top - m.bottom - gap * (rows_ - 1)) / rows_;
            if (height < 0) {
                warn(failed +
                     "tight_layout cannot make axes height small enough to accommodate "
                     "all axes decorations.");
                return std::nullopt;
            }
            m.hspace = gap / height;
        }
        return m;
    }

    const FigureSnapshot& shot_;
    const LayoutSpec& spec_;
    const Rect box_;
    const double dpi_;
    const TextMetrics& metrics_;
    std::vector<Group> groups_;
    int rows_ = 0, columns_ = 0;
    std::vector<std::vector<double>> across_, down_;
};

}  // namespace

std::optional<TightMargins> tight_margins(const FigureSnapshot& shot, const LayoutSpec& spec,
                                          const Rect& figure_box, double dpi,
                                          const TextMetrics& metrics, std::optional<int> grid) {
    return Tight(shot, spec, figure_box, dpi, metrics).run(grid);
}

FigureSnapshot tight_layout(const FigureSnapshot& shot, const Rect& figure_box, double dpi,
                            const TextMetrics& metrics) {
    const auto found = tight_margins(shot, shot.figure->layout, figure_box, dpi, metrics);
    if (!found) return shot;
    FigureSnapshot moved = shot;
    auto figure = std::make_shared<FigureState>(*shot.figure);
    figure->left = found->left, figure->right = found->right;
    figure->bottom = found->bottom, figure->top = found->top;
    figure->wspace = found->wspace.value_or(figure->wspace);
    figure->hspace = found->hspace.value_or(figure->hspace);
    for (AxesSnapshot& axes : moved.axes) {
        if (axes.place.grid < 0) continue;
        move_axes(axes,
                  grid_lines(moved, axes.place.grid, figure->margins()).box(axes.place.cells));
    }
    moved.figure = std::move(figure);
    return moved;
}

}  // namespace plot
