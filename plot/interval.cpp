#include "plot/interval.h"

#include <cmath>

namespace plot {

Interval nonsingular(Interval v, double expander, double tiny, bool keep_order) {
    if (!std::isfinite(v.v0) || !std::isfinite(v.v1)) return {-expander, expander};
    auto [low, high] = v.sorted();
    const double magnitude = std::max(std::abs(low), std::abs(high));
    // Below this the length of an interval would come near the denormal numbers.
    const double smallest = 1e6 / tiny * std::numeric_limits<double>::min();
    if (magnitude < smallest) {
        low = -expander, high = expander;
    } else if (high - low <= magnitude * tiny) {
        low -= expander * std::abs(low), high += expander * std::abs(high);
        constexpr double most = std::numeric_limits<double>::max();
        low = std::max(low, -most), high = std::min(high, most);
    }
    return keep_order && v.reversed() ? Interval{high, low} : Interval{low, high};
}

bool contains_close(Interval v, double value, double tolerance) {
    const auto [low, high] = v.sorted();
    const double slack = (high - low) * tolerance;
    return low - slack <= value && value <= high + slack;
}

}  // namespace plot
