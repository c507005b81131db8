// A pair of limits on one axis, and the tests and repairs that matplotlib.transforms has for it.
#pragma once

#include <algorithm>
#include <limits>
#include <utility>

namespace plot {

// From v0 (left or bottom) to v1; reversed when v0 > v1.
struct Interval {
    double v0 = 0, v1 = 1;
    bool operator==(const Interval&) const = default;
    double low() const { return v0 < v1 ? v0 : v1; }
    double high() const { return v0 < v1 ? v1 : v0; }
    bool reversed() const { return v0 > v1; }
    Interval sorted() const { return {low(), high()}; }
    Interval swapped() const { return {v1, v0}; }
    bool contains(double v) const { return low() <= v && v <= high(); }
    static Interval everything() {
        constexpr double inf = std::numeric_limits<double>::infinity();
        return {-inf, inf};
    }
};

// Ends that can be divided by their distance. Equal ends, or nearer than `tiny` times the larger
// magnitude, move apart by the fraction `expander` of their own values; non-finite ends, and two
// ends that are both next to zero, give ±expander. The answer is increasing unless `keep_order`.
Interval nonsingular(Interval, double expander = 0.001, double tiny = 1e-15,
                     bool keep_order = false);

// Whether v lies within the interval widened by `tolerance` of its length at each end.
bool contains_close(Interval, double v, double tolerance = 1e-10);

}  // namespace plot
