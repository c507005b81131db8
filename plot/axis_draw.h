// Where the ticks, tick labels, label and offset text of an axis stand, and how they are drawn.
// The geometry is pure: tests give fake text metrics.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plot/figure.h"

namespace plot {

// A text with its place.
struct PlacedText {
    std::string text;
    TextStyle style;
    Rgba color;
    Point anchor;  // display pixels
    Rect bounds;
    std::shared_ptr<const TextState> own = nullptr;  // with its own look, the text included
};

struct AxisGeometry {
    AxisTicks ticks;
    std::vector<PlacedText> labels;  // of major and minor ticks, on both sides
    std::optional<PlacedText> offset_text;
    Point label_anchor;                  // of the axis label
    double low_side = 0, high_side = 0;  // where the ticks stand: y of an x axis, x of a y axis
    Rect low = Rect::nothing(), high = Rect::nothing();  // ink of ticks and labels on each side
};

// How the labels of these ticks look on one side; no text, no place.
TextState tick_label_state(const AxisState&, const TickStyle&, bool high);

AxisGeometry arrange_axis(const AxisSnapshot&, const Frame&, const DataLimits&, const TextMetrics&);

// All ink outside and on the axes box, the axis label included.
Rect axis_bounds(const AxisSnapshot&, const AxisGeometry&, double dpi, const TextMetrics&);

void draw_grid(Painter&, const AxisState&, const AxisGeometry&, const Frame&);
void draw_axis(Painter&, const AxisSnapshot&, const AxisGeometry&, const Frame&);

}  // namespace plot
