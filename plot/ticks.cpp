#include "plot/ticks.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "plot/error.h"
#include "plot/number_format.h"
#include "plot/numeric.h"
#include "plot/style.h"
#include "plot/ticks_impl.h"

namespace plot {

namespace ticks {

void warn(const TickContext& context, std::string text) {
    if (context.warnings) context.warnings->push_back(std::move(text));
}

Values checked(Values locs, const TickContext& context) {
    if (locs.size() >= kMaxTicks && context.warnings) {
        warn(context, "Locator attempting to generate " + std::to_string(locs.size()) +
                          " ticks ([" + python_repr(locs.front()) + ", ..., " +
                          python_repr(locs.back()) + "]), which exceeds Locator.MAXTICKS (1000).");
    }
    return locs;
}

namespace {

Values every(const Values& all, std::size_t first, std::size_t step) {
    Values some;
    for (std::size_t i = first; i < all.size(); i += step) some.push_back(all[i]);
    return some;
}

double nearest_to_zero(const Values& locs) {
    double least = std::numeric_limits<double>::infinity();
    for (double v : locs) least = std::min(least, std::abs(v));
    return least;
}

}  // namespace

Values values(const NullLocator&, Interval, const TickContext&) { return {}; }
Values values(const AutoMinorLocator&, Interval, const TickContext&) { return {}; }

Values values(const FixedLocator& l, Interval, const TickContext& context) {
    if (!l.nbins) return l.locs;
    const auto nbins = static_cast<std::size_t>(std::max(2, *l.nbins));
    const std::size_t step = std::max<std::size_t>(1, (l.locs.size() + nbins - 1) / nbins);
    Values chosen = every(l.locs, 0, step);
    for (std::size_t first = 1; first < step; ++first) {
        Values other = every(l.locs, first, step);
        if (nearest_to_zero(other) < nearest_to_zero(chosen)) chosen = std::move(other);
    }
    return checked(std::move(chosen), context);
}

Interval limits(const NullLocator&, Interval v, const TickContext&) { return nonsingular(v); }
Interval limits(const FixedLocator&, Interval v, const TickContext&) { return nonsingular(v); }
Interval limits(const AutoMinorLocator&, Interval v, const TickContext&) { return nonsingular(v); }

namespace {

// Places at a whole fraction of the distance of the first two major ones, from the first on.
Values between_majors(const AutoMinorLocator& l, const Values& major, Interval view,
                      const TickContext& context) {
    if (context.scale.kind == ScaleKind::Log) {
        warn(context, "AutoMinorLocator does not work with logarithmic scale");
        return {};
    }
    if (major.size() < 2) return {};
    const double step = major[1] - major[0];
    int parts = l.ndivs.value_or(4);
    if (!l.ndivs) {
        const double mantissa = power_of_ten(divmod(std::log10(step), 1).remainder);
        for (double nice : {1.0, 2.5, 5.0, 10.0}) {
            if (std::abs(mantissa - nice) <= 1e-8 + 1e-5 * nice) parts = 5;
        }
    }
    const double minor_step = step / parts, origin = major[0];
    const auto [low, high] = view.sorted();
    const double first = (floor_div(low - origin, minor_step) + 1) * minor_step;
    const double end = (floor_div(high - origin, minor_step) + 1) * minor_step;
    Values locs = arange(first, end, minor_step, kTickLimit);
    for (double& loc : locs) loc += origin;
    return checked(std::move(locs), context);
}

// Whether one of the sorted values is within `tolerance` of v (or is v itself).
bool has_near(const Values& sorted, double v, double tolerance) {
    const auto at = std::ranges::lower_bound(sorted, v - tolerance);
    return at != sorted.end() && (*at == v || std::abs(*at - v) <= tolerance);
}

}  // namespace
}  // namespace ticks

std::vector<double> tick_values(const Locator& locator, Interval view, const TickContext& context) {
    return std::visit([&](const auto& l) { return ticks::values(l, view, context); }, locator);
}

std::vector<double> minor_tick_values(const Locator& minor, const std::vector<double>& major,
                                      Interval view, const TickContext& context,
                                      bool keep_overlapping) {
    const auto* automatic = std::get_if<AutoMinorLocator>(&minor);
    std::vector<double> locs = automatic ? ticks::between_majors(*automatic, major, view, context)
                                         : tick_values(minor, view, context);
    if (keep_overlapping) return locs;
    std::vector<double> taken(major.size());
    context.scale.forward(major, taken);
    std::erase_if(taken, [](double v) { return std::isnan(v); });
    std::ranges::sort(taken);
    const Interval shown = context.scale.forward(view).sorted();
    const double tolerance = (shown.v1 - shown.v0) * 1e-5;
    std::erase_if(locs, [&](double loc) {
        return ticks::has_near(taken, context.scale.forward(loc), tolerance);
    });
    return locs;
}

std::vector<bool> visible_ticks(const std::vector<double>& locs, Interval view,
                                const Scale& scale) {
    const Interval shown = scale.forward(view.sorted());
    std::vector<bool> visible(locs.size());
    for (std::size_t i = 0; i < locs.size(); ++i) {
        visible[i] = std::isfinite(locs[i]) && contains_close(shown, scale.forward(locs[i]));
    }
    return visible;
}

constexpr double kInstant = 1e-6;  // days that are no distance between dates

Interval nonsingular(const Locator& locator, Interval v, const TickContext& context) {
    if (const auto* log = std::get_if<LogLocator>(&locator)) {
        return ticks::log_nonsingular(*log, v, context);
    }
    if (std::holds_alternative<LogitLocator>(locator)) {
        return ticks::logit_nonsingular(v, context);
    }
    if (const auto* l = std::get_if<AutoDateLocator>(&locator)) {
        return ticks::date_nonsingular(v, l->frame, 0, 2 * days_of(DateFreq::Yearly));
    }
    if (const auto* l = std::get_if<DateRuleLocator>(&locator)) {
        return ticks::date_nonsingular(v, l->frame, kInstant,
                                       2 * days_of(l->rule.freq) * l->rule.interval);
    }
    if (const auto* l = std::get_if<YearLocator>(&locator)) {
        return ticks::date_nonsingular(v, l->frame, kInstant,
                                       2 * days_of(DateFreq::Yearly) * l->base);
    }
    if (const auto* l = std::get_if<MicrosecondLocator>(&locator)) {
        return ticks::date_nonsingular(v, l->frame, kInstant,
                                       2 * days_of(DateFreq::Microsecondly) * l->interval);
    }
    return nonsingular(v, 0.05);
}

Interval view_limits(const Locator& locator, Interval v, const TickContext& context) {
    return std::visit([&](const auto& l) { return ticks::limits(l, v, context); }, locator);
}

int tick_space(double axis_length, double label_size, bool vertical) {
    const double size = label_size * (vertical ? 2 : 3);
    if (!(size > 0)) return std::numeric_limits<int>::max();
    const double count = std::floor(axis_length / size);
    return count > 0 ? static_cast<int>(std::min(count, 1e9)) : 0;
}

namespace {

// The multiples that divide a power of this base evenly to the eye.
std::vector<double> asinh_subs(double base) {
    static const std::map<int, std::vector<double>> multiples = {
        {3, {2}},     {4, {2}},        {5, {2}},      {8, {2, 4}},
        {10, {2, 5}}, {16, {2, 4, 8}}, {64, {4, 16}}, {1024, {256, 512}}};
    const auto at = multiples.find(int(base));
    return at == multiples.end() ? std::vector<double>{} : at->second;
}

}  // namespace

Locator default_major_locator(const Scale& scale) {
    switch (scale.kind) {
        case ScaleKind::Linear:
        case ScaleKind::Function:
            // As matplotlib 1 had it.
            if (rc_bool("_internal.classic_mode"))
                return MaxNLocator{.nbins = 9, .steps = {1, 2, 5, 10}};
            return auto_locator();
        case ScaleKind::Log:
        case ScaleKind::FunctionLog:
            return LogLocator{.base = scale.base,
                              .numticks = rc_bool("_internal.classic_mode") ? std::optional<int>(15)
                                                                            : std::nullopt};
        case ScaleKind::Asinh:
            return AsinhLocator{.linear_width = scale.linear_width, .base = scale.base};
        case ScaleKind::Logit:
            return LogitLocator{};
        case ScaleKind::Symlog:
            return SymlogLocator{.base = scale.base, .linthresh = scale.linthresh};
    }
    return auto_locator();
}

Locator default_minor_locator(const Scale& scale, bool minor_visible) {
    switch (scale.kind) {
        case ScaleKind::Linear:
        case ScaleKind::Function:
            break;
        case ScaleKind::Asinh:
            return AsinhLocator{.linear_width = scale.linear_width,
                                .base = scale.base,
                                .subs = asinh_subs(scale.base)};
        case ScaleKind::Logit:
            return LogitLocator{.minor = true};
        default:
            return minorticks_on_locator(scale);
    }
    return minor_visible ? Locator(AutoMinorLocator{}) : Locator(NullLocator{});
}

Locator minorticks_on_locator(const Scale& scale) {
    if (scale.kind == ScaleKind::Log || scale.kind == ScaleKind::FunctionLog) {
        return LogLocator{.base = scale.base, .subs = LogSubs::Auto, .given = {}};
    }
    return scale.kind == ScaleKind::Symlog ? default_major_locator(scale)
                                           : Locator(AutoMinorLocator{});
}

void validate(const Locator& locator) {
    if (const auto* l = std::get_if<MultipleLocator>(&locator); l && !(l->base > 0)) {
        throw ValueError("'step' must be positive");
    }
    const auto* l = std::get_if<MaxNLocator>(&locator);
    if (!l || l->steps.empty()) return;
    bool good = l->steps.front() >= 1 && l->steps.back() <= 10;
    for (std::size_t i = 1; i < l->steps.size(); ++i) good &= l->steps[i] > l->steps[i - 1];
    if (!good) {
        throw ValueError(
            "steps argument must be an increasing sequence of numbers between 1 and 10 inclusive");
    }
}

}  // namespace plot
