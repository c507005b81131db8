// Formatters of dates, after matplotlib.dates' documented behaviour.
#include <algorithm>
#include <set>

#include "plot/tick_format_impl.h"

namespace plot::tick_format {

namespace {

// The first moment of year 1 stands for what is out of range: matplotlib cannot draw it at all.
std::string date_text(const std::string& format, double days, const DateFrame& frame) {
    const auto moment = frame.wall(days);
    return moment ? format_date(format, *moment, frame) : "";
}

TickLabels dates(const std::string& format, std::span<const double> locs, const DateFrame& frame) {
    TickLabels out;
    for (const double loc : locs) out.labels.push_back(date_text(format, loc, frame));
    return out;
}

const std::string& format_of(const AutoDateFormatter& f, Interval view) {
    const double unit = std::visit([&](const auto& l) { return date_unit(l, view); }, f.locator);
    for (const auto& [days, format] : f.scaled) {
        if (days >= unit) return format;
    }
    return f.otherwise;
}

// Year, month, … second.
std::array<int, 6> parts_of(WallTime t) {
    const WallFields f = fields_of(t);
    return {f.year, f.month, f.day, f.hour, f.minute, f.second};
}

constexpr std::array kFirst = {0, 1, 1, 0, 0, 0};  // the values that a coarser unit begins with
constexpr std::size_t kSeconds = 5;

// What the labels are mostly of: the finest part that differs; seconds if none does.
struct Level {
    std::size_t at = kSeconds;
    bool shows_year = false;
};
Level level_of(const std::vector<WallTime>& moments) {
    for (std::size_t level = kSeconds + 1; level-- > 0;) {
        std::set<int> different;
        for (const WallTime t : moments) different.insert(parts_of(t)[level]);
        if (different.size() > 1) return {level, level < 2 && different.contains(1)};
    }
    return {};
}

// Zeros that all numbers with a point have at their ends go.
void strip_zeros(std::vector<std::string>& labels) {
    std::size_t zeros = std::string::npos;
    for (const std::string& s : labels) {
        if (s.find('.') == std::string::npos) continue;
        zeros = std::min(zeros, s.size() - (s.find_last_not_of('0') + 1));
    }
    if (zeros == 0 || zeros == std::string::npos) return;
    for (std::string& s : labels) {
        if (s.find('.') == std::string::npos) continue;
        s.resize(s.size() - zeros);
        while (!s.empty() && s.back() == '.') s.pop_back();
    }
}

}  // namespace

TickLabels labels(const DateFormatter& f, std::span<const double> locs, const FormatContext&) {
    return dates(f.format, locs, f.frame);
}

TickLabels labels(const AutoDateFormatter& f, std::span<const double> locs,
                  const FormatContext& context) {
    return dates(format_of(f, context.view), locs, f.frame);
}

TickLabels labels(const ConciseDateFormatter& f, std::span<const double> locs,
                  const FormatContext&) {
    TickLabels out;
    std::vector<WallTime> moments;
    for (const double loc : locs) {
        const auto moment = f.frame.wall(loc);
        if (!moment) return {std::vector<std::string>(locs.size()), ""};
        moments.push_back(*moment);
    }
    if (moments.empty()) return out;
    const auto [level, shows_year] = level_of(moments);
    for (const WallTime t : moments) {
        const bool zero = level < kSeconds
                              ? parts_of(t)[level] == kFirst[level]
                              : fields_of(t).second == 0 && fields_of(t).microsecond == 0;
        const auto& format = (zero ? f.zero_formats : f.formats)[level];
        out.labels.push_back(format_date(format, t, f.frame));
    }
    if (level == kSeconds) strip_zeros(out.labels);
    if (f.show_offset && !shows_year) {
        out.offset_text = format_date(f.offset_formats[level], moments.back(), f.frame);
    }
    return out;
}

std::string short_text(const DateFormatter& f, double v, double, const FormatContext&) {
    return date_text(f.format, v, f.frame);
}
std::string short_text(const AutoDateFormatter& f, double v, double, const FormatContext& context) {
    return date_text(format_of(f, context.view), v, f.frame);
}
std::string short_text(const ConciseDateFormatter& f, double v, double, const FormatContext&) {
    return date_text("%Y-%m-%d %H:%M:%S", v, f.frame);
}

}  // namespace plot::tick_format
