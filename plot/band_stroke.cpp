#include "plot/band_stroke.h"

#include <array>
#include <cmath>
#include <vector>

#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr double kFinest = 6;        // samples to a pixel
constexpr double kWidest = 8;        // pixels
constexpr std::size_t kFewest = 64;  // points
constexpr double kDense = 6;         // points to a pixel

// The edges at samples of x that are a step apart: first of the line itself, then of its stroke. A
// sample that the line does not reach has its edges the wrong way round.
class Band {
  public:
    Band(double x0, double x1, double half)
        : half_(half),
          reach_(static_cast<std::size_t>(std::max(2.0, std::round(kFinest * half)))),
          step_(half / (static_cast<double>(reach_) + 0.5)),
          x0_(x0 - static_cast<double>(margin()) * step_) {
        const std::size_t count = static_cast<std::size_t>((x1 - x0) / step_) + 2 + 2 * margin();
        top_.assign(count, kFar), bottom_.assign(count, -kFar);
        rise_.resize(reach_ + 1);
        for (std::size_t k = 0; k <= reach_; ++k) {
            const double away = static_cast<double>(k) * step_;
            rise_[k] = static_cast<float>(std::sqrt(half * half - away * away));
        }
    }

    // Vertices from left to right. Each counts for the nearest sample, so that an upright part has
    // its width in the mean, and a segment for those that it goes over.
    void line(std::span<const Point> points) {
        vertex(points[0]);
        for (std::size_t i = 1; i < points.size(); ++i) {
            vertex(points[i]);
            if (at(points[i - 1].x) != at(points[i].x)) segment(points[i - 1], points[i], true);
        }
    }
    void widen();
    // What a projecting cap adds to the stroke.
    void cap(Point end, Point next);
    std::vector<Edge> outline() const;

  private:
    static constexpr float kFar = 1e30F;
    using Values = std::vector<float>;

    std::size_t margin() const { return 2 * reach_ + 2; }
    double x(std::size_t i) const { return x0_ + static_cast<double>(i) * step_; }
    std::size_t at(double x) const { return static_cast<std::size_t>((x - x0_) / step_); }
    void include(std::size_t i, double low, double high) {
        top_[i] = std::min(top_[i], static_cast<float>(low));
        bottom_[i] = std::max(bottom_[i], static_cast<float>(high));
    }
    void vertex(Point p) { include(at(p.x + step_ / 2), p.y, p.y); }
    void segment(Point a, Point b, bool to_widen);

    double half_;
    std::size_t reach_;  // samples that the stroke goes on to the sides
    double step_, x0_;
    Values top_, bottom_;  // y downwards
    Values rise_;          // of a disc above its middle, at each sample
};

// A disc of which only samples count makes steep lines too thin; this is made up for.
void Band::segment(Point a, Point b, bool to_widen) {
    const double slope = (b.y - a.y) / (b.x - a.x), steep = std::abs(slope);
    const double last = half_ - step_ / 2, rise = rise_.back();
    const bool is_thin = to_widen && steep * rise > last;
    const double more = is_thin ? half_ * std::sqrt(1 + slope * slope) - steep * last - rise : 0;
    const double lowest = std::min(a.y, b.y), highest = std::max(a.y, b.y);
    for (std::size_t i = at(a.x) + 1; x(i) < b.x; ++i) {
        const double y = a.y + slope * (x(i) - a.x);
        include(i, std::max(y - more, lowest), std::min(y + more, highest));
    }
}

void Band::cap(Point end, Point next) {
    const Point along = (next - end) * (half_ / std::hypot(next.x - end.x, next.y - end.y));
    const Point aside{along.y, -along.x};
    const std::array<Point, 4> corners{end - along - aside, end - along + aside, end + aside,
                                       end - aside};
    for (std::size_t k = 0; k < corners.size(); ++k) {
        const Point a = corners[k], b = corners[(k + 1) % corners.size()];
        vertex(a);
        if (at(a.x) != at(b.x)) a.x < b.x ? segment(a, b, false) : segment(b, a, false);
    }
}

// to[i] = the lowest of from[i - reach … i + reach], each raised by `rise` for its distance.
PLOT_VECTOR_CLONES void lowest_around(const std::vector<float>& from, std::span<const float> rise,
                                      std::vector<float>& to) {
    const std::size_t reach = rise.size() - 1, count = from.size() - 2 * reach;
    float* out = to.data() + reach;
    for (std::size_t k = 0; k < rise.size(); ++k) {
        const float *left = from.data() + reach - k, *right = from.data() + reach + k;
        const float up = rise[k];
        for (std::size_t i = 0; i < count; ++i) {
            const float lower = left[i] < right[i] ? left[i] : right[i];
            out[i] = lower - up < out[i] ? lower - up : out[i];
        }
    }
}

