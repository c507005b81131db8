// Styles that are given by a name and numbers, "round,pad=0.3": of boxes around texts, of the
// curves between two points, and of arrows along such curves. Plain values; the shapes are pure
// functions of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plot/path.h"

namespace plot {

struct NamedStyle {
    std::string name;
    std::vector<double> values;  // in the order of its parameters; NaN: left to the style
    bool operator==(const NamedStyle&) const = default;
};

struct StyleParameter {
    std::string name;
    double value;  // default; NaN: None
};
struct StyleInfo {
    std::string name;        // "->"
    std::string class_name;  // matplotlib's, "CurveB"
    std::vector<StyleParameter> parameters;
};

std::span<const StyleInfo> box_styles();
std::span<const StyleInfo> connection_styles();
std::span<const StyleInfo> arrow_styles();

// With its default values. Throws ValueError for a name that is not among `known`.
NamedStyle default_style(std::span<const StyleInfo> known, const std::string& name);
// Throws ValueError unless the style is one of `known` with as many values.
void check_style(std::span<const StyleInfo> known, const NamedStyle&);

// The outline of a box around the rectangle; `size` scales paddings and corners.
Path box_outline(const NamedStyle&, const Rect&, double size);

// From a to b. Throws ValueError where the style has no curve between them.
Path connecting_path(const NamedStyle&, Point a, Point b);

struct ArrowPart {
    Path path;
    bool filled = false;
};
// The arrow along a path, all in pixels. `size` scales heads, `linewidth` is that of its outline.
// Throws ValueError if the style needs a quadratic curve and the path is none.
std::vector<ArrowPart> arrow_parts(const NamedStyle&, const Path& along, double size,
                                   double linewidth);

}  // namespace plot
