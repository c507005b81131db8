#include "backend/navigate.h"

#include <algorithm>
#include <cmath>

namespace plot::gtk {

namespace {

constexpr double kClick = 5;            // pixels; matplotlib's threshold of a zoom
constexpr std::size_t kMaxViews = 500;  // home and the newest stay

// One direction of a frame: the view in scaled coordinates along a line of pixels.
struct Line {
    const Scale& scale;
    Interval view;
    double p0, p1;  // pixels of view.v0 and view.v1

    double scaled(double pixel) const {
        const Interval s = scale.forward(view);
        return s.v0 + (pixel - p0) / (p1 - p0) * (s.v1 - s.v0);
    }
    // Limits from pixels; an end that has no finite value, or none on this scale, stays.
    Interval limits(double pixel0, double pixel1) const {
        return from_scaled({scaled(pixel0), scaled(pixel1)});
    }
    Interval from_scaled(Interval s) const {
        Interval v = scale.inverse(s);
        const auto shown = [this](double value) {
            return std::isfinite(value) && std::isfinite(scale.forward(value)) &&
                   (scale.kind != ScaleKind::Log || value > 0);
        };
        if (!shown(v.v0)) v.v0 = view.v0;
        if (!shown(v.v1)) v.v1 = view.v1;
        return v.v0 == v.v1 ? view : v;
    }
};

Line x_line(const Frame& f) {
    return {f.x_scale, {f.view.x0, f.view.x1}, f.axes_box.x0, f.axes_box.x1};
}
Line y_line(const Frame& f) {
    return {f.y_scale, {f.view.y0, f.view.y1}, f.axes_box.y0, f.axes_box.y1};
}

Interval magnified(const Line& line, double at, double factor) {
    return line.limits(at + (line.p0 - at) / factor, at + (line.p1 - at) / factor);
}

// In: the two pixels become the ends. Out: the present ends move to where the view's old ends
// land when the view is shrunk into the two pixels.
std::optional<Interval> zoomed(const Line& line, double from, double to, Direction direction) {
    const double low = std::clamp(std::min(from, to), line.p0, line.p1);
    const double high = std::clamp(std::max(from, to), line.p0, line.p1);
    if (high - low < 1) return std::nullopt;
    if (direction == Direction::In) return line.limits(low, high);
    const double factor = (line.p1 - line.p0) / (high - low);
    return line.limits(line.p0 - factor * (low - line.p0), line.p1 + factor * (line.p1 - high));
}

double sign(double v) { return v < 0 ? -1 : 1; }

}  // namespace

Constraint constraint_of(std::string_view key) {
    if (key == "x") return Constraint::X;
    if (key == "y") return Constraint::Y;
    if (key == "control") return Constraint::Equal;
    if (key == "shift") return Constraint::Nearest;
    return Constraint::None;
}

Point constrained(Point d, Constraint constraint) {
    const double ax = std::abs(d.x), ay = std::abs(d.y);
    switch (constraint) {
        case Constraint::None:
            return d;
        case Constraint::X:
            return {d.x, 0};
        case Constraint::Y:
            return {0, d.y};
        case Constraint::Equal:
            return ax > ay ? Point{d.x, d.x} : Point{d.y, d.y};
        case Constraint::Nearest:
            if (2 * ax < ay) return {0, d.y};
            if (2 * ay < ax) return {d.x, 0};
            return ax > ay ? Point{d.x, sign(d.y) * ax} : Point{sign(d.x) * ay, d.y};
    }
    return d;
}

Limits panned(const Frame& f, Point from, Point to, Constraint constraint) {
    const Point d = constrained(to - from, constraint);
    const Rect& box = f.axes_box;
    // A direction that does not move keeps its limits to the last bit.
    const Line x = x_line(f), y = y_line(f);
    return {d.x == 0 ? x.view : x.limits(box.x0 - d.x, box.x1 - d.x),
            d.y == 0 ? y.view : y.limits(box.y0 - d.y, box.y1 - d.y)};
}

Limits stretched(const Frame& f, Point from, Point to, Constraint constraint, bool equal) {
    const Point d{(to.x - from.x) / f.axes_box.width(), (to.y - from.y) / f.axes_box.height()};
    Point power = constrained(d, constraint);
    if (equal) power.x = power.y = (power.x + power.y) / 2;
    const Line x = x_line(f), y = y_line(f);
    return {power.x == 0 ? x.view : magnified(x, from.x, std::pow(10, power.x)),
            power.y == 0 ? y.view : magnified(y, from.y, std::pow(10, power.y))};
}

Limits magnified(const Frame& f, Point at, double factor, bool in_x, bool in_y) {
    const Line x = x_line(f), y = y_line(f);
    return {in_x ? magnified(x, at.x, factor) : x.view, in_y ? magnified(y, at.y, factor) : y.view};
}

std::optional<Limits> zoomed(const Frame& f, Point from, Point to, Constraint constraint,
                             Direction direction) {
    const bool in_x = constraint != Constraint::Y, in_y = constraint != Constraint::X;
    if (in_x && std::abs(to.x - from.x) < kClick) return std::nullopt;
    if (in_y && std::abs(to.y - from.y) < kClick) return std::nullopt;
    const Line x = x_line(f), y = y_line(f);
    const auto new_x = in_x ? zoomed(x, from.x, to.x, direction) : x.view;
    const auto new_y = in_y ? zoomed(y, from.y, to.y, direction) : y.view;
    if (!new_x || !new_y) return std::nullopt;
    return Limits{*new_x, *new_y};
}

Rect rubber_band(const Rect& box, Point from, Point to, Constraint constraint) {
    const auto within = [&box](Point p) {
        return Point{std::clamp(p.x, box.x0, box.x1), std::clamp(p.y, box.y0, box.y1)};
    };
    const Point a = within(from), b = within(to);
    Rect band{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
    if (constraint == Constraint::X) band.y0 = box.y0, band.y1 = box.y1;
    if (constraint == Constraint::Y) band.x0 = box.x0, band.x1 = box.x1;
    return band;
}

ScrollTarget scroll_target(const std::vector<Frame>& frames, Point at, double reach) {
    ScrollTarget target;
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (frames[i].axes_box.contains(at)) target.axes.push_back(i);
    if (!target.axes.empty()) return target;
    double nearest = reach;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const Rect& box = frames[i].axes_box;
        const bool beside_x = at.x >= box.x0 && at.x <= box.x1;
        const bool beside_y = at.y >= box.y0 && at.y <= box.y1;
        if (beside_x == beside_y) continue;
        const double distance = beside_x ? std::max(box.y0 - at.y, at.y - box.y1)
                                         : std::max(box.x0 - at.x, at.x - box.x1);
        if (distance > nearest) continue;
        // Twins share a box: all of them are meant.
        if (distance < nearest || target.x != beside_x) target.axes.clear();
        target.axes.push_back(i);
        target.x = beside_x, target.y = beside_y;
        nearest = distance;
    }
    return target;
}

void History::push(View view) {
    if (!views_.empty()) {
        views_.resize(at_ + 1);
        if (views_.back() == view) return;
    }
    if (views_.size() == kMaxViews) views_.erase(views_.begin() + 1);
    views_.push_back(std::move(view));
    at_ = views_.size() - 1;
}

void History::replace(View view) {
    if (at_ == 0) return push(std::move(view));
    views_.resize(at_ + 1);
    views_.back() = std::move(view);
}

const View* History::home() {
    if (views_.empty()) return nullptr;
    push(views_.front());
    return &views_[at_];
}

const View* History::back() { return can_go_back() ? &views_[--at_] : nullptr; }

const View* History::forward() { return can_go_forward() ? &views_[++at_] : nullptr; }

}  // namespace plot::gtk
