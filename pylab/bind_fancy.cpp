// Boxes around texts, arrows, and texts that belong to a point.
#include <pybind11/stl.h>

#include "plot/artists/annotation.h"
#include "plot/artists/fancy_box.h"
#include "plot/axes.h"
#include "plot/error.h"
#include "plot/units.h"
#include "pylab/arrays.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/layout_context.h"
#include "pylab/paths.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::AnnotationState;
using plot::ArrowState;
using plot::Artist;
using plot::FancyBoxState;
using plot::NamedStyle;
using plot::Place;
using plot::PlaceUnit;
using plot::Point;
using plot::Rect;
using Corners = std::array<double, 4>;
using Style = std::pair<std::string, std::vector<double>>;
// x, y and what each is measured from.
using PlaceParts = std::tuple<double, double, PlaceUnit, PlaceUnit>;

Rect rect_of(const Corners& c) { return {c[0], c[1], c[2], c[3]}; }
NamedStyle style_of(const Style& s) { return {s.first, s.second}; }
Place place_of(const PlaceParts& p) {
    return {{std::get<0>(p), std::get<1>(p)}, std::get<2>(p), std::get<3>(p)};
}

NamedStyle checked(std::span<const plot::StyleInfo> known, const Style& given) {
    NamedStyle style = style_of(given);
    plot::check_style(known, style);
    return style;
}

std::span<const plot::StyleInfo> styles(const std::string& kind) {
    return kind == "box"     ? plot::box_styles()
           : kind == "arrow" ? plot::arrow_styles()
                             : plot::connection_styles();
}

py::list from_parts(const std::vector<plot::ArrowPart>& parts) {
    py::list all;
    for (const plot::ArrowPart& part : parts) {
        all.append(py::make_tuple(from_path(part.path), part.filled));
    }
    return all;
}

void bind_styles(py::module_& m) {
    m.def(
        "style_classes",
        [](const std::string& kind) {
            py::list all;
            for (const plot::StyleInfo& info : styles(kind)) {
                py::list parameters;
                for (const auto& p : info.parameters) {
                    parameters.append(py::make_tuple(p.name, p.value));
                }
                all.append(py::make_tuple(info.name, info.class_name, parameters));
            }
            return all;
        },
        "(name, class, [(parameter, default)]) of the 'box', 'connection' or 'arrow' styles.");
    m.def("box_outline", [](const Style& style, const Corners& box, double size) {
        return from_path(plot::box_outline(checked(plot::box_styles(), style), rect_of(box), size));
    });
    m.def("connecting_path",
          [](const Style& style, std::pair<double, double> a, std::pair<double, double> b) {
              return from_path(plot::connecting_path(checked(plot::connection_styles(), style),
                                                     {a.first, a.second}, {b.first, b.second}));
          });
    m.def("arrow_parts",
          [](const Style& style, const Vertices& vertices,
             const std::optional<std::vector<int>>& codes, double size, double linewidth) {
              return from_parts(plot::arrow_parts(checked(plot::arrow_styles(), style),
                                                  to_path(vertices, codes), size, linewidth));
          });
}

void bind_place(py::module_& m) {
    static const plot::Words<PlaceUnit::Base> bases = {{"transform", PlaceUnit::Base::Transform},
                                                       {"polar", PlaceUnit::Base::Polar},
                                                       {"axes", PlaceUnit::Base::Axes},
                                                       {"figure", PlaceUnit::Base::Figure},
                                                       {"offset", PlaceUnit::Base::Offset},
                                                       {"artist", PlaceUnit::Base::Artist},
                                                       {"box", PlaceUnit::Base::Box}};
    static const plot::Words<PlaceUnit::Unit> units = {{"fraction", PlaceUnit::Unit::Fraction},
                                                       {"points", PlaceUnit::Unit::Points},
                                                       {"pixels", PlaceUnit::Unit::Pixels},
                                                       {"fontsize", PlaceUnit::Unit::FontSize}};
    py::class_<PlaceUnit>(m, "PlaceUnit", "What one coordinate of a place is measured from.")
        .def(py::init([](const std::string& base, const std::string& unit,
                         const plot::TransformSpec& transform,
                         const std::shared_ptr<Artist>& artist, const Corners& box,
                         const std::optional<std::pair<double, double>>& from, bool by_name) {
                 PlaceUnit u;
                 u.base = plot::to_word(plot::Value{base}, "base", bases);
                 u.unit = plot::to_word(plot::Value{unit}, "unit", units);
                 u.transform = transform;
                 u.artist.artist = artist;
                 u.box = rect_of(box);
                 if (from) u.from = Point{from->first, from->second};
                 u.by_name = by_name;
                 return u;
             }),
             py::arg("base"), py::arg("unit") = "fraction",
             py::arg("transform") = plot::TransformSpec{},
             py::arg("artist") = std::shared_ptr<Artist>(), py::arg("box") = Corners{},
             py::arg("origin") = py::none(), py::arg("by_name") = false);
}

