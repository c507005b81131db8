// Grids that axes and subfigures stand on: rows and columns with their shares, margins and gaps.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "plot/geometry.h"

namespace plot {

// Margins (fractions of the figure) and gaps (fractions of a mean cell).
struct SubplotMargins {
    double left = 0.125, right = 0.9, bottom = 0.11, top = 0.88, wspace = 0.2, hspace = 0.2;
    bool operator==(const SubplotMargins&) const = default;
};

// Cells of a grid, the first and the last of each direction; rows count from the top.
struct Cells {
    int row0 = 0, row1 = 0, column0 = 0, column1 = 0;
    bool operator==(const Cells&) const = default;
};

// Where the columns (left to right) and the rows (top to bottom) stand.
struct GridLines {
    std::vector<double> left, right, bottom, top;
    Rect box(const Cells&) const;
};

struct GridState {
    std::vector<double> widths{1}, heights{1};  // shares of the columns and the rows
    // Unset: the figure's; a grid within cells takes its sides from them.
    std::optional<double> left, right, bottom, top, wspace, hspace;

    int rows() const { return int(heights.size()); }
    int columns() const { return int(widths.size()); }
    bool has_own_margins() const {
        return left.value_or(0) != 0 || right.value_or(0) != 0 || bottom.value_or(0) != 0 ||
               top.value_or(0) != 0 || wspace.value_or(0) != 0 || hspace.value_or(0) != 0;
    }
    SubplotMargins margins(const SubplotMargins& of_figure) const;
    GridLines lines(const SubplotMargins&) const;
};

// A grid that users hold. Any thread; what it says is replaced as a whole.
class Grid {
  public:
    // Within cells of another grid, or on the sheet itself (`outer` null). `sheet` is the id of the
    // figure or subfigure, 0 for none.
    Grid(GridState, std::uint64_t sheet, std::shared_ptr<Grid> outer = nullptr, Cells within = {});

    std::shared_ptr<const GridState> state() const;
    void set(GridState);
    std::uint64_t sheet() const { return sheet_; }
    const std::shared_ptr<Grid>& outer() const { return outer_; }
    const Cells& within() const { return within_; }
    // In fractions of the sheet.
    GridLines lines(const SubplotMargins& of_figure) const;

  private:
    std::shared_ptr<const GridState> state_;  // guarded by scene_mutex()
    const std::uint64_t sheet_;
    const std::shared_ptr<Grid> outer_;
    const Cells within_;
};

}  // namespace plot
