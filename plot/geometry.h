// Points, rectangles and affine maps. Display coordinates are pixels with the origin at the
// bottom left, y upwards, as in matplotlib; only painters know that surfaces count downwards.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace plot {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

inline bool is_finite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }
inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }

// Axis-parallel rectangle from (x0, y0) to (x1, y1); may be reversed (x0 > x1).
struct Rect {
    double x0 = 0, y0 = 0, x1 = 1, y1 = 1;
    bool operator==(const Rect&) const = default;
    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    Point centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
    bool contains(Point p) const {
        return p.x >= std::min(x0, x1) && p.x <= std::max(x0, x1) && p.y >= std::min(y0, y1) &&
               p.y <= std::max(y0, y1);
    }
    Rect scaled(double by) const { return {x0 * by, y0 * by, x1 * by, y1 * by}; }
    Rect united(const Rect& o) const {
        return {std::min(x0, o.x0), std::min(y0, o.y0), std::max(x1, o.x1), std::max(y1, o.y1)};
    }
    Rect padded(double by) const { return {x0 - by, y0 - by, x1 + by, y1 + by}; }
    bool overlaps(const Rect& o) const { return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1; }
    // Grows to hold p; start from Rect::nothing().
    void include(Point p) {
        x0 = std::min(x0, p.x), y0 = std::min(y0, p.y);
        x1 = std::max(x1, p.x), y1 = std::max(y1, p.y);
    }
    bool is_nothing() const { return x0 > x1 || y0 > y1; }
    static Rect nothing() {
        constexpr double inf = std::numeric_limits<double>::infinity();
        return {inf, inf, -inf, -inf};
    }
};

// x' = xx x + xy y + x0,  y' = yx x + yy y + y0.
struct Affine {
    double xx = 1, yx = 0, xy = 0, yy = 1, x0 = 0, y0 = 0;
    bool operator==(const Affine&) const = default;
    Point operator()(Point p) const { return {xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0}; }
    // First this map, then `next`.
    Affine then(const Affine& next) const {
        return {next.xx * xx + next.xy * yx,           next.yx * xx + next.yy * yx,
                next.xx * xy + next.xy * yy,           next.yx * xy + next.yy * yy,
                next.xx * x0 + next.xy * y0 + next.x0, next.yx * x0 + next.yy * y0 + next.y0};
    }
    Affine inverse() const {
        const double d = xx * yy - xy * yx;
        return {yy / d, -yx / d, -xy / d, xx / d, (xy * y0 - yy * x0) / d, (yx * x0 - xx * y0) / d};
    }
    static Affine translation(double dx, double dy) { return {1, 0, 0, 1, dx, dy}; }
    static Affine scaling(double sx, double sy) { return {sx, 0, 0, sy, 0, 0}; }
    static Affine rotation(double radians) {
        const double c = std::cos(radians), s = std::sin(radians);
        return {c, s, -s, c, 0, 0};
    }
    // The map that takes rectangle `from` onto `to`, corner by corner.
    static Affine between(const Rect& from, const Rect& to) {
        const double sx = to.width() / from.width(), sy = to.height() / from.height();
        return {sx, 0, 0, sy, to.x0 - sx * from.x0, to.y0 - sy * from.y0};
    }
};

}  // namespace plot
