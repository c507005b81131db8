#include "plot/style_convert.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "plot/color.h"
#include "plot/error.h"
#include "plot/python_float.h"

namespace plot::style {

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
    const auto* text = std::get_if<std::string>(&v);
    const bool digits = !text || text->find_first_not_of("+-_0123456789 \t") == text->npos;
    if (!number || !std::isfinite(*number) || !digits) {
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

std::string to_string_value(const Value& v) {
    if (const auto* text = std::get_if<std::string>(&v)) return *text;
    return repr(v);
}

// "(1, 0, 0)", as a file writes it.
std::optional<std::vector<double>> tuple_of(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (text.size() < 2) return std::nullopt;
    const bool closed =
        (text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']');
    if (closed) text = text.substr(1, text.size() - 2);
    if (text.find(',') == text.npos) return std::nullopt;
    std::vector<double> numbers;
    for (const std::string& word : split(text, ',')) {
        const auto number = python_float(word);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
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
    if (const auto* text = std::get_if<std::string>(&v)) {
        if (const auto numbers = tuple_of(*text)) return to_color_value(*numbers);
    }
    throw ValueError(shown(v) + " does not look like a color arg");
}

// "(0, (1, 2))", or "1, 2" for what is on and off.
std::optional<DashSpec> dashes_of(std::string_view text) {
    DashSpec dashes;
    const std::size_t open = text.find('('), inner = text.rfind('(');
    if (open != inner) {
        const std::size_t comma = text.find(',');
        const auto offset = python_float(text.substr(open + 1, comma - open - 1));
        const std::size_t close = text.find(')', inner);
        if (!offset || comma > inner || close == text.npos) return std::nullopt;
        dashes.offset = *offset;
        text = text.substr(inner, close + 1 - inner);
    }
    auto pattern = tuple_of(text);
    if (!pattern || pattern->size() % 2) return std::nullopt;
    dashes.pattern = std::move(*pattern);
    return dashes;
}

Value to_line_style_value(const Value& v) {
    static const std::vector<std::string> kNames = {
        "-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "none", " ", ""};
    if (std::holds_alternative<DashSpec>(v)) return v;
    if (const auto* text = std::get_if<std::string>(&v)) {
        const std::string name = lowered(*text);
        if (std::ranges::find(kNames, name) != kNames.end()) return name;
        if (const auto dashes = dashes_of(*text)) return *dashes;
    }
    if (const auto* dashes = std::get_if<std::vector<double>>(&v)) {
        if (dashes->size() % 2 == 0) return DashSpec{0, *dashes};
    }
    throw ValueError("linestyle " + shown(v) + " is not a valid on-off ink sequence.");
}

}  // namespace plot::style
