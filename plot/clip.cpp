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

double length(Point a, Point b) {
    constexpr double kSafe = 1e150;  // squares of less are finite
    const double dx = b.x - a.x, dy = b.y - a.y;
    if (std::abs(dx) < kSafe && std::abs(dy) < kSafe) return std::sqrt(dx * dx + dy * dy);
    return static_cast<double>(hypotl(static_cast<Wide>(b.x) - a.x, static_cast<Wide>(b.y) - a.y));
}

// The value at `x` of the line through (xa, ya) and (xb, yb), reckoned from the nearer of the two.
double line_at(double x, double xa, double ya, double xb, double yb) {
    const Wide to_a = static_cast<Wide>(x) - xa, to_b = static_cast<Wide>(x) - xb;
    const Wide dx = static_cast<Wide>(xb) - xa, dy = static_cast<Wide>(yb) - ya;
    const bool a_is_near = std::abs(to_a) < std::abs(to_b);
    return static_cast<double>(a_is_near ? ya + dy * (to_a / dx) : yb + dy * (to_b / dx));
}

Point cross_x(double x, Point a, Point b) { return {x, line_at(x, a.x, a.y, b.x, b.y)}; }
Point cross_y(double y, Point a, Point b) { return {line_at(y, a.y, a.x, b.y, b.x), y}; }

// Sides of the box beyond which p lies, one bit each.
unsigned outside(Point p, const Rect& box) {
    return (p.x < box.x0) | (p.x > box.x1) << 1 | (p.y < box.y0) << 2 | (p.y > box.y1) << 3;
}

// `from` moved towards `to` onto a side that it is beyond.
Point moved_in(Point from, Point to, unsigned sides, const Rect& box) {
    if (sides & 1) return cross_x(box.x0, from, to);
    if (sides & 2) return cross_x(box.x1, from, to);
    if (sides & 4) return cross_y(box.y0, from, to);
    return cross_y(box.y1, from, to);
}

// Cohen and Sutherland: the part of a … b within the box. The cut's coordinate is the side's own,
// so that no end is ever beyond it, however far a and b are.
std::optional<Part> clip_segment(Point a, Point b, const Rect& box) {
    Part part{a, b, outside(a, box) != 0, outside(b, box) != 0, 0};
    constexpr int kMostMoves = 4;  // two for each end
    for (int i = 0;; ++i) {
        const unsigned at_a = outside(part.from, box), at_b = outside(part.to, box);
        if (at_a & at_b) return std::nullopt;
        if (!(at_a | at_b)) break;
        if (i == kMostMoves) return std::nullopt;  // touches a corner, but for rounding
        if (at_a)
            part.from = moved_in(part.from, part.to, at_a, box);
        else
            part.to = moved_in(part.to, part.from, at_b, box);
    }
    if (part.enters) part.skipped = length(a, part.from);
    return part;
}

bool all_inside(std::span<const Point> points, const Rect& box) {
    constexpr std::size_t kBlock = 1 << 10;
    for (std::size_t begin = 0; begin < points.size(); begin += kBlock) {
        poll_cancel();
        unsigned beyond = 0;
        for (const Point p : points.subspan(begin, std::min(kBlock, points.size() - begin)))
            beyond |= outside(p, box);
        if (beyond != 0) return false;
    }
    return true;
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
        if (first == n || (!run.closed && all_inside(points, box_))) {
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
    void segment(Point a, Point b) {
        if (box_.contains(a) && box_.contains(b)) {
            add(a, b, 0);
            distance_ += std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
            return;
        }
        if (const auto part = clip_segment(a, b, box_)) {
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

Polylines clip_lines(Polylines lines, const Rect& box) {
    if (all_inside(lines.points, box)) return lines;
    Polylines out;
    out.points.reserve(lines.points.size());
    LineClipper clipper(box, out);
    for (const auto& run : lines.runs) clipper.run(lines.of(run), run);
    return out;
}

std::vector<Point> clip_polygon(std::span<const Point> polygon, const Rect& box) {
    std::vector<Point> points(polygon.begin(), polygon.end()), spare;
    const auto keep = [&](auto inside, auto cross) { keep_side(points, spare, inside, cross); };
    keep([&](Point p) { return p.x >= box.x0; },
         [&](Point a, Point b) { return cross_x(box.x0, a, b); });
    keep([&](Point p) { return p.x <= box.x1; },
         [&](Point a, Point b) { return cross_x(box.x1, a, b); });
    keep([&](Point p) { return p.y >= box.y0; },
         [&](Point a, Point b) { return cross_y(box.y0, a, b); });
    keep([&](Point p) { return p.y <= box.y1; },
         [&](Point a, Point b) { return cross_y(box.y1, a, b); });
    return points;
}

}  // namespace plot
