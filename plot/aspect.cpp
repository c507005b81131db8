#include "plot/aspect.h"

#include <cmath>
#include <limits>

namespace plot {

namespace {

// Widens v (in scaled coordinates) around its middle to the given length.
void widen(double& v0, double& v1, const Scale& scale, double length) {
    const double s0 = scale.forward(v0), s1 = scale.forward(v1);
    const double middle = (s0 + s1) / 2, half = std::copysign(length / 2, s1 - s0);
    v0 = scale.inverse(middle - half), v1 = scale.inverse(middle + half);
}

double length(double v0, double v1, const Scale& scale) {
    return std::abs(scale.forward(v1) - scale.forward(v0));
}

// The length that shows all data, in scaled coordinates.
double needed(const DataLimits& data, const Scale& scale) {
    if (data.empty()) return -std::numeric_limits<double>::infinity();
    return 1.05 * (scale.forward(data.high) - scale.forward(data.low));
}

// Makes the x limits longer by `stretch`, or the y limits shorter by it: the one that grows, unless
// the other has more than its data need.
void adjust_limits(Frame& frame, const AxesState& axes, double stretch, bool x_shared,
                   bool y_shared) {
    if (std::abs(1 / stretch - 1) < 0.005) return;
    const double x = length(frame.view.x0, frame.view.x1, frame.x_scale);
    const double y = length(frame.view.y0, frame.view.y1, frame.y_scale);
    const double x_needed = needed(axes.data_bounds.x, frame.x_scale);
    const double y_needed = needed(axes.data_bounds.y, frame.y_scale);
    const bool y_grows = stretch < 1;
    bool change_y = y_grows;
    if (x > x_needed && y > y_needed) {
        change_y = y_grows ? x * stretch < x_needed : y / stretch > y_needed;
    }
    if (!y_shared && (x_shared || change_y)) {
        widen(frame.view.y0, frame.view.y1, frame.y_scale, y / stretch);
    } else {
        widen(frame.view.x0, frame.view.x1, frame.x_scale, x * stretch);
    }
}

// The largest box of this height over width within `room`, standing at the anchor.
Rect fitted(const Rect& room, double ratio, Point anchor) {
    double width = room.width(), height = width * ratio;
    if (height > room.height()) height = room.height(), width = height / ratio;
    const double x = room.x0 + anchor.x * (room.width() - width);
    const double y = room.y0 + anchor.y * (room.height() - height);
    return {x, y, x + width, y + height};
}

}  // namespace

void apply_aspect(Frame& frame, const AxesState& axes, bool x_shared, bool y_shared) {
    if (axes.box_aspect) {
        frame.axes_box = fitted(frame.axes_box, *axes.box_aspect, axes.anchor.at);
    }
    if (!axes.aspect) return;
    const double x_units = length(frame.view.x0, frame.view.x1, frame.x_scale);
    const double y_units = length(frame.view.y0, frame.view.y1, frame.y_scale);
    Rect& box = frame.axes_box;
    // Height over width that the box must have.
    const double wanted = *axes.aspect * y_units / x_units;
    if (!(wanted > 0) || std::isinf(wanted)) return;
    const double height = box.width() * wanted;
    if (axes.aspect_adjusts_limits) {
        adjust_limits(frame, axes, height / box.height(), x_shared, y_shared);
        return;
    }
    box = fitted(box, wanted, axes.anchor.at);
}

}  // namespace plot
