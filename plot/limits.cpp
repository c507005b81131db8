#include "plot/limits.h"

#include <algorithm>
#include <cmath>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/ticks_impl.h"

namespace plot {

namespace {

// The sticky values next to the data on both sides; infinities where there is none. A little
// tolerance makes up for data that miss their sticky edge by rounding.
Interval sticky_bounds(const Autoscale& a, Interval v, const Scale& scale) {
    Interval bounds = Interval::everything();
    if (a.margin == 0) return bounds;
    const double tolerance =
        1e-5 * std::max({std::abs(v.v0), std::abs(v.v1), std::abs(v.v1 - v.v0)});
    for (double s : a.sticky) {
        if (scale.kind == ScaleKind::Log && !(s > 0)) continue;
        if (scale.kind == ScaleKind::Logit && !(s > 0 && s < 1)) continue;
        if (s < v.v0 + tolerance) bounds.v0 = std::max(bounds.v0, s);
        if (!(s < v.v1 - tolerance)) bounds.v1 = std::min(bounds.v1, s);
    }
    return bounds;
}

// Margins are added in scaled coordinates, then taken back to data values, where they may be too
// large for a double.
Interval with_margin(Interval v, double margin, const Scale& scale) {
    const Interval scaled = scale.forward(v);
    double by = (scaled.v1 - scaled.v0) * margin;
    if (!std::isfinite(by)) by = 0;
    return scale.inverse(Interval{scaled.v0 - by, scaled.v1 + by});
}

bool is_finite(Interval v) { return std::isfinite(v.v0) && std::isfinite(v.v1); }

}  // namespace

void DataLimits::include(double v) {
    if (!std::isfinite(v)) return;
    low = std::min(low, v), high = std::max(high, v);
    if (v > 0) minpos = std::min(minpos, v);
}

void DataLimits::include(std::span<const double> values) {
    constexpr std::size_t kBlock = 1 << 20;  // about a millisecond
    for (; !values.empty(); values = values.subspan(std::min(kBlock, values.size()))) {
        poll_cancel();
        for (double v : values.first(std::min(kBlock, values.size()))) include(v);
    }
}

void DataLimits::include(const DataLimits& o) {
    low = std::min(low, o.low), high = std::max(high, o.high), minpos = std::min(minpos, o.minpos);
}

std::optional<Interval> autoscale(const Autoscale& a, const Locator& major,
                                  const TickContext& context) {
    if (a.data.empty() && a.view_is_set) return std::nullopt;
    Interval v = a.data.empty() ? Interval::everything() : Interval{a.data.low, a.data.high};
    v = nonsingular(major, v, context);
    const Interval bounds = sticky_bounds(a, v, context.scale);
    const Interval inner = context.scale.limit_range(v, a.data.minpos);
    v = with_margin(inner, a.margin, context.scale);
    v = {std::max(v.v0, bounds.v0), std::min(v.v1, bounds.v1)};
    // Of limits that are no longer finite the locator makes its default view, as in matplotlib:
    // data over 600 decades come out as 1 to 10.
    if (!a.tight) v = view_limits(major, v, context);
    if (!is_finite(v)) v = inner;
    v = v.sorted();
    return set_limits(a.reversed ? v.swapped() : v, v, major, context, a.axis_name);
}

Interval set_limits(Interval wanted, Interval old, const Locator& major, const TickContext& context,
                    const std::string& axis_name) {
    Interval v = wanted;
    if (!is_finite(v)) {
        throw ValueError("Axis limits cannot be NaN or Inf");
    }
    if (context.scale.kind == ScaleKind::Log) {
        const auto refuse = [&](double& limit, double previous) {
            if (limit > 0) return;
            ticks::warn(context, "Attempt to set non-positive " + axis_name +
                                     "lim on a log-scaled axis will be ignored.");
            limit = previous;
        };
        refuse(v.v0, old.v0);
        refuse(v.v1, old.v1);
    }
    if (v.v0 == v.v1) {
        ticks::warn(context, "Attempting to set identical low and high " + axis_name +
                                 "lims makes transformation singular; automatically expanding.");
    }
    const bool reversed = v.reversed();
    v = context.scale.limit_range(nonsingular(major, v, context), context.minpos).sorted();
    return reversed ? v.swapped() : v;
}

}  // namespace plot
