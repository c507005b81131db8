// The checks of the rc parameters, one for each kind.
#include <array>
#include <cmath>

#include "plot/error.h"
#include "plot/style.h"
#include "plot/style_convert.h"

namespace plot {

using namespace style;

namespace {

Value to_fraction(const Value& v, bool closed) {
    const double x = to_float(v);
    if (x >= 0 && (closed ? x <= 1 : x < 1)) return x;
    throw Error(std::string("Value must be >=0 and <") + (closed ? "=1" : "1") + "; got " +
                repr(Value(x)));
}

Value to_choice(const RcParam& param, const Value& v, bool any_case) {
    const std::vector<std::string> words = split(param.choices, '|');
    const auto* given = std::get_if<std::string>(&v);
    for (const std::string& word : words) {
        if (given && (*given == word || (any_case && lowered(*given) == lowered(word))))
            return word;
    }
    if (param.name.ends_with("joinstyle") || param.name.ends_with("capstyle")) {
        const bool join = param.name.ends_with("joinstyle");
        throw ValueError(shown(v) + " is not a valid " + (join ? "JoinStyle" : "CapStyle"));
    }
    throw ValueError(shown(v) + " is not a valid value for " + std::string(param.name) +
                     "; supported values are " + list_repr(words));
}

Value to_legend_color(const Value& v) {
    if (is_text(v, "linecolor")) return v;
    if (is_text(v, "mfc") || is_text(v, "markerfacecolor")) return std::string("markerfacecolor");
    if (is_text(v, "mec") || is_text(v, "markeredgecolor")) return std::string("markeredgecolor");
    if (is_none(v) || is_none_text(v)) return v;
    return to_color_value(v);
}

Value to_font_size(const Value& v) {
    static const std::vector<std::string> kNames = {"xx-small", "x-small", "small",
                                                    "medium",   "large",   "x-large",
                                                    "xx-large", "smaller", "larger"};
    if (const auto* text = std::get_if<std::string>(&v)) {
        const std::string name = lowered(*text);
        if (std::ranges::find(kNames, name) != kNames.end()) return name;
    }
    if (const auto number = number_if(v)) return *number;
    std::string names;
    for (const std::string& name : kNames) names += (names.empty() ? "" : ", ") + name;
    throw ValueError(to_string_value(v) + " is not a valid font size. Valid font sizes are " +
                     names + ".");
}

Value to_named_int(const Value& v, std::span<const std::string_view> names, const char* what) {
    if (const auto* text = std::get_if<std::string>(&v)) {
        if (std::ranges::find(names, *text) != names.end()) return v;
    }
    try {
        return to_int(v);
    } catch (const ValueError&) {
        throw ValueError(to_string_value(v) + " is not a valid font " + what + ".");
    }
}

Value to_string_list(const Value& v) {
    if (const auto* text = std::get_if<std::string>(&v)) return split(*text, ',');
    if (std::holds_alternative<std::vector<std::string>>(v)) return v;
    if (v == Value{std::vector<double>{}}) return std::vector<std::string>{};
    throw ValueError("Expected str or other non-set iterable, but got " + repr(v));
}

std::vector<double> to_list(const Value& v, double (*item)(const Value&)) {
    std::vector<double> out;
    if (const auto* numbers = std::get_if<std::vector<double>>(&v)) {
        for (const double d : *numbers) out.push_back(item(d));
    } else {
        const Value words = to_string_list(v);
        for (const std::string& word : std::get<std::vector<std::string>>(words)) {
            out.push_back(item(word));
        }
    }
    return out;
}

Value to_pair(const Value& v, double (*item)(const Value&)) {
    const std::vector<double> out = to_list(v, item);
    if (out.size() != 2) {
        throw ValueError("Expected 2 values, but there are " + std::to_string(out.size()) +
                         " values in " + to_string_value(v));
    }
    return out;
}

Value to_bins(const Value& v) {
    static const std::vector<std::string> kRules = {"auto",  "sturges", "fd",  "doane",
                                                    "scott", "rice",    "sqrt"};
    if (const auto* text = std::get_if<std::string>(&v)) {
        if (std::ranges::find(kRules, *text) != kRules.end()) return v;
    }
    try {
        return to_int(v);
    } catch (const ValueError&) {
    }
    try {
        return to_list(v, to_float);
    } catch (const ValueError&) {
        throw ValueError("'hist.bins' must be one of " + list_repr(kRules) +
                         ", an int or a sequence of floats");
    }
}

Value to_whiskers(const Value& v) {
    if (const auto number = number_if(v)) return *number;
    try {
        return to_pair(v, to_float);
    } catch (const ValueError&) {
        throw ValueError("Not a valid whisker value [float, (float, float)]");
    }
}

Value to_cycle(const Value& v) {
    const Value words = to_string_list(v);
    for (const std::string& word : std::get<std::vector<std::string>>(words)) {
        if (word.size() == 2 && word[0] == 'C' && word[1] >= '0' && word[1] <= '9') {
            throw ValueError("Cannot put cycle reference (" + quoted(word) + ") in prop_cycler");
        }
        to_color_value(word);
    }
    return words;
}

Value to_dpi(const Value& v) {
    if (is_text(v, "figure")) return v;
    if (const auto number = number_if(v)) return *number;
    throw ValueError(shown(v) + " is not string \"figure\" and could not convert " + shown(v) +
                     " to float");
}

Value to_aspect(const Value& v) {
    if (is_text(v, "auto") || is_text(v, "equal")) return v;
    if (const auto number = number_if(v)) return *number;
    throw ValueError("not a valid aspect specification");
}

Value to_axis_below(const Value& v) {
    if (const auto b = bool_if(v)) return *b;
    if (is_text(v, "line")) return v;
    throw ValueError(shown(v) + " cannot be interpreted as True, False, or \"line\"");
}

Value to_bbox(const Value& v) {
    const auto* text = std::get_if<std::string>(&v);
    const std::string word = text ? lowered(*text) : "";
    if (word == "tight") return word;
    if (word == "standard" || is_none(v)) return std::monostate{};
    throw ValueError("bbox should be 'tight' or 'standard'");
}

Value to_sketch(const Value& v) {
    try {
        std::vector<double> numbers = to_list(v, to_float);
        if (numbers.size() == 3) return numbers;
    } catch (const ValueError&) {
    }
    throw ValueError("Expected a (scale, length, randomness) triplet");
}

Value to_font_type(const Value& v) {
    const auto* text = std::get_if<std::string>(&v);
    const std::string word = text ? lowered(*text) : "";
    if (word == "type3") return 3.0;
    if (word == "truetype") return 42.0;
    double type = 0;
    try {
        type = to_int(v);
    } catch (const ValueError&) {
        throw ValueError("Supported Postscript/PDF font types are ['type3', 'truetype']");
    }
    if (type == 3 || type == 42) return type;
    throw ValueError("Supported Postscript/PDF font types are [3, 42]");
}

Value to_distiller(const RcParam& param, const Value& v) {
    const std::string word = lowered(to_string_value(v));
    if (word == "none" || word == "false" || v == Value{0.0}) return std::monostate{};
    return to_choice(param, v, true);
}

Value to_math_fallback(const Value& v) {
    const std::string word = lowered(to_string_value(v));
    if (word == "cm" || word == "stix" || word == "stixsans") return word;
    throw ValueError(to_string_value(v) +
                     " is not a valid fallback font name. Valid fallback font names are "
                     "cm,stix,stixsans. Passing 'None' will turn fallback off.");
}

Value to_minor_count(const Value& v) {
    if (is_text(v, "auto")) return v;
    if (const double count = to_int(v); count >= 0) return count;
    throw ValueError("'tick.minor.ndivs' must be 'auto' or non-negative int");
}

Value to_bool_value(const Value& v) {
    if (const auto b = bool_if(v)) return *b;
    const auto* text = std::get_if<std::string>(&v);
    throw ValueError("Cannot convert " + (text ? quoted(lowered(*text)) : shown(v)) + " to bool");
}

constexpr std::array<std::string_view, 14> kWeights = {
    "ultralight", "light",    "normal", "regular", "book",  "medium",     "roman",
    "semibold",   "demibold", "demi",   "bold",    "heavy", "extra bold", "black"};
constexpr std::array<std::string_view, 9> kStretches = {
    "ultra-condensed", "extra-condensed", "condensed",      "semi-condensed", "normal",
    "semi-expanded",   "expanded",        "extra-expanded", "ultra-expanded"};

// The kinds of few parameters.
Value checked_further(const RcParam& param, const Value& v) {
    switch (param.kind) {
        case RcKind::StringList:
            return to_string_list(v);
        case RcKind::FloatList:
            return to_list(v, to_float);
        case RcKind::FloatPair:
            return to_pair(v, to_float);
        case RcKind::IntPair:
            return to_pair(v, to_int);
        case RcKind::Dpi:
            return to_dpi(v);
        case RcKind::Aspect:
            return to_aspect(v);
        case RcKind::AxisBelow:
            return to_axis_below(v);
        case RcKind::Bbox:
            return to_bbox(v);
        case RcKind::Bins:
            return to_bins(v);
        case RcKind::Whiskers:
            return to_whiskers(v);
        case RcKind::Cycle:
            return to_cycle(v);
        case RcKind::FontSizeOrNone:
            return is_none(v) || is_text(v, "None") ? Value{} : to_font_size(v);
        case RcKind::Sketch:
            return to_sketch(v);
        case RcKind::FontType:
            return to_font_type(v);
        case RcKind::Distiller:
            return to_distiller(param, v);
        case RcKind::MathFallback:
            return to_math_fallback(v);
        case RcKind::MinorCount:
            return to_minor_count(v);
        default:
            return v;
    }
}

Value checked(const RcParam& param, const Value& v) {
    switch (param.kind) {
        case RcKind::Any:
            return v;
        case RcKind::Bool:
            return to_bool_value(v);
        case RcKind::Int:
            return to_int(v);
        case RcKind::Float:
            return to_float(v);
        case RcKind::Fraction:
            return to_fraction(v, true);
        case RcKind::ProperFraction:
            return to_fraction(v, false);
        case RcKind::String:
            return to_string_value(v);
        case RcKind::Choice:
            return to_choice(param, v, false);
        case RcKind::ChoiceAnyCase:
            return to_choice(param, v, true);
        case RcKind::Color:
            return to_color_value(v);
        case RcKind::ColorOrAuto:
            return is_text(v, "auto") ? v : to_color_value(v);
        case RcKind::ColorOrInherit:
            return is_text(v, "inherit") ? v : to_color_value(v);
        case RcKind::LegendColor:
            return to_legend_color(v);
        case RcKind::LineStyle:
            return to_line_style_value(v);
        case RcKind::FontSize:
            return to_font_size(v);
        case RcKind::FontWeight:
            return to_named_int(v, kWeights, "weight");
        case RcKind::FontStretch:
            return to_named_int(v, kStretches, "stretch");
        default:
            return checked_further(param, v);
    }
}

}  // namespace

Value converted(const RcParam& param, const Value& v) {
    if (param.or_none && (is_none(v) || is_none_text(v))) return std::monostate{};
    return checked(param, v);
}

Value validated(const RcParam& param, const Value& v) {
    try {
        return converted(param, v);
    } catch (const ValueError& e) {
        throw ValueError("Key " + std::string(param.name) + ": " + e.what());
    }
}

}  // namespace plot
