// What ticks are called: matplotlib's formatters as plain values, and pure functions over them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "plot/interval.h"
#include "plot/scale.h"
#include "plot/ticks_date.h"

namespace plot {

struct NullFormatter {
    bool operator==(const NullFormatter&) const = default;
};

// Labels by position. Also what a formatter written in Python becomes: the caller evaluates it.
struct FixedFormatter {
    std::vector<std::string> labels;
    std::string offset_text;
    bool operator==(const FixedFormatter&) const = default;
};

// Labels by value: of categories (values are rounded to whole ones first), and what a formatter
// written in Python answered last. Other values have none.
struct NamedFormatter {
    std::vector<std::pair<double, std::string>> names;
    std::string offset_text;
    bool rounded = false;
    bool operator==(const NamedFormatter&) const = default;
};

// format % x.
struct FormatStrFormatter {
    std::string format;
    bool operator==(const FormatStrFormatter&) const = default;
};

// format.format(x=x, pos=pos).
struct StrMethodFormatter {
    std::string format;
    bool operator==(const StrMethodFormatter&) const = default;
};

// Plain numbers, with a common offset and power of ten taken off and shown beside the axis.
struct ScalarFormatter {
    bool use_offset = true;              // find an offset …
    double offset = 0;                   // … or, with use_offset off, take this one
    int offset_threshold = 4;            // an offset must save this many digits
    bool scientific = true;              // take off a power of ten …
    int low_power = -5, high_power = 6;  // … at most the first or at least the second
    bool math_text = false;              // 10^{6} in place of 1e6
    bool unicode_minus = true;           // U+2212 for the hyphen
    bool operator==(const ScalarFormatter&) const = default;
};

enum class LogStyle {
    Plain,        // LogFormatter: 1e3
    Exponent,     // LogFormatterExponent: 3
    Mathtext,     // LogFormatterMathtext: 10^{3.30}
    SciNotation,  // LogFormatterSciNotation: 2\times10^{3}
};

struct LogFormatter {
    LogStyle style = LogStyle::SciNotation;
    double base = 10;
    bool label_only_base = false;
    // Above `subset` decades in view only powers of the base are labelled, above `all` a few
    // multiples too, below all of them.
    double subset = 1, all = 0.4;
    std::optional<double> linthresh;  // of a symlog axis, unless its scale has one
    int min_exponent = 0;             // powers below it are written out
    bool unicode_minus = true;
    bool operator==(const LogFormatter&) const = default;
};

// 1.5 k for 1500: powers of 1000 by their SI prefixes. No places: up to six digits.
struct EngFormatter {
    std::string unit;
    std::optional<int> places;
    std::string sep = " ";
    bool math_text = false;
    bool unicode_minus = true;
    bool operator==(const EngFormatter&) const = default;
};

// 100 * x / xmax; without decimals as many as the length of the axis asks for.
struct PercentFormatter {
    double xmax = 100;
    std::optional<int> decimals;
    std::string symbol = "%";
    bool unicode_minus = true;
    bool operator==(const PercentFormatter&) const = default;
};

// Probabilities: powers of ten near 0, 1 minus them near 1. Minor ticks are labelled only where
// there are fewer than `threshold`, at most `number` of them.
struct LogitFormatter {
    bool use_overline = false;
    std::string one_half = "\\frac{1}{2}";
    bool minor = false;
    int threshold = 25, number = 6;
    bool operator==(const LogitFormatter&) const = default;
};

// strftime's format.
struct DateFormatter {
    std::string format;
    DateFrame frame;
    bool operator==(const DateFormatter&) const = default;
};

// The format of the shortest length of days that the locator's unit does not exceed.
struct AutoDateFormatter {
    std::variant<AutoDateLocator, DateRuleLocator, YearLocator, MicrosecondLocator> locator;
    std::vector<std::pair<double, std::string>> scaled;  // by days, ascending
    std::string otherwise = "%Y-%m-%d";
    DateFrame frame;
    bool operator==(const AutoDateFormatter&) const = default;
};

// Only what differs between the labels; what they have in common is the offset text. Formats of
// years, months, days, hours, minutes, seconds.
struct ConciseDateFormatter {
    using Formats = std::array<std::string, 6>;
    Formats formats, zero_formats, offset_formats;
    bool show_offset = true;
    DateFrame frame;
    bool operator==(const ConciseDateFormatter&) const = default;
};

using Formatter =
    std::variant<NullFormatter, FixedFormatter, NamedFormatter, FormatStrFormatter,
                 StrMethodFormatter, ScalarFormatter, LogFormatter, EngFormatter, PercentFormatter,
                 LogitFormatter, DateFormatter, AutoDateFormatter, ConciseDateFormatter>;

Formatter default_major_formatter(const Scale&);
// `subs_given`: the scale was made with its own subs, so minor ticks get no labels.
Formatter default_minor_formatter(const Scale&, bool subs_given = false);

// What a formatter may know of its axis.
struct FormatContext {
    Interval view;
    Scale scale;
};

struct TickLabels {
    std::vector<std::string> labels;  // as long as the places
    std::string offset_text;          // shown once at the end of the axis; may be empty
    bool operator==(const TickLabels&) const = default;
};

// The labels of all places at once, those outside the view included (matplotlib's format_ticks and
// get_offset). Throws only for a format text that Python would refuse.
TickLabels format_ticks(const Formatter&, std::span<const double> locs, const FormatContext&);

// What the labels of a ScalarFormatter have in common: an offset, then a power of ten, are taken
// off; the decimals that are left.
struct ScalarCommon {
    double offset = 0;
    int power = 0;
    int decimals = 0;
};
ScalarCommon scalar_common(const ScalarFormatter&, std::span<const double> locs, Interval view);
std::string scalar_offset_text(const ScalarFormatter&, const ScalarCommon&);

// The coordinate read-out (format_data_short): as many digits as tell neighbouring pixels apart.
// `delta` is the distance to the next pixel, see pixel_delta(); 0 if unknown.
std::string format_data_short(const Formatter&, double value, double delta, const FormatContext&);

// The largest distance from `value` to the values one pixel away.
double pixel_delta(double value, Interval view, const Scale&, double axis_pixels);

}  // namespace plot
