// Locators of logit and asinh axes and of counted data, after matplotlib.ticker's documented
// behaviour.
#include <algorithm>
#include <cmath>
#include <set>

#include "plot/numeric.h"
#include "plot/ticks_impl.h"

namespace plot::ticks {

namespace {

// The ideal places of a logit axis by number: 0 is 1/2, -2 is 0.01, 2 is 0.99.
double ideal(int index) {
    if (index == 0) return 0.5;
    return index < 0 ? std::pow(10.0, index) : 1 - std::pow(10.0, -index);
}

int ideal_below(double v) {
    if (v < 0.5) return int(std::floor(std::log10(v)));
    return v < 0.9 ? 0 : -int(std::ceil(std::log10(1 - v)));
}

int ideal_above(double v) {
    if (v <= 0.5) return int(std::ceil(std::log10(v)));
    return v <= 0.9 ? 1 : -int(std::floor(std::log10(1 - v)));
}

// Between the ideal places, counted like a linear axis at their scale.
Values between_ideals(int first, int end) {
    Values locs;
    for (int b = first; b < end; ++b) {
        if (b < -1) {
            for (int i = 2; i < 10; ++i) locs.push_back(i * std::pow(10.0, b));
        } else if (b == -1) {
            for (int i = 2; i < 5; ++i) locs.push_back(i / 10.0);
        } else if (b == 0) {
            for (int i = 6; i < 9; ++i) locs.push_back(i / 10.0);
        } else {
            for (int i = 9; i >= 2; --i) locs.push_back(1 - i * std::pow(10.0, -b - 1));
        }
    }
    return locs;
}

}  // namespace

Values values(const IndexLocator& l, Interval view, const TickContext& context) {
    if (context.data.v0 <= context.data.v1) view = context.data;
    return checked(arange(view.v0 + l.offset, view.v1 + 1, l.base, kTickLimit), context);
}

Values values(const LogitLocator& l, Interval view, const TickContext& context) {
    view = logit_nonsingular(view, context);
    const int low = ideal_below(view.v0), high = ideal_above(view.v1);
    const int count = high - low - 1;
    if (count < 2) {
        if (l.minor) return {};
        return values(MaxNLocator{.nbins = l.nbins, .steps = {1, 2, 5, 10}}, view, context);
    }
    const int room = l.nbins.value_or(std::max(2, context.tick_space));
    if (count <= room && l.minor) return checked(between_ideals(low, high), context);
    const int stride = count > room ? (count + room - 1) / room : 1;
    Values locs;
    for (int b = low; b <= high; ++b) {
        if ((b % stride == 0) != l.minor) locs.push_back(ideal(b));
    }
    return checked(std::move(locs), context);
}

Interval logit_nonsingular(Interval v, const TickContext& context) {
    constexpr double kSmallest = 1e-7;
    constexpr Interval kDefault{kSmallest, 1 - kSmallest};
    v = v.sorted();
    if (!std::isfinite(v.v0) || !std::isfinite(v.v1)) return kDefault;
    if (v.v1 <= 0 || v.v0 >= 1) {
        warn(context, "Data has no values between 0 and 1, and therefore cannot be logit-scaled.");
        return kDefault;
    }
    const double minpos = std::isfinite(context.minpos) ? context.minpos : kSmallest;
    if (v.v0 <= 0) v.v0 = minpos;
    if (v.v1 >= 1) v.v1 = 1 - minpos;
    if (v.v0 == v.v1) v = {0.1 * v.v0, 1 - 0.1 * v.v0};
    return v;
}

Values values(const AsinhLocator& l, Interval view, const TickContext&) {
    const auto [low, high] = view;
    if (low * high < 0 && std::abs(1 + high / low) < l.symthresh) {
        const double bound = std::max(std::abs(low), std::abs(high));
        view = {-bound, bound};
    }
    const double w = l.linear_width;
    const double from = w * std::asinh(view.v0 / w), to = w * std::asinh(view.v1 / w);
    Values even = linspace(from, to, l.numticks);
    if (from * to < 0) {
        std::erase_if(even,
                      [&](double y) { return !(std::abs(y / (to - from)) > 0.5 / l.numticks); });
        even.push_back(0);
    }
    std::set<double> found;
    for (const double y : even) {
        const double x = w * std::sinh(y / w);
        if (l.base <= 1) {
            const double unit = y == 0 ? 1 : std::pow(10.0, std::floor(std::log10(std::abs(x))));
            found.insert(x >= 0 ? unit * std::nearbyint(x / unit)
                                : -unit * std::nearbyint(x / -unit));
            continue;
        }
        const double size = std::floor(std::log(std::abs(x)) / std::log(l.base));
        const double power = y == 0 ? 0 : std::copysign(std::pow(l.base, size), x);
        if (l.subs.empty()) found.insert(power);
        for (const double sub : l.subs) found.insert(power * sub);
    }
    if (found.size() >= 2) return {found.begin(), found.end()};
    return linspace(view.v0, view.v1, l.numticks);
}

Interval limits(const IndexLocator&, Interval v, const TickContext&) { return nonsingular(v); }
Interval limits(const AsinhLocator&, Interval v, const TickContext&) { return nonsingular(v); }

Interval limits(const LogitLocator& l, Interval v, const TickContext& context) {
    return limits(MaxNLocator{.nbins = l.nbins, .steps = {1, 2, 5, 10}}, v, context);
}

}  // namespace plot::ticks
