#include "plot/bezier.h"

#include <cmath>
#include <numbers>

namespace plot {

namespace {

constexpr double kParallelSine = 1e-12;
constexpr double kParallelAngle = 1e-5;  // radians

Point mixed(Point a, Point b, double t) { return a + (b - a) * t; }

double distance_to_segment(Point p, Point a, Point b) {
    const Point along = b - a, to = p - a;
    const double length = along.x * along.x + along.y * along.y;
    const double t =
        length > 0 ? std::clamp((to.x * along.x + to.y * along.y) / length, 0.0, 1.0) : 0;
    return std::hypot(to.x - t * along.x, to.y - t * along.y);
}

// The segments of a path: the curve that ends before vertex `next`.
struct Segment {
    std::size_t first, next;  // its own vertices, without the point where it begins
    Curve curve;
};

std::vector<Segment> segments_of(const Path& path) {
    std::vector<Segment> all;
    all.reserve(path.points.size());
    for (std::size_t i = 1; i < path.points.size();) {
        const PathCode code = path.codes.empty() ? PathCode::LineTo : path.codes[i];
        const std::size_t count = code == PathCode::Curve3 ? 2 : code == PathCode::Curve4 ? 3 : 1;
        if (i + count > path.points.size()) break;
        Segment s{i, i + count, {path.points[i - 1]}};
        s.curve.insert(s.curve.end(), path.points.begin() + long(i),
                       path.points.begin() + long(i + count));
        all.push_back(std::move(s));
        i += count;
    }
    return all;
}

void append(Path& path, const Curve& curve) {
    if (curve.size() == 4) return path.curve_to(curve[1], curve[2], curve[3]);
    const PathCode code = curve.size() == 3 ? PathCode::Curve3 : PathCode::LineTo;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        path.points.push_back(curve[i]), path.codes.push_back(code);
    }
}

}  // namespace

Point curve_point(const Curve& curve, double t) {
    Curve points = curve;
    for (std::size_t n = points.size(); n > 1; --n) {
        for (std::size_t i = 0; i + 1 < n; ++i) points[i] = mixed(points[i], points[i + 1], t);
    }
    return points.front();
}

std::pair<Curve, Curve> split_curve(const Curve& curve, double t) {
    Curve points = curve, left = {curve.front()}, right = {curve.back()};
    for (std::size_t n = points.size(); n > 1; --n) {
        for (std::size_t i = 0; i + 1 < n; ++i) points[i] = mixed(points[i], points[i + 1], t);
        left.push_back(points.front());
        right.insert(right.begin(), points[n - 2]);
    }
    return {left, right};
}

std::optional<std::pair<Curve, Curve>> split_at_boundary(const Curve& curve, const Inside& inside,
                                                         double tolerance) {
    double t0 = 0, t1 = 1;
    Point start = curve.front(), end = curve.back();
    const bool start_inside = inside(start);
    if (start_inside == inside(end) && start != end) return std::nullopt;
    while (std::hypot(start.x - end.x, start.y - end.y) >= tolerance) {
        const double t = (t0 + t1) / 2;
        const Point middle = curve_point(curve, t);
        if (!is_finite(middle) || t == t0 || t == t1) return std::nullopt;
        if (inside(middle) != start_inside) {
            t1 = t, end = middle;
        } else {
            t0 = t, start = middle;
        }
    }
    return split_curve(curve, (t0 + t1) / 2);
}

std::optional<std::pair<Path, Path>> split_at_boundary(const Path& path, const Inside& inside) {
    if (path.points.empty()) return std::nullopt;
    const bool begins_inside = inside(path.points.front());
    for (const Segment& s : segments_of(path)) {
        if (inside(s.curve.back()) == begins_inside) continue;
        const auto halves = split_at_boundary(s.curve, inside);
        if (!halves) return std::nullopt;
        Path before, after;
        before.move_to(path.points.front());
        after.move_to(halves->second.front());
        for (const Segment& other : segments_of(path)) {
            if (other.first < s.first) append(before, other.curve);
        }
        append(before, halves->first);
        append(after, halves->second);
        for (const Segment& other : segments_of(path)) {
            if (other.first > s.first) append(after, other.curve);
        }
        return std::pair{before, after};
    }
    return std::nullopt;
}

