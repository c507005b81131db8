// Meshes: grids of cells with a colour each.
#include <pybind11/stl.h>

#include "plot/artists/mesh.h"
#include "pylab/arrays.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/layout_context.h"
#include "pylab/values.h"

namespace pylab {

using plot::Column;
using plot::Mesh;
using plot::MeshGrid;
using plot::MeshState;

namespace {

// All corners, (rows, columns, 2).
py::array_t<double> corners_of(const Mesh& mesh) {
    const auto state = mesh.state_as<MeshState>();
    const MeshGrid& grid = state->grid();
    py::array_t<double> all(
        {py::ssize_t(grid.rows()), py::ssize_t(grid.columns()), py::ssize_t(2)});
    double* to = all.mutable_data();
    for (int r = 0; r < grid.rows(); ++r) {
        for (int c = 0; c < grid.columns(); ++c) {
            const plot::Point p = grid.corner(std::size_t(r), std::size_t(c));
            *to++ = p.x, *to++ = p.y;
        }
    }
    return all;
}

}  // namespace

void bind_mesh(py::module_& m) {
    py::class_<Mesh, plot::Artist, std::shared_ptr<Mesh>>(m, "Mesh")
        .def(py::init([](int rows, int columns, const Column& x, const Column& y, bool gouraud) {
            return run_long(
                [&] { return std::make_shared<Mesh>(MeshGrid(rows, columns, x, y), gouraud); });
        }))
        .def("corners", &corners_of)
        // The looks alone, for a legend.
        .def("copy",
             [](const Mesh& mesh) {
                 auto made = std::make_shared<plot::Collection>(std::vector<plot::Path>{});
                 const auto state = mesh.state_as<plot::CollectionState>();
                 made->update<plot::CollectionState>([&](plot::CollectionState& s) { s = *state; });
                 return made;
             })
        .def("shape",
             [](const Mesh& mesh) {
                 const auto state = mesh.state_as<MeshState>();
                 return py::make_tuple(state->grid().rows(), state->grid().columns());
             })
        .def("gouraud", [](const Mesh& mesh) { return mesh.state_as<MeshState>()->gouraud; })
        .def("cell_at",
             [](const Mesh& mesh, double x, double y) -> std::optional<std::size_t> {
                 const LayoutContext now(mesh);
                 return run_long([&] {
                     return mesh.state_as<MeshState>()->cell_at(now.context().frame, {x, y});
                 });
             })
        .def("offsets",
             [](const Mesh& mesh) {
                 const auto s = mesh.state_as<MeshState>();
                 return py::make_tuple(s->offset_x, s->offset_y);
             })
        .def("shown_colors", [](const Mesh& mesh, bool edges) {
            const auto s = mesh.state_as<MeshState>();
            return from_colors(edges ? s->shown_edges() : s->shown_faces());
        });
}

}  // namespace pylab
