// Boxes, arrows and annotations in figure files. What arrows and places refer to, other artists,
// is the Python objects' to tell.
#include "plot/artists/annotation.h"
#include "plot/artists/fancy_box.h"
#include "plot/error.h"
#include "plot/figure_codec.h"
#include "plot/figure_codec_text.h"

namespace plot {

namespace {

void style(Fields& f, const std::string& name, NamedStyle& s, std::span<const StyleInfo> known) {
    f.object(name, [&](Fields& inner) {
        inner("name", s.name);
        inner("values", s.values);
        if (inner.reading()) inner.checked("name", [&] { check_style(known, s); });
    });
}

void optional_bool(Fields& f, const std::string& name, std::optional<bool>& value) {
    static const Words<int> words = {{"yes", 1}, {"no", 0}, {"auto", 2}};
    int given = value ? *value : 2;
    f.word(name, given, words);
    if (f.reading()) value = given == 2 ? std::nullopt : std::optional<bool>(given == 1);
}

void unit_fields(Fields& f, PlaceUnit& u) {
    static const Words<PlaceUnit::Base> bases = {{"transform", PlaceUnit::Base::Transform},
                                                 {"polar", PlaceUnit::Base::Polar},
                                                 {"axes", PlaceUnit::Base::Axes},
                                                 {"figure", PlaceUnit::Base::Figure},
                                                 {"offset", PlaceUnit::Base::Offset},
                                                 {"artist", PlaceUnit::Base::Artist},
                                                 {"box", PlaceUnit::Base::Box}};
    static const Words<PlaceUnit::Unit> units = {{"fraction", PlaceUnit::Unit::Fraction},
                                                 {"points", PlaceUnit::Unit::Points},
                                                 {"pixels", PlaceUnit::Unit::Pixels},
                                                 {"fontsize", PlaceUnit::Unit::FontSize}};
    f.word("base", u.base, bases);
    f.word("unit", u.unit, units);
    f("transform", u.transform);
    f("box", u.box);
    f("from", u.from);
    f("by_name", u.by_name);
}

void place(Fields& f, const std::string& name, Place& p) {
    f.object(name, [&](Fields& inner) {
        inner("at", p.at);
        inner.object("x", [&](Fields& unit) { unit_fields(unit, p.x); });
        inner.object("y", [&](Fields& unit) { unit_fields(unit, p.y); });
    });
}

void shape_fields(Fields& f, PatchState& s) {
    f("facecolor", s.facecolor);
    f("edgecolor", s.edgecolor);
    f("linestyle", s.linestyle);
}

void box_fields(Fields& f, FancyBoxState& s) {
    shape_fields(f, s);
    f("box", s.box);
    style(f, "style", s.style, box_styles());
    f("drawn", s.drawn);
    f("drawn_dpi", s.drawn_dpi);
}

void arrow_fields(Fields& f, ArrowState& s) {
    shape_fields(f, s);
    f("path", s.path);
    f("between", s.between);
    f("own_transform", s.own_transform);
    place(f, "from", s.from);
    place(f, "to", s.to);
    style(f, "arrow", s.arrow, arrow_styles());
    style(f, "connection", s.connection, connection_styles());
    optional_bool(f, "only_inside", s.only_inside);
}

void annotation_fields(Fields& f, AnnotationState& s) {
    text_fields(f, s);
    place(f, "point", s.point);
    f.object("text_x", [&](Fields& inner) { unit_fields(inner, s.text_x); });
    f.object("text_y", [&](Fields& inner) { unit_fields(inner, s.text_y); });
    optional_bool(f, "only_inside", s.only_inside);
    f("relative", s.relative);
    f("own_patch_a", s.own_patch_a);
    f("arrow_scale", s.arrow_scale);
    bool plain = s.plain.has_value();
    f("plain", plain);
    if (plain) {
        AnnotationState::Plain p = s.plain.value_or(AnnotationState::Plain{});
        f("width", p.width), f("head_width", p.head_width), f("head_length", p.head_length);
        f("shrink", p.shrink);
        s.plain = p;
    }
    if (f.reading() && f.has("arrow")) s.arrow = std::make_shared<Arrow>();
    if (!s.arrow) return;
    f.object("arrow", [&](Fields& inner) {
        if (inner.reading()) return read_state(inner, *s.arrow);
        write_state(inner, s.arrow_state ? *s.arrow_state : *s.arrow->state());
    });
}

const bool kAdded =
    add_codec<FancyBoxState>(
        "FancyBox", box_fields,
        [] { return std::make_shared<FancyBox>(Rect{}, default_style(box_styles(), "round")); }) &&
    add_codec<ArrowState>("Arrow", arrow_fields, [] { return std::make_shared<Arrow>(); }) &&
    add_codec<AnnotationState>("Annotation", annotation_fields,
                               [] { return std::make_shared<Annotation>(Place{}, Point{}, ""); });

}  // namespace

}  // namespace plot