Inside in_circle(Point centre, double radius) {
    return [centre, square = radius * radius](Point p) {
        const Point d = p - centre;
        return d.x * d.x + d.y * d.y < square;
    };
}

Point direction(Point a, Point b) {
    const Point d = b - a;
    const double length = std::hypot(d.x, d.y);
    return length > 0 ? d * (1 / length) : Point{};
}

std::optional<Point> line_crossing(Point p, Point u, Point q, Point v) {
    const double sine = u.y * -v.x + u.x * v.y;
    if (!(std::abs(sine) >= kParallelSine)) return std::nullopt;
    const double a = u.y * p.x - u.x * p.y, b = v.y * q.x - v.x * q.y;
    return Point{(-v.x * a + u.x * b) / sine, (-v.y * a + u.y * b) / sine};
}

std::pair<Point, Point> beside(Point p, Point along, double distance) {
    const Point right{distance * along.y, -distance * along.x};
    return {p + right, p - right};
}

std::pair<Curve, Curve> parallel_curves(const Curve& c, double distance) {
    const double turn = std::abs(std::atan2(c[0].x - c[1].x, c[0].y - c[1].y) -
                                 std::atan2(c[1].x - c[2].x, c[1].y - c[2].y));
    Point at_start = direction(c[0], c[1]), at_end = direction(c[1], c[2]);
    if (std::abs(turn - std::numbers::pi) < kParallelAngle) {
        at_start = at_end = direction(c[0], c[2]);
    }
    const auto [start_right, start_left] = beside(c[0], at_start, distance);
    const auto [end_right, end_left] = beside(c[2], at_end, distance);
    auto right = line_crossing(start_right, at_start, end_right, at_end);
    auto left = line_crossing(start_left, at_start, end_left, at_end);
    if (!right || !left) {
        right = mixed(start_right, end_right, 0.5), left = mixed(start_left, end_left, 0.5);
    }
    return {{start_right, *right, end_right}, {start_left, *left, end_left}};
}

std::pair<Curve, Curve> wedge_curves(const Curve& c, double distance, double start, double middle,
                                     double end) {
    const Point a = mixed(c[0], c[1], 0.5), b = mixed(c[1], c[2], 0.5), m = mixed(a, b, 0.5);
    const auto first = beside(c[0], direction(c[0], c[1]), distance * start);
    const auto last = beside(c[2], direction(c[1], c[2]), distance * end);
    const auto half = beside(m, direction(a, b), distance * middle);
    // The control point of the quadratic curve through three points at 0, 1/2 and 1.
    auto through = [](Point p, Point q, Point r) { return Curve{p, q * 2 - (p + r) * 0.5, r}; };
    return {through(first.first, half.first, last.first),
            through(first.second, half.second, last.second)};
}

bool is_inside(const Path& flat, Point p, double margin) {
    int winding = 0;
    bool near = false;
    Point start, last;
    auto edge = [&](Point a, Point b) {
        near = near || (margin > 0 && distance_to_segment(p, a, b) <= margin);
        const double side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
        if (a.y <= p.y && b.y > p.y && side > 0) ++winding;
        if (a.y > p.y && b.y <= p.y && side < 0) --winding;
    };
    for (std::size_t i = 0; i < flat.points.size(); ++i) {
        const PathCode code =
            flat.codes.empty() ? i ? PathCode::LineTo : PathCode::MoveTo : flat.codes[i];
        if (code == PathCode::MoveTo) {
            if (i > 0) edge(last, start);
            start = last = flat.points[i];
            continue;
        }
        const Point to = code == PathCode::Close ? start : flat.points[i];
        edge(last, to);
        last = to;
    }
    edge(last, start);
    return winding != 0 || near;
}

}  // namespace plot
