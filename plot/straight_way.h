// The whole way from an artist's coordinates to pixels: where all of it is one affine map, and of
// many points.
#pragma once

#include <optional>
#include <span>

#include "plot/transform.h"

namespace plot {

// Gives what Frame::to_display() does; empty where a scale bends the coordinates.
std::optional<Affine> straight_way(const Frame&, const TransformSpec&);

// Writes what Frame::to_display() of as many points gives. Can be cancelled.
void place_points(const Frame&, const TransformSpec&, std::span<const double> x,
                  std::span<const double> y, std::span<Point> to);

}  // namespace plot
