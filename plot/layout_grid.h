// Boxes in rows and columns within each other, each row and column with margins of its own: the
// model of matplotlib's constrained layout. What is left of a grid's room is shared out to the
// inner sizes of its columns (rows) by their shares. matplotlib hands this to a solver of linear
// constraints; where all of them can be met, the solution is the one that is computed here from the
// outermost grid inwards.
#pragma once

#include <array>
#include <vector>

#include "plot/grid.h"

namespace plot {

// Fractions of the figure. The outer margins hold pads and colour bars, the others what stands
// around the axes.
struct CellMargins {
    double left = 0, right = 0, bottom = 0, top = 0;
    double outer_left = 0, outer_right = 0, outer_bottom = 0, outer_top = 0;
};

class LayoutGrid {
  public:
    // The outermost one, a single cell.
    explicit LayoutGrid(const Rect& room);
    // In cells of another one that lives as long; `inner`: within their margins.
    LayoutGrid(const LayoutGrid& outer, const Cells&, bool inner, std::vector<double> widths,
               std::vector<double> heights);

    // Margins grow to at least these, at the ends of some cells.
    void widen(const Cells&, const CellMargins&);
    void clear_margins();
    // The widest margins between the columns (rows) that cells span, summed with the outer ones:
    // {left, right} or {top, bottom}; and widening all of these to at least such.
    struct Submerged {
        double before = 0, after = 0;
        void include(const Submerged& o);
    };
    Submerged submerged(bool columns, int first, int last) const;
    void widen_submerged(bool columns, int first, int last, const Submerged&);

    void solve();       // after the outer one
    bool fits() const;  // all inner sizes are positive
    // Fractions of the figure; all zero before the first solve().
    Rect outer_box(const Cells&) const;
    Rect inner_box(const Cells&) const;
    Rect box_for_colorbars(const Cells&) const;  // between the two kinds of margins
    Cells all_cells() const { return {0, int(y_.shares.size()) - 1, 0, int(x_.shares.size()) - 1}; }

  private:
    // One direction: x from the left, y from the top downwards.
    struct Direction {
        std::vector<double> shares;
        std::vector<double> before, after, outer_before, outer_after;  // margins
        // The ends of each cell as solved: whole, without the outer margins, without any.
        struct Ends {
            std::vector<double> start, end;
        } whole, middle, inside;
        explicit Direction(std::vector<double> shares);
        void solve(double from, double to);
        void clear();
    };

    static Rect box(const Direction::Ends& x, const Direction::Ends& y, const Cells&);

    const LayoutGrid* outer_ = nullptr;
    Rect room_;
    Cells within_;
    bool inner_ = false;
    Direction x_, y_;
};

}  // namespace plot