void bind_box(py::module_& m) {
    py::class_<plot::FancyBox, Artist, std::shared_ptr<plot::FancyBox>>(m, "FancyBox")
        .def(py::init([](const Corners& box, const Style& style, const py::dict& given) {
            return std::make_shared<plot::FancyBox>(
                rect_of(box), style_of(style), to_updates(given, plot::fancy_box_properties()));
        }))
        .def("set_box",
             [](plot::FancyBox& artist, const Corners& box) {
                 artist.update<FancyBoxState>([&](FancyBoxState& s) { s.box = rect_of(box); });
             })
        .def("box",
             [](const plot::FancyBox& artist) {
                 const Rect r = artist.state_as<FancyBoxState>()->box;
                 return py::make_tuple(r.x0, r.y0, r.x1, r.y1);
             })
        .def("set_style",
             [](plot::FancyBox& artist, const Style& given) {
                 const NamedStyle style = checked(plot::box_styles(), given);
                 artist.update<FancyBoxState>([&](FancyBoxState& s) {
                     s.style = style;
                     s.drawn = nullptr;
                 });
             })
        .def("style",
             [](const plot::FancyBox& artist) {
                 const auto s = artist.state_as<FancyBoxState>();
                 return py::make_tuple(s->style.name, s->style.values);
             })
        // The outline of a style that is written in Python.
        .def("set_drawn",
             [](plot::FancyBox& artist, const Vertices& vertices,
                const std::optional<std::vector<int>>& codes, double dpi) {
                 auto path = std::make_shared<const plot::Path>(to_path(vertices, codes));
                 artist.update<FancyBoxState>([&](FancyBoxState& s) {
                     s.drawn = path;
                     s.drawn_dpi = dpi;
                 });
             })
        .def("path", [](const plot::FancyBox& artist) {
            return from_path(artist.state_as<FancyBoxState>()->outline());
        });
}

void bind_text_box(py::module_& m) {
    m.def(
        "set_text_box",
        [](const std::shared_ptr<Artist>& text, const std::shared_ptr<plot::FancyBox>& box) {
            if (box) {
                box->update<FancyBoxState>([&](FancyBoxState& s) { s.text = text; });
                box->attach(text->figure(), text->axes());
            }
            text->update<plot::TextState>([&](plot::TextState& s) {
                s.box = box;
                s.box_state = nullptr;
            });
        },
        py::arg("text"), py::arg("box").none(true));
    m.def("text_box", [](const Artist& text) {
        return std::dynamic_pointer_cast<plot::FancyBox>(text.state_as<plot::TextState>()->box);
    });
    m.def(
        "text_frame",
        [](const Artist& text, double dpi) {
            const auto s = text.state_as<plot::TextState>();
            const auto f = plot::text_frame(s->text, s->style, dpi, plot::pango_metrics());
            return py::make_tuple(f.corner.x, f.corner.y, f.width, f.height);
        },
        "Corner, width and height of the upright box around a text, pixels from its anchor.");
}

