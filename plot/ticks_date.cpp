// Locators of dates, after matplotlib.dates' documented behaviour.
#include <algorithm>
#include <cmath>

#include "plot/numeric.h"
#include "plot/ticks_impl.h"

namespace plot {

namespace {

constexpr double kPerYear = 365, kPerMonth = 30, kPerWeek = 7;

constexpr std::array kTried = {DateFreq::Yearly,       DateFreq::Monthly,  DateFreq::Daily,
                               DateFreq::Hourly,       DateFreq::Minutely, DateFreq::Secondly,
                               DateFreq::Microsecondly};

// The difference of two wall times in calendar units (dateutil's relativedelta): whole months,
// then the rest.
struct Distance {
    int months = 0;
    std::int64_t rest = 0;  // microseconds
};

WallTime add_months(WallTime t, int months) {
    WallFields f = fields_of(t);
    const int month = f.year * 12 + f.month - 1 + months;
    f.year = month / 12, f.month = month % 12 + 1;
    f.day = std::min(f.day, days_in_month(f.year, f.month));
    return wall_time(f);
}

Distance distance(WallTime low, WallTime high) {
    const WallFields a = fields_of(low), b = fields_of(high);
    Distance d{(b.year - a.year) * 12 + b.month - a.month, 0};
    while (add_months(low, d.months) > high) --d.months;
    d.rest = high - add_months(low, d.months);
    return d;
}

// The view's ends as dates, sorted; unset outside the years that there are.
struct Span {
    WallTime low, high;
};
std::optional<Span> span_of(Interval view, const DateFrame& frame) {
    view = view.sorted();
    if (!std::isfinite(view.v0) || !std::isfinite(view.v1)) return std::nullopt;
    const auto low = frame.wall(view.v0), high = frame.wall(view.v1);
    if (!low || !high) return std::nullopt;
    return Span{std::min(*low, *high), std::max(*low, *high)};
}

std::vector<int> range(int first, int end, int step = 1) {
    std::vector<int> values;
    for (int v = first; v < end; v += step) values.push_back(v);
    return values;
}

// What AutoDateLocator chooses: a frequency and how many units of it lie between two ticks.
struct Choice {
    std::size_t index;  // in kTried
    int interval = 1;
    bool unsuitable = false;  // none of the intervals is long enough
    DateFreq freq() const { return kTried[index]; }
};

Choice choose(const AutoDateLocator& l, const Span& span) {
    const Distance d = distance(span.low, span.high);
    const std::int64_t total = span.high - span.low;
    const std::int64_t days = total / kDay;
    const std::int64_t hours = days * 24 + d.rest / (3600 * kMicro) % 24;
    const std::int64_t minutes = hours * 60 + d.rest / (60 * kMicro) % 60;
    const std::array<std::int64_t, 7> counts = {d.months / 12, d.months,       days, hours,
                                                minutes,       total / kMicro, total};
    for (std::size_t i = 0; i < kTried.size(); ++i) {
        if (counts[i] < l.min_ticks) continue;
        const auto freq = std::size_t(kTried[i]);
        for (const int interval : l.intervals[freq]) {
            if (counts[i] <= double(interval) * (l.max_ticks[freq] - 1)) return {i, interval};
        }
        const int longest = l.intervals[freq].empty() ? 1 : l.intervals[freq].back();
        return {i, longest, !(l.interval_multiples && kTried[i] == DateFreq::Daily)};
    }
    return {kTried.size() - 1};
}

// The units of one frequency that are multiples of the interval, from the first of them on.
std::vector<int> multiples(DateFreq freq, int interval) {
    switch (freq) {
        case DateFreq::Monthly:
            return range(1, 13, interval);
        case DateFreq::Daily:
            if (interval == 14) return {1, 15};
            if (interval == 7) return {1, 8, 15, 22};
            return range(1, 32, interval);
        case DateFreq::Hourly:
            return range(0, 24, interval);
        default:
            return range(0, 60, interval);
    }
}

DateRule rule_of(const AutoDateLocator& l, const Choice& c) {
    DateRule rule{.freq = c.freq(), .interval = c.interval};
    // Coarser units than the chosen one are free, finer ones are at their first value.
    DateRule::Values* const by[] = {nullptr,      &rule.bymonth,  &rule.bymonthday,
                                    &rule.byhour, &rule.byminute, &rule.bysecond};
    for (std::size_t i = c.index + 1; i < std::size(by); ++i) by[i]->emplace(1, i < 3 ? 1 : 0);
    if (c.index > 0) *by[c.index] = multiples(c.freq(), l.interval_multiples ? c.interval : 1);
    if (l.interval_multiples) rule.interval = 1;
    return rule;
}

ticks::Values to_days(const std::vector<WallTime>& moments, const DateFrame& frame) {
    ticks::Values days;
    days.reserve(moments.size());
    for (const WallTime t : moments) days.push_back(frame.days(t));
    return days;
}

}  // namespace

double days_of(DateFreq freq) {
    switch (freq) {
        case DateFreq::Yearly:
            return kPerYear;
        case DateFreq::Monthly:
            return kPerMonth;
        case DateFreq::Weekly:
            return kPerWeek;
        case DateFreq::Daily:
            return 1;
        case DateFreq::Hourly:
            return 1.0 / 24;
        case DateFreq::Minutely:
            return 1.0 / (24.0 * 60);
        case DateFreq::Secondly:
            return 1.0 / kDaySeconds;
        case DateFreq::Microsecondly:
            return 1.0 / double(kDay);
    }
    return 1;
}

double date_unit(const AutoDateLocator& l, Interval view) {
    const auto span = span_of(view, l.frame);
    return days_of(span ? choose(l, *span).freq() : DateFreq::Yearly);
}

namespace ticks {

Values values(const DateRuleLocator& l, Interval view, const TickContext& context) {
    const auto span = span_of(view, l.frame);
    if (!span) return {};
    // The rule starts a view's length before it, but not before the year 1.
    const Distance d = distance(span->low, span->high);
    const WallTime first = wall_time({1, 1, 1});
    const WallFields low = fields_of(span->low);
    const bool capped = low.year * 12 + low.month - 1 - d.months < 12;
    const WallTime start =
        std::max(first, capped ? first : add_months(span->low, -d.months) - d.rest);
    const auto found = occurrences(l.rule, start, span->low, span->high, kTickLimit);
    if (found.empty()) return {l.frame.days(span->low), l.frame.days(span->high)};
    return checked(to_days(found, l.frame), context);
}

Values values(const YearLocator& l, Interval view, const TickContext& context) {
    const auto span = span_of(view, l.frame);
    if (!span) return {};
    const auto floor_year = [&](int year) { return int(floor_div(year, l.base)) * l.base; };
    const int low = fields_of(span->low).year, high = fields_of(span->high).year;
    const int first = std::max(floor_year(low), 1);
    const int up = floor_year(high) == high ? high : floor_year(high) + l.base;
    const int last = std::min(up, 9999);
    const WallFields f = fields_of(span->low);
    std::vector<WallTime> found;
    for (int year = first; year <= last; year += l.base) {
        if (l.day > days_in_month(year, l.month)) continue;
        // matplotlib looks from the low end's microsecond on.
        if (year == first && f.microsecond > 0) continue;
        found.push_back(wall_time({year, l.month, l.day}));
    }
    if (found.empty()) return {l.frame.days(span->low), l.frame.days(span->high)};
    return checked(to_days(found, l.frame), context);
}

Values values(const MicrosecondLocator& l, Interval view, const TickContext& context) {
    const auto span = span_of(view, l.frame);
    if (!span) return {};
    const double low = l.frame.days(span->low), high = l.frame.days(span->high);
    const double origin = std::floor(low), scale = double(kDay);
    const Interval micro{(low - origin) * scale, (high - origin) * scale};
    Values locs = values(MultipleLocator{l.interval}, micro, context);
    for (double& loc : locs) loc = loc / scale + origin;
    return locs;
}

Values values(const AutoDateLocator& l, Interval view, const TickContext& context) {
    const auto span = span_of(view, l.frame);
    if (!span) return {};
    const Choice c = choose(l, *span);
    if (c.unsuitable) {
        warn(context,
             "AutoDateLocator was unable to pick an appropriate interval for this date range. It "
             "may be necessary to add an interval value to the AutoDateLocator's intervald "
             "dictionary. Defaulting to " +
                 std::to_string(c.interval) + ".");
    }
    if (c.freq() == DateFreq::Yearly && l.interval_multiples) {
        return values(YearLocator{c.interval, 1, 1, l.frame}, view, context);
    }
    if (c.freq() != DateFreq::Microsecondly) {
        return values(DateRuleLocator{rule_of(l, c), l.frame}, view, context);
    }
    if (l.frame.days(span->low) > 70 * kPerYear && c.interval < 1000) {
        warn(context,
             "Plotting microsecond time intervals for dates far from the epoch is not "
             "well-supported. See matplotlib.dates.set_epoch to change the epoch.");
    }
    return values(MicrosecondLocator{double(c.interval), l.frame}, view, context);
}

Interval limits(const DateRuleLocator&, Interval v, const TickContext&) { return nonsingular(v); }
Interval limits(const YearLocator&, Interval v, const TickContext&) { return nonsingular(v); }
Interval limits(const MicrosecondLocator&, Interval v, const TickContext&) {
    return nonsingular(v);
}
Interval limits(const AutoDateLocator&, Interval v, const TickContext&) { return nonsingular(v); }

Interval date_nonsingular(Interval v, const DateFrame& frame, double nearest, double widen) {
    if (!std::isfinite(v.v0) || !std::isfinite(v.v1)) {
        const double day = frame.epoch == 0 ? 0 : -double(frame.epoch) / double(kDay);
        return {day, day + 1};
    }
    v = v.sorted();
    if (v.v1 - v.v0 > nearest) return v;
    return {v.v0 - widen, v.v1 + widen};
}

}  // namespace ticks
}  // namespace plot