// A disc goes along the line.
void Band::widen() {
    Values wide(top_.size(), kFar);
    lowest_around(top_, rise_, wide);
    top_.swap(wide);
    for (float& y : bottom_) y = -y;
    wide.assign(wide.size(), kFar);
    lowest_around(bottom_, rise_, wide);
    for (float& y : wide) y = -y;
    bottom_.swap(wide);
}

// The same way round as stroke() goes.
std::vector<Edge> Band::outline() const {
    std::size_t first = 0, last = top_.size() - 1;
    while (top_[first] > bottom_[first]) ++first;
    while (top_[last] > bottom_[last]) --last;
    std::vector<Edge> edges;
    edges.resize(2 * (last - first) + 6);
    Edge* out = edges.data();
    const auto ring = [&](Point& from, Point to) { *out++ = {from, to}, from = to; };
    const double left = x(first) - step_ / 2, right = x(last) + step_ / 2;
    Point upper{left, bottom_[first]}, lower{left, bottom_[first]};
    ring(upper, {left, top_[first]});
    for (std::size_t i = first; i <= last; ++i) {
        ring(upper, {x(i), top_[i]});
        const Point next{x(i), bottom_[i]};
        *out++ = {next, lower}, lower = next;
    }
    ring(upper, {right, top_[last]});
    ring(upper, {right, bottom_[last]});
    ring(upper, lower);
    return edges;
}

// x and y change places, and so do the ends of edges, which go the other way round now.
class Transposing final : public EdgeSink {
  public:
    explicit Transposing(EdgeSink& to) : to_(to) {}
    void edges(std::span<const Edge> edges, int times) override {
        std::vector<Edge> turned(edges.begin(), edges.end());
        for (Edge& e : turned) e = {{e.to.y, e.to.x}, {e.from.y, e.from.x}};
        to_.edges(turned, times);
    }
    void checkpoint() override { to_.checkpoint(); }

  private:
    EdgeSink& to_;
};

// Whether the points go one way along x, or along y, without turning back, and are many for the
// way.
bool is_dense(std::span<const Point> points, double Point::*along) {
    const bool falls = points.back().*along < points.front().*along;
    const double way = std::abs(points.back().*along - points.front().*along);
    if (static_cast<double>(points.size()) < kDense * way) return false;
    return falls ? std::ranges::is_sorted(points, std::ranges::greater{}, along)
                 : std::ranges::is_sorted(points, std::ranges::less{}, along);
}

// Points go one way along x.
bool stroke_band(std::span<const Point> points, const StrokeStyle& style, EdgeSink& sink) {
    std::vector<Point> turned;
    if (points.back().x < points.front().x) {
        turned.assign(points.rbegin(), points.rend());
        points = turned;
    }
    while (points.size() > 2 && points[0] == points[1]) points = points.subspan(1);
    while (points.size() > 2 && points.back() == points[points.size() - 2])
        points = points.first(points.size() - 1);
    if (points.size() < kFewest) return false;
    sink.checkpoint();
    Band band(points.front().x, points.back().x, style.width / 2);
    band.line(points);
    band.widen();
    if (style.cap == Cap::Projecting) {
        band.cap(points[0], points[1]);
        band.cap(points.back(), points[points.size() - 2]);
    }
    // Every place of so dense a line is crossed at least there and back, and in stroke() what the
    // crossings cover of a pixel adds up.
    sink.edges(band.outline(), 2);
    return true;
}

}  // namespace

bool is_noisy(std::span<const Point> points) {
    if (points.size() < 3) return false;
    const Point way = points.back() - points.front();
    const double many = std::max(std::abs(way.x), std::abs(way.y)) / 2;
    double turns_x = 0, turns_y = 0;
    for (std::size_t i = 2; i < points.size() && std::max(turns_x, turns_y) <= many; ++i) {
        const Point before = points[i - 1] - points[i - 2], after = points[i] - points[i - 1];
        turns_x += before.x * after.x < 0;
        turns_y += before.y * after.y < 0;
    }
    return std::max(turns_x, turns_y) > many;
}

bool band_stroke(std::span<const Point> points, const StrokeStyle& style, EdgeSink& sink) {
    const bool is_ours = style.join == Join::Round && style.cap != Cap::Butt && style.width > 0 &&
                         style.width <= kWidest;
    if (!is_ours || points.size() < kFewest) return false;
    if (is_dense(points, &Point::x)) return stroke_band(points, style, sink);
    if (!is_dense(points, &Point::y)) return false;
    std::vector<Point> transposed(points.begin(), points.end());
    for (Point& p : transposed) std::swap(p.x, p.y);
    Transposing turned(sink);
    return stroke_band(transposed, style, turned);
}

}  // namespace plot
