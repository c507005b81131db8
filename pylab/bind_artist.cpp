// Artists: handles with properties; lines, texts, patches and legends.
#include <pybind11/stl.h>

#include "plot/artists/arrow.h"
#include "plot/artists/collection.h"
#include "plot/artists/fancy_box.h"
#include "plot/artists/image.h"
#include "plot/artists/table.h"
#include "plot/axes.h"
#include "plot/error.h"
#include "plot/figure.h"
#include "plot/legend_parts.h"
#include "plot/text_outline.h"
#include "pylab/arrays.h"
#include "pylab/bind_layout.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/layout_context.h"
#include "pylab/paths.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Artist;
using plot::Column;
using plot::Path;

constexpr std::size_t kLarge = 1 << 17;

const plot::PropertyTable& table_of(const std::string& kind) {
    if (kind == "Line2D") return plot::line_properties();
    if (kind == "Text") return plot::text_properties();
    if (kind == "Patch") return plot::patch_properties();
    if (kind == "FancyBboxPatch") return plot::fancy_box_properties();
    if (kind == "FancyArrowPatch") return plot::arrow_properties();
    if (kind == "Table") return plot::table_properties();
    if (kind == "Collection") return plot::collection_properties();
    if (kind == "AxesImage") return plot::image_properties();
    if (kind == "Legend") return plot::legend_properties();
    if (kind == "Axes") return plot::axes_properties();
    if (kind == "Axis") return plot::axis_properties();
    if (kind == "Figure") return plot::figure_properties();
    if (kind == "SubFigure") return plot::subfigure_properties();
    if (kind == "Spine") {
        static const plot::SpineState spine(plot::Side::Left);
        return spine.properties();
    }
    return plot::artist_properties();
}

py::list describe(const std::string& kind) {
    py::list all;
    for (const plot::Property& p : table_of(kind).all()) {
        all.append(py::make_tuple(p.name, p.aliases, p.type, p.rc_key, p.doc));
    }
    return all;
}

// Large data are looked through for their limits without the GIL.
template <class F>
auto run_for(std::size_t size, F&& work) {
    return size < kLarge ? work() : run_long(work);
}

std::vector<plot::LegendEntry> to_entries(
    const std::vector<std::pair<std::string, std::shared_ptr<Artist>>>& given) {
    std::vector<plot::LegendEntry> entries;
    entries.reserve(given.size());
    for (const auto& [label, handle] : given) {
        entries.push_back({label, handle ? handle->state() : nullptr});
    }
    return entries;
}

void bind_base(py::module_& m) {
    m.def("properties", &describe,
          "(name, aliases, type, rc key, doc) of each property of a kind.");
    py::class_<Artist, std::shared_ptr<Artist>>(m, "Artist")
        .def_property_readonly("id", &Artist::id)
        .def("set",
             [](Artist& a, const py::dict& given) {
                 a.set(to_updates(given, a.state()->properties()));
                 emit_warnings();
             })
        .def("get",
             [](const Artist& a, const std::string& name) { return from_value(a.get(name)); })
        .def("has",
             [](const Artist& a, const std::string& name) {
                 return a.state()->properties().find_or_null(name) != nullptr;
             })
        .def("update_from",
             [](Artist& a, const Artist& other) {
                 plot::PropertyUpdates updates;
                 for (const plot::Property& p : a.state()->properties().all()) {
                     updates.emplace_back(p.name, other.get(p.name));
                 }
                 a.set(updates);
             })
        .def("set_clip_path",
             [](Artist& a, const Vertices& vertices, const std::optional<std::vector<int>>& codes,
                const plot::TransformSpec& transform, bool with_axes) {
                 const plot::ClipPath clip{std::make_shared<const Path>(to_path(vertices, codes)),
                                           transform, with_axes};
                 a.update<plot::ArtistState>([&](plot::ArtistState& s) { s.clip_path = clip; });
             })
        .def("clear_clip_path",
             [](Artist& a) {
                 a.update<plot::ArtistState>([](plot::ArtistState& s) { s.clip_path = {}; });
             })
        .def("remove", &Artist::remove)
        .def("window_extent", &window_extent);
}

