// Colours and their names: matplotlib's colour specifications.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plot {

// Straight (not premultiplied) red, green, blue, alpha in 0..1.
struct Rgba {
    double r = 0, g = 0, b = 0, a = 1;
    bool operator==(const Rgba&) const = default;
    Rgba with_alpha(double alpha) const { return {r, g, b, alpha}; }
    static Rgba none() { return {0, 0, 0, 0}; }
};

// "red", "r", "tab:blue", "xkcd:sky blue", "#rgb", "#rgba", "#rrggbb", "#rrggbbaa", "0.5", "C3",
// "none" (case as in matplotlib). "C3" is looked up in `cycle`. nullopt if it is none of these.
std::optional<Rgba> parse_color(std::string_view text, const std::vector<Rgba>& cycle);

// The same, but throws ValueError in matplotlib's words.
Rgba require_color(std::string_view text, const std::vector<Rgba>& cycle);

// "#rrggbb", with the alpha byte when keep_alpha.
std::string to_hex(const Rgba&, bool keep_alpha = false);

// All names with their colours, sorted by name; names are matched as they are spelled here, in any
// case but for single letters, "gray" also as "grey".
struct NamedColor {
    std::string_view name;
    std::uint32_t rgb;  // 0xRRGGBB; parse_color gives the single letters unrounded
};
std::span<const NamedColor> base_colors();  // b g r c m y k w
std::span<const NamedColor> css4_colors();
std::span<const NamedColor> tableau_colors();  // with their "tab:" prefix
std::span<const NamedColor> xkcd_colors();     // with their "xkcd:" prefix

}  // namespace plot
