#include "plot/norm.h"

#include <algorithm>
#include <cmath>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/scale.h"
#include "plot/value.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr std::size_t kBlock = 1 << 16;  // values between two looks at the cancel token

// Calls f(from, to, count) for some values at a time.
template <class F>
void for_blocks(std::span<const double> from, std::span<double> to, F&& f) {
    for (std::size_t start = 0; start < from.size(); start += kBlock) {
        poll_cancel();
        f(from.data() + start, to.data() + start, std::min(from.size() - start, kBlock));
    }
}

template <class F>
void for_all(std::span<const double> from, std::span<double> to, F&& f) {
    for_blocks(from, to, [&](const double* some, double* answers, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) answers[i] = f(some[i]);
    });
}

// The scale under a norm: linear between vmin and vmax after it.
Scale scale_of(const SymLogNorm& n) {
    return {.kind = ScaleKind::Symlog,
            .base = n.base,
            .linthresh = n.linthresh,
            .linscale = n.linscale};
}

double to_scale(const LinearNorm&, double v) { return v; }
double to_scale(const LogNorm&, double v) { return v > 0 ? std::log10(v) : kNan; }
double to_scale(const SymLogNorm& n, double v) { return scale_of(n).forward(v); }
double to_scale(const AsinhNorm& n, double v) {
    return n.linear_width * std::asinh(v / n.linear_width);
}
double from_scale(const LinearNorm&, double v) { return v; }
double from_scale(const LogNorm&, double v) { return std::pow(10, v); }
double from_scale(const SymLogNorm& n, double v) { return scale_of(n).inverse(v); }
double from_scale(const AsinhNorm& n, double v) {
    return n.linear_width * std::sinh(v / n.linear_width);
}

template <class T>
concept Scaled = requires(const T& n) {
    to_scale(n, 1.0);
};

double clipped(double v, double low, double high) {
    return v < low ? low : v > high ? high : v;  // NaN stays
}

// Apart from the others: it is the norm of most pictures, and worth the widest vectors.
PLOT_VECTOR_CLONES void spread_evenly(const double* from, double* to, std::size_t count,
                                      double vmin, double vmax, bool clip) {
    const double range = vmax - vmin;
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = ((clip ? clipped(from[i], vmin, vmax) : from[i]) - vmin) / range;
    }
}

// Both ends on the scale; throws when one of them is not on it.
template <Scaled N>
std::pair<double, double> scaled_ends(const N& n, double vmin, double vmax) {
    const double a = to_scale(n, vmin), b = to_scale(n, vmax);
    if (!std::isfinite(a) || !std::isfinite(b)) throw ValueError("Invalid vmin or vmax");
    return {a, b};
}

struct Forward {
    std::span<const double> from;
    std::span<double> to;
    double vmin, vmax;
    bool clip;

    void operator()(const LinearNorm&) const {
        for_blocks(from, to, [&](const double* some, double* answers, std::size_t count) {
            spread_evenly(some, answers, count, vmin, vmax, clip);
        });
    }
    template <Scaled N>
    void operator()(const N& n) const {
        const auto [a, b] = scaled_ends(n, vmin, vmax);
        for_all(from, to, [&, a = a, b = b](double v) {
            const double t = (to_scale(n, clip ? clipped(v, vmin, vmax) : v) - a) / (b - a);
            return std::isfinite(t) ? t : kNan;
        });
    }
    void operator()(const PowerNorm& n) const {
        const double range = std::pow(vmax - vmin, n.gamma);
        for_all(from, to, [&](double v) {
            const double above = (clip ? clipped(v, vmin, vmax) : v) - vmin;
            return above < 0 ? 0 : std::pow(above, n.gamma) / range;
        });
    }
    void operator()(const TwoSlopeNorm& n) const {
        if (!(vmin <= n.vcenter && n.vcenter <= vmax)) {
            throw ValueError("vmin, vcenter, vmax must increase monotonically");
        }
        for_all(from, to, [&](double v) {
            if (v < vmin) return -kInf;
            if (v > vmax) return kInf;
            if (v == vmax) return 1.0;
            if (v < n.vcenter) return 0.5 * (v - vmin) / (n.vcenter - vmin);
            return 0.5 + 0.5 * (v - n.vcenter) / (vmax - n.vcenter);
        });
    }
    void operator()(const BoundaryNorm& n) const {
        const int regions = int(n.boundaries.size()) - 1 + n.extend_min + n.extend_max;
        for_all(from, to, [&](double v) {
            if (std::isnan(v)) return kNan;
            if (clip) v = clipped(v, vmin, vmax);
            if (v < vmin) return -1.0;
            if (v >= vmax) return double(clip ? n.colors - 1 : n.colors);
            const auto above = std::upper_bound(n.boundaries.begin(), n.boundaries.end(), v);
            double region = double(above - n.boundaries.begin()) - 1 + n.extend_min;
            if (n.colors > regions) {
                region = regions == 1 ? (region == 0 ? std::floor((n.colors - 1) / 2.0) : region)
                                      : double(n.colors - 1) / (regions - 1) * region;
            }
            return std::trunc(region);
        });
    }
    void operator()(const NoNorm&) const {
        if (to.data() != from.data()) std::copy(from.begin(), from.end(), to.begin());
    }
};

