// Bézier curves of any degree: cutting them where they leave a shape, and the quadratic curves that
// run beside one. Coordinates are any; the cuts of arrows are made in pixels.
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "plot/path.h"

namespace plot {

using Curve = std::vector<Point>;  // control points, both ends included
using Inside = std::function<bool(Point)>;

Point curve_point(const Curve&, double t);

// Cut at t, by de Casteljau's construction.
std::pair<Curve, Curve> split_curve(const Curve&, double t);

// Cut where it passes the boundary, found by halving to `tolerance`; nothing if both ends are on
// the same side.
std::optional<std::pair<Curve, Curve>> split_at_boundary(const Curve&, const Inside&,
                                                         double tolerance = 0.01);

// A path cut where it first passes the boundary; nothing if it does not.
std::optional<std::pair<Path, Path>> split_at_boundary(const Path&, const Inside&);

// The inside of a circle.
Inside in_circle(Point centre, double radius);

// The direction from a to b, of length 1; (0, 0) where they are the same.
Point direction(Point a, Point b);

// Where the lines through p and q with these directions meet; nothing if they are parallel.
std::optional<Point> line_crossing(Point p, Point along_p, Point q, Point along_q);

// The points beside p, this far away: right and left of the direction.
std::pair<Point, Point> beside(Point p, Point along, double distance);

// Quadratic curves right and left of a quadratic one.
std::pair<Curve, Curve> parallel_curves(const Curve&, double distance);

// The same at distances that are these parts of `distance` at the start, middle and end.
std::pair<Curve, Curve> wedge_curves(const Curve&, double distance, double start = 1,
                                     double middle = 0.5, double end = 0);

// Whether a point is within the closed outline (curves flattened) or at most `margin` away from it.
bool is_inside(const Path& flat, Point p, double margin);

}  // namespace plot
