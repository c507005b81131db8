// Dates as text, as C's strftime writes them in the C locale.
#include <array>
#include <cctype>

#include "plot/dates.h"

namespace plot {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

// A number in a field: flag '-' none, '_' spaces, else zeros (or spaces where that is usual).
std::string padded(std::int64_t value, int width, char flag, char usual = '0') {
    std::string digits = std::to_string(value < 0 ? -value : value);
    const char fill = flag == '_' ? ' ' : flag == '0' ? '0' : usual;
    if (flag != '-' && int(digits.size()) < width) {
        digits.insert(0, std::size_t(width) - digits.size(), fill);
    }
    return value < 0 ? "-" + digits : digits;
}

struct Moment {
    WallTime time;
    const DateFrame& frame;
    WallFields f = fields_of(time);
    int weekday = weekday_of(time);  // Monday is 0
    int year_day() const {           // from 0
        return int((time - wall_time({f.year, 1, 1})) / kDay);
    }
    int hour12() const { return f.hour % 12 == 0 ? 12 : f.hour % 12; }
};

// The year and number of the week by ISO 8601.
std::pair<int, int> iso_week(const Moment& m) {
    const WallTime thursday = m.time + (3 - m.weekday) * kDay;
    const int year = fields_of(thursday).year;
    return {year, int((thursday - wall_time({year, 1, 1})) / kDay / 7) + 1};
}

std::string offset_text(const Moment& m) {
    const int offset = m.frame.utc_offset(m.time), size = offset < 0 ? -offset : offset;
    std::string text =
        (offset < 0 ? "-" : "+") + padded(size / 3600, 2, 0) + padded(size / 60 % 60, 2, 0);
    if (size % 60 != 0) text += padded(size % 60, 2, 0);
    return text;
}

std::string_view composite(char code) {
    switch (code) {
        case 'c':
            return "%a %b %e %H:%M:%S %Y";
        case 'D':
        case 'x':
            return "%m/%d/%y";
        case 'F':
            return "%Y-%m-%d";
        case 'R':
            return "%H:%M";
        case 'r':
            return "%I:%M:%S %p";
        case 'T':
        case 'X':
            return "%H:%M:%S";
        default:
            return {};
    }
}

std::string date_part(char code, char flag, const Moment& m) {
    const WallFields& f = m.f;
    switch (code) {
        case 'Y':
            return padded(f.year, 1, flag);
        case 'y':
            return padded(f.year % 100, 2, flag);
        case 'C':
            return padded(f.year / 100, 2, flag);
        case 'm':
            return padded(f.month, 2, flag);
        case 'd':
            return padded(f.day, 2, flag);
        case 'e':
            return padded(f.day, 2, flag, ' ');
        case 'j':
            return padded(m.year_day() + 1, 3, flag);
        case 'u':
            return padded(m.weekday + 1, 1, flag);
        case 'w':
            return padded((m.weekday + 1) % 7, 1, flag);
        case 'U':
            return padded((m.year_day() + 7 - (m.weekday + 1) % 7) / 7, 2, flag);
        case 'W':
            return padded((m.year_day() + 7 - m.weekday) / 7, 2, flag);
        case 'V':
            return padded(iso_week(m).second, 2, flag);
        case 'G':
            return padded(iso_week(m).first, 1, flag);
        case 'g':
            return padded(iso_week(m).first % 100, 2, flag);
        case 'B':
            return std::string(kMonths[std::size_t(f.month - 1)]);
        case 'b':
        case 'h':
            return std::string(kMonths[std::size_t(f.month - 1)].substr(0, 3));
        case 'A':
            return std::string(kWeekdays[std::size_t(m.weekday)]);
        case 'a':
            return std::string(kWeekdays[std::size_t(m.weekday)].substr(0, 3));
        default:
            return std::string("%") + (flag ? std::string(1, flag) : "") + code;
    }
}

std::string time_part(char code, char flag, const Moment& m) {
    const WallFields& f = m.f;
    switch (code) {
        case 'H':
            return padded(f.hour, 2, flag);
        case 'k':
            return padded(f.hour, 2, flag, ' ');
        case 'I':
            return padded(m.hour12(), 2, flag);
        case 'l':
            return padded(m.hour12(), 2, flag, ' ');
        case 'M':
            return padded(f.minute, 2, flag);
        case 'S':
            return padded(f.second, 2, flag);
        case 'f':
            return padded(f.microsecond, 6, 0);
        case 'p':
            return f.hour < 12 ? "AM" : "PM";
        case 'P':
            return f.hour < 12 ? "am" : "pm";
        case 's':
            return padded((m.time - m.frame.utc_offset(m.time) * kMicro) / kMicro, 1, flag);
        case 'z':
            return offset_text(m);
        case 'Z':
            return m.frame.zone_name(m.time);
        case 'n':
            return "\n";
        case 't':
            return "\t";
        case '%':
            return "%";
        default:
            return date_part(code, flag, m);
    }
}

}  // namespace

std::string format_date(std::string_view format, WallTime time, const DateFrame& frame) {
    const Moment m{time, frame};
    std::string out;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size()) {
            out += format[i];
            continue;
        }
        char code = format[++i], flag = 0;
        if (std::string_view("-_0^#").find(code) != std::string_view::npos &&
            i + 1 < format.size()) {
            flag = code, code = format[++i];
        }
        const std::string_view several = composite(code);
        std::string part =
            several.empty() ? time_part(code, flag, m) : format_date(several, time, frame);
        if (flag == '^') {
            for (char& c : part) c = char(std::toupper(static_cast<unsigned char>(c)));
        }
        out += part;
    }
    return out;
}

}  // namespace plot
