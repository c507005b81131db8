#include "plot/dates.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plot {

namespace {

constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0) && ((a < 0) != (b < 0)));
}

// Days since 1970 of a date, and back: Howard Hinnant's "chrono-compatible low-level date
// algorithms" (public domain), with years that begin in March.
std::int64_t days_from_civil(std::int64_t year, int month, int day) {
    year -= month <= 2;
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t of_era = year - era * 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

WallFields civil_from_days(std::int64_t days) {
    days += 719468;
    const std::int64_t era = floor_divide(days, 146097);
    const std::int64_t of_era = days - era * 146097;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const std::int64_t month = (5 * of_year + 2) / 153;
    WallFields f;
    f.day = int(of_year - (153 * month + 2) / 5 + 1);
    f.month = int(month < 10 ? month + 3 : month - 9);
    f.year = int(year + era * 400 + (f.month <= 2));
    return f;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr std::int64_t kYear1 = -62135596800 * kMicro, kYear10000 = 253402300800 * kMicro;
constexpr double kExactDays = 70 * 365;  // beyond it a double holds no single microseconds
constexpr int kCoarse = 20;

}  // namespace

const TimeZone::Period& TimeZone::at(std::int64_t utc) const {
    const auto next = std::upper_bound(periods.begin() + 1, periods.end(), utc,
                                       [](std::int64_t t, const Period& p) { return t < p.from; });
    return *(next - 1);
}

std::int64_t TimeZone::to_utc(std::int64_t wall) const {
    // Offsets are less than a day: only the periods around the time matter.
    const auto last = std::upper_bound(periods.begin() + 1, periods.end(), wall + kDaySeconds,
                                       [](std::int64_t t, const Period& p) { return t < p.from; });
    auto first = last;
    while (first != periods.begin() + 1 && (first - 1)->from > wall - kDaySeconds) --first;
    for (auto p = first - 1; p != last; ++p) {
        const std::int64_t utc = wall - p->offset;
        if (p + 1 == last || utc < (p + 1)->from) return utc;
    }
    return wall - periods.front().offset;
}

int days_in_month(int year, int month) {
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[std::size_t(month - 1)];
}

WallFields fields_of(WallTime t) {
    const std::int64_t day = floor_divide(t, kDay);
    WallFields f = civil_from_days(day);
    std::int64_t rest = t - day * kDay;
    f.microsecond = int(rest % kMicro), rest /= kMicro;
    f.second = int(rest % 60), rest /= 60;
    f.minute = int(rest % 60), f.hour = int(rest / 60);
    return f;
}

WallTime wall_time(const WallFields& f) {
    const std::int64_t seconds = days_from_civil(f.year, f.month, f.day) * kDaySeconds +
                                 f.hour * 3600 + f.minute * 60 + f.second;
    return seconds * kMicro + f.microsecond;
}

int weekday_of(WallTime t) {
    const std::int64_t day = floor_divide(t, kDay);
    return int(((day + 3) % 7 + 7) % 7);  // 1970 began on a Thursday
}

std::optional<WallTime> DateFrame::wall(double days) const {
    const double since = std::nearbyint(days * double(kDay));
    if (!(std::abs(since) < 4e17)) return std::nullopt;
    std::int64_t utc = epoch + std::int64_t(since);
    if (utc < kYear1 || utc >= kYear10000) return std::nullopt;
    if (zone) utc += zone->at(floor_divide(utc, kMicro)).offset * kMicro;
    if (std::abs(days) <= kExactDays) return utc;
    const std::int64_t seconds = floor_divide(utc, kMicro);
    const double coarse = std::nearbyint(double(utc - seconds * kMicro) / kCoarse) * kCoarse;
    return seconds * kMicro + std::int64_t(coarse);
}

double DateFrame::days(WallTime wall) const {
    std::int64_t seconds = floor_divide(wall, kMicro);
    const std::int64_t micro = wall - seconds * kMicro;
    if (zone) seconds = zone->to_utc(seconds);
    // NumPy's steps, for the last bit.
    double since = double(seconds - floor_divide(epoch, kMicro));
    since += double(micro * 1000) / 1e9;
    return since / double(kDaySeconds);
}

int DateFrame::utc_offset(WallTime wall) const {
    if (!zone) return 0;
    const std::int64_t seconds = floor_divide(wall, kMicro);
    return int(seconds - zone->to_utc(seconds));
}

std::string DateFrame::zone_name(WallTime wall) const {
    return zone ? zone->at(zone->to_utc(floor_divide(wall, kMicro))).name : "UTC";
}

}  // namespace plot
