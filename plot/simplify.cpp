#include "plot/simplify.h"

#include "plot/cancel.h"
#include "plot/style.h"

namespace plot {

namespace {

// A stretch goes from `origin` along the direction of its first vertex. While all its vertices lie
// in a strip along that axis that is no wider than the tolerance only the extremes along it are
// remembered.
class Stretch {
  public:
    Stretch(double tolerance, std::vector<Point>& out)
        : tolerance2_(tolerance * tolerance), out_(out) {}

    void start(Point origin) {
        origin_ = last_ = origin;
        along_ = {};
        length2_ = 0;
        forward_ = backward_ = 0;
        left_ = right_ = 0;
    }

    // False if p does not belong to the stretch.
    bool take(Point p) {
        const Point d = p - origin_;
        if (length2_ == 0) {
            along_ = d;
            length2_ = d.x * d.x + d.y * d.y;
            forward_ = length2_;
            forward_at_ = last_ = p;
            forward_is_last_ = forward_is_later_ = true;
            return true;
        }
        const double dot = d.x * along_.x + d.y * along_.y;
        const double cross = d.x * along_.y - d.y * along_.x;
        const double left = std::max(left_, cross), right = std::min(right_, cross);
        if ((left - right) * (left - right) > tolerance2_ * length2_) return false;
        left_ = left, right_ = right;
        forward_is_last_ = backward_is_last_ = false;
        if (dot > forward_) {
            forward_ = dot;
            forward_at_ = p;
            forward_is_last_ = forward_is_later_ = true;
        } else if (dot < backward_) {
            backward_ = dot;
            backward_at_ = p;
            backward_is_last_ = true;
            forward_is_later_ = false;
        }
        last_ = p;
        return true;
    }

    // Writes what the stretch looks like, without its origin.
    void finish() {
        if (length2_ > 0) {
            const bool has_backward = backward_ < 0;
            // In the order in which they were met: what went one way goes one way still.
            if (has_backward && forward_is_later_) out_.push_back(backward_at_);
            out_.push_back(forward_at_);
            if (has_backward && !forward_is_later_) out_.push_back(backward_at_);
            if (!forward_is_last_ && !(has_backward && backward_is_last_)) out_.push_back(last_);
        }
    }
    Point last() const { return last_; }

  private:
    const double tolerance2_;
    std::vector<Point>& out_;
    Point origin_{}, last_{}, along_{}, forward_at_{}, backward_at_{};
    double length2_ = 0, forward_ = 0, backward_ = 0;
    double left_ = 0, right_ = 0;  // the strip's sides, times the axis's length
    bool forward_is_last_ = false, backward_is_last_ = false, forward_is_later_ = true;
};

}  // namespace

bool is_simplified(const Path& path) {
    return path.points.size() >= kSimplifyFrom && rc_bool("path.simplify");
}

Polylines simplify_lines(const Polylines& lines, double tolerance) {
    Polylines out;
    out.points.reserve(lines.points.size() / 4 + 16);
    Stretch stretch(tolerance, out.points);
    for (const auto& run : lines.runs) {
        const auto points = lines.of(run);
        const std::size_t begin = out.points.size();
        out.points.push_back(points[0]);
        stretch.start(points[0]);
        for (std::size_t i = 1; i < points.size(); ++i) {
            if ((i & 0xffff) == 0) poll_cancel();
            if (stretch.take(points[i])) continue;
            stretch.finish();
            stretch.start(stretch.last());
            stretch.take(points[i]);
        }
        stretch.finish();
        out.finish(begin, run.closed, run.distance);
    }
    return out;
}

}  // namespace plot