struct Inverse {
    std::span<const double> from;
    std::span<double> to;
    double vmin, vmax;

    template <Scaled N>
    void operator()(const N& n) const {
        const auto [a, b] = scaled_ends(n, vmin, vmax);
        for_all(from, to, [&, a = a, b = b](double v) { return from_scale(n, a + v * (b - a)); });
    }
    void operator()(const PowerNorm& n) const {
        for_all(from, to,
                [&](double v) { return std::pow(v, 1 / n.gamma) * (vmax - vmin) + vmin; });
    }
    void operator()(const TwoSlopeNorm& n) const {
        for_all(from, to, [&](double v) {
            if (v < 0) return -kInf;
            if (v > 1) return kInf;
            if (v < 0.5) return vmin + 2 * v * (n.vcenter - vmin);
            return n.vcenter + (2 * v - 1) * (vmax - n.vcenter);
        });
    }
    void operator()(const BoundaryNorm&) const {
        throw ValueError("BoundaryNorm is not invertible");
    }
    void operator()(const NoNorm&) const { std::copy(from.begin(), from.end(), to.begin()); }
};

void check_boundaries(const BoundaryNorm& n, bool clip) {
    const int regions = int(n.boundaries.size()) - 1 + n.extend_min + n.extend_max;
    if (clip && (n.extend_min || n.extend_max)) {
        throw ValueError("'clip=True' is not compatible with 'extend'");
    }
    if (n.boundaries.size() < 2) {
        throw ValueError("You must provide at least 2 boundaries (1 region) but you passed in " +
                         repr(Value{n.boundaries}));
    }
    if (regions > n.colors) {
        throw ValueError(
            "There are " + std::to_string(regions) +
            " color bins including extensions, but ncolors = " + std::to_string(n.colors) +
            "; ncolors must equal or exceed the number of bins");
    }
}

}  // namespace

void Norm::validate() const {
    if (const auto* b = std::get_if<BoundaryNorm>(&kind)) check_boundaries(*b, clip);
    if (const auto* s = std::get_if<SymLogNorm>(&kind)) {
        Scale::symlog(s->base, s->linthresh, s->linscale);
    }
    if (const auto* a = std::get_if<AsinhNorm>(&kind); a && !(a->linear_width > 0)) {
        throw ValueError("Scale parameter 'linear_width' must be strictly positive");
    }
}

bool Norm::scaled() const { return std::holds_alternative<NoNorm>(kind) || (vmin && vmax); }

bool Norm::is_index() const {
    const auto* none = std::get_if<NoNorm>(&kind);
    return std::holds_alternative<BoundaryNorm>(kind) || (none && none->as_index);
}

bool Norm::in_domain(double v) const {
    return std::isfinite(v) && (v > 0 || !std::holds_alternative<LogNorm>(kind));
}

Norm Norm::scaled_to(const DataLimits& data) const {
    Norm norm = *this;
    if (scaled() || data.empty()) return norm;
    const bool positive = std::holds_alternative<LogNorm>(kind);
    if (positive && !std::isfinite(data.minpos)) return norm;
    if (!norm.vmin) norm.vmin = positive ? data.minpos : data.low;
    if (!norm.vmax) norm.vmax = data.high;
    if (const auto* two = std::get_if<TwoSlopeNorm>(&kind)) {
        norm.vmin = std::min(*norm.vmin, two->vcenter);
        norm.vmax = std::max(*norm.vmax, two->vcenter);
    }
    return norm;
}

void Norm::forward(std::span<const double> from, std::span<double> to) const {
    if (!scaled()) throw ValueError("the norm's vmin and vmax are not set");
    const double low = vmin.value_or(0), high = vmax.value_or(0);
    const bool ranged = !std::holds_alternative<NoNorm>(kind) &&
                        !std::holds_alternative<BoundaryNorm>(kind) &&
                        !std::holds_alternative<TwoSlopeNorm>(kind);
    if (ranged && low > high) {
        throw ValueError(std::holds_alternative<LinearNorm>(kind) ||
                                 std::holds_alternative<PowerNorm>(kind)
                             ? "minvalue must be less than or equal to maxvalue"
                             : "vmin must be less or equal to vmax");
    }
    if (ranged && low == high) {
        for_all(from, to, [](double v) { return std::isnan(v) ? v : 0; });
        return;
    }
    std::visit(Forward{from, to, low, high, clip}, kind);
}

double Norm::forward(double v) const {
    forward({&v, 1}, {&v, 1});
    return v;
}

void Norm::inverse(std::span<const double> from, std::span<double> to) const {
    if (!scaled()) throw ValueError("Not invertible until both vmin and vmax are set");
    std::visit(Inverse{from, to, vmin.value_or(0), vmax.value_or(1)}, kind);
}

}  // namespace plot
