#include "plot/artists/text.h"

#include "plot/artists/fancy_box.h"
#include "plot/math_fonts.h"
#include "plot/style.h"

namespace plot {

namespace {

const Words<HAlign>& halign_words() {
    static const Words<HAlign> words = {
        {"left", HAlign::Left}, {"center", HAlign::Center}, {"right", HAlign::Right}};
    return words;
}

const Words<VAlign>& valign_words() {
    static const Words<VAlign> words = {{"top", VAlign::Top},
                                        {"bottom", VAlign::Bottom},
                                        {"center", VAlign::Center},
                                        {"baseline", VAlign::Baseline},
                                        {"center_baseline", VAlign::CenterBaseline}};
    return words;
}

// A property that lives inside `style`, given its two conversions.
template <class Set, class Get>
Property text_style_property(std::string type, Set set, Get get, PropertyInfo info) {
    Property p{std::move(info.name),
               std::move(info.aliases),
               std::move(type),
               std::move(info.rc_key),
               std::move(info.doc),
               {},
               {}};
    p.set = [set, name = p.name](ArtistState& s, const Value& v) {
        set(static_cast<TextState&>(s), v, name);
    };
    p.get = [get](const ArtistState& s) -> Value { return get(static_cast<const TextState&>(s)); };
    return p;
}

using S = TextState;
using Name = const std::string&;

std::vector<Property> alignment_properties() {
    return {
        text_style_property(
            "{'left', 'center', 'right'}",
            [](S& s, const Value& v, Name name) {
                s.style.ha = to_word(v, name, halign_words());
                if (!s.own_multialignment) s.style.multialignment = s.style.ha;
            },
            [](const S& s) { return word_of(s.style.ha, halign_words()); },
            {"horizontalalignment", {"ha"}, "", "Which side of the text stands at x."}),
        text_style_property(
            "{'top', 'bottom', 'center', 'baseline', 'center_baseline'}",
            [](S& s, const Value& v, Name name) { s.style.va = to_word(v, name, valign_words()); },
            [](const S& s) { return word_of(s.style.va, valign_words()); },
            {"verticalalignment", {"va"}, "", "Which height of the text stands at y."}),
        text_style_property(
            "{'left', 'center', 'right'} or None",
            [](S& s, const Value& v, Name name) {
                const HAlign as_given = is_none(v) ? s.style.ha : to_word(v, name, halign_words());
                s.style.multialignment = as_given, s.own_multialignment = !is_none(v);
            },
            [](const S& s) {
                if (!s.own_multialignment) return Value{};
                return Value{word_of(s.style.multialignment, halign_words())};
            },
            {"multialignment",
             {"ma"},
             "",
             "Alignment of the lines among themselves; None: as the whole text's."}),
        text_style_property(
            "float or {'vertical', 'horizontal'}",
            [](S& s, const Value& v, Name name) { s.style.rotation = to_rotation(v, name); },
            [](const S& s) { return s.style.rotation; },
            {"rotation", {}, "", "Degrees, anticlockwise."}),
        text_style_property(
            "{'default', 'anchor'}",
            [](S& s, const Value& v, Name name) {
                static const Words<RotationMode> words = {{"default", RotationMode::Default},
                                                          {"anchor", RotationMode::Anchor}};
                s.style.rotation_mode =
                    is_none(v) ? RotationMode::Default : to_word(v, name, words);
            },
            [](const S& s) {
                return s.style.rotation_mode == RotationMode::Anchor ? "anchor" : "default";
            },
            {"rotation_mode", {}, "", "Whether it is aligned before or after it is turned."}),
        text_style_property(
            "float",
            [](S& s, const Value& v, Name name) { s.style.linespacing = to_length(v, name); },
            [](const S& s) { return s.style.linespacing; },
            {"linespacing", {}, "", "Distance of lines, in font sizes."})};
}

std::vector<Property> font_properties() {
    return {
        text_style_property(
            "float or {'xx-small', …, 'xx-large'}",
            [](S& s, const Value& v, Name) { s.style.font.size = font_size(v); },
            [](const S& s) { return s.style.font.size; },
            {"fontsize", {"size"}, "font.size", "Size in points or by name."}),
        text_style_property(
            "str or list of str",
            [](S& s, const Value& v, Name name) { s.style.font.family = to_family(v, name); },
            [](const S& s) { return s.style.font.family; },
            {"fontfamily", {"family", "fontname", "name"}, "font.family", "Family or families."}),
        text_style_property(
            "int in 0..1000 or {'normal', 'bold', …}",
            [](S& s, const Value& v, Name) {
                s.style.font.weight = font_weight(v);
                s.weight_given = v;
            },
            [](const S& s) { return s.weight_given; },
            {"fontweight", {"weight"}, "font.weight", "Thickness of the strokes."}),
        text_style_property(
            "{'normal', 'italic', 'oblique'}",
            [](S& s, const Value& v, Name name) {
                static const Words<int> words = {{"normal", 0}, {"italic", 1}, {"oblique", 2}};
                const int slant = to_word(v, name, words);
                s.style.font.italic = slant == 1, s.style.font.oblique = slant == 2;
            },
            [](const S& s) {
                return s.style.font.italic ? "italic" : s.style.font.oblique ? "oblique" : "normal";
            },
            {"fontstyle", {"style"}, "font.style", "Upright or slanted."})};
}

const std::array<std::string, 9>& stretch_names() {
    static const std::array<std::string, 9> names = {
        "ultra-condensed", "extra-condensed", "condensed",      "semi-condensed", "normal",
        "semi-expanded",   "expanded",        "extra-expanded", "ultra-expanded"};
    return names;
}

std::vector<Property> other_font_properties() {
    return {
        text_style_property(
            "{'normal', 'small-caps'}",
            [](S& s, const Value& v, Name name) {
                static const Words<bool> words = {{"normal", false}, {"small-caps", true}};
                s.style.font.small_caps = to_word(v, name, words);
            },
            [](const S& s) { return s.style.font.small_caps ? "small-caps" : "normal"; },
            {"fontvariant", {"variant"}, "font.variant", "Small capitals or not."}),
        text_style_property(
            "{'dejavusans', 'dejavuserif', 'cm', 'stix', 'stixsans', 'custom'}",
            [](S& s, const Value& v, Name name) {
                static const Words<int> sets = {{"dejavusans", 0}, {"dejavuserif", 1},
                                                {"cm", 2},         {"stix", 3},
                                                {"stixsans", 4},   {"custom", 5}};
                const Value set = is_none(v) ? rc_get("mathtext.fontset") : v;
                to_word(set, name, sets);
                s.style.font.math_family = std::get<std::string>(set);
            },
            [](const S& s) { return s.style.font.math_family; },
            {"math_fontfamily", {}, "mathtext.fontset", "The fonts of formulas."}),
        text_style_property(
            "int in 0..1000 or {'condensed', 'normal', 'expanded', …}",
            [](S& s, const Value& v, Name) { s.style.font.stretch = font_stretch(v); },
            [](const S& s) { return stretch_names().at(std::size_t(s.style.font.stretch - 1)); },
            {"fontstretch", {"stretch"}, "font.stretch", "Width of the letters."})};
}

std::vector<Property> own_properties() {
    std::vector<Property> all = {
        text_property(&S::text, {"text", {}, "", "The words; lines break at \\n."}),
        number_property(&S::x, {"x", {}, "", "Horizontal place."}),
        number_property(&S::y, {"y", {}, "", "Vertical place."}),
        color_property(&S::color, {"color", {"c"}, "text.color", "Colour of the glyphs."}),
        bool_property(&S::wrap, {"wrap", {}, "", "Whether lines break at the figure's edge."})};
    for (auto family : {alignment_properties(), font_properties(), other_font_properties()}) {
        for (Property& p : family) all.push_back(std::move(p));
    }
    return all;
}

}  // namespace

double to_rotation(const Value& v, std::string_view what) {
    if (is_none(v)) return 0;
    if (const std::string* s = std::get_if<std::string>(&v)) {
        if (*s == "horizontal") return 0;
        if (*s == "vertical") return 90;
        throw ValueError("rotation must be 'vertical', 'horizontal' or a number, not " + *s);
    }
    const double degrees = std::fmod(to_number(v, what), 360);
    if (!std::isfinite(degrees)) {
        throw ValueError("rotation must be a finite number of degrees, not " + repr(v));
    }
    return degrees < 0 ? degrees + 360 : degrees;
}

std::string to_family(const Value& v, std::string_view what) {
    if (const auto* names = std::get_if<std::vector<std::string>>(&v)) {
        std::string all;
        for (const std::string& name : *names) all += (all.empty() ? "" : ",") + name;
        return all;
    }
    return to_text(v, what);
}

const PropertyTable& text_properties() {
    static const PropertyTable table("Text", &artist_properties(), own_properties());
    return table;
}

TextState::TextState() {
    zorder = 3;
    clip_on = false;
    style.font.size = font_size(rc_get("font.size"));
    style.font.family = to_family(rc_get("font.family"), "font.family");
    weight_given = rc_get("font.weight");
    style.font.weight = font_weight(weight_given);
    const std::string slant = rc_string("font.style");
    style.font.italic = slant == "italic", style.font.oblique = slant == "oblique";
    style.font.small_caps = rc_string("font.variant") == "small-caps";
    style.font.stretch = font_stretch(rc_get("font.stretch"));
    take_math_from_rc(style.font);
    color = to_color(rc_get("text.color"), "text.color");
}

std::shared_ptr<ArtistState> TextState::clone() const { return std::make_shared<TextState>(*this); }

const PropertyTable& TextState::properties() const { return text_properties(); }

bool TextState::has_links() const { return box != nullptr; }

void TextState::link() {
    if (box) box_state = box->state_as<FancyBoxState>();
}

std::vector<std::shared_ptr<Artist>> TextState::parts() const {
    if (box) return {box};
    return {};
}

Point TextState::anchor(const DrawContext& context, const TextMetrics&) const {
    return context.frame.to_display({x, y}, transform);
}

void TextState::draw(Painter& painter, const DrawContext& context) const {
    const Point at = anchor(context, painter.metrics());
    if (!wrap) return draw_at(painter, at);
    TextState broken = *this;
    broken.text = wrapped(at, context, painter.metrics());
    broken.style.rotation_mode = RotationMode::Anchor;
    broken.draw_at(painter, at);
}

void TextState::draw_at(Painter& painter, Point anchor) const {
    if (!visible || text.empty() || !is_finite(anchor)) return;
    if (box_state) box_state->draw_around(painter, *this, anchor);
    const Rgba ink = alpha ? color.rgba.with_alpha(*alpha) : color.rgba;
    if (ink.a == 0) return;
    const TextBlock block = layout_text(text, style, painter.dpi(), painter.metrics());
    for (const PlacedLine& line : block.lines) {
        painter.text(line.text, style.font, anchor + line.baseline, style.rotation, ink);
    }
}

Rect TextState::extent_at(Point anchor, double dpi, const TextMetrics& metrics) const {
    if (!visible || text.empty() || !is_finite(anchor)) return Rect::nothing();
    const Rect r = layout_text(text, style, dpi, metrics).bounds;
    return {r.x0 + anchor.x, r.y0 + anchor.y, r.x1 + anchor.x, r.y1 + anchor.y};
}

Rect TextState::window_extent(const DrawContext& context, const TextMetrics& metrics) const {
    return extent_at(anchor(context, metrics), context.frame.dpi, metrics);
}

Text::Text(double x, double y, std::string text, const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<TextState>();
          state->x = x, state->y = y, state->text = std::move(text);
          for (const auto& [name, value] : properties)
              text_properties().find(name).set(*state, value);
          return state;
      }()) {}

}  // namespace plot
