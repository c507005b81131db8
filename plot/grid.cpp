#include "plot/grid.h"

#include <numeric>

#include "plot/artist.h"

namespace plot {

namespace {

double sum(const std::vector<double>& v) { return std::accumulate(v.begin(), v.end(), 0.0); }

// The (start, end) of each share along a length with gaps between them.
struct Spans {
    std::vector<double> start, end;
};

Spans spans(const std::vector<double>& shares, double length, double gap) {
    const double n = double(shares.size());
    const double mean = length / (n + gap * (n - 1)), unit = mean * n / sum(shares);
    Spans made;
    made.start.reserve(shares.size());
    made.end.reserve(shares.size());
    double at = 0;
    for (const double share : shares) {
        made.start.push_back(at);
        made.end.push_back(at + share * unit);
        at += share * unit + gap * mean;
    }
    return made;
}

}  // namespace

Rect GridLines::box(const Cells& c) const {
    return {left.at(std::size_t(c.column0)), bottom.at(std::size_t(c.row1)),
            right.at(std::size_t(c.column1)), top.at(std::size_t(c.row0))};
}

SubplotMargins GridState::margins(const SubplotMargins& f) const {
    return {left.value_or(f.left), right.value_or(f.right),   bottom.value_or(f.bottom),
            top.value_or(f.top),   wspace.value_or(f.wspace), hspace.value_or(f.hspace)};
}

GridLines GridState::lines(const SubplotMargins& m) const {
    const Spans x = spans(widths, m.right - m.left, m.wspace);
    const Spans y = spans(heights, m.top - m.bottom, m.hspace);
    GridLines lines;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        lines.left.push_back(m.left + x.start[i]);
        lines.right.push_back(m.left + x.end[i]);
    }
    for (std::size_t i = 0; i < heights.size(); ++i) {
        lines.top.push_back(m.top - y.start[i]);
        lines.bottom.push_back(m.top - y.end[i]);
    }
    return lines;
}

Grid::Grid(GridState state, std::uint64_t sheet, std::shared_ptr<Grid> outer, Cells within)
    : state_(std::make_shared<const GridState>(std::move(state))),
      sheet_(sheet),
      outer_(std::move(outer)),
      within_(within) {}

std::shared_ptr<const GridState> Grid::state() const {
    const std::scoped_lock lock(scene_mutex());
    return state_;
}

void Grid::set(GridState state) {
    auto next = std::make_shared<const GridState>(std::move(state));
    const std::scoped_lock lock(scene_mutex());
    state_.swap(next);
}

GridLines Grid::lines(const SubplotMargins& of_figure) const {
    const auto now = state();
    SubplotMargins margins = now->margins(of_figure);
    if (outer_) {
        const Rect box = outer_->lines(of_figure).box(within_);
        margins.left = box.x0, margins.right = box.x1;
        margins.bottom = box.y0, margins.top = box.y1;
    }
    return now->lines(margins);
}

}  // namespace plot
