// The published tables that colour maps are made of, as they were published. They are read-only
// memory: nothing is built before a map is asked for.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace plot {

struct ColormapData {
    enum class Kind {
        Listed,    // colours one by one: r, g, b, r, g, b, …
        Ramp,      // colours at equal distances, joined by straight lines
        Segments,  // knots x, left, right of red, of green, of blue
        Formula    // functions of x, see colormap.cpp
    };
    std::string_view name;
    Kind kind;
    std::span<const double> values;  // Listed of 256 and more colours: see listed_colors()
    std::array<int, 3> knots;        // of each channel; Segments only
};

// In matplotlib's order.
std::span<const ColormapData> colormap_data();

// The large tables.
std::span<const double> listed_colors(std::string_view name);

}  // namespace plot
