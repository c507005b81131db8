// Locators of logarithmic axes, after matplotlib.ticker's documented behaviour.
#include <algorithm>
#include <cmath>

#include "plot/numeric.h"
#include "plot/ticks_impl.h"

namespace plot::ticks {

namespace {

// Quotients of natural logarithms, not log10: the last bit decides which decades are labelled.
double log_of(double v, double base) { return std::log(v) / std::log(base); }

// The power of base next to x: not above, not below, or strictly beyond.
double power_below(double x, double base);
double power_above(double x, double base) {
    if (x == 0) return x;
    return x < 0 ? -power_below(-x, base) : std::pow(base, std::ceil(log_of(x, base)));
}
double power_below(double x, double base) {
    if (x == 0) return x;
    return x < 0 ? -power_above(-x, base) : std::pow(base, std::floor(log_of(x, base)));
}
double power_beyond(double x, double base, bool upwards) {
    if (x < 0) return -power_beyond(-x, base, !upwards);
    const double power = upwards ? power_above(x, base) : power_below(x, base);
    if (power != x) return power;
    return upwards ? power * base : power / base;
}

// The multiples to place in each decade; nullopt for no ticks at all.
std::optional<Values> multiples(const LogLocator& l, double decades_inside) {
    if (l.subs == LogSubs::Given) return l.given;
    const bool automatic = l.subs == LogSubs::Auto;
    if (decades_inside <= 10 && l.base >= 3) return arange(automatic ? 2 : 1, l.base, 1);
    if (automatic) return std::nullopt;
    return Values{1};
}

// How many decades from one major tick to the next.
double decade_stride(const LogLocator& l, double decades_inside, const TickContext& context) {
    const int room = l.numticks ? *l.numticks : std::clamp(context.tick_space, 2, 9);
    const double stride = floor_div(decades_inside + 1, std::max(1, room)) + 1;
    // Leave more than one in view.
    return stride >= decades_inside ? std::max(1.0, decades_inside - 1) : stride;
}

Values spread(const Values& subs, const Values& powers) {
    Values locs;
    locs.reserve(subs.size() * powers.size());
    for (double power : powers) {
        for (double sub : subs) locs.push_back(sub * power);
    }
    return locs;
}

// The exponents of the powers that a stretch of values above 0 meets.
struct Exponents {
    double first = 0, end = 0;
    double count() const { return end - first; }
};

Exponents exponents(double low, double high, double base) {
    return {std::floor(log_of(low, base)), std::ceil(log_of(high, base))};
}

// Powers of the base below -linthresh, 0 if the linear range shows, and powers above linthresh.
Values symlog_powers(const SymlogLocator& l, Interval view) {
    const auto [low, high] = view;
    const double t = l.linthresh;
    const bool negative = low<-t, positive = high> t;
    const bool zero = (negative && high > -t) || (positive && low < t);
    Exponents below, above;
    if (negative) below = exponents(std::abs(std::min(-t, high)), std::abs(low) + 1, l.base);
    if (positive) above = exponents(std::max(t, low), high + 1, l.base);
    const double count = below.count() + above.count() + (zero ? 1 : 0);
    const double stride = std::max(floor_div(count, std::max(1, l.numticks - 1)), 1.0);
    Values powers;
    if (negative) {
        powers = arange(below.first, below.end, stride, kTickLimit);
        std::ranges::reverse(powers);
        for (double& p : powers) p = -std::pow(l.base, p);
    }
    if (zero) powers.push_back(0);
    if (positive) {
        for (double e : arange(above.first, above.end, stride, kTickLimit)) {
            powers.push_back(std::pow(l.base, e));
        }
    }
    return powers;
}

}  // namespace

Values values(const LogLocator& l, Interval view, const TickContext& context) {
    if (view.v0 <= 0) view.v0 = context.minpos;
    if (!(view.v0 > 0 && view.v1 > 0) || !std::isfinite(view.v0) || !std::isfinite(view.v1)) {
        return {};
    }
    view = view.sorted();
    const double low = log_of(view.v0, l.base), high = log_of(view.v1, l.base);
    const double inside = std::floor(high) - std::ceil(low);
    const std::optional<Values> subs = multiples(l, inside);
    if (!subs || subs->empty()) return {};
    const double stride = decade_stride(l, inside, context);
    const bool only_powers = subs->size() == 1 && subs->front() == 1;
    Values locs;
    if (only_powers || stride == 1) {
        locs = arange(std::floor(low) - stride, std::ceil(high) + 2 * stride, stride, kTickLimit);
        for (double& loc : locs) loc = std::pow(l.base, loc);
        if (!only_powers && locs.size() * subs->size() > kTickLimit) return {};
        if (!only_powers) locs = spread(*subs, locs);
    }
    const auto shown = std::ranges::count_if(locs, [&](double v) { return view.contains(v); });
    if (subs->size() > 1 && stride == 1 && shown <= 1) {
        // Less than a decade, with hardly a minor tick in it: number it like a linear axis.
        TickContext plain = context;
        plain.tick_space = 9;
        return values(auto_locator(), view, plain);
    }
    return checked(std::move(locs), context);
}

Interval log_nonsingular(const LogLocator& l, Interval v, const TickContext& context) {
    constexpr Interval kDefault{1, 10};
    v = v.sorted();
    if (!std::isfinite(v.v0) || !std::isfinite(v.v1)) return kDefault;
    if (v.v1 <= 0) {
        warn(context, "Data has no positive values, and therefore cannot be log-scaled.");
        return kDefault;
    }
    if (v.v0 <= 0) v.v0 = std::isfinite(context.minpos) ? context.minpos : 1e-300;
    if (v.v0 == v.v1) {
        v = {power_beyond(v.v0, l.base, false), power_beyond(v.v1, l.base, true)};
    }
    return v;
}

Interval limits(const LogLocator& l, Interval v, const TickContext& context) {
    v = log_nonsingular(l, v, context);
    if (!context.round_numbers) return v;
    return {power_below(v.v0, l.base), power_above(v.v1, l.base)};
}

Values values(const SymlogLocator& l, Interval view, const TickContext& context) {
    view = view.sorted();
    if (-l.linthresh < view.v0 && view.v0 < view.v1 && view.v1 < l.linthresh) {
        return {view.v0, view.v1};
    }
    Values powers = symlog_powers(l, view);
    if (l.subs.empty() || (l.subs.size() == 1 && l.subs.front() == 1)) {
        return checked(std::move(powers), context);
    }
    Values locs;
    for (double power : powers) {
        if (power == 0)
            locs.push_back(0);
        else
            for (double sub : l.subs) locs.push_back(sub * power);
    }
    return checked(std::move(locs), context);
}

Interval limits(const SymlogLocator& l, Interval v, const TickContext& context) {
    v = v.sorted();
    if (context.round_numbers) {
        v = {power_below(v.v0, l.base), power_above(v.v1, l.base)};
        if (v.v0 == v.v1) {
            v = {power_beyond(v.v0, l.base, false), power_beyond(v.v1, l.base, true)};
        }
    }
    return nonsingular(v);
}

}  // namespace plot::ticks
