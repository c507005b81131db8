#include "plot/legend_best.h"

#include <algorithm>
#include <cmath>

#include "plot/cancel.h"

namespace plot {

namespace {

constexpr std::size_t kPiece = 2048;

long strictly_inside(std::span<const Point> points, const Rect& box) {
    long n = 0;
    for (const Point& p : points) {
        n += (p.x > box.x0) & (p.x < box.x1) & (p.y > box.y0) & (p.y < box.y1);
    }
    return n;
}

// The finite ones, appended to `out`; their box.
Rect take_finite(std::span<const Point> points, std::vector<Point>& out) {
    Rect around = Rect::nothing();
    for (const Point& p : points) {
        if (!is_finite(p)) continue;
        out.push_back(p);
        around.include(p);
    }
    return around;
}

// Separating axes: those of the box and the normal of the segment.
bool crosses(Point a, Point b, const Rect& box) {
    const double w = box.width(), h = box.height();
    const Point c = box.centre();
    const double dx = a.x - b.x, dy = a.y - b.y;
    return std::fabs(a.x + b.x - 2 * c.x) < std::fabs(dx) + w &&
           std::fabs(a.y + b.y - 2 * c.y) < std::fabs(dy) + h &&
           2 * std::fabs((a.x - c.x) * dy - (a.y - c.y) * dx) <
               w * std::fabs(dy) + h * std::fabs(dx);
}

bool touches(const Rect& around, const Rect& box) {
    return around.x0 <= box.x1 && box.x0 <= around.x1 && around.y0 <= box.y1 && box.y0 <= around.y1;
}

}  // namespace

LegendObstacles::LegendObstacles(std::vector<Rect> candidates)
    : candidates_(std::move(candidates)),
      badness_(candidates_.size(), 0),
      crossed_(candidates_.size(), 0) {
    finite_.reserve(kPiece + 1);
}

void LegendObstacles::add_box(const Rect& box) {
    const Rect b{std::min(box.x0, box.x1), std::min(box.y0, box.y1), std::max(box.x0, box.x1),
                 std::max(box.y0, box.y1)};
    for (std::size_t i = 0; i < candidates_.size(); ++i) badness_[i] += b.overlaps(candidates_[i]);
}

void LegendObstacles::add_points(std::span<const Point> points) {
    for (; !points.empty(); points = points.subspan(std::min(kPiece, points.size()))) {
        poll_cancel();
        finite_.clear();
        const Rect around = take_finite(points.first(std::min(kPiece, points.size())), finite_);
        count_inside(finite_, around);
    }
}

void LegendObstacles::begin_line() {
    std::fill(crossed_.begin(), crossed_.end(), 0);
    finite_.clear();
    line_has_vertex_ = false;
}

void LegendObstacles::add_vertices(std::span<const Point> points) {
    for (; !points.empty(); points = points.subspan(std::min(kPiece, points.size()))) {
        poll_cancel();
        if (line_has_vertex_) finite_.front() = finite_.back();
        finite_.resize(line_has_vertex_ ? 1 : 0);
        const std::size_t carried = finite_.size();
        Rect around = take_finite(points.first(std::min(kPiece, points.size())), finite_);
        if (finite_.size() == carried) continue;
        const std::span<const Point> all = finite_;
        count_inside(all.subspan(carried), around);
        around.include(finite_.front());
        if (!carried) {
            for (std::size_t i = 0; i < candidates_.size(); ++i) {
                if (!candidates_[i].contains(finite_.front())) continue;
                crossed_[i] = 1;
                ++badness_[i];
            }
        }
        find_crossings(all, around);
        line_has_vertex_ = true;
    }
}

void LegendObstacles::count_inside(std::span<const Point> finite, const Rect& around) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        if (touches(around, candidates_[i])) badness_[i] += strictly_inside(finite, candidates_[i]);
    }
}

void LegendObstacles::find_crossings(std::span<const Point> finite, const Rect& around) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        if (crossed_[i] || !touches(around, candidates_[i])) continue;
        for (std::size_t j = 1; j < finite.size() && !crossed_[i]; ++j) {
            crossed_[i] = crosses(finite[j - 1], finite[j], candidates_[i]);
        }
        badness_[i] += crossed_[i];
    }
}

std::size_t LegendObstacles::best() const {
    return std::size_t(std::min_element(badness_.begin(), badness_.end()) - badness_.begin());
}

}  // namespace plot
