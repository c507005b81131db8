// Markers that are spelled out point by point, so that a name says all of any marker.
#pragma once

#include <optional>
#include <string_view>

#include "plot/markers.h"

namespace plot {

// "path:1:x,y,code;x,y,code;…" for a size of 1; 0 instead of 1: an outline alone. nullopt for
// other names; throws ValueError for what is not well formed.
std::optional<MarkerShape> spelled_marker(std::string_view name, FillStyle);

}  // namespace plot
