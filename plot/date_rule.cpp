// Recurring dates: the part of RFC 5545's rules that matplotlib's locators use, as dateutil reads
// them.
#include <algorithm>

#include "plot/cancel.h"
#include "plot/ticks_date.h"

namespace plot {

namespace {

bool allows(const DateRule::Values& allowed, int value) {
    return !allowed || std::ranges::find(*allowed, value) != allowed->end();
}

std::int64_t floor_to(std::int64_t t, std::int64_t unit) {
    const std::int64_t rest = t % unit;
    return t - (rest < 0 ? rest + unit : rest);
}

// The rule with what follows from its start.
DateRule completed(DateRule r, WallTime start) {
    const WallFields f = fields_of(start);
    if (!r.bymonthday && !r.byweekday) {
        if (r.freq == DateFreq::Yearly) {
            if (!r.bymonth) r.bymonth = {f.month};
            r.bymonthday = {f.day};
        } else if (r.freq == DateFreq::Monthly) {
            r.bymonthday = {f.day};
        } else if (r.freq == DateFreq::Weekly) {
            r.byweekday = {weekday_of(start)};
        }
    }
    if (!r.byhour && r.freq < DateFreq::Hourly) r.byhour = {f.hour};
    if (!r.byminute && r.freq < DateFreq::Minutely) r.byminute = {f.minute};
    if (!r.bysecond && r.freq < DateFreq::Secondly) r.bysecond = {f.second};
    for (auto* list : {&r.byhour, &r.byminute, &r.bysecond}) {
        if (*list) std::ranges::sort(**list);
    }
    return r;
}

bool allows_day(const DateRule& r, WallTime day) {
    const WallFields f = fields_of(day);
    if (!allows(r.bymonth, f.month) || !allows(r.byweekday, weekday_of(day))) return false;
    return allows(r.bymonthday, f.day) ||
           allows(r.bymonthday, f.day - days_in_month(f.year, f.month) - 1);
}

class Walk {
  public:
    Walk(const DateRule& rule, WallTime start, WallTime low, WallTime high, std::size_t most)
        : rule_(completed(rule, start)),
          start_(floor_to(start, kMicro)),
          low_(std::max(low, start_)),
          high_(high),
          most_(most) {}

    std::vector<WallTime> run() {
        switch (rule_.freq) {
            case DateFreq::Yearly:
                months(12 * rule_.interval, 12);
                break;
            case DateFreq::Monthly:
                months(rule_.interval, 1);
                break;
            case DateFreq::Weekly:
                // Weeks begin on Monday.
                days(floor_to(start_, kDay) - weekday_of(start_) * kDay, 7 * rule_.interval, 7);
                break;
            case DateFreq::Daily:
                days(floor_to(start_, kDay), rule_.interval, 1);
                break;
            case DateFreq::Hourly:
                clock(3600 * kMicro);
                break;
            case DateFreq::Minutely:
                clock(60 * kMicro);
                break;
            default:
                clock(kMicro);
        }
        return std::move(found_);
    }

  private:
    bool full() const { return found_.size() >= most_; }

    void add(WallTime t) {
        if (t >= low_ && t <= high_ && !full()) found_.push_back(t);
    }

    // The times of a day that meet the conditions; unset ones are those of `given` (0 or finer
    // units, which the caller has chosen).
    void add_times(WallTime day) {
        for (const int hour : *rule_.byhour) {
            for (const int minute : *rule_.byminute) {
                for (const int second : *rule_.bysecond) {
                    add(day + (hour * 3600 + minute * 60 + second) * kMicro);
                }
            }
        }
    }

    void months(std::int64_t step, int span) {
        const WallFields f = fields_of(start_);
        std::int64_t month = std::int64_t(f.year) * 12 + (span == 1 ? f.month - 1 : 0);
        const WallFields low = fields_of(low_);
        const std::int64_t wanted = std::int64_t(low.year) * 12 + low.month - 1 - span;
        if (wanted > month) month += (wanted - month) / step * step;
        for (; !full(); month += step) {
            poll_cancel();
            const WallTime first = wall_time({int(month / 12), int(month % 12) + 1, 1});
            if (first > high_) break;
            const std::int64_t end = month + span;
            const WallTime after = wall_time({int(end / 12), int(end % 12) + 1, 1});
            for (WallTime day = first; day < after; day += kDay) {
                if (allows_day(rule_, day)) add_times(day);
            }
        }
    }

    void days(WallTime first, std::int64_t step, int span) {
        const std::int64_t skip = (low_ - first) / kDay / step - 1;
        if (skip > 0) first += skip * step * kDay;
        for (; first <= high_ && !full(); first += step * kDay) {
            poll_cancel();
            for (int i = 0; i < span; ++i) {
                if (allows_day(rule_, first + i * kDay)) add_times(first + i * kDay);
            }
        }
    }

    // Steps of whole hours, minutes or seconds from the start's.
    void clock(std::int64_t unit) {
        const std::int64_t step = unit * rule_.interval;
        WallTime at = floor_to(start_, unit);
        const std::int64_t skip = (low_ - at) / step - 1;
        if (skip > 0) at += skip * step;
        while (at <= high_ && !full()) {
            poll_cancel();
            const WallTime day = floor_to(at, kDay);
            if (!allows_day(rule_, day)) {
                at += ((day + kDay - at + step - 1) / step) * step;
                continue;
            }
            add_clock(at, unit);
            at += step;
        }
    }

    void add_clock(WallTime at, std::int64_t unit) {
        const WallFields f = fields_of(at);
        if (!allows(rule_.byhour, f.hour)) return;
        if (unit == kMicro) {
            if (allows(rule_.byminute, f.minute) && allows(rule_.bysecond, f.second)) add(at);
        } else if (unit == 60 * kMicro) {
            if (!allows(rule_.byminute, f.minute)) return;
            for (const int second : *rule_.bysecond) add(at + second * kMicro);
        } else {
            for (const int minute : *rule_.byminute) {
                for (const int second : *rule_.bysecond) {
                    add(at + (minute * 60 + second) * kMicro);
                }
            }
        }
    }

    const DateRule rule_;
    const WallTime start_, low_, high_;
    const std::size_t most_;
    std::vector<WallTime> found_;
};

}  // namespace

std::vector<WallTime> occurrences(const DateRule& rule, WallTime start, WallTime low, WallTime high,
                                  std::size_t most) {
    if (rule.interval < 1 || low > high) return {};
    return Walk(rule, start, low, high, most).run();
}

}  // namespace plot
