// Grids, subfigures, layouts, and the boxes that things take.
#include "pylab/bind_layout.h"

#include <pybind11/stl.h>

#include "plot/arrange.h"
#include "plot/error.h"
#include "plot/layout.h"
#include "plot/render.h"
#include "plot/units.h"
#include "pylab/errors.h"
#include "pylab/layout_context.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Artist;
using plot::Axes;
using plot::BoundsFor;
using plot::Cells;
using plot::Figure;
using plot::Grid;
using plot::GridState;
using plot::LayoutSpec;
using plot::Rect;

std::optional<double> number(const py::dict& given, const char* name) {
    if (!given.contains(name) || given[name].is_none()) return std::nullopt;
    return given[name].cast<double>();
}

plot::SubplotMargins to_margins(const py::dict& given) {
    plot::SubplotMargins m;
    m.left = given["left"].cast<double>(), m.right = given["right"].cast<double>();
    m.bottom = given["bottom"].cast<double>(), m.top = given["top"].cast<double>();
    m.wspace = given["wspace"].cast<double>(), m.hspace = given["hspace"].cast<double>();
    return m;
}

GridState to_grid(std::vector<double> widths, std::vector<double> heights, const py::dict& sides) {
    GridState state;
    state.widths = std::move(widths), state.heights = std::move(heights);
    state.left = number(sides, "left"), state.right = number(sides, "right");
    state.bottom = number(sides, "bottom"), state.top = number(sides, "top");
    state.wspace = number(sides, "wspace"), state.hspace = number(sides, "hspace");
    return state;
}

LayoutSpec to_layout(const std::string& kind, const py::dict& given) {
    static const std::map<std::string, LayoutSpec::Kind> kinds = {
        {"none", LayoutSpec::Kind::None},
        {"tight", LayoutSpec::Kind::Tight},
        {"constrained", LayoutSpec::Kind::Constrained}};
    LayoutSpec spec;
    spec.kind = kinds.at(kind);
    spec.pad = number(given, "pad").value_or(spec.pad);
    spec.h_pad = number(given, "h_pad"), spec.w_pad = number(given, "w_pad");
    spec.hspace = number(given, "hspace").value_or(spec.hspace);
    spec.wspace = number(given, "wspace").value_or(spec.wspace);
    if (given.contains("rect")) {
        const auto r = given["rect"].cast<std::array<double, 4>>();
        spec.rect = {r[0], r[1], r[2], r[3]};
    }
    if (given.contains("compress")) spec.compress = given["compress"].cast<bool>();
    return spec;
}

Rect figure_box(const plot::FigureSnapshot& shot) {
    return {0, 0, shot.width_px(), shot.height_px()};
}

// The margins as subplots_adjust() takes them; empty where there is nothing to be done. With a
// grid, of the axes on that one.
py::dict tight_margins(Figure& figure, const py::dict& given, const Grid* grid) {
    const plot::FigureSnapshot now = figure.snapshot();
    std::optional<int> number;
    if (grid) {
        for (std::size_t i = 0; i < now.grids.size(); ++i) {
            if (now.grids[i].state == grid->state()) number = int(i);
        }
        if (!number) return {};
    }
    const auto found = plot::tight_margins(now, to_layout("tight", given), figure_box(now),
                                           now.figure->dpi, plot::pango_metrics(), number);
    emit_warnings();
    py::dict margins;
    if (!found) return margins;
    margins["left"] = found->left, margins["right"] = found->right;
    margins["bottom"] = found->bottom, margins["top"] = found->top;
    if (found->wspace) margins["wspace"] = *found->wspace;
    if (found->hspace) margins["hspace"] = *found->hspace;
    return margins;
}

// -- boxes ---------------------------------------------------------------------------------------

// A part of the axes that has no place of its own: titles, axis and their labels.
std::optional<Rect> part_extent(const Artist& artist, const Axes& axes,
                                const plot::AxesSnapshot& shot, const plot::AxesGeometry& g,
                                const plot::TextMetrics& metrics) {
    const double dpi = g.frame.dpi;
    for (const auto at : {Axes::TitleAt::Center, Axes::TitleAt::Left, Axes::TitleAt::Right}) {
        if (axes.title(at).get() != &artist) continue;
        return shot.titles[std::size_t(at)]->extent_at(g.title_anchors[std::size_t(at)], dpi,
                                                       metrics);
    }
    struct One {
        const plot::Axis& axis;
        const plot::AxisSnapshot& shot;
        const plot::AxisGeometry& geometry;
    };
    for (const One& one : {One{*axes.xaxis(), shot.x, g.x}, One{*axes.yaxis(), shot.y, g.y}}) {
        if (one.axis.label().get() == &artist) {
            return one.shot.label->extent_at(one.geometry.label_anchor, dpi, metrics);
        }
        if (&one.axis == &artist) {
            if (!one.shot.axis->visible) return Rect::nothing();
            return plot::axis_bounds(one.shot, one.geometry, dpi, metrics);
        }
    }
    return std::nullopt;
}

