#include "plot/simplify.h"

#include <algorithm>
#include <cstring>

#include "plot/cancel.h"
#include "plot/style.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kPollEvery = 1 << 16;

struct Strip {
    Point origin, along;
    double width2;       // of the widest one, times the square of the axis's length
    double left, right;  // its sides, times the axis's length
    double forward;      // how far it goes, times the axis's length
};

// How many points, fours of them, go on along a strip without turning back; the strip then holds
// them. Sums are those of one point at a time.
PLOT_VECTOR_CLONES std::size_t going_on(std::span<const Point> points, Strip& strip) {
    using Four = double __attribute__((vector_size(32)));
    Strip s = strip;
    std::size_t count = 0;
    for (; count + 4 <= points.size(); count += 4) {
        Four a, b;
        std::memcpy(&a, &points[count], sizeof a), std::memcpy(&b, &points[count + 2], sizeof b);
        const Four x = __builtin_shufflevector(a, b, 0, 2, 4, 6) - s.origin.x;
        const Four y = __builtin_shufflevector(a, b, 1, 3, 5, 7) - s.origin.y;
        const Four dot = x * s.along.x + y * s.along.y, cross = x * s.along.y - y * s.along.x;
        const Four before{s.forward, dot[0], dot[1], dot[2]};
        const auto on = dot > before;
        if ((on[0] & on[1] & on[2] & on[3]) == 0) break;
        const double left = std::max({s.left, cross[0], cross[1], cross[2], cross[3]});
        const double right = std::min({s.right, cross[0], cross[1], cross[2], cross[3]});
        if ((left - right) * (left - right) > s.width2) break;
        s.left = left, s.right = right, s.forward = dot[3];
    }
    strip = s;
    return count;
}

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
        steps_on_ = 0;
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
            ++steps_on_;
        } else if (dot < backward_) {
            backward_ = dot;
            backward_at_ = p;
            backward_is_last_ = true;
            forward_is_later_ = false;
            steps_on_ = 0;
        }
        last_ = p;
        return true;
    }

    // How many of the points that come next belong to the stretch for sure; they are taken.
    std::size_t take_many(std::span<const Point> points) {
        constexpr int kEnough = 4;  // that go on: more of them are likely then
        if (steps_on_ < kEnough) return 0;
        steps_on_ = 0;
        Strip strip{origin_, along_, tolerance2_ * length2_, left_, right_, forward_};
        const std::size_t count = going_on(points, strip);
        if (count == 0) return 0;
        left_ = strip.left, right_ = strip.right, forward_ = strip.forward;
        forward_at_ = last_ = points[count - 1];
        forward_is_last_ = forward_is_later_ = true;
        backward_is_last_ = false;
        return count;
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
    int steps_on_ = 0;  // points that went on, and none back
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
        std::size_t next_poll = kPollEvery;
        for (std::size_t i = 1; i < points.size(); ++i) {
            if (i >= next_poll) poll_cancel(), next_poll = i + kPollEvery;
            if (stretch.take(points[i])) {
                const std::size_t most = std::min(points.size() - i - 1, kPollEvery);
                i += stretch.take_many(points.subspan(i + 1, most));
                continue;
            }
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
