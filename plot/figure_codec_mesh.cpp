#include "plot/artists/mesh.h"
#include "plot/figure_codec.h"
#include "plot/figure_codec_mapping.h"

namespace plot {

namespace {

void mesh_fields(Fields& f, MeshState& s) {
    constexpr int kMost = 1 << 30;
    int rows = s.grid().rows(), columns = s.grid().columns();
    Column x = s.grid().x(), y = s.grid().y();
    f.object("collection", [&](Fields& inner) { collection_fields(inner, s); });
    f.whole("rows", rows, 0, kMost), f.whole("columns", columns, 0, kMost);
    f("mesh_x", x), f("mesh_y", y);
    f("gouraud", s.gouraud);
    if (f.reading()) f.checked("mesh_x", [&] { s.set_grid(MeshGrid(rows, columns, x, y)); });
}

const bool kAdded =
    add_codec<MeshState>("QuadMesh", mesh_fields, [] { return std::make_shared<Mesh>(); });

}  // namespace

}  // namespace plot
