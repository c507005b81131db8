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
    // Pixels outside each side that a tick would take: matplotlib keeps them free where the ticks
    // themselves have been taken away.
    double low_room = 0, high_room = 0;
};

// How the labels of these ticks look on one side; no text, no place.
TextState tick_label_state(const AxisState&, const TickStyle&, bool high);

// Where the label of a tick at this value stands, pixels.
Point tick_label_anchor(const AxisSnapshot&, const Frame&, const TickStyle&, double value,
                        bool high);

double axis_length(const Frame&, AxisName);  // points
// `tick_room`: the length in points that says how many ticks fit; unset: its own.
AxisGeometry arrange_axis(const AxisSnapshot&, const Frame&, const DataLimits&, const TextMetrics&,
                          std::optional<double> tick_room = std::nullopt);

// One pixel of a text's box in its middle, along x or along y.
Rect shortened(const Rect&, bool along_x);

// What the spine of one side takes with room for ticks; nothing where it is not visible.
Rect spine_bounds(const AxisSnapshot&, const AxisGeometry&, const Frame&, bool high);

// The outermost ink of ticks and their labels on one side, at least the box's edge: what the axis
// label keeps clear of. A label that is to be in line with others moves to their `edge`.
double axis_edge(const AxisSnapshot&, const AxisGeometry&, const Frame&, bool high);
void move_axis_label(const AxisSnapshot&, AxisGeometry&, const Frame&, double edge);

// All ink outside and on the axes box, the axis label included; for layouts, which cannot make more
// room for a long label, that one is short.
enum class BoundsFor { Ink, Layout };
Rect axis_bounds(const AxisSnapshot&, const AxisGeometry&, double dpi, const TextMetrics&,
                 BoundsFor = BoundsFor::Ink);

void draw_grid(Painter&, const AxisState&, const AxisGeometry&, const Frame&);
void draw_axis(Painter&, const AxisSnapshot&, const AxisGeometry&, const Frame&);

}  // namespace plot
