#include "plot/layout_grid.h"

#include <algorithm>
#include <numeric>

namespace plot {

namespace {

void at_least(std::vector<double>& v, int i, double size) {
    double& now = v.at(std::size_t(i));
    now = std::max(now, size);
}

}  // namespace

LayoutGrid::Direction::Direction(std::vector<double> given)
    : shares(std::move(given)),
      before(shares.size()),
      after(shares.size()),
      outer_before(shares.size()),
      outer_after(shares.size()),
      whole{before, before},
      middle{before, before},
      inside{before, before} {}

void LayoutGrid::Direction::solve(double from, double to) {
    const double length = std::abs(to - from), sign = to < from ? -1 : 1;
    double free = length;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        free -= before[i] + after[i] + outer_before[i] + outer_after[i];
    }
    const double unit = free / std::accumulate(shares.begin(), shares.end(), 0.0);
    double at = from;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        whole.start[i] = at;
        middle.start[i] = at += sign * outer_before[i];
        inside.start[i] = at += sign * before[i];
        inside.end[i] = at += sign * unit * shares[i];
        middle.end[i] = at += sign * after[i];
        whole.end[i] = at += sign * outer_after[i];
    }
}

void LayoutGrid::Direction::clear() {
    for (auto* margins : {&before, &after, &outer_before, &outer_after}) {
        std::fill(margins->begin(), margins->end(), 0.0);
    }
}

LayoutGrid::LayoutGrid(const Rect& room) : room_(room), x_({1}), y_({1}) {}

LayoutGrid::LayoutGrid(const LayoutGrid& outer, const Cells& within, bool inner,
                       std::vector<double> widths, std::vector<double> heights)
    : outer_(&outer),
      within_(within),
      inner_(inner),
      x_(std::move(widths)),
      y_(std::move(heights)) {}

void LayoutGrid::widen(const Cells& c, const CellMargins& m) {
    at_least(x_.before, c.column0, m.left);
    at_least(x_.outer_before, c.column0, m.outer_left);
    at_least(x_.after, c.column1, m.right);
    at_least(x_.outer_after, c.column1, m.outer_right);
    at_least(y_.before, c.row0, m.top);
    at_least(y_.outer_before, c.row0, m.outer_top);
    at_least(y_.after, c.row1, m.bottom);
    at_least(y_.outer_after, c.row1, m.outer_bottom);
}

void LayoutGrid::clear_margins() {
    x_.clear();
    y_.clear();
}

void LayoutGrid::Submerged::include(const Submerged& o) {
    before = std::max(before, o.before), after = std::max(after, o.after);
}

LayoutGrid::Submerged LayoutGrid::submerged(bool columns, int first, int last) const {
    const Direction& d = columns ? x_ : y_;
    Submerged most;
    for (auto i = std::size_t(first); i < std::size_t(last); ++i) {
        most.include({d.before[i + 1] + d.outer_before[i + 1], d.after[i] + d.outer_after[i]});
    }
    return most;
}

void LayoutGrid::widen_submerged(bool columns, int first, int last, const Submerged& to) {
    Direction& d = columns ? x_ : y_;
    for (int i = first; i < last; ++i) {
        at_least(d.before, i + 1, to.before);
        at_least(d.after, i, to.after);
    }
}

void LayoutGrid::solve() {
    Rect room = room_;
    if (outer_) room = inner_ ? outer_->inner_box(within_) : outer_->outer_box(within_);
    x_.solve(room.x0, room.x1);
    y_.solve(room.y1, room.y0);
}

bool LayoutGrid::fits() const {
    for (std::size_t i = 0; i < x_.shares.size(); ++i) {
        if (!(x_.inside.end[i] > x_.inside.start[i])) return false;
    }
    for (std::size_t i = 0; i < y_.shares.size(); ++i) {
        if (!(y_.inside.start[i] > y_.inside.end[i])) return false;
    }
    return true;
}

Rect LayoutGrid::box(const Direction::Ends& x, const Direction::Ends& y, const Cells& c) {
    return {x.start.at(std::size_t(c.column0)), y.end.at(std::size_t(c.row1)),
            x.end.at(std::size_t(c.column1)), y.start.at(std::size_t(c.row0))};
}

Rect LayoutGrid::outer_box(const Cells& c) const { return box(x_.whole, y_.whole, c); }

Rect LayoutGrid::box_for_colorbars(const Cells& c) const { return box(x_.middle, y_.middle, c); }

Rect LayoutGrid::inner_box(const Cells& c) const { return box(x_.inside, y_.inside, c); }

}  // namespace plot