bool is_part(const Artist& artist, const Axes& axes) {
    for (const auto at : {Axes::TitleAt::Center, Axes::TitleAt::Left, Axes::TitleAt::Right}) {
        if (axes.title(at).get() == &artist) return true;
    }
    for (const auto& axis : {axes.xaxis(), axes.yaxis()}) {
        if (axis.get() == &artist || axis->label().get() == &artist) return true;
    }
    return false;
}

// What `tell` says of a part of axes, as they would be drawn now.
template <class Tell>
auto of_part(const Artist& artist, Tell tell)
    -> decltype(tell(std::declval<const Axes&>(), std::declval<const plot::AxesSnapshot&>(),
                     std::declval<const plot::AxesGeometry&>())) {
    const auto axes = artist.axes();
    const auto figure = artist.figure();
    if (!axes || !figure || !is_part(artist, *axes)) return std::nullopt;
    const plot::FigureSnapshot now = figure->snapshot();
    const auto all =
        plot::arrange_all(now, figure_box(now), now.figure->dpi, plot::pango_metrics());
    for (std::size_t i = 0; i < now.axes.size(); ++i) {
        if (now.axes[i].id == axes->id()) return tell(*axes, now.axes[i], all[i]);
    }
    return std::nullopt;
}

std::optional<Rect> extent_of_part(const Artist& artist) {
    return of_part(artist, [&](const Axes& axes, const auto& shot, const auto& geometry) {
        return part_extent(artist, axes, shot, geometry, plot::pango_metrics());
    });
}

// Where the labels of axis stand, pixels; of an axis itself: its offset text. Titles: as parts of
// the axes, without their pad.
std::optional<plot::Point> place_in(const Artist& artist, const Axes& axes,
                                    const plot::AxesSnapshot& shot, const plot::AxesGeometry& g) {
    for (const auto& [axis, geometry] :
         {std::pair(axes.xaxis().get(), &g.x), std::pair(axes.yaxis().get(), &g.y)}) {
        if (axis->label().get() == &artist) return geometry->label_anchor;
        if (axis != &artist) continue;
        return geometry->offset_text ? std::optional(geometry->offset_text->anchor) : std::nullopt;
    }
    const Rect& box = g.frame.axes_box;
    const double pad = plot::points_to_pixels(shot.axes->title_pad, g.frame.dpi);
    const plot::Point at = g.title_anchors.front();
    return plot::Point{(at.x - box.x0) / box.width(), (at.y - pad - box.y0) / box.height()};
}

std::optional<std::pair<double, double>> place_of_part(const Artist& artist) {
    const auto place = of_part(artist, [&](const Axes& axes, const auto& shot, const auto& g) {
        return place_in(artist, axes, shot, g);
    });
    if (!place) return std::nullopt;
    return std::pair(place->x, place->y);
}

// The box of the label of an axis's tick, pixels.
py::object tick_label_extent(const plot::Axis& axis, const plot::Text& label, bool minor,
                             double loc, bool high) {
    const auto found = of_part(
        axis, [&](const Axes& axes, const auto& shot, const auto& g) -> std::optional<Rect> {
            const plot::AxisSnapshot& mine = axes.xaxis().get() == &axis ? shot.x : shot.y;
            const plot::TickStyle& ticks = minor ? mine.axis->minor : mine.axis->major;
            const plot::Point at = plot::tick_label_anchor(mine, g.frame, ticks, loc, high);
            return label.state_as<plot::TextState>()->extent_at(at, g.frame.dpi,
                                                                plot::pango_metrics());
        });
    return rect_or_none(found.value_or(Rect::nothing()));
}

// With all that stands around the axes; nothing if they are not visible.
py::object axes_bounds(Figure& figure, const Axes& axes, bool for_layout_only) {
    const plot::FigureSnapshot now = figure.snapshot();
    const plot::TextMetrics& metrics = plot::pango_metrics();
    const auto all =
        run_long([&] { return plot::arrange_all(now, figure_box(now), now.figure->dpi, metrics); });
    for (std::size_t i = 0; i < now.axes.size(); ++i) {
        if (now.axes[i].id != axes.id()) continue;
        return rect_or_none(
            plot::bounds_with_inner(now, all, plot::frames_of(now, all), i, metrics,
                                    for_layout_only ? BoundsFor::Layout : BoundsFor::Ink));
    }
    return py::none();
}

// Around all on the figure, or on one of its subfigures.
py::object sheet_bounds(Figure& figure, const plot::SubFigure* panel) {
    const plot::FigureSnapshot now = figure.snapshot();
    return rect_or_none(run_long([&] {
        return plot::ink_bounds(now, figure_box(now), now.figure->dpi, plot::pango_metrics(),
                                panel ? panel->id() : 0);
    }));
}

