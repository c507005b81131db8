#include "plot/property_types.h"

#include <charconv>

#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

[[noreturn]] void refuse(std::string_view what, const Value& given, std::string_view wanted) {
    throw ValueError(std::string(what) + " must be " + std::string(wanted) + ", not " +
                     repr(given));
}

std::optional<Rgba> rgba_of_numbers(const std::vector<double>& v) {
    if (v.size() != 3 && v.size() != 4) return std::nullopt;
    for (const double c : v) {
        if (!(c >= 0 && c <= 1)) return std::nullopt;
    }
    return Rgba{v[0], v[1], v[2], v.size() == 4 ? v[3] : 1.0};
}

const std::vector<std::pair<std::string, std::string>>& line_style_words() {
    static const std::vector<std::pair<std::string, std::string>> words = {
        {"-", "-"},       {"--", "--"},     {"-.", "-."},      {":", ":"},
        {"solid", "-"},   {"dashed", "--"}, {"dashdot", "-."}, {"dotted", ":"},
        {"None", "None"}, {"none", "None"}, {" ", "None"},     {"", "None"}};
    return words;
}

// The rc pattern of a named style, in line widths.
std::vector<double> named_pattern(const std::string& name) {
    if (name == "--") return rc_numbers("lines.dashed_pattern");
    if (name == "-.") return rc_numbers("lines.dashdot_pattern");
    if (name == ":") return rc_numbers("lines.dotted_pattern");
    return {};
}

}  // namespace

double to_number(const Value& v, std::string_view what) {
    if (const double* d = std::get_if<double>(&v)) return *d;
    if (const bool* b = std::get_if<bool>(&v)) return *b ? 1 : 0;
    if (const std::string* s = std::get_if<std::string>(&v)) {
        double d = 0;
        const auto [end, status] = std::from_chars(s->data(), s->data() + s->size(), d);
        if (status == std::errc{} && end == s->data() + s->size()) return d;
        throw ValueError(std::string(what) + ": could not convert string to float: " + repr(v));
    }
    throw TypeError(std::string(what) + " must be a number, not " + repr(v));
}

double to_length(const Value& v, std::string_view what) {
    const double d = to_number(v, what);
    if (!(d >= 0) || std::isinf(d)) refuse(what, v, "a finite number that is not negative");
    return d;
}

bool to_bool(const Value& v, std::string_view what) {
    if (const bool* b = std::get_if<bool>(&v)) return *b;
    if (const double* d = std::get_if<double>(&v)) return *d != 0;
    if (is_none(v)) return false;
    if (const std::string* s = std::get_if<std::string>(&v)) {
        if (*s == "on" || *s == "True" || *s == "true") return true;
        if (*s == "off" || *s == "False" || *s == "false") return false;
    }
    refuse(what, v, "True or False");
}

std::string to_text(const Value& v, std::string_view what) {
    if (const std::string* s = std::get_if<std::string>(&v)) return *s;
    if (is_none(v)) return {};
    if (std::holds_alternative<double>(v) || std::holds_alternative<bool>(v)) return repr(v);
    throw TypeError(std::string(what) + " must be a string, not " + repr(v));
}

std::vector<double> to_numbers(const Value& v, std::string_view what) {
    if (const auto* numbers = std::get_if<std::vector<double>>(&v)) return *numbers;
    if (is_none(v)) return {};
    return {to_number(v, what)};
}

Color to_color(const Value& v, std::string_view what) {
    if (const Rgba* c = std::get_if<Rgba>(&v)) return {*c, {}};
    if (const auto* numbers = std::get_if<std::vector<double>>(&v)) {
        if (const auto c = rgba_of_numbers(*numbers))
            return {*c, std::string(numbers->size() == 3 ? kThreeNumbers : "")};
        if (numbers->size() == 3 || numbers->size() == 4) {
            throw ValueError("RGBA values should be within 0-1 range");
        }
    }
    if (const std::string* s = std::get_if<std::string>(&v)) {
        if (const auto c = parse_color(*s, rc_cycle())) return {*c, *s};
    }
    throw ValueError(repr(v) + " is not a valid value for " + std::string(what));
}

Value to_value(const Color& c) {
    if (c.spelled == kThreeNumbers) return std::vector{c.rgba.r, c.rgba.g, c.rgba.b};
    if (!c.spelled.empty()) return c.spelled;
    return c.rgba;
}

LineStyle to_line_style(const Value& v, std::string_view what) {
    if (const std::string* s = std::get_if<std::string>(&v)) {
        std::vector<std::string> allowed;
        for (const auto& [word, name] : line_style_words()) {
            if (word == *s) return {name, {0, named_pattern(name)}};
            allowed.push_back(word);
        }
        throw_not_in_list("ls", *s, allowed);
    }
    if (is_none(v)) return {"None", {}};
    DashSpec dashes;
    if (const auto* given = std::get_if<DashSpec>(&v)) {
        dashes = *given;
    } else if (const auto* pattern = std::get_if<std::vector<double>>(&v)) {
        dashes.pattern = *pattern;
    } else {
        throw ValueError("Unrecognized linestyle: " + repr(v));
    }
    double sum = 0;
    for (const double d : dashes.pattern) {
        if (!(d >= 0) || std::isinf(d)) {
            throw ValueError("All values in the dash list must be non-negative");
        }
        sum += d;
    }
    if (!std::isfinite(dashes.offset)) throw ValueError("The dash offset must be finite");
    if (!dashes.pattern.empty() && !(sum > 0)) {
        throw ValueError("At least one value in the dash list must be positive");
    }
    if (dashes.pattern.empty()) return {"-", {}};
    if (dashes.pattern.size() % 2) {
        const auto once = dashes.pattern;
        dashes.pattern.insert(dashes.pattern.end(), once.begin(), once.end());
    }
    (void)what;
    return {"--", std::move(dashes)};
}

DashSpec to_dashes(const Value& v, std::string_view what) {
    LineStyle style = to_line_style(v, what);
    // An undrawn line is all gap.
    if (!style.drawn()) return {0, {0, 1}};
    return std::move(style.dashes);
}

Value to_value(const LineStyle& l) { return l.name; }

void apply_dashes(Pen& pen, const LineStyle& style, double linewidth_points, double dpi) {
    const double scale = rc_bool("lines.scale_dashes") ? linewidth_points : 1.0;
    pen.dashes.clear();
    double sum = 0;
    for (const double d : style.dashes.pattern) {
        pen.dashes.push_back(points_to_pixels(d * scale, dpi));
        sum += pen.dashes.back();
    }
    if (!(sum > 0)) pen.dashes.clear();
    pen.dash_offset = points_to_pixels(style.dashes.offset * scale, dpi);
}

const Words<Cap>& cap_words() {
    static const Words<Cap> words = {
        {"butt", Cap::Butt}, {"projecting", Cap::Projecting}, {"round", Cap::Round}};
    return words;
}

const Words<Join>& join_words() {
    static const Words<Join> words = {
        {"miter", Join::Miter}, {"round", Join::Round}, {"bevel", Join::Bevel}};
    return words;
}

}  // namespace plot
