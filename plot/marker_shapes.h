// The marker shapes that have names, in matplotlib's order.
#pragma once

#include <span>
#include <string_view>

#include "plot/markers.h"

namespace plot {

struct NamedMarker {
    std::string_view name;
    MarkerShape (*make)(FillStyle);
};

std::span<const NamedMarker> named_markers();

// The first of matplotlib's twelve markers that are numbers there, from TICKLEFT on.
inline constexpr std::string_view kFirstNumberedMarker = "tickleft";

// On the unit circle, from the top anticlockwise; every second point at `inner`.
std::vector<Point> marker_corners(int count, double inner = 1);
Path closed_path(const std::vector<Point>&);

}  // namespace plot
