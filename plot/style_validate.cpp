// The checks of the rc parameters, one for each kind.
#include <array>
#include <cmath>

#include "plot/error.h"
#include "plot/python_float.h"
#include "plot/style.h"

namespace plot {
namespace {

std::string lowered(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    }
    return text;
}

std::string shown(const Value& v) {
    const auto* text = std::get_if<std::string>(&v);
    return text ? quoted(*text) : repr(v);
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(at, from), text.size());
        std::string_view part = text.substr(from, to - from);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        from = to + 1;
    }
    return parts;
}

std::string list_repr(const std::vector<std::string>& words) {
    std::string out = "[";
    for (std::size_t i = 0; i < words.size(); ++i) out += (i ? ", " : "") + quoted(words[i]);
    return out + "]";
}

bool is_text(const Value& v, std::string_view wanted) {
    const auto* text = std::get_if<std::string>(&v);
    return text && *text == wanted;
}

bool is_none_text(const Value& v) {
    const auto* text = std::get_if<std::string>(&v);
    return text && lowered(*text) == "none";
}

std::optional<double> number_if(const Value& v) {
    if (const auto* d = std::get_if<double>(&v)) return *d;
    if (const auto* b = std::get_if<bool>(&v)) return *b ? 1 : 0;
    if (const auto* text = std::get_if<std::string>(&v)) return python_float(*text);
    return std::nullopt;
}

double to_float(const Value& v) {
    if (const auto number = number_if(v)) return *number;
    throw ValueError("Could not convert " + shown(v) + " to float");
}

double to_int(const Value& v) {
    const auto number = number_if(v);
    const bool is_string = std::holds_alternative<std::string>(v);
    if (!number || !std::isfinite(*number) || (is_string && *number != std::trunc(*number))) {
        throw ValueError("Could not convert " + shown(v) + " to int");
    }
    return std::trunc(*number);
}

std::optional<bool> bool_if(const Value& v) {
    static constexpr std::array<std::string_view, 6> kYes = {"t", "y", "yes", "on", "true", "1"};
    static constexpr std::array<std::string_view, 6> kNo = {"f", "n", "no", "off", "false", "0"};
    if (const auto* b = std::get_if<bool>(&v)) return *b;
    if (const auto* d = std::get_if<double>(&v)) {
        if (*d == 0 || *d == 1) return *d == 1;
    }
    if (const auto* text = std::get_if<std::string>(&v)) {
        const std::string word = lowered(*text);
        if (std::ranges::find(kYes, word) != kYes.end()) return true;
        if (std::ranges::find(kNo, word) != kNo.end()) return false;
    }
    return std::nullopt;
}

Value to_fraction(const Value& v, bool closed) {
    const double x = to_float(v);
    if (x >= 0 && (closed ? x <= 1 : x < 1)) return x;
    throw Error(std::string("Value must be >=0 and <") + (closed ? "=1" : "1") + "; got " +
                repr(Value(x)));
}

std::string to_string_value(const Value& v) {
    if (const auto* text = std::get_if<std::string>(&v)) return *text;
    return repr(v);
}

Value to_choice(const RcParam& param, const Value& v, bool any_case) {
    const std::vector<std::string> words = split(param.choices, '|');
    const std::string given = to_string_value(v);
    for (const std::string& word : words) {
        if (given == word || (any_case && lowered(given) == lowered(word))) return word;
    }
    throw ValueError(shown(v) + " is not a valid value for " + std::string(param.name) +
                     "; supported values are " + list_repr(words));
}

Value to_color_value(const Value& v) {
    if (std::holds_alternative<Rgba>(v)) return v;
    if (const auto* text = std::get_if<std::string>(&v)) {
        if (lowered(*text) == "none") return std::string("none");
        const std::string hex = "#" + *text;
        if ((text->size() == 6 || text->size() == 8) && parse_color(hex, {})) return hex;
        if (parse_color(*text, {})) return v;
    }
    if (const auto* numbers = std::get_if<std::vector<double>>(&v)) {
        const auto in_range = [](double c) { return c >= 0 && c <= 1; };
        const std::vector<double>& c = *numbers;
        if ((c.size() == 3 || c.size() == 4) && std::ranges::all_of(c, in_range)) {
            return Rgba{c[0], c[1], c[2], c.size() == 4 ? c[3] : 1};
        }
    }
    throw ValueError(shown(v) + " does not look like a color arg");
}

Value to_legend_color(const Value& v) {
    if (is_text(v, "linecolor")) return v;
    if (is_text(v, "mfc") || is_text(v, "markerfacecolor")) return std::string("markerfacecolor");
    if (is_text(v, "mec") || is_text(v, "markeredgecolor")) return std::string("markeredgecolor");
    if (is_none_text(v)) return v;
    return to_color_value(v);
}

Value to_line_style_value(const Value& v) {
    static const std::vector<std::string> kNames = {
        "-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "none", " ", ""};
    if (std::holds_alternative<DashSpec>(v)) return v;
    if (const auto* text = std::get_if<std::string>(&v)) {
        const std::string name = lowered(*text);
        if (std::ranges::find(kNames, name) != kNames.end()) return *text == "None" ? v : name;
    }
    if (const auto* dashes = std::get_if<std::vector<double>>(&v)) {
        if (dashes->size() % 2 == 0) return DashSpec{0, *dashes};
    }
    throw ValueError("linestyle " + shown(v) + " is not a valid on-off ink sequence.");
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
    const auto number = number_if(v);
    if (number && std::isfinite(*number)) return std::trunc(*number);
    throw ValueError(to_string_value(v) + " is not a valid font " + what + ".");
}

Value to_string_list(const Value& v) {
    if (const auto* text = std::get_if<std::string>(&v)) return split(*text, ',');
    if (std::holds_alternative<std::vector<std::string>>(v)) return v;
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
        if (const auto number = number_if(v); number && std::isfinite(*number)) return to_int(v);
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
    const std::string word = lowered(to_string_value(v));
    if (word == "tight") return word;
    if (word == "standard" || word == "none") return std::monostate{};
    throw ValueError("bbox should be 'tight' or 'standard'");
}

Value to_bool_value(const Value& v) {
    if (const auto b = bool_if(v)) return *b;
    throw ValueError("Cannot convert " + shown(v) + " to bool");
}

constexpr std::array<std::string_view, 14> kWeights = {
    "ultralight", "light",    "normal", "regular", "book",  "medium",     "roman",
    "semibold",   "demibold", "demi",   "bold",    "heavy", "extra bold", "black"};
constexpr std::array<std::string_view, 9> kStretches = {
    "ultra-condensed", "extra-condensed", "condensed",      "semi-condensed", "normal",
    "semi-expanded",   "expanded",        "extra-expanded", "ultra-expanded"};

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
    }
    return v;
}

}  // namespace

Value validated(const RcParam& param, const Value& v) {
    const bool keeps_text = param.kind == RcKind::LegendColor;
    if (param.or_none && !keeps_text && (is_none(v) || is_none_text(v))) return std::monostate{};
    if (param.or_none && is_none(v)) return v;
    try {
        return checked(param, v);
    } catch (const ValueError& e) {
        throw ValueError("Key " + std::string(param.name) + ": " + e.what());
    }
}

}  // namespace plot
