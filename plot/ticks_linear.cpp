// Locators of linear axes. The arithmetic follows matplotlib.ticker's documented behaviour step
// by step, since a position that differs in its last bit can be labelled differently.
#include <algorithm>
#include <cmath>

#include "plot/numeric.h"
#include "plot/ticks_impl.h"

namespace plot::ticks {

namespace {

// Whole multiples of a step next to a value. A large offset taken from the values beforehand has
// cost them digits, so it widens what counts as lying on a multiple.
class Multiples {
  public:
    Multiples(double step, double offset) : step_(step) {
        if (offset == 0) return;
        const double digits = std::log10(std::abs(offset) / step);
        tolerance_ = std::min(0.4999, std::max(1e-10, power_of_ten(digits - 12)));
    }
    double at_or_below(double x) const {  // the largest n with n * step <= x
        const auto [n, rest] = divmod(x, step_);
        return std::abs(rest / step_ - 1) < tolerance_ ? n + 1 : n;
    }
    double at_or_above(double x) const {  // the smallest n with n * step >= x
        const auto [n, rest] = divmod(x, step_);
        return std::abs(rest / step_) < tolerance_ ? n : n + 1;
    }

  private:
    double step_, tolerance_ = 1e-10;
};

// The power of ten below a n-th of the range, and the offset to take off a range that is narrow
// beside its distance from 0.
struct RangeScale {
    double scale, offset;
};

RangeScale range_scale(Interval v, double n) {
    constexpr double kNarrow = 100;
    const double length = std::abs(v.v1 - v.v0), middle = (v.v1 + v.v0) / 2;
    double offset = 0;
    if (!(std::abs(middle) / length < kNarrow)) {
        offset = std::copysign(power_of_ten(std::floor(std::log10(std::abs(middle)))), middle);
    }
    return {power_of_ten(std::floor(std::log10(length / n))), offset};
}

// A wide choice of steps around the power of ten `scale`.
Values candidate_steps(const MaxNLocator& l, double scale) {
    const Values steps = complete_steps(l.steps);
    Values all;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) all.push_back(0.1 * steps[i]);
    all.insert(all.end(), steps.begin(), steps.end());
    all.push_back(10 * steps[1]);
    for (double& step : all) step *= scale;
    if (l.integer) {
        std::erase_if(all, [](double step) {
            return step >= 1 && !(std::abs(step - std::nearbyint(step)) < 0.001);
        });
    }
    return all;
}

int bins(const MaxNLocator& l, const TickContext& context) {
    if (l.nbins) return std::max(1, *l.nbins);
    // As numpy.clip: the upper bound wins.
    return std::min(9, std::max(context.tick_space, std::max(1, l.min_n_ticks - 1)));
}

// The smallest step that needs no more than `bins` intervals: an upper limit.
std::size_t largest_step(const Values& steps, Interval v, int bins, bool round_numbers) {
    const double raw = (v.v1 - v.v0) / bins;
    std::size_t i = 0;
    while (i + 1 < steps.size() && !(steps[i] >= raw)) ++i;
    if (!round_numbers) return i;
    // Limits that are ticks themselves may need a larger one.
    for (; i + 1 < steps.size(); ++i) {
        const double first = floor_div(v.v0, steps[i]) * steps[i];
        if (first + steps[i] * bins >= v.v1) break;
    }
    return i;
}

Values raw_ticks(const MaxNLocator& l, Interval view, const TickContext& context) {
    const int n = bins(l, context);
    const auto [scale, offset] = range_scale(view, n);
    const Interval v{view.v0 - offset, view.v1 - offset};
    const Values steps = candidate_steps(l, scale);
    const int least = std::max(1, l.min_n_ticks);
    Values ticks;
    for (std::size_t i = largest_step(steps, v, n, context.round_numbers) + 1; i-- > 0;) {
        double step = steps[i];
        if (l.integer && std::floor(v.v1) - std::ceil(v.v0) >= least - 1)
            step = std::max(1.0, step);
        const double first = floor_div(v.v0, step) * step;
        const Multiples multiples(step, offset);
        ticks = arange(multiples.at_or_below(v.v0 - first), multiples.at_or_above(v.v1 - first) + 1,
                       1, kTickLimit);
        for (double& tick : ticks) tick = tick * step + first;
        const auto shown =
            std::ranges::count_if(ticks, [&](double t) { return t <= v.v1 && t >= v.v0; });
        if (shown >= least) break;
    }
    for (double& tick : ticks) tick += offset;
    return ticks;
}

// Ranges whose length or middle no double holds: worked out in smaller units.
Values raw_ticks_of_any_range(const MaxNLocator& l, Interval v, const TickContext& context) {
    if (std::isfinite(v.v1 - v.v0) && std::isfinite(v.v1 + v.v0)) return raw_ticks(l, v, context);
    constexpr double kUnit = 1e10;
    Values ticks = raw_ticks(l, {v.v0 / kUnit, v.v1 / kUnit}, context);
    for (double& tick : ticks) tick *= kUnit;
    std::erase_if(ticks, [](double tick) { return !std::isfinite(tick); });
    return ticks;
}

Interval symmetric(Interval v) {
    const double far = std::max(std::abs(v.v0), std::abs(v.v1));
    return {-far, far};
}

}  // namespace

