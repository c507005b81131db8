#include "plot/aspect.h"

#include <cmath>

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

// The largest box of this height over width within `room`, standing at the anchor.
Rect fitted(const Rect& room, double ratio, Point anchor) {
    double width = room.width(), height = width * ratio;
    if (height > room.height()) height = room.height(), width = height / ratio;
    const double x = room.x0 + anchor.x * (room.width() - width);
    const double y = room.y0 + anchor.y * (room.height() - height);
    return {x, y, x + width, y + height};
}

}  // namespace

void apply_aspect(Frame& frame, const AxesState& axes) {
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
        if (height > box.height()) {
            widen(frame.view.x0, frame.view.x1, frame.x_scale, x_units * height / box.height());
        } else {
            widen(frame.view.y0, frame.view.y1, frame.y_scale, y_units * box.height() / height);
        }
        return;
    }
    box = fitted(box, wanted, axes.anchor.at);
}

}  // namespace plot
