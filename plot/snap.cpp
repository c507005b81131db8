#include "plot/snap.h"

#include <cmath>

namespace plot {

namespace {

// Of only horizontal and vertical lines, in matplotlib's tolerance.
bool is_rectilinear(const Path& path, const Affine& map) {
    constexpr double kAlmostStraight = 1e-4;  // pixels
    Point at = map(path.points[0]);
    for (std::size_t i = 1; i < path.points.size(); ++i) {
        const PathCode code = path.codes.empty() ? PathCode::LineTo : path.codes[i];
        if (code == PathCode::Stop) break;
        if (code == PathCode::Close) continue;
        if (code == PathCode::Curve3 || code == PathCode::Curve4) return false;
        const Point p = map(path.points[i]);
        if (code == PathCode::LineTo && std::abs(p.x - at.x) >= kAlmostStraight &&
            std::abs(p.y - at.y) >= kAlmostStraight)
            return false;
        at = p;
    }
    return true;
}

}  // namespace

bool should_snap(const Path& path, const Affine& map, Snap snap) {
    switch (snap) {
        case Snap::On:
            return true;
        case Snap::Off:
            return false;
        case Snap::Auto:
            break;
    }
    return !path.empty() && path.points.size() <= kSnapAtMost && is_rectilinear(path, map);
}

double snap_fraction(double line_width) {
    return static_cast<long long>(std::floor(std::min(line_width, 1e6) + 0.5)) % 2 ? 0.5 : 0.0;
}

void snap_points(std::span<Point> points, double fraction) {
    for (Point& p : points) {
        p.x = std::floor(p.x + 0.5) + fraction;
        p.y = std::floor(p.y + 0.5) + fraction;
    }
}

}  // namespace plot
