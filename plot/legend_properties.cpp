#include "plot/artists/text.h"
#include "plot/legend.h"
#include "plot/style.h"

namespace plot {

namespace {

using S = LegendState;
using Name = const std::string&;

const Words<LegendLoc>& loc_words() {
    static const Words<LegendLoc> words = {{"best", LegendLoc::Best},
                                           {"upper right", LegendLoc::UpperRight},
                                           {"upper left", LegendLoc::UpperLeft},
                                           {"lower left", LegendLoc::LowerLeft},
                                           {"lower right", LegendLoc::LowerRight},
                                           {"right", LegendLoc::Right},
                                           {"center left", LegendLoc::CenterLeft},
                                           {"center right", LegendLoc::CenterRight},
                                           {"lower center", LegendLoc::LowerCenter},
                                           {"upper center", LegendLoc::UpperCenter},
                                           {"center", LegendLoc::Center}};
    return words;
}

const Words<HAlign>& alignment_words() {
    static const Words<HAlign> words = {
        {"center", HAlign::Center}, {"left", HAlign::Left}, {"right", HAlign::Right}};
    return words;
}

// A property that lives inside a member of the state.
template <class Set, class Get>
Property inner(std::string type, Set set, Get get, PropertyInfo info) {
    Property p{std::move(info.name),
               std::move(info.aliases),
               std::move(type),
               std::move(info.rc_key),
               std::move(info.doc),
               {},
               {}};
    p.set = [set, name = p.name](ArtistState& s, const Value& v) {
        set(static_cast<LegendState&>(s), v, name);
    };
    p.get = [get](const ArtistState& s) -> Value {
        return get(static_cast<const LegendState&>(s));
    };
    return p;
}

// A length in font sizes; None is the rc default.
Property space(double LegendForm::*member, const std::string& name, std::string doc) {
    return inner(
        "float",
        [member](S& s, const Value& v, Name name) {
            const double d = is_none(v) ? rc_number("legend." + name) : to_number(v, name);
            if (!std::isfinite(d)) throw ValueError(name + " must be finite, not " + repr(v));
            s.form.*member = d;
        },
        [member](const S& s) { return s.form.*member; },
        {name, {}, "legend." + name, std::move(doc)});
}

int to_count(const Value& v, std::string_view what) {
    const double d = to_number(v, what);
    if (d != std::floor(d) || std::fabs(d) > 1e6) {
        throw ValueError(std::string(what) + " must be a whole number, not " + repr(v));
    }
    return int(d);
}

// "outside right upper" as the side and the place there, {"right", "upper right"}; no side for
// places inside.
std::pair<std::string, std::string> split_outside(const std::string& loc) {
    constexpr std::string_view kWord = "outside ";
    if (!loc.starts_with(kWord)) return {"", loc};
    const std::string place = loc.substr(kWord.size());
    const std::size_t space = place.find(' ');
    const std::string first = place.substr(0, space);
    if (space == std::string::npos) return {first, place};
    const std::string second = place.substr(space + 1);
    const bool upright = first == "left" || first == "right";
    // "center" says nothing of a side: the other word does.
    const std::string side = first == "center" ? second : first;
    return {side, upright && second != "center" ? second + " " + first
                  : upright                     ? "center " + first
                                                : place};
}

void set_loc(S& s, const Value& given, Name name) {
    const Value v = !is_none(given)                                    ? given
                    : s.of_figure && rc_string("legend.loc") == "best" ? Value{"upper right"}
                                                                       : rc_get("legend.loc");
    std::optional<Point> at;
    LegendLoc loc = s.loc;
    std::string outside;
    const auto* pair = std::get_if<std::vector<double>>(&v);
    const double* code = std::get_if<double>(&v);
    if (pair && pair->size() == 2 && is_finite({(*pair)[0], (*pair)[1]})) {
        at = Point{(*pair)[0], (*pair)[1]};
    } else if (code && *code >= 0 && *code <= 10 && *code == std::floor(*code)) {
        loc = LegendLoc(int(*code));
    } else if (std::holds_alternative<std::string>(v)) {
        const auto [side, inner] = split_outside(std::get<std::string>(v));
        if (!side.empty() && !s.of_figure) {
            throw ValueError("'outside' option for loc=" + repr(v) +
                             " keyword argument only works for figure legends");
        }
        loc = to_word(Value{inner}, name, loc_words());
        outside = side;
    } else {
        throw ValueError("loc must be string, coordinate tuple, or an integer 0-10, not " +
                         repr(v));
    }
    if (!at && loc == LegendLoc::Best && s.of_figure) {
        throw ValueError(
            "Automatic legend placement (loc='best') not implemented for figure legend");
    }
    s.loc_at = at;
    s.loc = loc;
    s.outside = outside;
}

Value get_loc(const S& s) {
    if (s.loc_at) return std::vector<double>{s.loc_at->x, s.loc_at->y};
    return double(int(s.loc));
}

void set_bbox_to_anchor(S& s, const Value& v, Name) {
    if (is_none(v)) {
        s.bbox_to_anchor.reset();
        return;
    }
    const auto* box = std::get_if<std::vector<double>>(&v);
    if (!box || (box->size() != 2 && box->size() != 4))
        throw ValueError("Invalid bbox: " + repr(v));
    for (const double d : *box) {
        if (!std::isfinite(d)) throw ValueError("Invalid bbox: " + repr(v));
    }
    const double x = (*box)[0], y = (*box)[1];
    const bool point = box->size() == 2;
    s.bbox_to_anchor = Rect{x, y, point ? x : x + (*box)[2], point ? y : y + (*box)[3]};
}

Value get_bbox_to_anchor(const S& s) {
    if (!s.bbox_to_anchor) return {};
    const Rect& r = *s.bbox_to_anchor;
    return std::vector<double>{r.x0, r.y0, r.width(), r.height()};
}

std::vector<Property> place_properties() {
    return {
        inner("str, int or (float, float)", set_loc, get_loc,
              {"loc", {}, "legend.loc", "Where it stands: a word, its code, or its lower left."}),
        inner("(x, y) or (x, y, width, height)", set_bbox_to_anchor, get_bbox_to_anchor,
              {"bbox_to_anchor", {}, "", "Box or point that loc refers to; None: the axes."}),
        inner(
            "transform",
            [](S& s, const Value& v, Name name) {
                const auto* spec = std::get_if<TransformSpec>(&v);
                if (!spec && !is_none(v)) {
                    throw TypeError(name + " must be a transform, not " + repr(v));
                }
                s.anchor_transform = spec          ? *spec
                                     : s.of_figure ? TransformSpec::figure()
                                                   : TransformSpec::axes();
            },
            [](const S& s) { return s.anchor_transform; },
            {"bbox_transform", {}, "", "Coordinates of bbox_to_anchor."}),
        inner(
            "{'expand', None}",
            [](S& s, const Value& v, Name name) {
                static const Words<bool> words = {{"expand", true}};
                s.form.expand = !is_none(v) && to_word(v, name, words);
            },
            [](const S& s) { return s.form.expand ? Value{"expand"} : Value{}; },
            {"mode", {}, "", "'expand': as wide as the axes or bbox_to_anchor."}),
        inner(
            "int",
            [](S& s, const Value& v, Name name) {
                const int n = to_count(v, name);
                if (n <= 0) throw ValueError("number sections must be larger than 0.");
                s.form.columns = n;
            },
            [](const S& s) { return double(s.form.columns); },
            {"ncols", {"ncol"}, "", "Number of columns."}),
        inner(
            "{'center', 'left', 'right'}",
            [](S& s, const Value& v, Name name) {
                s.form.alignment = to_word(v, name, alignment_words());
            },
            [](const S& s) { return word_of(s.form.alignment, alignment_words()); },
            {"alignment", {}, "", "Of the title and the block of entries."}),
        space(&LegendForm::borderpad, "borderpad", "Room inside the frame, font sizes."),
        space(&LegendForm::labelspacing, "labelspacing", "Room between the rows, font sizes."),
        space(&LegendForm::handlelength, "handlelength", "Length of the samples, font sizes."),
        space(&LegendForm::handleheight, "handleheight", "Height of the samples, font sizes."),
        space(&LegendForm::handletextpad, "handletextpad", "From sample to label, font sizes."),
        space(&LegendForm::borderaxespad, "borderaxespad", "From axes to frame, font sizes."),
        space(&LegendForm::columnspacing, "columnspacing", "Room between columns, font sizes.")};
}

// `font` is the labels' or the title's.
std::vector<Property> font_properties(Font LegendForm::*font, const std::string& prefix,
                                      const std::string& size_rc) {
    return {inner(
                "float or {'xx-small', …, 'xx-large'}",
                [font, size_rc](S& s, const Value& v, Name) {
                    (s.form.*font).size = font_size(is_none(v) ? rc_get(size_rc) : v);
                },
                [font](const S& s) { return (s.form.*font).size; },
                {prefix + "fontsize", {}, size_rc, "Size in points or by name."}),
            inner(
                "str or list of str",
                [font](S& s, const Value& v, Name name) {
                    (s.form.*font).family = to_family(is_none(v) ? rc_get("font.family") : v, name);
                },
                [font](const S& s) { return (s.form.*font).family; },
                {prefix + "fontfamily", {}, "font.family", "Family or families."}),
            inner(
                "int in 0..1000 or {'normal', 'bold', …}",
                [font](S& s, const Value& v, Name) { (s.form.*font).weight = font_weight(v); },
                [font](const S& s) { return double((s.form.*font).weight); },
                {prefix + "fontweight", {}, "font.weight", "Thickness of the strokes."}),
            inner(
                "{'normal', 'italic', 'oblique'}",
                [font](S& s, const Value& v, Name name) {
                    static const Words<int> words = {{"normal", 0}, {"italic", 1}, {"oblique", 2}};
                    const int slant = to_word(v, name, words);
                    (s.form.*font).italic = slant == 1, (s.form.*font).oblique = slant == 2;
                },
                [font](const S& s) {
                    const Font& f = s.form.*font;
                    return f.italic ? "italic" : f.oblique ? "oblique" : "normal";
                },
                {prefix + "fontstyle", {}, "font.style", "Upright or slanted."})};
}

Color to_frame_color(const Value& v, Name name) {
    const Value wanted = is_none(v) ? rc_get("legend." + name) : v;
    if (wanted == Value{"inherit"}) return to_color(rc_get("axes." + name), name);
    return to_color(wanted, name);
}

std::vector<Property> frame_properties() {
    return {
        inner(
            "bool",
            [](S& s, const Value& v, Name name) {
                s.frame.visible = is_none(v) ? rc_bool("legend.frameon") : to_bool(v, name);
            },
            [](const S& s) { return s.frame.visible; },
            {"frameon", {"frame_on"}, "legend.frameon", "Whether it has a frame."}),
        inner(
            "float in 0..1 or None",
            [](S& s, const Value& v, Name name) {
                std::optional<double> alpha;
                if (!is_none(v)) alpha = to_number(v, name);
                if (alpha && !(*alpha >= 0 && *alpha <= 1)) {
                    throw ValueError("alpha (" + repr(v) + ") is outside 0-1 range");
                }
                s.frame_alpha = alpha;
            },
            [](const S& s) { return s.frame_alpha ? Value{*s.frame_alpha} : Value{}; },
            {"framealpha", {}, "legend.framealpha", "Opacity of the frame."}),
        inner(
            "color or 'inherit'",
            [](S& s, const Value& v, Name name) { s.frame.facecolor = to_frame_color(v, name); },
            [](const S& s) { return to_value(s.frame.facecolor); },
            {"facecolor", {}, "legend.facecolor", "Of the frame's inside."}),
        inner(
            "color or 'inherit'",
            [](S& s, const Value& v, Name name) { s.frame.edgecolor = to_frame_color(v, name); },
            [](const S& s) { return to_value(s.frame.edge()); },
            {"edgecolor", {}, "legend.edgecolor", "Of the frame's outline."}),
        inner(
            "float >= 0",
            [](S& s, const Value& v, Name name) {
                s.frame.linewidth = is_none(v) ? rc_number("patch.linewidth") : to_length(v, name);
            },
            [](const S& s) { return s.frame.linewidth; },
            {"frame_linewidth", {}, "patch.linewidth", "Of the frame's outline, points."}),
        inner(
            "bool",
            [](S& s, const Value& v, Name name) {
                s.fancybox = is_none(v) ? rc_bool("legend.fancybox") : to_bool(v, name);
            },
            [](const S& s) { return s.fancybox; },
            {"fancybox", {}, "legend.fancybox", "Whether the frame has round corners."}),
        inner(
            "bool",
            [](S& s, const Value& v, Name name) {
                s.shadow = is_none(v) ? rc_bool("legend.shadow") : to_bool(v, name);
            },
            [](const S& s) { return s.shadow; },
            {"shadow", {}, "legend.shadow", "Whether the frame casts a shadow."})};
}

using LabelColor = LegendState::LabelColor;

const Words<LabelColor>& label_color_words() {
    static const Words<LabelColor> words = {{"linecolor", LabelColor::Line},
                                            {"markerfacecolor", LabelColor::MarkerFace},
                                            {"mfc", LabelColor::MarkerFace},
                                            {"markeredgecolor", LabelColor::MarkerEdge},
                                            {"mec", LabelColor::MarkerEdge}};
    return words;
}

void set_label_color(S& s, const Value& given, Name name) {
    Value v = is_none(given) ? rc_get("legend.labelcolor") : given;
    // matplotlib's table spells it; 'none' in small letters is a colour that is not seen.
    if (is_none(v) || v == Value{"None"}) v = rc_get("text.color");
    if (const std::string* word = std::get_if<std::string>(&v)) {
        for (const auto& [spelled, meaning] : label_color_words()) {
            if (spelled == *word) {
                s.label_color = meaning;
                return;
            }
        }
    }
    std::vector<Color> colors;
    if (const auto* names = std::get_if<std::vector<std::string>>(&v)) {
        for (const std::string& each : *names) colors.push_back(to_color(each, name));
    } else if (std::holds_alternative<double>(v) || std::holds_alternative<bool>(v)) {
        throw ValueError("Invalid labelcolor: " + repr(v));
    } else {
        colors.push_back(to_color(v, name));
    }
    s.label_color = LabelColor::Given;
    s.label_colors = std::move(colors);
}

Value get_label_color(const S& s) {
    if (s.label_color != LabelColor::Given) return word_of(s.label_color, label_color_words());
    if (s.label_colors.size() == 1) return to_value(s.label_colors.front());
    std::vector<std::string> names;
    for (const Color& c : s.label_colors) {
        names.push_back(c.spelled.empty() || c.spelled == kThreeNumbers ? to_hex(c.rgba, true)
                                                                        : c.spelled);
    }
    return names;
}

// How many sample markers there are; None is the rc default.
Property count_property(int S::*member, const std::string& name, std::string doc) {
    return inner(
        "int",
        [member](S& s, const Value& v, Name name) {
            const int n = to_count(is_none(v) ? rc_get("legend." + name) : v, name);
            if (n <= 0) throw ValueError(name + " must be > 0; it was " + std::to_string(n));
            s.*member = n;
        },
        [member](const S& s) { return double(s.*member); },
        {name, {}, "legend." + name, std::move(doc)});
}

std::vector<Property> content_properties() {
    return {
        text_property(&S::title, {"title", {}, "", "Heading; empty: none."}),
        color_property(&S::title_color, {"title_color", {}, "text.color", "Of the heading."}),
        inner("color, list of color, 'linecolor', 'markerfacecolor' or 'markeredgecolor'",
              set_label_color, get_label_color,
              {"labelcolor", {}, "legend.labelcolor", "Of the labels."}),
        inner(
            "bool", [](S& s, const Value& v, Name name) { s.form.marker_first = to_bool(v, name); },
            [](const S& s) { return s.form.marker_first; },
            {"markerfirst", {}, "", "Whether samples stand left of their labels."}),
        count_property(&S::numpoints, "numpoints", "Markers in the sample of a line."),
        count_property(&S::scatterpoints, "scatterpoints", "Markers in the sample of a scatter."),
        inner(
            "sequence of float",
            [](S& s, const Value& v, Name name) {
                const std::vector<double> given = to_numbers(v, name);
                s.scatteryoffsets = given.empty() ? std::vector<double>{0.375, 0.5, 0.3125} : given;
            },
            [](const S& s) { return s.scatteryoffsets; },
            {"scatteryoffsets", {}, "", "Heights of a scatter's sample markers, key heights."}),
        inner(
            "float",
            [](S& s, const Value& v, Name name) {
                s.markerscale = is_none(v) ? rc_number("legend.markerscale") : to_length(v, name);
            },
            [](const S& s) { return s.markerscale; },
            {"markerscale", {}, "legend.markerscale", "Size of sample markers over the original."}),
        bool_property(&S::draggable,
                      {"draggable", {}, "", "Whether the pointer can move it in its window."})};
}

std::vector<Property> own_properties() {
    std::vector<Property> all;
    for (auto family :
         {place_properties(), content_properties(), frame_properties(),
          font_properties(&LegendForm::font, "", "legend.fontsize"),
          font_properties(&LegendForm::title_font, "title_", "legend.title_fontsize")}) {
        for (Property& p : family) all.push_back(std::move(p));
    }
    return all;
}

}  // namespace

const PropertyTable& legend_properties() {
    static const PropertyTable table("Legend", &artist_properties(), own_properties());
    return table;
}

// None means the rc default to most of the properties.
LegendState::LegendState() {
    zorder = 5;
    clip_on = false;
    anchor_transform = TransformSpec::axes();
    frame.snap = true;
    if (const Value v = rc_get("legend.framealpha"); !is_none(v)) {
        usual_frame_alpha = to_number(v, "legend.framealpha");
    }
    title_color = to_color(rc_get("text.color"), "text.color");
    for (const char* name :
         {"loc",           "borderpad",      "labelspacing",     "handlelength",     "handleheight",
          "handletextpad", "borderaxespad",  "columnspacing",    "fontsize",         "fontfamily",
          "fontweight",    "title_fontsize", "title_fontfamily", "title_fontweight", "frameon",
          "facecolor",     "edgecolor",      "fancybox",         "shadow",           "labelcolor",
          "numpoints",     "scatterpoints",  "markerscale"}) {
        legend_properties().find(name).set(*this, Value{});
    }
}

}  // namespace plot
