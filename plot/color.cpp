#include "plot/color.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "plot/error.h"
#include "plot/python_float.h"

namespace plot {
namespace {

constexpr std::size_t kLongestName = 40;  // of all tables, with room

Rgba from_rgb(std::uint32_t rgb) {
    return {(rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1};
}

const NamedColor* find(std::span<const NamedColor> table, std::string_view name) {
    const auto at = std::ranges::lower_bound(table, name, {}, &NamedColor::name);
    return at != table.end() && at->name == name ? &*at : nullptr;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    }
    return out;
}

std::string with_replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

// The letters stand for halves and three quarters, which no byte expresses.
std::optional<Rgba> parse_letter(char letter) {
    switch (letter) {
        case 'b':
            return Rgba{0, 0, 1, 1};
        case 'g':
            return Rgba{0, 0.5, 0, 1};
        case 'r':
            return Rgba{1, 0, 0, 1};
        case 'c':
            return Rgba{0, 0.75, 0.75, 1};
        case 'm':
            return Rgba{0.75, 0, 0.75, 1};
        case 'y':
            return Rgba{0.75, 0.75, 0, 1};
        case 'k':
            return Rgba{0, 0, 0, 1};
        case 'w':
            return Rgba{1, 1, 1, 1};
        default:
            return std::nullopt;
    }
}

std::optional<Rgba> parse_name(std::string_view text) {
    if (text.size() > kLongestName) return std::nullopt;
    const std::string name = lowered(text);
    if (name == "none") return Rgba::none();
    const NamedColor* found = nullptr;
    if (name.starts_with("tab:")) {
        found = find(tableau_colors(), with_replaced(name, "grey", "gray"));
    } else if (name.starts_with("xkcd:")) {
        found = find(xkcd_colors(), name);
        if (!found) found = find(xkcd_colors(), with_replaced(name, "gray", "grey"));
    } else {
        found = find(css4_colors(), name);
    }
    return found ? std::optional(from_rgb(found->rgb)) : std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<Rgba> parse_hex(std::string_view digits) {
    const bool is_short = digits.size() == 3 || digits.size() == 4;
    if (!is_short && digits.size() != 6 && digits.size() != 8) return std::nullopt;
    for (const char c : digits) {
        if (hex_digit(c) < 0) return std::nullopt;
    }
    std::array<double, 4> channel{0, 0, 0, 1};
    const std::size_t step = is_short ? 1 : 2;
    for (std::size_t i = 0; i * step < digits.size(); ++i) {
        const int high = hex_digit(digits[i * step]);
        const int low = is_short ? high : hex_digit(digits[i * step + 1]);
        channel[i] = (high * 16 + low) / 255.0;
    }
    return Rgba{channel[0], channel[1], channel[2], channel[3]};
}

// "C3", "C12": the colour of that number in the cycle, counted round.
std::optional<Rgba> parse_nth(std::string_view text, const std::vector<Rgba>& cycle) {
    if (text.size() < 2 || text[0] != 'C') return std::nullopt;
    if (!std::ranges::all_of(text.substr(1), is_digit)) return std::nullopt;
    if (cycle.empty()) return Rgba{0, 0, 0, 1};
    std::size_t n = 0;  // taken modulo the cycle at each digit, so that no number is too long
    for (const char c : text.substr(1)) n = (n * 10 + std::size_t(c - '0')) % cycle.size();
    return cycle[n];
}

std::optional<Rgba> parse_grey(std::string_view text) {
    const auto value = python_float(text);
    if (!value || !(*value >= 0 && *value <= 1)) return std::nullopt;
    return Rgba{*value, *value, *value, 1};
}

}  // namespace

std::optional<Rgba> parse_color(std::string_view text, const std::vector<Rgba>& cycle) {
    if (text.empty()) return std::nullopt;
    if (text.size() == 1) {
        if (const auto letter = parse_letter(text[0])) return letter;
    }
    if (text[0] == '#') return parse_hex(text.substr(1));
    if (const auto nth = parse_nth(text, cycle)) return nth;
    if (const auto named = parse_name(text)) return named;
    return parse_grey(text);
}

Rgba require_color(std::string_view text, const std::vector<Rgba>& cycle) {
    if (const auto color = parse_color(text, cycle)) return *color;
    if (python_float(text)) {
        throw ValueError("Invalid string grayscale value " + quoted(text) +
                         ". Value must be within 0-1 range");
    }
    throw ValueError("Invalid RGBA argument: " + quoted(text));
}

std::string to_hex(const Rgba& color, bool keep_alpha) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out = "#";
    for (const double channel : {color.r, color.g, color.b, color.a}) {
        if (out.size() == 7 && !keep_alpha) break;
        const long byte = std::lrint(std::clamp(channel, 0.0, 1.0) * 255);
        out += kDigits[byte >> 4 & 15], out += kDigits[byte & 15];
    }
    return out;
}

}  // namespace plot
