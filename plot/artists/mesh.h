// A grid of quadrilaterals with a colour each: matplotlib's QuadMesh. Without outlines it is filled
// pixel by pixel, so that no seams show and the cost is that of the pixels.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plot/artists/collection.h"

namespace plot {

// The corners of the cells, row by row. A grid whose columns and rows are straight keeps one
// number for each of them.
class MeshGrid {
  public:
    MeshGrid() = default;
    // `rows` x `columns` corners; x and y hold one number for each corner, or x one for each column
    // and y one for each row. Throws ValueError. Can be cancelled.
    MeshGrid(int rows, int columns, Column x, Column y);

    int rows() const { return rows_; }
    int columns() const { return columns_; }
    const Column& x() const { return x_; }
    const Column& y() const { return y_; }
    bool is_straight() const { return straight_; }
    Point corner(std::size_t row, std::size_t column) const {
        if (straight_) return {x_[column], y_[row]};
        const std::size_t i = row * std::size_t(columns_) + column;
        return {x_[i], y_[i]};
    }

  private:
    int rows_ = 0, columns_ = 0;
    bool straight_ = true;
    Column x_, y_;
};

// The corners on the page, pixels.
struct MeshCorners {
    int rows = 0, columns = 0;
    bool straight = false;
    std::vector<double> x, y;   // of straight ones: of columns and rows
    std::vector<Point> points;  // of others: of each corner

    Point at(int row, int column) const {
        if (straight) return {x[std::size_t(column)], y[std::size_t(row)]};
        return points[std::size_t(row) * std::size_t(columns) + std::size_t(column)];
    }
    Rect bounds() const;  // of the finite ones
};

class MeshCanvas;

class MeshState final : public CollectionState {
  public:
    MeshState();
    std::shared_ptr<ArtistState> clone() const override;
    void draw(Painter&, const DrawContext&) const override;
    DataBounds data_bounds() const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    void add_obstacles(const DrawContext&, LegendObstacles&) const override {}
    std::string cursor_text(const Frame&, Point) const override;

    void set_grid(MeshGrid);
    const MeshGrid& grid() const { return grid_; }
    // The cell (its row times the number of columns, plus its column) under a point of the page.
    std::optional<std::size_t> cell_at(const Frame&, Point) const;

    // Colours belong to corners and run into each other; else to cells.
    bool gouraud = false;

  private:
    MeshCorners corners_on(const Frame&) const;
    bool has_edges() const;
    void draw_cells(Painter&, const MeshCorners&) const;
    void draw_picture(Painter&, const DrawContext&, const MeshCorners&) const;
    Pixels colored(const MeshCanvas&, const std::vector<std::uint32_t>& cells) const;

    MeshGrid grid_;
    DataBounds bounds_;
};

class Mesh final : public Artist {
  public:
    explicit Mesh(MeshGrid grid = {}, bool gouraud = false);
};

}  // namespace plot
