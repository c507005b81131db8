#include "plot/clip.h"

#include <cmath>
#include <optional>

#include "plot/cancel.h"

namespace plot {

namespace {

// Wide enough that differences of any two doubles stay finite.
using Wide = long double;

struct Part {
    Point from, to;
    bool enters, leaves;  // whether `from`, `to` are cuts
    double skipped;       // length before `from`
};

// Where the segment meets one side of the box; the other coordinate is interpolated.
double interpolate(double a, double b, Wide t) {
    const Wide v = a + (static_cast<Wide>(b) - a) * t;
    return static_cast<double>(v);
}

// Liang and Barsky: the part of a … b within the box.
std::optional<Part> clip_segment(Point a, Point b, const Rect& box) {
    const Wide dx = static_cast<Wide>(b.x) - a.x, dy = static_cast<Wide>(b.y) - a.y;
    Wide t0 = 0, t1 = 1;
    const auto cut = [&](Wide delta, Wide room) {  // delta * t <= room
        if (delta == 0) return room >= 0;
        const Wide t = room / delta;
        if (delta > 0)
            t1 = std::min(t1, t);
        else
            t0 = std::max(t0, t);
        return t0 <= t1;
    };
    if (!cut(-dx, static_cast<Wide>(a.x) - box.x0) || !cut(dx, static_cast<Wide>(box.x1) - a.x) ||
        !cut(-dy, static_cast<Wide>(a.y) - box.y0) || !cut(dy, static_cast<Wide>(box.y1) - a.y))
        return std::nullopt;
    const auto at = [&](Wide t) {
        return Point{std::clamp(interpolate(a.x, b.x, t), box.x0, box.x1),
                     std::clamp(interpolate(a.y, b.y, t), box.y0, box.y1)};
    };
    const bool enters = t0 > 0, leaves = t1 < 1;
    return Part{enters ? at(t0) : a, leaves ? at(t1) : b, enters, leaves,
                enters ? static_cast<double>(t0 * hypotl(dx, dy)) : 0};
}

double length(Point a, Point b) {
    return static_cast<double>(hypotl(static_cast<Wide>(b.x) - a.x, static_cast<Wide>(b.y) - a.y));
}

class LineClipper {
  public:
    LineClipper(const Rect& box, Polylines& out) : box_(box), out_(out) {}

    void run(std::span<const Point> points, const Polylines::Run& run) {
        const std::size_t n = points.size();
        // A cut ring starts where it is outside, so that the join at its first point is kept.
        std::size_t first = 0;
        if (run.closed)
            while (first < n && box_.contains(points[first])) ++first;
        begin_ = out_.points.size();
        if (first == n || (!run.closed && all_inside(points))) {
            out_.points.insert(out_.points.end(), points.begin(), points.end());
            out_.finish(begin_, run.closed, run.distance);
            return;
        }
        distance_ = run.distance;
        if (run.closed)
            for (std::size_t i = 0; i < first; ++i) distance_ += length(points[i], points[i + 1]);
        const std::size_t segments = run.closed ? n : n - 1;
        for (std::size_t k = 0; k < segments; ++k) {
            segment(points[(first + k) % n], points[(first + k + 1) % n]);
            if ((k & 0x3fff) == 0) poll_cancel();
        }
        finish();
    }

  private:
    bool all_inside(std::span<const Point> points) const {
        return std::all_of(points.begin(), points.end(), [&](Point p) { return box_.contains(p); });
    }

    void segment(Point a, Point b) {
        if (box_.contains(a) && box_.contains(b)) {
            add(a, b, 0);
        } else if (const auto part = clip_segment(a, b, box_)) {
            if (part->enters) finish();
            add(part->from, part->to, part->skipped);
            if (part->leaves) finish();
        } else {
            finish();
        }
        distance_ += length(a, b);
    }

    void add(Point a, Point b, double skipped) {
        if (out_.points.size() == begin_) {
            out_.points.push_back(a);
            run_distance_ = distance_ + skipped;
        }
        out_.points.push_back(b);
    }

    void finish() {
        out_.finish(begin_, false, run_distance_);
        begin_ = out_.points.size();
    }

    const Rect& box_;
    Polylines& out_;
    std::size_t begin_ = 0;
    double distance_ = 0, run_distance_ = 0;
};

// Keeps the side where inside(p); cross(a, b) is the point between.
template <class Inside, class Cross>
void keep_side(std::vector<Point>& points, std::vector<Point>& spare, Inside&& inside,
               Cross&& cross) {
    spare.clear();
    if (!points.empty()) {
        Point a = points.back();
        for (Point b : points) {
            if (inside(a) != inside(b)) spare.push_back(cross(a, b));
            if (inside(b)) spare.push_back(b);
            a = b;
        }
    }
    points.swap(spare);
}

}  // namespace

Polylines clip_lines(const Polylines& lines, const Rect& box) {
    Polylines out;
    out.points.reserve(lines.points.size());
    LineClipper clipper(box, out);
    for (const auto& run : lines.runs) clipper.run(lines.of(run), run);
    return out;
}

std::vector<Point> clip_polygon(std::span<const Point> polygon, const Rect& box) {
    std::vector<Point> points(polygon.begin(), polygon.end()), spare;
    const auto at_x = [](double x) {
        return [x](Point a, Point b) {
            const Wide t = (static_cast<Wide>(x) - a.x) / (static_cast<Wide>(b.x) - a.x);
            return Point{x, interpolate(a.y, b.y, t)};
        };
    };
    const auto at_y = [](double y) {
        return [y](Point a, Point b) {
            const Wide t = (static_cast<Wide>(y) - a.y) / (static_cast<Wide>(b.y) - a.y);
            return Point{interpolate(a.x, b.x, t), y};
        };
    };
    keep_side(
        points, spare, [&](Point p) { return p.x >= box.x0; }, at_x(box.x0));
    keep_side(
        points, spare, [&](Point p) { return p.x <= box.x1; }, at_x(box.x1));
    keep_side(
        points, spare, [&](Point p) { return p.y >= box.y0; }, at_y(box.y0));
    keep_side(
        points, spare, [&](Point p) { return p.y <= box.y1; }, at_y(box.y1));
    return points;
}

}  // namespace plot