void bind_line(py::module_& m) {
    py::class_<Column>(m, "Column", "An immutable column of doubles.")
        .def(py::init(&to_column))
        .def("array", [](const Column& c) { return to_array(c); })
        .def("view", &column_view, "Its values, which nobody can change; not copied.")
        .def("__len__", &Column::size);
    py::class_<plot::Line, Artist, std::shared_ptr<plot::Line>>(m, "Line")
        .def(py::init([](const Column& x, const Column& y, const py::dict& given) {
            const plot::PropertyUpdates updates = to_updates(given, plot::line_properties());
            return run_for(x.size(), [&] { return std::make_shared<plot::Line>(x, y, updates); });
        }))
        .def("set_data", [](plot::Line& line, const Column& x,
                            const Column& y) { run_for(x.size(), [&] { line.set_data(x, y); }); })
        .def("set_longer",
             [](plot::Line& line, const py::array& x, const py::array& y) {
                 const auto xs = plain_values(x), ys = plain_values(y);
                 if (!xs || !ys || xs->size() < kLarge || xs->size() != ys->size()) return false;
                 return run_long([&] { return line.set_longer(*xs, *ys); });
             })
        .def("append",
             [](plot::Line& line, const Column& x, const Column& y,
                const std::optional<std::size_t>& keep) {
                 run_for(line.state_as<plot::LineState>()->data().size() + x.size(), [&] {
                     line.append(x.values(), y.values(), keep.value_or(plot::LineData::kAll));
                 });
             })
        .def("columns",
             [](const plot::Line& line) {
                 const auto state = line.state_as<plot::LineState>();
                 return std::pair(state->x(), state->y());
             })
        .def("set_endless",
             [](plot::Line& line, std::pair<double, double> through,
                std::pair<double, double> other, bool by_slope) {
                 const plot::LineState::Endless endless{
                     {through.first, through.second}, {other.first, other.second}, by_slope};
                 line.update<plot::LineState>([&](plot::LineState& s) { s.endless = endless; });
             })
        .def("x", [](const plot::Line& l) { return l.state_as<plot::LineState>()->x(); })
        .def("y", [](const plot::Line& l) { return l.state_as<plot::LineState>()->y(); });
}

// (vertices, codes, whether it can be filled) of a marker of size 1, and those of its other half.
py::tuple marker_of(const py::object& marker, const std::string& fillstyle) {
    const plot::FillStyle fill = plot::parse_fillstyle(fillstyle);
    plot::MarkerShape shape;
    if (py::isinstance<py::str>(marker)) {
        shape = plot::marker_shape(marker.cast<std::string>(), fill);
    } else if (py::isinstance<py::int_>(marker)) {
        shape = plot::marker_shape(marker.cast<int>(), fill);
    } else if (py::isinstance<py::tuple>(marker) && py::len(marker) <= 3) {
        const auto given = marker.cast<py::tuple>();
        shape =
            plot::marker_shape(given[0].cast<int>(), given.size() > 1 ? given[1].cast<int>() : 0,
                               given.size() > 2 ? given[2].cast<double>() : 0, fill);
    } else {
        const auto parts = marker.cast<std::pair<Vertices, std::optional<std::vector<int>>>>();
        shape = plot::marker_shape(to_path(parts.first, parts.second), fill);
    }
    return py::make_tuple(from_path(shape.path),
                          shape.alt_path ? py::object(from_path(*shape.alt_path)) : py::none(),
                          shape.filled, int(shape.join), int(shape.cap));
}