void bind_arrow(py::module_& m) {
    using plot::Arrow;
    py::class_<Arrow, Artist, std::shared_ptr<Arrow>>(m, "Arrow")
        .def(py::init([](const py::dict& given) {
            return std::make_shared<Arrow>(to_updates(given, plot::arrow_properties()));
        }))
        .def("set_places",
             [](Arrow& a, const PlaceParts& from, const PlaceParts& to, bool own) {
                 a.update<ArrowState>([&](ArrowState& s) {
                     s.from = place_of(from), s.to = place_of(to);
                     s.own_transform = own, s.between = true;
                 });
             })
        .def("set_path",
             [](Arrow& a, const Vertices& vertices, const std::optional<std::vector<int>>& codes) {
                 auto path = std::make_shared<const plot::Path>(to_path(vertices, codes));
                 a.update<ArrowState>([&](ArrowState& s) { s.path = path, s.between = false; });
             })
        .def("set_arrow",
             [](Arrow& a, const Style& given) {
                 const NamedStyle style = checked(plot::arrow_styles(), given);
                 a.update<ArrowState>([&](ArrowState& s) { s.arrow = style; });
             })
        .def("set_connection",
             [](Arrow& a, const Style& given) {
                 const NamedStyle style = checked(plot::connection_styles(), given);
                 a.update<ArrowState>([&](ArrowState& s) { s.connection = style; });
             })
        .def(
            "set_patch",
            [](Arrow& a, bool at_start, const std::shared_ptr<Artist>& patch) {
                a.update<ArrowState>([&](ArrowState& s) {
                    (at_start ? s.patch_a : s.patch_b) = {patch, nullptr, 0};
                });
            },
            py::arg("at_start"), py::arg("patch").none(true))
        .def("set_only_inside",
             [](Arrow& a, std::optional<bool> only) {
                 a.update<ArrowState>([&](ArrowState& s) { s.only_inside = only; });
             })
        // In pixels; `undrawn`: as matplotlib has it before it knows the resolution, points being
        // pixels.
        .def(
            "outline",
            [](const Arrow& a, bool undrawn) {
                const LayoutContext now(a);
                const auto linked = plot::linked_state(a.state());
                ArrowState state = static_cast<const ArrowState&>(*linked);
                const double points =
                    undrawn ? plot::pixels_to_points(1, now.context().frame.dpi) : 1.0;
                state.shrink_a *= points, state.shrink_b *= points;
                state.mutation_scale *= points, state.linewidth *= points;
                return from_path(state.display_outline(now.context(), plot::pango_metrics()));
            },
            py::arg("undrawn") = false);
}

void bind_annotation(py::module_& m) {
    using plot::Annotation;
    py::class_<Annotation, Artist, std::shared_ptr<Annotation>>(m, "Annotation")
        .def(py::init([](const std::string& text, const py::dict& given) {
            return std::make_shared<Annotation>(Place{}, Point{}, text,
                                                to_updates(given, plot::text_properties()));
        }))
        .def("set_places",
             [](Annotation& a, const PlaceParts& point, const PlaceParts& text) {
                 a.update<AnnotationState>([&](AnnotationState& s) {
                     s.point = place_of(point);
                     const Place at = place_of(text);
                     s.x = at.at.x, s.y = at.at.y, s.text_x = at.x, s.text_y = at.y;
                 });
             })
        .def("set_only_inside",
             [](Annotation& a, std::optional<bool> only) {
                 a.update<AnnotationState>([&](AnnotationState& s) { s.only_inside = only; });
             })
        .def("set_arrow",
             [](Annotation& a, const std::shared_ptr<plot::Arrow>& arrow,
                std::pair<double, double> relative, bool own_patch_a, std::optional<double> scale) {
                 arrow->attach(a.figure(), a.axes());
                 a.update<AnnotationState>([&](AnnotationState& s) {
                     s.arrow = arrow;
                     s.relative = {relative.first, relative.second};
                     s.own_patch_a = own_patch_a;
                     s.arrow_scale = scale;
                 });
             })
        .def("set_plain_arrow",
             [](Annotation& a, double width, double head_width, double head_length, double shrink) {
                 a.update<AnnotationState>([&](AnnotationState& s) {
                     s.plain = {width, head_width, head_length, shrink};
                 });
             })
        .def("arrow", [](const Annotation& a) {
            return std::dynamic_pointer_cast<plot::Arrow>(a.state_as<AnnotationState>()->arrow);
        });
}

}  // namespace

void bind_fancy(py::module_& m) {
    bind_styles(m);
    bind_place(m);
    bind_box(m);
    bind_text_box(m);
    bind_arrow(m);
    bind_annotation(m);
}

}  // namespace pylab
