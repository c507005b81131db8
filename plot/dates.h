// Dates as matplotlib counts them: days since an epoch, in the proleptic Gregorian calendar of the
// years 1 to 9999; wall clocks of time zones; dates as text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plot {

// The offsets of a time zone from UTC, by time. Tables, because Python's zones are objects of any
// kind: whoever makes the table asks them.
struct TimeZone {
    struct Period {
        std::int64_t from;  // seconds since 1970, UTC; the first period has no beginning
        int offset;         // seconds that its clocks are ahead of UTC
        std::string name;   // "CET"
        bool operator==(const Period&) const = default;
    };
    std::string name;             // for getters
    std::vector<Period> periods;  // in order of time; not empty

    const Period& at(std::int64_t utc_seconds) const;
    // Of a wall clock's time: the earlier one where clocks are set back, by the new offset where
    // they leave it out, as dateutil has it.
    std::int64_t to_utc(std::int64_t wall_seconds) const;
};

// A moment on a wall clock, microseconds since 1970 as if the clock showed UTC.
using WallTime = std::int64_t;
inline constexpr std::int64_t kMicro = 1'000'000;
inline constexpr std::int64_t kDaySeconds = 86'400;
inline constexpr std::int64_t kDay = kDaySeconds * kMicro;

struct WallFields {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0;
};
WallFields fields_of(WallTime);
WallTime wall_time(const WallFields&);  // the day may lie beyond its month's end
int days_in_month(int year, int month);
int weekday_of(WallTime);  // Monday is 0

// What turns an axis's numbers into dates.
struct DateFrame {
    std::int64_t epoch = 0;                // microseconds from 1970 to the day 0
    std::shared_ptr<const TimeZone> zone;  // null: UTC
    bool operator==(const DateFrame&) const = default;

    // Rounded to 20 µs beyond 70 years from the epoch, where doubles get no finer. Unset outside
    // the years 1 to 9999.
    std::optional<WallTime> wall(double days) const;
    double days(WallTime) const;
    int utc_offset(WallTime) const;         // seconds
    std::string zone_name(WallTime) const;  // "UTC"
};

// datetime.strftime in the C locale, glibc's flags (%-d) included.
std::string format_date(std::string_view format, WallTime, const DateFrame&);

}  // namespace plot
