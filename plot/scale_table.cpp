// Scales that are known by pairs of values.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "plot/scale.h"

namespace plot {

namespace {

// The straight line through the two pairs next to v; `from` ascends, or descends.
double interpolate(const std::vector<double>& from, const std::vector<double>& to, double v,
                   bool falling) {
    if (std::isnan(v)) return v;
    const auto after = falling ? std::lower_bound(from.begin(), from.end(), v, std::greater<>())
                               : std::lower_bound(from.begin(), from.end(), v);
    const auto last = std::ptrdiff_t(from.size()) - 1;
    const auto hi = std::size_t(std::clamp(after - from.begin(), std::ptrdiff_t(1), last));
    const std::size_t lo = hi - 1;
    if (v == from[hi]) return to[hi];
    return to[lo] + (v - from[lo]) * ((to[hi] - to[lo]) / (from[hi] - from[lo]));
}

}  // namespace

ScaleTable::ScaleTable(std::vector<double> values, std::vector<double> scaled) {
    std::vector<std::size_t> order(std::min(values.size(), scaled.size()));
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](std::size_t i) {
        return !std::isfinite(values[i]) || !std::isfinite(scaled[i]);
    });
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    if (!order.empty()) falling_ = scaled[order.back()] < scaled[order.front()];
    for (const std::size_t i : order) {
        const bool goes_on = values_.empty() ||
                             (values[i] > values_.back() &&
                              (falling_ ? scaled[i] < scaled_.back() : scaled[i] > scaled_.back()));
        if (goes_on) values_.push_back(values[i]), scaled_.push_back(scaled[i]);
    }
    if (values_.size() < 2) values_ = scaled_ = {0, 1}, falling_ = false;
}

double ScaleTable::forward(double v) const { return interpolate(values_, scaled_, v, false); }

double ScaleTable::inverse(double u) const { return interpolate(scaled_, values_, u, falling_); }

}  // namespace plot
