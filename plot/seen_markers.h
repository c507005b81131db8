// Very many markers in vector files: only those are written of which something can be seen.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plot/tinted_markers.h"

namespace plot {

// Parts of a point in which they are looked at: what is smaller is not seen.
inline constexpr int kSeenParts = 6;

// Numbers of the markers of which something can be seen, in their order: opaque ones hide what lies
// below, and so do many faint ones together. Empty where all are to be written: few markers,
// painters of pixels, rc path.simplify off, and shapes of too many sizes. Can be cancelled.
std::optional<std::vector<std::uint32_t>> seen_markers(const Painter&, const Path& shape,
                                                       const MarkerPlaces&, const MarkerLooks&,
                                                       const Pen& outline);

// The same for markers of one look; null: no inside, no outline.
std::optional<std::vector<Point>> seen_markers(const Painter&, const Path& shape,
                                               std::span<const Point> at, const Rgba* fill,
                                               const Pen*);

}  // namespace plot