// What axes and subfigures are placed by.
void bind_places(py::module_& m) {
    py::class_<Cells>(m, "Cells", "The first and last row and column, rows from the top.")
        .def(py::init([](int row0, int row1, int column0, int column1) {
            return Cells{row0, row1, column0, column1};
        }));
    py::class_<Grid, std::shared_ptr<Grid>>(m, "Grid")
        .def(py::init([](std::vector<double> widths, std::vector<double> heights,
                         const py::dict& sides, plot::ArtistId sheet, std::shared_ptr<Grid> outer,
                         const Cells& within) {
                 return std::make_shared<Grid>(
                     to_grid(std::move(widths), std::move(heights), sides), sheet, std::move(outer),
                     within);
             }),
             py::arg("widths"), py::arg("heights"), py::arg("sides"), py::arg("sheet"),
             py::arg("outer").none(true), py::arg("within"))
        .def("set",
             [](Grid& grid, std::vector<double> widths, std::vector<double> heights,
                const py::dict& sides) {
                 grid.set(to_grid(std::move(widths), std::move(heights), sides));
             })
        .def("lines", [](const Grid& grid, const py::dict& margins) {
            const plot::GridLines lines = grid.lines(to_margins(margins));
            return py::make_tuple(lines.bottom, lines.top, lines.left, lines.right);
        });
    py::class_<plot::SubFigure, Artist, std::shared_ptr<plot::SubFigure>>(m, "SubFigure")
        .def(py::init([](double x0, double y0, double x1, double y1) {
            return std::make_shared<plot::SubFigure>(Rect{x0, y0, x1, y1});
        }))
        .def_property_readonly("patch", &plot::SubFigure::patch)
        .def("panel", [](const plot::SubFigure& s) { return s.panel(); })
        .def("set_place", &plot::SubFigure::set_place, py::arg("grid").none(true), py::arg("cells"))
        .def("position", [](const plot::SubFigure& s) { return rect_or_none(s.state()->position); })
        .def("set_position", [](plot::SubFigure& s, double x0, double y0, double x1, double y1) {
            s.update<plot::SubFigureState>([&](plot::SubFigureState& state) {
                state.position = {x0, y0, x1, y1};
            });
        });
}

}  // namespace

std::shared_ptr<const plot::ColorbarPlace> to_colorbar_place(const py::object& info) {
    if (info.is_none()) return nullptr;
    static const std::map<std::string, plot::Side> sides = {{"left", plot::Side::Left},
                                                            {"right", plot::Side::Right},
                                                            {"bottom", plot::Side::Bottom},
                                                            {"top", plot::Side::Top}};
    const auto given = info.cast<py::dict>();
    auto place = std::make_shared<plot::ColorbarPlace>();
    for (const auto& parent : given["parents"].cast<std::vector<std::shared_ptr<Axes>>>()) {
        place->parents.push_back(parent->id());
    }
    place->side = sides.at(given["location"].cast<std::string>());
    place->fraction = given["fraction"].cast<double>();
    place->shrink = given["shrink"].cast<double>();
    place->aspect = given["aspect"].cast<double>();
    place->pad = given["pad"].cast<double>();
    const auto anchor = given["anchor"].cast<std::array<double, 2>>();
    place->anchor = {anchor[0], anchor[1]};
    return place;
}

py::object rect_or_none(const Rect& r) {
    if (r.is_nothing()) return py::none();
    return py::make_tuple(r.x0, r.y0, r.x1, r.y1);
}

py::object window_extent(const Artist& artist) {
    if (const auto part = extent_of_part(artist)) return rect_or_none(*part);
    const LayoutContext now(artist);
    return rect_or_none(
        plot::linked_state(artist.state())->window_extent(now.context(), plot::pango_metrics()));
}

void bind_layout(py::module_& m) {
    bind_places(m);
    m.def("place_of_part", &place_of_part);
    m.def("tick_label_extent", &tick_label_extent);
    m.def("panel_of", [](const Artist& artist) { return artist.panel(); });
    m.def("set_layout", [](Figure& figure, const std::string& kind, const py::dict& given) {
        const LayoutSpec spec = to_layout(kind, given);
        figure.update<plot::FigureState>([&](plot::FigureState& s) { s.layout = spec; });
    });
    m.def("layout_of", [](const Figure& figure) {
        const LayoutSpec s = figure.state()->layout;
        const char* const kinds[] = {"none", "tight", "constrained"};
        py::dict given;
        given["pad"] = s.pad, given["h_pad"] = s.h_pad, given["w_pad"] = s.w_pad;
        given["hspace"] = s.hspace, given["wspace"] = s.wspace, given["compress"] = s.compress;
        given["rect"] = py::make_tuple(s.rect.x0, s.rect.y0, s.rect.x1, s.rect.y1);
        return py::make_tuple(kinds[std::size_t(s.kind)], given);
    });
    m.def("apply_layout", [](Figure& figure, double dpi) {
        run_long([&] { plot::apply_layout(figure, dpi); });
        emit_warnings();
    });
    m.def("tight_margins", &tight_margins, py::arg("figure"), py::arg("given"),
          py::arg("grid").none(true));
    m.def("axes_bounds", &axes_bounds);
    m.def("sheet_bounds", &sheet_bounds, py::arg("figure"), py::arg("panel").none(true));
}

}  // namespace pylab
