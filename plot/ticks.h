// Where ticks go: matplotlib's locators as plain values, and pure functions over them. Copyable
// and immutable once made, so that axis state can hold them and threads can share them.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "plot/interval.h"
#include "plot/scale.h"
#include "plot/ticks_date.h"

namespace plot {

// matplotlib's Locator.MAXTICKS: from here on a warning is given.
inline constexpr std::size_t kMaxTicks = 1000;
// From here on no ticks are made at all (matplotlib would run out of memory).
inline constexpr std::size_t kTickLimit = 1'000'000;

struct NullLocator {
    bool operator==(const NullLocator&) const = default;
};

// Given places; thinned to about nbins of them (one of which is the nearest to 0) if set. Also
// what a locator written in Python becomes: the caller evaluates it.
struct FixedLocator {
    std::vector<double> locs;
    std::optional<int> nbins;
    bool operator==(const FixedLocator&) const = default;
};

// Every multiple of base, moved by offset.
struct MultipleLocator {
    double base = 1, offset = 0;
    bool operator==(const MultipleLocator&) const = default;
};

// numticks places at equal distances, ends included.
struct LinearLocator {
    int numticks = 11;
    bool operator==(const LinearLocator&) const = default;
};

enum class Prune { None, Lower, Upper, Both };

// At most nbins intervals between nice numbers: steps times powers of ten. No nbins is 'auto': as
// many as fit, at most 9. Empty steps are matplotlib's default ones. The first and last place lie
// outside the view (or on its ends).
struct MaxNLocator {
    std::optional<int> nbins = 10;
    std::vector<double> steps;
    bool integer = false;
    bool symmetric = false;
    Prune prune = Prune::None;
    int min_n_ticks = 2;
    bool operator==(const MaxNLocator&) const = default;
};

// matplotlib's AutoLocator, the default of linear axes.
inline MaxNLocator auto_locator() { return {.nbins = std::nullopt, .steps = {1, 2, 2.5, 5, 10}}; }

// Minor ticks that divide the distance of the first two major ones into ndivs; without ndivs into
// 4 or 5. Needs minor_tick_values(); has no places of its own.
struct AutoMinorLocator {
    std::optional<int> ndivs;
    bool operator==(const AutoMinorLocator&) const = default;
};

enum class LogSubs {
    Auto,   // all whole multiples between decades, unless there are many decades
    All,    // the decades too
    Given,  // those in `given`
};

// given[j] * base**n for whole n. No numticks is 'auto': as many as fit, 2 to 9.
struct LogLocator {
    double base = 10;
    LogSubs subs = LogSubs::Given;
    std::vector<double> given = {1};
    std::optional<int> numticks;
    bool operator==(const LogLocator&) const = default;
};

// Decades at both sides of a linear range around 0. No subs: {1}.
struct SymlogLocator {
    double base = 10, linthresh = 2;
    std::vector<double> subs = {1};
    int numticks = 15;
    bool operator==(const SymlogLocator&) const = default;
};

// Every base-th data point of those at whole numbers, from the first plus offset.
struct IndexLocator {
    double base = 1, offset = 0;
    bool operator==(const IndexLocator&) const = default;
};

// …, 0.01, 0.1, 1/2, 0.9, 0.99, … or what lies between them; no nbins is 'auto'.
struct LogitLocator {
    bool minor = false;
    std::optional<int> nbins;
    bool operator==(const LogitLocator&) const = default;
};

// About numticks places at equal distances on an asinh scale, rounded to powers of the base (to
// one digit for a base below 2). A view that is symmetric but for the fraction symthresh gets
// symmetric ticks.
struct AsinhLocator {
    double linear_width = 1;
    int numticks = 11;
    double symthresh = 0.2;
    double base = 10;
    std::vector<double> subs;  // none: {1}
    bool operator==(const AsinhLocator&) const = default;
};

using Locator =
    std::variant<NullLocator, FixedLocator, MultipleLocator, LinearLocator, MaxNLocator,
                 AutoMinorLocator, LogLocator, SymlogLocator, IndexLocator, LogitLocator,
                 AsinhLocator, DateRuleLocator, YearLocator, MicrosecondLocator, AutoDateLocator>;

// Throws ValueError, worded as matplotlib's constructors, for parameters that give no ticks.
void validate(const Locator&);

// The locators that a scale gives its axis. `minor_visible`: rc xtick.minor.visible.
Locator default_major_locator(const Scale&);
Locator default_minor_locator(const Scale&, bool minor_visible = false);
// The minor locator of minorticks_on().
Locator minorticks_on_locator(const Scale&);

// What a locator may know of its axis.
struct TickContext {
    Scale scale;
    int tick_space = 9;  // labels that fit on the axis: see tick_space()
    double minpos = std::numeric_limits<double>::infinity();  // smallest positive data value
    Interval data = {1, 0};                        // of the data; reversed: there are none
    bool round_numbers = false;                    // rc axes.autolimit_mode
    std::vector<std::string>* warnings = nullptr;  // gets what matplotlib would warn of, if set
};

// How many labels of this size (points) fit on an axis of this length (points) by matplotlib's
// rule of thumb: a label is 3 times as wide as high, lines of text are 2 apart.
int tick_space(double axis_length, double label_size, bool vertical);

// Places in and just outside the view, in data values; may hold values that the view leaves out,
// and non-finite ones at the ends of the doubles. Never throws.
std::vector<double> tick_values(const Locator&, Interval view, const TickContext&);

// The same for a minor locator beside the major places, which are left out unless
// keep_overlapping (matplotlib's Axis.get_minorticklocs).
std::vector<double> minor_tick_values(const Locator& minor, const std::vector<double>& major,
                                      Interval view, const TickContext&,
                                      bool keep_overlapping = false);

// Whether each place is drawn: within the view but for rounding.
std::vector<bool> visible_ticks(const std::vector<double>& locs, Interval view, const Scale&);

// The limits for data between v0 and v1 that can be shown: equal ends move apart; infinite ones
// become the locator's default view.
Interval nonsingular(const Locator&, Interval, const TickContext&);

// The limits that the locator makes of automatic ones: widened to ticks for round_numbers.
Interval view_limits(const Locator&, Interval, const TickContext&);

}  // namespace plot
