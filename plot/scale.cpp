#include "plot/scale.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "plot/cancel.h"
#include "plot/error.h"

namespace plot {

namespace {

constexpr double kFarBelow = -1000;  // the scaled coordinate of a clipped non-positive value

double log_forward(const Scale& s, double v) {
    if (v <= 0 && s.clip_nonpositive) return kFarBelow;
    if (s.base == 10) return std::log10(v);
    if (s.base == 2) return std::log2(v);
    if (s.base == std::numbers::e) return std::log(v);
    return std::log(v) / std::log(s.base);
}

// The length of the linear half against one decade of the logarithmic part.
double linear_stretch(const Scale& s) { return s.linscale / (1 - 1 / s.base); }

double symlog_forward(const Scale& s, double v) {
    const double magnitude = std::abs(v);
    if (magnitude <= s.linthresh) return v * linear_stretch(s);
    const double decades = std::log(magnitude / s.linthresh) / std::log(s.base);
    return std::copysign(s.linthresh * (linear_stretch(s) + decades), v);
}

double symlog_inverse(const Scale& s, double u) {
    const double magnitude = std::abs(u);
    if (magnitude <= symlog_forward(s, s.linthresh)) return u / linear_stretch(s);
    const double decades = magnitude / s.linthresh - linear_stretch(s);
    return std::copysign(s.linthresh * std::pow(s.base, decades), u);
}

// Values that have no logit go far away, or are not finite.
double logit_forward(const Scale& s, double v) {
    if (s.clip_nonpositive && v <= 0) return kFarBelow;
    if (s.clip_nonpositive && v >= 1) return -kFarBelow;
    return std::log10(v / (1 - v));
}

// The frequent kinds in tight loops without branches on kind and base.
void forward_block(const Scale& s, std::span<const double> from, std::span<double> to) {
    if (s.kind == ScaleKind::Linear) {
        if (from.data() != to.data()) std::ranges::copy(from, to.begin());
    } else if (s.kind == ScaleKind::Log && s.base == 10) {
        const bool clip = s.clip_nonpositive;
        std::ranges::transform(
            from, to.begin(), [&](double v) { return clip && v <= 0 ? kFarBelow : std::log10(v); });
    } else {
        std::ranges::transform(from, to.begin(), [&](double v) { return s.forward(v); });
    }
}

}  // namespace

Scale Scale::log(double base, bool clip_nonpositive) {
    if (!(base > 0) || base == 1) throw ValueError("The log base cannot be <= 0 or == 1");
    return {.kind = ScaleKind::Log, .base = base, .clip_nonpositive = clip_nonpositive};
}

Scale Scale::symlog(double base, double linthresh, double linscale) {
    if (!(base > 1)) throw ValueError("'base' must be larger than 1");
    if (!(linthresh > 0)) throw ValueError("'linthresh' must be positive");
    if (!(linscale > 0)) throw ValueError("'linscale' must be positive");
    return {.kind = ScaleKind::Symlog, .base = base, .linthresh = linthresh, .linscale = linscale};
}

Scale Scale::asinh(double linear_width, double base) {
    if (!(linear_width > 0)) {
        throw ValueError("Scale parameter 'linear_width' must be strictly positive");
    }
    return {.kind = ScaleKind::Asinh, .base = base, .linear_width = linear_width};
}

Scale Scale::logit(bool clip) { return {.kind = ScaleKind::Logit, .clip_nonpositive = clip}; }

Scale Scale::function(std::shared_ptr<const ScaleTable> table) {
    return {.kind = ScaleKind::Function, .table = std::move(table)};
}

Scale Scale::function_log(std::shared_ptr<const ScaleTable> table, double base) {
    Scale s = log(base);
    s.kind = ScaleKind::FunctionLog, s.table = std::move(table);
    return s;
}

double Scale::forward(double v) const {
    switch (kind) {
        case ScaleKind::Linear:
            return v;
        case ScaleKind::Log:
            return log_forward(*this, v);
        case ScaleKind::Symlog:
            return symlog_forward(*this, v);
        case ScaleKind::Asinh:
            return linear_width * std::asinh(v / linear_width);
        case ScaleKind::Logit:
            return logit_forward(*this, v);
        case ScaleKind::Function:
            return table->forward(v);
        case ScaleKind::FunctionLog:
            return log_forward(*this, table->forward(v));
    }
    return v;
}

double Scale::inverse(double u) const {
    switch (kind) {
        case ScaleKind::Linear:
            return u;
        case ScaleKind::Log:
            return std::pow(base, u);
        case ScaleKind::Symlog:
            return symlog_inverse(*this, u);
        case ScaleKind::Asinh:
            return linear_width * std::sinh(u / linear_width);
        case ScaleKind::Logit:
            return 1 / (1 + std::pow(10.0, -u));
        case ScaleKind::Function:
            return table->inverse(u);
        case ScaleKind::FunctionLog:
            return table->inverse(std::pow(base, u));
    }
    return u;
}

void Scale::forward(std::span<const double> from, std::span<double> to) const {
    constexpr std::size_t kBlock = 1 << 16;  // about a millisecond
    for (std::size_t start = 0; start < from.size(); start += kBlock) {
        poll_cancel();
        const std::size_t count = std::min(kBlock, from.size() - start);
        forward_block(*this, from.subspan(start, count), to.subspan(start, count));
    }
}

Interval Scale::limit_range(Interval v, double minpos) const {
    if (kind == ScaleKind::Logit) {
        if (!std::isfinite(minpos)) minpos = 1e-7;
        return {v.v0 <= 0 ? minpos : v.v0, v.v1 >= 1 ? 1 - minpos : v.v1};
    }
    if (kind != ScaleKind::Log && kind != ScaleKind::FunctionLog) return v;
    if (!std::isfinite(minpos) || minpos <= 0) minpos = 1e-300;
    return {v.v0 <= 0 ? minpos : v.v0, v.v1 <= 0 ? minpos : v.v1};
}

std::string_view Scale::name() const {
    switch (kind) {
        case ScaleKind::Linear:
            return "linear";
        case ScaleKind::Log:
            return "log";
        case ScaleKind::Symlog:
            return "symlog";
        case ScaleKind::Asinh:
            return "asinh";
        case ScaleKind::Logit:
            return "logit";
        case ScaleKind::Function:
            return "function";
        case ScaleKind::FunctionLog:
            return "functionlog";
    }
    return "linear";
}

}  // namespace plot
