#include "plot/path.h"

#include <cmath>

namespace plot {

namespace {

// Chords needed for a curve whose largest second difference is `bend` to stray at most `tolerance`
// (Wang's bound; k is n(n-1)/8 for degree n). Bounded, so that a wild control point costs little.
int chord_count(double bend, double k, double tolerance) {
    constexpr double kMost = 4096;
    const double n = std::ceil(std::sqrt(k * bend / tolerance));
    return n >= 1 ? static_cast<int>(std::min(n, kMost)) : 1;
}

double second_difference(Point a, Point b, Point c) {
    return std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

void add_curve3(Path& out, Point a, Point b, Point c, double tolerance) {
    const int n = chord_count(second_difference(a, b, c), 2.0 / 8, tolerance);
    for (int i = 1; i < n; ++i) {
        const double t = static_cast<double>(i) / n, u = 1 - t;
        out.line_to(a * (u * u) + b * (2 * u * t) + c * (t * t));
    }
    out.line_to(c);
}

void add_curve4(Path& out, Point a, Point b, Point c, Point d, double tolerance) {
    const double bend = std::max(second_difference(a, b, c), second_difference(b, c, d));
    const int n = chord_count(bend, 6.0 / 8, tolerance);
    for (int i = 1; i < n; ++i) {
        const double t = static_cast<double>(i) / n, u = 1 - t;
        out.line_to(a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t));
    }
    out.line_to(d);
}

// A curve with a point that is not finite is a gap before its end.
void add_gap(Path& out, Point end) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    out.line_to({nan, nan});
    out.line_to(end);
}

}  // namespace

bool Path::has_curves() const {
    return std::any_of(codes.begin(), codes.end(), [](PathCode c) {
        return c == PathCode::Curve3 || c == PathCode::Curve4;
    });
}

Path Path::transformed(const Affine& map) const {
    Path out{{}, codes};
    out.points.reserve(points.size());
    for (Point p : points) out.points.push_back(map(p));
    return out;
}

Path Path::flattened(double tolerance) const {
    if (!has_curves()) return *this;
    Path out;
    Point start{}, at{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point p = points[i];
        switch (codes[i]) {
            case PathCode::Stop:
                return out;
            case PathCode::MoveTo:
                out.move_to(p);
                start = at = p;
                break;
            case PathCode::LineTo:
                out.line_to(p);
                at = p;
                break;
            case PathCode::Curve3: {
                if (i + 1 >= points.size()) return out;
                const Point end = points[++i];
                if (is_finite(at) && is_finite(p) && is_finite(end))
                    add_curve3(out, at, p, end, tolerance);
                else
                    add_gap(out, end);
                at = end;
                break;
            }
            case PathCode::Curve4: {
                if (i + 2 >= points.size()) return out;
                const Point c2 = points[i + 1], end = points[i + 2];
                i += 2;
                if (is_finite(at) && is_finite(p) && is_finite(c2) && is_finite(end))
                    add_curve4(out, at, p, c2, end, tolerance);
                else
                    add_gap(out, end);
                at = end;
                break;
            }
            case PathCode::Close:
                out.points.push_back(start);
                out.codes.push_back(PathCode::Close);
                at = start;
                break;
        }
    }
    return out;
}

Rect Path::bounds() const {
    Rect box = Rect::nothing();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!codes.empty()) {
            if (codes[i] == PathCode::Stop) break;
            if (codes[i] == PathCode::Close) continue;  // its vertex has no meaning
        }
        if (is_finite(points[i])) box.include(points[i]);
    }
    return box;
}

Path Path::rectangle(const Rect& r) {
    Path out;
    out.move_to({r.x0, r.y0});
    out.line_to({r.x1, r.y0});
    out.line_to({r.x1, r.y1});
    out.line_to({r.x0, r.y1});
    out.close();
    return out;
}

Path Path::circle(Point c, double radius) {
    // Eight cubic arcs: the control arm of 45 degrees is 4/3 tan(11.25°).
    constexpr int kArcs = 8;
    const double step = 2 * M_PI / kArcs, arm = 4.0 / 3 * std::tan(step / 4);
    const auto on = [&](double a) { return Point{std::cos(a), std::sin(a)}; };
    Path out;
    const double first = -M_PI / 2;  // from the bottom, anticlockwise
    out.move_to(c + on(first) * radius);
    for (int i = 0; i < kArcs; ++i) {
        const Point p = on(first + i * step), q = on(first + (i + 1) * step);
        const Point end = i + 1 == kArcs ? on(first) : q;
        out.curve_to(c + Point{p.x - arm * p.y, p.y + arm * p.x} * radius,
                     c + Point{q.x + arm * q.y, q.y - arm * q.x} * radius, c + end * radius);
    }
    out.close();
    return out;
}

}  // namespace plot
