#include "plot/stroke.h"

#include <array>
#include <cmath>

namespace plot {

namespace {

struct Segment {
    Point a, b;
    Point along;  // unit direction
    double length = 0;
    // To the left as seen with y downwards.
    Point normal() const { return {along.y, -along.x}; }
    Point middle() const { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }
};

// The outline's two sides grow together: left forwards, right backwards.
class Stroker {
  public:
    Stroker(const StrokeStyle& style, EdgeSink& sink)
        : style_(style), half_(style.width / 2), sink_(sink) {
        // The chord of an arc strays at most 1/8 px from it.
        const double c = half_ / (half_ + 0.125);
        half_step_dot_ = c, step_dot_ = 2 * c * c - 1;
        two_steps_dot_ = step_dot_ > 0 ? 2 * step_dot_ * step_dot_ - 1 : -1;
    }

    void open(std::span<const Point> points, CutEnds);
    void closed(std::span<const Point> points);

  private:
    // Less apart than this, in pixels, two points are one.
    static constexpr double kCoincident = 1e-9;
    static constexpr int kSegmentsPerCheckpoint = 1024;

    // The first segment from points[i] to a different point; i moves to its end.
    static bool next(std::span<const Point> points, std::size_t& i, Segment& out);

    void emit(Point from, Point to) {
        buffer_[used_++] = {from, to};
        if (used_ == buffer_.size()) flush();
    }
    void flush() {
        if (used_ > 0) sink_.edges({buffer_.data(), used_});
        used_ = 0;
    }
    void left_to(Point p) { emit(left_, p), left_ = p; }
    void right_to(Point p) { emit(p, right_), right_ = p; }
    void side_to(bool left, Point p) { left ? left_to(p) : right_to(p); }

    void begin_at(Point p, Point normal) {
        left_ = p + normal * half_;
        right_ = p - normal * half_;
    }
    void start_cap(const Segment&, Cap);
    void end_cap(const Segment&, Cap);
    void join(const Segment& before, const Segment& after);
    void inner(bool left, const Segment& before, const Segment& after, double dot);
    void outer(bool left, Point v, Point n1, Point n2, double dot);
    void arc(bool left, Point v, Point from, double angle);
    void join_arc(bool left, Point v, Point n1, Point n2, double dot);
    void split(const Segment&);