Values complete_steps(const Values& steps) {
    if (steps.empty()) return {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    Values all = steps;
    if (all.front() != 1) all.insert(all.begin(), 1);
    if (all.back() != 10) all.push_back(10);
    return all;
}

Values values(const MaxNLocator& l, Interval view, const TickContext& context) {
    if (l.symmetric) view = symmetric(view);
    view = nonsingular(view, 1e-13, 1e-14);
    Values ticks = raw_ticks_of_any_range(l, view, context);
    const bool lower = l.prune == Prune::Lower || l.prune == Prune::Both;
    const bool upper = l.prune == Prune::Upper || l.prune == Prune::Both;
    if (lower && !ticks.empty()) ticks.erase(ticks.begin());
    if (upper && !ticks.empty()) ticks.pop_back();
    return checked(std::move(ticks), context);
}

Interval limits(const MaxNLocator& l, Interval v, const TickContext& context) {
    if (l.symmetric) v = symmetric(v);
    v = nonsingular(v, 1e-12, 1e-13);
    if (!context.round_numbers) return v;
    const Values ticks = raw_ticks_of_any_range(l, v, context);
    return ticks.empty() ? v : Interval{ticks.front(), ticks.back()};
}

Values values(const MultipleLocator& l, Interval view, const TickContext& context) {
    const auto [v0, v1] = view.sorted();
    const double low = v0 - l.offset, high = v1 - l.offset;
    const double first = Multiples(l.base, 0).at_or_above(low) * l.base;
    const double n = floor_div(high - first + 0.001 * l.base, l.base);
    Values ticks = arange(0, n + 3, 1, kTickLimit);
    for (double& tick : ticks) tick = first - l.base + tick * l.base + l.offset;
    if (ticks.empty() && n + 3 > double(kTickLimit)) {
        warn(context, "Locator attempting to generate too many ticks; none are drawn.");
    }
    return checked(std::move(ticks), context);
}

Interval limits(const MultipleLocator& l, Interval v, const TickContext& context) {
    if (context.round_numbers) {
        const Multiples multiples(l.base, 0);
        v = {multiples.at_or_below(v.v0) * l.base, multiples.at_or_above(v.v1) * l.base};
        if (v.v0 == v.v1) v = {v.v0 - 1, v.v1 + 1};
    }
    return nonsingular(v);
}

Values values(const LinearLocator& l, Interval view, const TickContext& context) {
    const auto [low, high] = nonsingular(view, 0.05);
    return checked(linspace(low, high, std::min<int>(l.numticks, kTickLimit)), context);
}

Interval limits(const LinearLocator& l, Interval v, const TickContext& context) {
    auto [low, high] = v.sorted();
    if (low == high) low -= 1, high += 1;
    if (context.round_numbers) {
        const double intervals = std::max(l.numticks - 1, 1);
        auto [exponent, rest] = divmod(std::log10(high - low), std::log10(intervals));
        if (rest < 0.5) exponent -= 1;
        const double scale = std::pow(intervals, -exponent);
        const Interval rounded{std::floor(scale * low) / scale, std::ceil(scale * high) / scale};
        if (std::isfinite(rounded.v0) && std::isfinite(rounded.v1)) return nonsingular(rounded);
    }
    return nonsingular({low, high});
}

}  // namespace plot::ticks
