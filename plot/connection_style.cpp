// The curves between two points, by matplotlib's rules (patches.ConnectionStyle).
#include <cmath>
#include <numbers>

#include "plot/bezier.h"
#include "plot/error.h"
#include "plot/named_style.h"

namespace plot {

namespace {

Point heading(double degrees) {
    const double turn = degrees * std::numbers::pi / 180;
    return {std::cos(turn), std::sin(turn)};
}

void curve3(Path& path, Point control, Point end) {
    path.points.insert(path.points.end(), {control, end});
    path.codes.insert(path.codes.end(), 2, PathCode::Curve3);
}

Point corner_of(Point a, double angle_a, Point b, double angle_b) {
    if (const auto p = line_crossing(a, heading(angle_a), b, heading(angle_b))) return *p;
    throw ValueError(
        "Given lines do not intersect. Please verify that the angles are not equal or differ by "
        "180 degrees.");
}

// Lines from the points at these angles, their corner rounded.
Path angle(Point a, Point b, double angle_a, double angle_b, double radius) {
    const Point corner = corner_of(a, angle_a, b, angle_b);
    Path path;
    path.move_to(a);
    if (radius == 0) {
        path.line_to(corner);
    } else {
        path.line_to(corner + direction(corner, a) * radius);
        curve3(path, corner, corner + direction(corner, b) * radius);
    }
    path.line_to(b);
    return path;
}

// Arms from both ends at given angles and lengths, corners rounded.
Path arc(Point a, Point b, const std::vector<double>& v) {
    const double arm_a = v[2], arm_b = v[3], radius = v[4];
    const bool has_a = !std::isnan(arm_a) && arm_a != 0, has_b = !std::isnan(arm_b) && arm_b != 0;
    Path path;
    path.move_to(a);
    // Where the line towards the next corner begins, and the corner before it.
    Point from = a;
    bool pending = false;
    auto turn_towards = [&](Point next) {
        if (pending) curve3(path, from, from + direction(from, next) * radius);
        pending = false;
    };
    if (has_a) {
        path.line_to(a + heading(v[0]) * (arm_a - radius));
        from = a + heading(v[0]) * arm_a;
        pending = true;
    }
    if (has_b) {
        const Point corner = b + heading(v[1]) * arm_b;
        const Point back = direction(corner, from);
        turn_towards(corner);
        path.line_to(corner + back * radius);
        from = corner;
        pending = true;
    }
    turn_towards(b);
    path.line_to(b);
    return path;
}

Path bar(Point a, Point b, const std::vector<double>& v) {
    const double distance = std::hypot(b.x - a.x, b.y - a.y);
    const Point end = b;
    double arm_b = v[1];
    if (!std::isnan(v[3])) {
        const double slant = v[3] * std::numbers::pi / 180;
        const double turn = std::atan2(b.y - a.y, b.x - a.x) - slant;
        b = a + Point{std::cos(slant), std::sin(slant)} * (distance * std::cos(turn));
        arm_b -= distance * std::sin(turn);
    }
    const Point along = direction(a, b);
    const Point out = Point{along.y, -along.x} * (v[2] * distance + std::max(v[0], arm_b));
    Path path;
    path.move_to(a);
    path.line_to(a + out);
    path.line_to(b + out);
    path.line_to(end);
    return path;
}

}  // namespace

Path connecting_path(const NamedStyle& style, Point a, Point b) {
    const std::vector<double>& v = style.values;
    if (style.name == "angle") return angle(a, b, v.at(0), v.at(1), v.at(2));
    if (style.name == "arc") return arc(a, b, v);
    if (style.name == "bar") return bar(a, b, v);
    Path path;
    path.move_to(a);
    if (style.name == "angle3") {
        curve3(path, corner_of(a, v.at(0), b, v.at(1)), b);
    } else {
        const Point d = b - a;
        curve3(path, (a + b) * 0.5 + Point{d.y, -d.x} * v.at(0), b);
    }
    return path;
}

}  // namespace plot
