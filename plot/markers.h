// matplotlib's marker styles: the shape of each in unit size.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plot/painter.h"
#include "plot/path.h"

namespace plot {

enum class FillStyle { Full, Left, Right, Bottom, Top, None };

// For a marker size of 1; to be scaled by the size in pixels.
struct MarkerShape {
    Path path;  // empty: no marker
    bool filled = true;
    Join join = Join::Round;
    Cap cap = Cap::Butt;
    // From this size in pixels on the marker is moved to whole pixels; none: as the path itself
    // asks.
    std::optional<double> snap_threshold;
    std::optional<Path> alt_path;  // the other half of a half-filled one

    Snap snap_at(double size) const {
        if (!snap_threshold) return Snap::Auto;
        return size >= *snap_threshold ? Snap::On : Snap::Off;
    }
};

// matplotlib's names ("o", "s", "None", "", …); its integer markers by name ("tickleft", …,
// "caretdownbase") or, where no other marker has that name, by number ("0", "5", …, "11"); tuples
// as "(5, 1)" and "(5, 1, 30)"; text between dollar signs.
// Throws ValueError "Unrecognized marker style 'zz'" for others.
MarkerShape marker_shape(std::string_view name, FillStyle = FillStyle::Full);

// TICKLEFT (0) … CARETDOWNBASE (11). Throws ValueError.
MarkerShape marker_shape(int number, FillStyle = FillStyle::Full);

// matplotlib's tuple (numsides, style, angle): style 0 a polygon, 1 a star, 2 an asterisk; degrees.
// Throws ValueError.
MarkerShape marker_shape(int sides, int style, double angle, FillStyle = FillStyle::Full);

// A user's path, scaled so that it fits into the unit square around the origin.
MarkerShape marker_shape(const Path&, FillStyle = FillStyle::Full);

// All names that stand for a shape, in matplotlib's order.
const std::vector<std::string>& marker_names();

// "full", "left", … as matplotlib words it; throws ValueError for others.
FillStyle parse_fillstyle(std::string_view);

}  // namespace plot