    const StrokeStyle& style_;
    double half_;
    // Cosines of half the widest angle of a chord, of one and of two of them.
    double half_step_dot_, step_dot_, two_steps_dot_;
    EdgeSink& sink_;
    Point left_{}, right_{};
    // How far along the present segment each side has come already, and how far its next segment
    // may be taken up by an inner bend.
    double left_used_ = 0, right_used_ = 0;
    double room_after_ = HUGE_VAL;
    std::array<Edge, 32> buffer_;  // few: short lines are many
    std::size_t used_ = 0;
    int since_checkpoint_ = 0;
};

bool Stroker::next(std::span<const Point> points, std::size_t& i, Segment& out) {
    const Point a = points[i];
    for (std::size_t k = i + 1; k < points.size(); ++k) {
        const Point d = points[k] - a;
        const double length = std::sqrt(d.x * d.x + d.y * d.y);
        if (length <= kCoincident) continue;
        i = k;
        out = {a, points[k], d * (1 / length), length};
        return true;
    }
    return false;
}

void Stroker::open(std::span<const Point> points, CutEnds cut) {
    std::size_t i = 0;
    Segment before, after;
    if (points.empty() || !next(points, i, before)) return;
    start_cap(before, cut.front ? Cap::Butt : style_.cap);
    while (next(points, i, after)) {
        join(before, after);
        before = after;
        split(before);
    }
    end_cap(before, cut.back ? Cap::Butt : style_.cap);
    flush();
    sink_.checkpoint();
}

void Stroker::closed(std::span<const Point> points) {
    while (points.size() > 1 &&
           std::hypot(points.back().x - points[0].x, points.back().y - points[0].y) <= kCoincident)
        points = points.first(points.size() - 1);
    std::size_t i = 0;
    Segment first, before, after;
    if (points.empty() || !next(points, i, first)) return;
    // From the middle of the first segment round to it again: every vertex is then a join.
    begin_at(first.middle(), first.normal());
    const Point left = left_, right = right_;
    emit(right, left);  // a cut, for what is handed on before the end
    left_used_ = right_used_ = first.length / 2;
    before = first;
    while (next(points, i, after)) {
        join(before, after);
        before = after;
        split(before);
    }
    const std::array<Point, 2> ends{before.b, points[0]};
    i = 0;
    if (next(ends, i, after)) {
        join(before, after);
        before = after;
    }
    room_after_ = first.length / 2;
    join(before, first);
    left_to(left);
    right_to(right);
    emit(left, right);
    flush();
    sink_.checkpoint();
}

// Cuts the outline straight across within the segment so that long strokes can be watched for a
// cancellation; the two cuts cancel exactly.
void Stroker::split(const Segment& s) {
    if (++since_checkpoint_ < kSegmentsPerCheckpoint) return;
    const double used = std::max(left_used_, right_used_);
    if (s.length - used <= kCoincident) return;
    since_checkpoint_ = 0;
    left_used_ = right_used_ = (used + s.length) / 2;
    const Point at = s.a + s.along * left_used_;
    const Point l = at + s.normal() * half_, r = at - s.normal() * half_;
    left_to(l);
    right_to(r);
    emit(l, r);
    flush();
    sink_.checkpoint();
    emit(r, l);
}

void Stroker::start_cap(const Segment& s, Cap cap) {
    const Point n = s.normal();
    begin_at(s.a, n);
    switch (cap) {
        case Cap::Butt:
            emit(right_, left_);
            break;
        case Cap::Projecting: {
            const Point back = s.along * half_;
            left_ = left_ - back, right_ = right_ - back;
            emit(right_, left_);
            break;
        }
        case Cap::Round: {
            const Point l = left_;
            left_ = right_;
            arc(true, s.a, n * -1, M_PI);
            left_to(l);
            break;
        }
    }
}

void Stroker::end_cap(const Segment& s, Cap cap) {
    const Point n = s.normal();
    const Point on = cap == Cap::Projecting ? s.along * half_ : Point{};
    const Point l = s.b + n * half_ + on, r = s.b - n * half_ + on;
    left_to(l);
    right_to(r);
    if (cap == Cap::Round) arc(true, s.b, n, M_PI);
    left_to(r);
}

// Points strictly between the ends of the arc that starts at v + from * half and turns by angle.
void Stroker::arc(bool left, Point v, Point from, double angle) {
    const double step = 2 * std::acos(half_step_dot_);
    const int n = static_cast<int>(std::ceil(std::abs(angle) / step));
    const double c = std::cos(angle / n), s = std::sin(angle / n);
    Point at = from * half_;
    for (int i = 1; i < n; ++i) {
        at = {c * at.x - s * at.y, s * at.x + c * at.y};
        side_to(left, v + at);
    }
}

void Stroker::join(const Segment& before, const Segment& after) {
    const Point v = before.b, n1 = before.normal(), n2 = after.normal();
    const double cross = before.along.x * after.along.y - before.along.y * after.along.x;
    const double dot = before.along.x * after.along.x + before.along.y * after.along.y;
    const bool turns_left = cross < 0;  // towards the normal: the left side is the inner one
    inner(turns_left, before, after, dot);
    outer(!turns_left, v, n1, n2, dot);
}

// The inner edges meet half * tan(bend / 2) along both segments from the vertex. If the segments
// are not that long, or the other end has taken that part, the edge would run backwards and cancel
// paint: then it goes through the vertex instead.
void Stroker::inner(bool left, const Segment& before, const Segment& after, double dot) {
    const double side = left ? half_ : -half_;
    const Point v = before.b, n1 = before.normal(), n2 = after.normal();
    double& used = left ? left_used_ : right_used_;
    const double taken = dot > -0.999999 ? half_ * std::sqrt((1 - dot) / (1 + dot)) : HUGE_VAL;
    const double room = std::min(before.length - used, std::min(after.length, room_after_));
    left_used_ = right_used_ = 0;
    if (taken <= room) {
        used = taken;
        side_to(left, v + (n1 + n2) * (side / (1 + dot)));
        return;
    }
    side_to(left, v + n1 * side);
    side_to(left, v);
    side_to(left, v + n2 * side);
}

void Stroker::outer(bool left, Point v, Point n1, Point n2, double dot) {
    const double side = left ? half_ : -half_;
    // Length of the mitre in half widths, squared.
    const double reach2 = dot > -0.999999 ? 2 / (1 + dot) : HUGE_VAL;
    // A bend so slight that a bevel strays less than width/2048 needs one point only.
    constexpr double kSlight = 1 / ((1 - 1 / 1024.0) * (1 - 1 / 1024.0));
    const bool sharp = style_.join == Join::Miter
                           ? reach2 <= style_.miter_limit * style_.miter_limit
                           : reach2 < kSlight;
    if (sharp) {
        side_to(left, v + (n1 + n2) * (side / (1 + dot)));
        return;
    }
    side_to(left, v + n1 * side);
    if (style_.join == Join::Round) join_arc(left, v, n1, n2, dot);
    side_to(left, v + n2 * side);
}

// As arc(); bends of long lines mostly need no point between, or the one in the middle.
void Stroker::join_arc(bool left, Point v, Point n1, Point n2, double dot) {
    if (dot >= step_dot_) return;
    if (dot >= two_steps_dot_ && dot > -0.99) {
        const double side = left ? half_ : -half_;
        return side_to(left, v + (n1 + n2) * (side / std::sqrt(2 + 2 * dot)));
    }
    const double angle = std::acos(std::clamp(dot, -1.0, 1.0));
    arc(left, v, left ? n1 : n1 * -1, left ? angle : -angle);
}

}  // namespace

void stroke(std::span<const Point> points, bool closed, const StrokeStyle& style, EdgeSink& sink,
            CutEnds cut) {
    if (!(style.width > 0)) return;
    Stroker stroker(style, sink);
    closed ? stroker.closed(points) : stroker.open(points, cut);
}

}  // namespace plot
