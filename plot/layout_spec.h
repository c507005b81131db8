// Which layout a figure asks for at drawing, and with what numbers.
#pragma once

#include <optional>

#include "plot/geometry.h"

namespace plot {

struct LayoutSpec {
    enum class Kind { None, Tight, Constrained } kind = Kind::None;
    // Tight: in font sizes, h_pad and w_pad as pad where unset. Constrained: inches.
    double pad = 1.08;
    std::optional<double> h_pad, w_pad;
    double hspace = 0.02, wspace = 0.02;  // constrained: fractions of the figure
    Rect rect{0, 0, 1, 1};                // the part of the figure that may be taken
    bool compress = false;                // constrained: axes of fixed aspect move together
    bool operator==(const LayoutSpec&) const = default;
};

}  // namespace plot
