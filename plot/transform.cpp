#include "plot/transform.h"

#include <algorithm>
#include <limits>

#include "plot/cancel.h"
#include "plot/straight_way.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr std::size_t kBlock = 1 << 12;  // points that stay in the fastest cache

// One coordinate's way to pixels: out = offset + factor * scale(value).
struct Line1 {
    const Scale* scale = nullptr;  // null: the value itself
    double factor = 1, offset = 0;
    double operator()(double v) const {
        const double s = scale ? scale->forward(v) : v;
        return std::isfinite(s) ? offset + factor * s : std::numeric_limits<double>::quiet_NaN();
    }
};

Line1 to_range(const Scale* scale, double v0, double v1, double p0, double p1) {
    double s0 = scale ? scale->forward(v0) : v0, s1 = scale ? scale->forward(v1) : v1;
    // As in matplotlib, limits and what they are on the scale run the same way.
    if ((s1 < s0) != (v1 < v0)) std::swap(s0, s1);
    const double factor = (p1 - p0) / (s1 - s0);
    return {scale && scale->kind != ScaleKind::Linear ? scale : nullptr, factor, p0 - factor * s0};
}

Line1 way(Coordinates c, const Scale& scale, double v0, double v1, double a0, double a1, double f0,
          double f1) {
    switch (c) {
        case Coordinates::Data:
            return to_range(&scale, v0, v1, a0, a1);
        case Coordinates::Axes:
            return to_range(nullptr, 0, 1, a0, a1);
        case Coordinates::Figure:
            return to_range(nullptr, 0, 1, f0, f1);
        case Coordinates::Pixels:
            break;
    }
    return {};
}

struct Ways {
    Line1 x, y;
};

Ways ways(const Frame& f, const TransformSpec& spec) {
    Ways w{way(spec.x, f.x_scale, f.view.x0, f.view.x1, f.axes_box.x0, f.axes_box.x1,
               f.figure_box.x0, f.figure_box.x1),
           way(spec.y, f.y_scale, f.view.y0, f.view.y1, f.axes_box.y0, f.axes_box.y1,
               f.figure_box.y0, f.figure_box.y1)};
    w.x.offset += points_to_pixels(spec.offset_points.x, f.dpi);
    w.y.offset += points_to_pixels(spec.offset_points.y, f.dpi);
    return w;
}

}  // namespace

Frame Frame::enlarged(double times) const {
    Frame finer = *this;
    finer.axes_box = axes_box.scaled(times);
    finer.figure_box = figure_box.scaled(times);
    finer.dpi *= times;
    return finer;
}

Point Frame::to_display(Point data) const { return to_display(data, TransformSpec{}); }

Point Frame::to_display(Point p, const TransformSpec& spec) const {
    const Ways w = ways(*this, spec);
    const Point q = spec.before(p);
    return {w.x(q.x), w.y(q.y)};
}

std::optional<Affine> straight_way(const Frame& frame, const TransformSpec& spec) {
    const Ways w = ways(frame, spec);
    if (w.x.scale || w.y.scale) return std::nullopt;
    return spec.before.then({w.x.factor, 0, 0, w.y.factor, w.x.offset, w.y.offset});
}

Point Frame::to_data(Point display) const {
    auto back = [](const Scale& s, double v0, double v1, double p0, double p1, double p) {
        double s0 = s.forward(v0), s1 = s.forward(v1);
        if ((s1 < s0) != (v1 < v0)) std::swap(s0, s1);
        return s.inverse(s0 + (p - p0) * (s1 - s0) / (p1 - p0));
    };
    return {back(x_scale, view.x0, view.x1, axes_box.x0, axes_box.x1, display.x),
            back(y_scale, view.y0, view.y1, axes_box.y0, axes_box.y1, display.y)};
}

void place_points(const Frame& frame, const TransformSpec& spec, std::span<const double> x,
                  std::span<const double> y, std::span<Point> to) {
    const Ways w = ways(frame, spec);
    const bool moved = spec.before != Affine{}, scaled = moved || w.x.scale || w.y.scale;
    for (std::size_t start = 0; start < to.size(); start += kBlock) {
        poll_cancel();
        const std::size_t end = std::min(start + kBlock, to.size());
        for (std::size_t i = start; i < end && !scaled; ++i)
            to[i] = {w.x.offset + w.x.factor * x[i], w.y.offset + w.y.factor * y[i]};
        for (std::size_t i = start; i < end && scaled; ++i) {
            const Point q = moved ? spec.before({x[i], y[i]}) : Point{x[i], y[i]};
            to[i] = {w.x(q.x), w.y(q.y)};
        }
    }
}

std::vector<Point> Frame::to_display(std::span<const double> x, std::span<const double> y,
                                     const TransformSpec& spec) const {
    std::vector<Point> out;
    out.reserve(x.size());
    for (std::size_t start = 0; start < x.size(); start += kBlock) {
        const std::size_t count = std::min(kBlock, x.size() - start);
        out.resize(start + count);
        place_points(*this, spec, x.subspan(start, count), y.subspan(start, count),
                     std::span(out).subspan(start));
    }
    return out;
}

}  // namespace plot
