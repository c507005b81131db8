// Meshes: which cell a pixel shows, grids that keep only their sides, and drawing.
#include "plot/artists/mesh.h"

#include <gtest/gtest.h>

#include "plot/artists/mesh_pixels.h"
#include "plot/error.h"
#include "plot/figure.h"
#include "plot/render.h"

namespace plot {

namespace {

Column counted(int n, double step = 1) {
    std::vector<double> v;
    for (int i = 0; i < n; ++i) v.push_back(i * step);
    return Column(v);
}

// All corners of a straight grid, leaning by `lean`.
MeshGrid full_grid(int rows, int columns, double lean) {
    std::vector<double> x, y;
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) x.push_back(c + lean * r), y.push_back(r);
    }
    return {rows, columns, Column(x), Column(y)};
}

MeshCorners corners_of(const MeshGrid& grid, double scale) {
    MeshCorners on;
    on.rows = grid.rows(), on.columns = grid.columns(), on.straight = grid.is_straight();
    if (on.straight) {
        for (const double v : grid.x()) on.x.push_back(v * scale);
        for (const double v : grid.y()) on.y.push_back(v * scale);
    } else {
        for (std::size_t i = 0; i < grid.x().size(); ++i)
            on.points.push_back({grid.x()[i] * scale, grid.y()[i] * scale});
    }
    return on;
}

TEST(MeshGrid, KeepsTheSidesAloneOfStraightCorners) {
    const MeshGrid grid = full_grid(3, 4, 0);
    EXPECT_TRUE(grid.is_straight());
    EXPECT_EQ(grid.x().size(), 4u);
    EXPECT_EQ(grid.y().size(), 3u);
    EXPECT_EQ(grid.corner(2, 3), (Point{3, 2}));
    const MeshGrid leaning = full_grid(3, 4, 0.5);
    EXPECT_FALSE(leaning.is_straight());
    EXPECT_EQ(leaning.corner(2, 3), (Point{4, 2}));
}

TEST(MeshGrid, RefusesColumnsOfOtherSizes) {
    EXPECT_THROW(MeshGrid(3, 4, counted(5), counted(3)), ValueError);
    EXPECT_THROW(MeshGrid(-1, 4, counted(4), counted(3)), ValueError);
}

TEST(MeshPixels, EveryPixelBelongsToOneCellWithoutSeams) {
    for (const double lean : {0.0, 0.3}) {
        const MeshCorners corners = corners_of(full_grid(5, 7, lean), 7.3);
        const Rect page{0, 0, 60, 40};
        const MeshCanvas canvas = MeshCanvas::around(corners, page, page, 1);
        const auto cells = cells_of_pixels(canvas, corners);
        for (int y = 1; y < 28; ++y) {
            // Well within the mesh at this height.
            const int from = int(lean * y) + 2, to = from + 40;
            for (int x = from; x < to; ++x) {
                const std::size_t column = std::size_t(x - canvas.left);
                const std::size_t row = std::size_t(40 - 1 - y - canvas.top);
                ASSERT_NE(cells[row * std::size_t(canvas.width) + column], kNoCell)
                    << x << ' ' << y << " leaning " << lean;
            }
        }
    }
}

TEST(MeshPixels, SidesAreRoundedToWholePixels) {
    const MeshCorners corners = corners_of({2, 3, counted(3), counted(2)}, 10.6);
    const Rect page{0, 0, 30, 20};
    const MeshCanvas canvas = MeshCanvas::around(corners, page, page, 1);
    const auto cells = cells_of_pixels(canvas, corners);
    const std::size_t row = std::size_t(20 - 5 - canvas.top) * std::size_t(canvas.width);
    const auto at = [&](int x) { return cells[row + std::size_t(x - canvas.left)]; };
    EXPECT_EQ(at(0), 0u);
    EXPECT_EQ(at(10), 0u);  // the side at 10.6 goes to 11
    EXPECT_EQ(at(11), 1u);
    EXPECT_EQ(at(20), 1u);  // 21.2 goes to 21
    EXPECT_EQ(at(21), kNoCell);
}

TEST(Mesh, SaysWhichCellIsUnderThePointer) {
    MeshState state;
    state.set_grid(full_grid(3, 4, 0.5));
    Frame frame;
    frame.view = {0, 0, 5, 3}, frame.axes_box = {0, 0, 500, 300};
    EXPECT_EQ(state.cell_at(frame, {50, 10}), 0u);
    EXPECT_EQ(state.cell_at(frame, {250, 150}), 4u);
    EXPECT_EQ(state.cell_at(frame, {20, 90}), std::nullopt);
    state.mapping.set_values(Column(std::vector<double>{0, 1, 2, 3, 4, 5}));
    EXPECT_FALSE(state.cursor_text(frame, {250, 150}).empty());
    EXPECT_TRUE(state.cursor_text(frame, {20, 90}).empty());
}

TEST(Mesh, DrawsItsValuesAndLeavesOutMissingOnes) {
    const auto figure = Figure::create({{"figwidth", 1.0}, {"figheight", 1.0}, {"dpi", 100.0}});
    const auto axes = figure->add_axes({0, 0, 1, 1});
    axes->set("axis_on", false);
    const auto mesh = std::make_shared<Mesh>(MeshGrid(2, 3, counted(3), counted(2)));
    mesh->update<MeshState>([](MeshState& s) {
        s.mapping.set(Column(std::vector<double>{0, std::nan("")}), Norm{{}, 0, 1},
                      *builtin_colormap("gray"));
    });
    axes->add(mesh);
    axes->set_xlim(0, 2);
    axes->set_ylim(0, 1);
    const Picture picture = render(figure->snapshot(), 100);
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(picture.surface->data());
    EXPECT_EQ(pixels[50 * 100 + 25], 0xff000000);
    EXPECT_EQ(pixels[50 * 100 + 49], 0xff000000);
    EXPECT_EQ(pixels[50 * 100 + 50], 0xffffffff);
}

}  // namespace

}  // namespace plot
