// The whole way from an artist's coordinates to pixels, where all of it is one affine map.
#pragma once

#include <optional>

#include "plot/transform.h"

namespace plot {

// Gives what Frame::to_display() does; empty where a scale bends the coordinates.
std::optional<Affine> straight_way(const Frame&, const TransformSpec&);

}  // namespace plot
