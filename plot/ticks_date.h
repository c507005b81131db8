// The locators of dates as plain values; ticks.h makes them part of `Locator`.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "plot/dates.h"
#include "plot/interval.h"

namespace plot {

// dateutil's frequencies, and one finer.
enum class DateFreq { Yearly, Monthly, Weekly, Daily, Hourly, Minutely, Secondly, Microsecondly };
inline constexpr std::size_t kDateFreqs = 8;

double days_of(DateFreq);  // roughly; what AutoDateFormatter chooses its format by

// Every `interval` units of `freq` from a start that the view gives, of those the ones that meet
// all the conditions. A condition that is unset follows dateutil's rules: for finer units than
// freq it is that of the start.
struct DateRule {
    DateFreq freq = DateFreq::Daily;
    int interval = 1;
    using Values = std::optional<std::vector<int>>;
    Values bymonth, bymonthday, byweekday;  // month days from the end are negative; Monday is 0
    Values byhour, byminute, bysecond;
    bool operator==(const DateRule&) const = default;
};

// matplotlib's RRuleLocator, MonthLocator, WeekdayLocator, DayLocator, HourLocator, …
struct DateRuleLocator {
    DateRule rule;
    DateFrame frame;
    bool operator==(const DateRuleLocator&) const = default;
};

// A day of every year that is a multiple of base.
struct YearLocator {
    int base = 1, month = 1, day = 1;
    DateFrame frame;
    bool operator==(const YearLocator&) const = default;
};

struct MicrosecondLocator {
    double interval = 1;
    DateFrame frame;
    bool operator==(const MicrosecondLocator&) const = default;
};

// The locator above that suits the view. Per frequency (weekly is not used): at most so many
// ticks, and the intervals that are tried.
struct AutoDateLocator {
    int min_ticks = 5;
    std::array<int, kDateFreqs> max_ticks = {11, 12, 0, 11, 12, 11, 11, 8};
    std::array<std::vector<int>, kDateFreqs> intervals;
    bool interval_multiples = true;
    DateFrame frame;
    bool operator==(const AutoDateLocator&) const = default;
};

// Days from one unit of the locator to the next, as AutoDateFormatter takes it.
double date_unit(const AutoDateLocator&, Interval view);
inline double date_unit(const DateRuleLocator& l, Interval) { return days_of(l.rule.freq); }
inline double date_unit(const YearLocator&, Interval) { return days_of(DateFreq::Yearly); }
inline double date_unit(const MicrosecondLocator&, Interval) {
    return days_of(DateFreq::Microsecondly);
}

// The occurrences of a rule that starts at `start`, between low and high (both included), at most
// `most`.
std::vector<WallTime> occurrences(const DateRule&, WallTime start, WallTime low, WallTime high,
                                  std::size_t most);

}  // namespace plot
