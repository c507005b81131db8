#include "plot/path.h"

#include <cmath>

namespace plot {

namespace {

// Halving ends here; 2^12 chords bound what a wild control point costs.
constexpr int kMostHalvings = 12;

Point middle(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

// |v| if the chord has no length, else the distance of a + v from the chord's line.
double off_chord(Point v, Point chord, double length) {
    return length > 0 ? std::abs(v.x * chord.y - v.y * chord.x) / length : std::hypot(v.x, v.y);
}

// Whether p, given relative to the chord's start, lies beside the chord and not beyond its ends.
bool beside(Point p, Point chord, double length, double tolerance) {
    const double along = p.x * chord.x + p.y * chord.y, slack = 2 * tolerance * length;
    return along >= -slack && along <= length * length + slack;
}

// Halves the curve until its control points are near the chord, then adds one point between: with a
// control distance d the chords stray at most d/8 to the curve's outer side, d/4 to its inner one.
constexpr double kControlDistance = 4;  // tolerances

// Where the curve turns back, the turning point is a point of its own.
bool turns_back(Point a, Point at, Point b) {
    return (at.x - a.x) * (b.x - at.x) + (at.y - a.y) * (b.y - at.y) < 0;
}

void add_curve3(Path& out, Point a, Point b, Point c, double tolerance, int level = 0) {
    const Point chord = c - a, ab = middle(a, b), bc = middle(b, c), at = middle(ab, bc);
    const double length = std::hypot(chord.x, chord.y);
    if (level == kMostHalvings ||
        (off_chord(b - a, chord, length) <= kControlDistance * tolerance &&
         beside(b - a, chord, length, tolerance)))
        return out.line_to(at);
    add_curve3(out, a, ab, at, tolerance, level + 1);
    if (turns_back(a, at, c)) out.line_to(at);
    add_curve3(out, at, bc, c, tolerance, level + 1);
}

void add_curve4(Path& out, Point a, Point b, Point c, Point d, double tolerance, int level = 0) {
    const Point chord = d - a, ab = middle(a, b), bc = middle(b, c), cd = middle(c, d);
    const double length = std::hypot(chord.x, chord.y);
    const double off = off_chord(b - a, chord, length) + off_chord(c - a, chord, length);
    if (level == kMostHalvings ||
        (off <= kControlDistance * tolerance && beside(b - a, chord, length, tolerance) &&
         beside(c - a, chord, length, tolerance)))
        return out.line_to(bc);
    const Point left = middle(ab, bc), right = middle(bc, cd), at = middle(left, right);
    add_curve4(out, a, ab, left, at, tolerance, level + 1);
    if (turns_back(a, at, d)) out.line_to(at);
    add_curve4(out, at, right, cd, d, tolerance, level + 1);
}

// de Casteljau's construction.
Point on_curve(std::vector<Point> control, double t) {
    for (std::size_t n = control.size() - 1; n > 0; --n) {
        for (std::size_t i = 0; i < n; ++i) control[i] = control[i] * (1 - t) + control[i + 1] * t;
    }
    return control[0];
}

// Where a coordinate's derivative, a t² + b t + c, is zero within the curve.
void add_roots(std::vector<double>& all, double a, double b, double c) {
    auto take = [&](double t) {
        if (t > 0 && t < 1) all.push_back(t);
    };
    if (a == 0) {
        if (b != 0) take(-c / b);
        return;
    }
    const double discriminant = b * b - 4 * a * c;
    if (discriminant < 0) return;
    const double root = std::sqrt(discriminant);
    take((-b + root) / (2 * a)), take((-b - root) / (2 * a));
}

std::vector<double> turning_points(const std::vector<Point>& p) {
    std::vector<double> all;
    for (const auto axis : {&Point::x, &Point::y}) {
        const double d0 = p[1].*axis - p[0].*axis, d1 = p[2].*axis - p[1].*axis;
        if (p.size() == 3) {
            add_roots(all, 0, d1 - d0, d0);
        } else {
            const double d2 = p[3].*axis - p[2].*axis;
            add_roots(all, d0 - 2 * d1 + d2, 2 * (d1 - d0), d0);
        }
    }
    return all;
}

// A curve with a point that is not finite is a gap before its end.
void add_gap(Path& out, Point end) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    out.line_to({nan, nan});
    out.line_to(end);
}

}  // namespace

bool Path::has_curves() const {
    return std::any_of(codes.begin(), codes.end(),
                       [](PathCode c) { return c == PathCode::Curve3 || c == PathCode::Curve4; });
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
                    add_curve3(out, at, p, end, tolerance), out.line_to(end);
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
                    add_curve4(out, at, p, c2, end, tolerance), out.line_to(end);
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

std::vector<Point> Path::extremes() const {
    std::vector<Point> found;
    auto take = [&](Point p) {
        if (is_finite(p)) found.push_back(p);
    };
    Point at{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const PathCode code = codes.empty() ? PathCode::LineTo : codes[i];
        if (code == PathCode::Stop) break;
        if (code == PathCode::Close) continue;
        std::vector<Point> control{at, points[i]};
        if (code == PathCode::Curve3 && i + 1 < points.size()) {
            control = {at, points[i], points[i + 1]};
            i += 1;
        } else if (code == PathCode::Curve4 && i + 2 < points.size()) {
            control = {at, points[i], points[i + 1], points[i + 2]};
            i += 2;
        }
        if (control.size() > 2)
            for (const double t : turning_points(control)) take(on_curve(control, t));
        at = control.back();
        take(at);
    }
    return found;
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
    // Eight cubic arcs with the control arm of least error in the radius: D. Lancaster,
    // Approximating a circle or an ellipse using four Bezier cubic splines.
    constexpr int kArcs = 8;
    constexpr double kArm = 0.2652031;
    const double step = 2 * M_PI / kArcs, arm = kArm;
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