void bind_shapes(py::module_& m) {
    m.def("marker", &marker_of);

    py::class_<plot::Text, Artist, std::shared_ptr<plot::Text>>(m, "Text")
        .def(py::init([](double x, double y, std::string text, const py::dict& given) {
            return std::make_shared<plot::Text>(x, y, std::move(text),
                                                to_updates(given, plot::text_properties()));
        }))
        .def("set_role",
             [](plot::Text& text, int role, bool auto_placed) {
                 text.update<plot::TextState>([&](plot::TextState& s) {
                     s.role = plot::TextState::Role(role);
                     s.auto_placed = auto_placed;
                 });
             })
        .def("role",
             [](const plot::Text& text) {
                 const auto s = text.state_as<plot::TextState>();
                 return std::pair{int(s->role), s->auto_placed};
             })
        .def("outline", [](const plot::Text& text) {
            const auto s = text.state_as<plot::TextState>();
            return from_path(plot::text_outline(s->text, s->style.font));
        });
    py::class_<plot::Patch, Artist, std::shared_ptr<plot::Patch>>(m, "Patch")
        .def(py::init([](const Vertices& vertices, const std::optional<std::vector<int>>& codes,
                         const py::dict& given) {
            return std::make_shared<plot::Patch>(to_path(vertices, codes),
                                                 to_updates(given, plot::patch_properties()));
        }))
        // A shape that an affine map (a, b, c, d, e, f) has put in its place.
        .def_static(
            "placed",
            [](const Vertices& vertices, const std::optional<std::vector<int>>& codes,
               const std::array<double, 6>& m, const py::dict& given) {
                return std::make_shared<plot::Patch>(
                    to_path(vertices, codes).transformed({m[0], m[1], m[2], m[3], m[4], m[5]}),
                    to_updates(given, plot::patch_properties()));
            })
        .def("set_path",
             [](plot::Patch& patch, const Vertices& vertices,
                const std::optional<std::vector<int>>& codes) {
                 auto path = std::make_shared<const Path>(to_path(vertices, codes));
                 patch.update<plot::PatchState>([&](plot::PatchState& s) { s.path = path; });
             })
        .def("path", [](const plot::Patch& patch) {
            const auto path = patch.state_as<plot::PatchState>()->path;
            return from_path(path ? *path : Path{});
        });
}

using LegendClass = py::class_<plot::Legend, Artist, std::shared_ptr<plot::Legend>>;

void bind_legend_places(LegendClass& legend) {
    legend
        .def("drawn_extent",
             [](const plot::Legend& legend) {
                 const LayoutContext now(legend);
                 return rect_or_none(run_long([&] {
                     return plot::drawn_legend(legend)->window_extent(now.context(),
                                                                      plot::pango_metrics());
                 }));
             })
        // The boxes of samples and of labels, pixels.
        .def("parts", [](const plot::Legend& legend) {
            const LayoutContext now(legend);
            const plot::LegendParts parts = run_long([&] {
                return plot::legend_parts(*plot::drawn_legend(legend), now.context(),
                                          plot::pango_metrics());
            });
            py::list all;
            for (std::size_t i = 0; i < parts.samples.size(); ++i) {
                all.append(
                    py::make_tuple(rect_or_none(parts.samples[i]), rect_or_none(parts.labels[i])));
            }
            return all;
        });
}

void bind_legend(py::module_& m) {
    using Pairs = std::vector<std::pair<std::string, std::shared_ptr<Artist>>>;
    using plot::LegendState;
    LegendClass legend(m, "Legend");
    bind_legend_places(legend);
    legend
        .def(py::init([](const Pairs& entries, const py::dict& given, bool of_figure) {
            auto legend = std::make_shared<plot::Legend>(
                to_entries(entries), to_updates(given, plot::legend_properties()), of_figure);
            emit_warnings();
            return legend;
        }))
        .def("set_entries",
             [](plot::Legend& legend, const Pairs& given) {
                 auto entries = to_entries(given);
                 legend.update<LegendState>([&](LegendState& s) {
                     // The labels' own looks stay.
                     for (std::size_t i = 0; i < std::min(entries.size(), s.entries.size()); ++i) {
                         entries[i].font = s.entries[i].font, entries[i].color = s.entries[i].color;
                     }
                     s.entries = entries;
                 });
             })
        // Font and colour of one label, as those of a text.
        .def("style_label",
             [](plot::Legend& legend, std::size_t i, const plot::Text& like) {
                 const auto text = like.state_as<plot::TextState>();
                 legend.update<LegendState>([&](LegendState& s) {
                     if (i >= s.entries.size()) return;
                     s.entries[i].font = text->style.font;
                     s.entries[i].color = text->color;
                 });
             })
        .def("style_title", [](plot::Legend& legend, const plot::Text& like) {
            const auto text = like.state_as<plot::TextState>();
            legend.update<LegendState>([&](LegendState& s) {
                s.title = text->visible ? text->text : "";
                s.form.title_font = text->style.font;
                s.title_color = text->color;
            });
        });
}

}  // namespace

void bind_artist(py::module_& m) {
    bind_base(m);
    bind_line(m);
    bind_shapes(m);
    bind_legend(m);
    bind_collection(m);
    bind_fancy(m);
    bind_table(m);
}

}  // namespace pylab
