// Collections: many shapes with lists of looks.
#include <pybind11/stl.h>

#include "plot/artists/collection.h"
#include "plot/artists/legend_group.h"
#include "plot/error.h"
#include "plot/mappable.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/paths.h"
#include "pylab/values.h"

namespace pylab {

using plot::Collection;
using plot::CollectionState;
using plot::Column;

namespace {

// (values or None, norm, colour map) of an artist.
py::tuple mapping_of(const plot::Artist& artist) {
    const auto state = artist.state()->clone();
    const plot::Mappable* mapping = state->mappable();
    if (!mapping) throw plot::TypeError("the artist shows no values as colours");
    return py::make_tuple(
        mapping->has_values() ? py::object(to_array(mapping->values())) : py::none(),
        mapping->norm(), mapping->colormap());
}

py::object items_near(const Collection& c, double x0, double y0, double x1, double y1) {
    const auto s = c.state_as<CollectionState>();
    const auto items = run_long([&] { return s->items_near({x0, y0, x1, y1}); });
    if (!items) return py::none();
    std::vector<plot::Point> at;
    at.reserve(items->size());
    for (const std::uint32_t i : *items) at.push_back({s->offset_x[i], s->offset_y[i]});
    return py::make_tuple(py::array_t<std::int64_t>(py::array_t<std::uint32_t>(
                              py::ssize_t(items->size()), items->data())),
                          from_points(at));
}

}  // namespace

void bind_collection(py::module_& m) {
    m.def("mapping_of", &mapping_of);
    using plot::LegendGroup;
    py::class_<LegendGroup, plot::Artist, std::shared_ptr<LegendGroup>>(m, "LegendGroup")
        .def_static("over", &LegendGroup::over)
        .def_static("drawn", &LegendGroup::drawn)
        .def_static("errorbar", &LegendGroup::errorbar, py::arg("line").none(true),
                    py::arg("cap").none(true), py::arg("bars").none(true), py::arg("has_x"),
                    py::arg("has_y"))
        .def_static("stem", &LegendGroup::stem);
    py::class_<Collection, plot::Artist, std::shared_ptr<Collection>>(m, "Collection")
        .def(py::init([](const py::sequence& paths, bool closed, const py::dict& given) {
            auto made = to_paths(paths, closed);
            const plot::PropertyUpdates updates = to_updates(given, plot::collection_properties());
            return std::make_shared<Collection>(std::move(made), updates);
        }))
        .def("set_paths",
             [](Collection& c, const py::sequence& paths, bool closed) {
                 auto made = to_paths(paths, closed);
                 run_long([&] { c.set_paths(std::move(made)); });
             })
        .def("copy",
             [](const Collection& c) {
                 auto made = std::make_shared<Collection>(std::vector<plot::Path>{});
                 const auto state = c.state_as<CollectionState>();
                 made->update<CollectionState>([&](CollectionState& s) { s = *state; });
                 return made;
             })
        .def("paths",
             [](const Collection& c) {
                 py::list all;
                 for (const plot::Path& p : c.state_as<CollectionState>()->paths.values())
                     all.append(from_path(p));
                 return all;
             })
        .def("set_offsets", [](Collection& c, const Column& x,
                               const Column& y) { run_long([&] { c.set_offsets(x, y); }); })
        .def("offsets",
             [](const Collection& c) {
                 const auto s = c.state_as<CollectionState>();
                 return py::make_tuple(s->offset_x, s->offset_y);
             })
        .def("has_faces",
             [](const Collection& c) { return c.state_as<CollectionState>()->has_faces(); })
        // The numbers of items with places in a box of the data, and some around it, and these
        // places; None where all are to be looked through.
        .def("near", &items_near)
        // The colours that are drawn, opacity included.
        .def("shown_colors", [](const Collection& c, bool edges) {
            const auto s = c.state_as<CollectionState>();
            return from_colors(edges ? s->shown_edges() : s->shown_faces());
        });
}

}  // namespace pylab
