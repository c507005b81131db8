// A path as in matplotlib.path: vertices and, unless it is a plain polyline, one code for each.
#pragma once

#include <cstdint>
#include <vector>

#include "plot/geometry.h"

namespace plot {

enum class PathCode : std::uint8_t {
    Stop = 0,
    MoveTo = 1,
    LineTo = 2,
    Curve3 = 3,
    Curve4 = 4,
    Close = 79
};

// With no codes: a polyline through the points, broken wherever a point is not finite.
// Curve3 stands on its control point and end point, Curve4 on two control points and the end.
struct Path {
    std::vector<Point> points;
    std::vector<PathCode> codes;

    bool empty() const { return points.empty(); }
    void move_to(Point p) { add(p, PathCode::MoveTo); }
    void line_to(Point p) { add(p, PathCode::LineTo); }
    void curve_to(Point c1, Point c2, Point p) {
        add(c1, PathCode::Curve4), add(c2, PathCode::Curve4), add(p, PathCode::Curve4);
    }
    void close() { add(points.empty() ? Point{} : points.front(), PathCode::Close); }
    bool has_curves() const;

    Path transformed(const Affine&) const;
    // Curves replaced by chords that stray at most `tolerance` (in the path's own units).
    Path flattened(double tolerance) const;
    Rect bounds() const;  // of the finite vertices, control points included
    // The finite points that no other point of the path lies beyond: ends of segments, and where
    // curves turn back along x or y.
    std::vector<Point> extremes() const;

    static Path rectangle(const Rect&);
    static Path circle(Point centre, double radius);
    static Path polyline(std::vector<Point> points) { return {std::move(points), {}}; }

  private:
    void add(Point p, PathCode c) { points.push_back(p), codes.push_back(c); }
};

}  // namespace plot
