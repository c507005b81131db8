// ScalarFormatter, after matplotlib.ticker's documented behaviour.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "plot/number_format.h"
#include "plot/numeric.h"
#include "plot/tick_format_impl.h"

namespace plot {
namespace tick_format {

namespace {

std::vector<double> in_view(std::span<const double> locs, Interval view) {
    std::vector<double> shown;
    for (double v : locs) {
        if (view.contains(v)) shown.push_back(v);
    }
    return shown;
}

// The lowest power of ten at which the two still agree, one above the first that fails `same`.
template <class Same>
double last_power_where(double from, Same same) {
    constexpr int kMost = 700;  // more than the doubles' decimal range
    double power = from;
    for (int i = 0; i < kMost && same(power_of_ten(power)); ++i) power -= 1;
    return power + 1;
}

double find_offset(const ScalarFormatter& f, std::span<const double> locs, Interval view) {
    const std::vector<double> shown = in_view(locs, view);
    if (shown.empty()) return 0;
    const auto [low, high] = std::ranges::minmax(shown);
    // Only for several ticks that all lie on one side of 0.
    if (low == high || (low <= 0 && 0 <= high)) return 0;
    const double small = std::min(std::abs(low), std::abs(high));
    const double large = std::max(std::abs(low), std::abs(high));
    const double top = std::ceil(std::log10(large));
    double power = last_power_where(
        top, [&](double unit) { return floor_div(small, unit) == floor_div(large, unit); });
    if ((large - small) / power_of_ten(power) <= 1e-2) {
        // They straddle a multiple of a power of ten that is large beside their distance: let
        // them be one apart at that power.
        power = last_power_where(top, [&](double unit) {
            return !(floor_div(large, unit) - floor_div(small, unit) > 1);
        });
    }
    const double unit = power_of_ten(power), whole = floor_div(large, unit);
    if (!(whole >= power_of_ten(f.offset_threshold - 1))) return 0;
    return std::copysign(1.0, low) * whole * unit;
}

int find_power(const ScalarFormatter& f, std::span<const double> locs, Interval view,
               double offset) {
    if (!f.scientific) return 0;
    if (f.low_power == f.high_power && f.low_power != 0) return f.low_power;
    double largest = 0;
    const std::vector<double> shown = in_view(locs, view);
    if (shown.empty()) return 0;
    for (double v : shown) largest = std::max(largest, std::abs(v));
    const double size = offset != 0 ? view.high() - view.low() : largest;
    const int power = size > 0 && std::isfinite(size) ? decimal_exponent(size) : 0;
    return power <= f.low_power || power >= f.high_power ? power : 0;
}

// As many decimals as tell the labels apart to a thousandth of their range.
int find_decimals(std::span<const double> locs, Interval view, double offset, int power) {
    std::vector<double> scaled(locs.begin(), locs.end());
    if (locs.size() < 2) scaled.insert(scaled.end(), {view.v0, view.v1});
    const double unit = power_of_ten(power);
    for (double& v : scaled) v = (v - offset) / unit;
    const auto [low, high] = std::ranges::minmax(scaled);
    double range = high - low;
    if (range == 0) range = std::max(std::abs(low), std::abs(high));
    if (!(range > 0) || !std::isfinite(range)) range = 1;
    scaled.resize(locs.size());
    const int range_power = decimal_exponent(range);
    const double tolerance = 1e-3 * power_of_ten(range_power);
    const auto exact_with = [&](int decimals) {
        return std::ranges::all_of(scaled, [&](double v) {
            return std::abs(v - round_decimals(v, decimals)) < tolerance;
        });
    };
    int decimals = std::max(0, 3 - range_power);
    while (decimals >= 0 && exact_with(decimals)) --decimals;
    return decimals + 1;
}

// Ten decimals, rounded as NumPy does for its own numbers; Python's, which round by the exact
// value, come from the user or from a division by an integer beyond 64 bits.
double round_mantissa(double v, bool of_numpy) {
    if (of_numpy) return round_decimals(v, 10);
    const std::string text = format_fixed(v, 10);
    std::from_chars(text.data(), text.data() + text.size(), v);
    return v;
}

// A number with its power of ten, as the offset text has it: 1.25e6 or 1.25 \times 10^{6}.
std::string with_power(const ScalarFormatter& f, double v) {
    if (v == 0 || !std::isfinite(v)) return "";
    const int power = decimal_exponent(v);
    const double mantissa = round_mantissa(v / power_of_ten(power), f.use_offset && power < 20);
    const std::string exponent = with_minus(std::to_string(power), f.unicode_minus);
    std::string front = with_minus(format_general(mantissa, 10), f.unicode_minus);
    if (power == 0) return front;
    if (!f.math_text) return front + "e" + exponent;
    const std::string ten = "10^{" + exponent + "}";
    return mantissa == 1 ? ten : front + " \\times " + ten;
}

std::string offset_text(const ScalarFormatter& f, const ScalarCommon& c) {
    if (c.power == 0 && c.offset == 0) return "";
    std::string offset = c.offset != 0 ? with_power(f, c.offset) : "";
    if (c.offset > 0) offset = "+" + offset;
    std::string power;
    if (c.power != 0) {
        power = f.math_text ? with_power(f, power_of_ten(c.power)) : "1e" + std::to_string(c.power);
    }
    if (!f.math_text) return with_minus(power + offset, f.unicode_minus);
    if (!power.empty()) power = "\\times\\mathdefault{" + power + "}";
    return with_minus("$" + power + "\\mathdefault{" + offset + "}$", f.unicode_minus);
}

}  // namespace

TickLabels labels(const ScalarFormatter& f, std::span<const double> locs,
                  const FormatContext& context) {
    TickLabels out;
    if (locs.empty()) return out;
    const ScalarCommon c = scalar_common(f, locs, context.view);
    const double unit = power_of_ten(c.power);
    const std::string before = f.math_text ? "$\\mathdefault{" : "",
                      after = f.math_text ? "}$" : "";
    for (double loc : locs) {
        double v = (loc - c.offset) / unit;
        if (std::abs(v) < 1e-8) v = 0;
        std::string text = before;
        text += format_fixed(v, c.decimals);
        text += after;
        out.labels.push_back(with_minus(std::move(text), f.unicode_minus));
    }
    out.offset_text = offset_text(f, c);
    return out;
}

std::string short_text(const ScalarFormatter& f, double v, double delta, const FormatContext&) {
    int digits = 0;
    if (std::isfinite(v)) {
        if (!(delta > 0) || !std::isfinite(delta)) {
            delta = std::nextafter(std::abs(v), HUGE_VAL) - std::abs(v);
        }
        const int before_point = v != 0 ? decimal_exponent(v) + 1 : 1;
        digits = std::max(0, before_point - decimal_exponent(delta));
    }
    return with_minus(format_double(v, 'g', digits, true), f.unicode_minus);
}

}  // namespace tick_format

ScalarCommon scalar_common(const ScalarFormatter& f, std::span<const double> locs, Interval view) {
    ScalarCommon c;
    c.offset = f.use_offset ? tick_format::find_offset(f, locs, view) : f.offset;
    c.power = tick_format::find_power(f, locs, view, c.offset);
    c.decimals = tick_format::find_decimals(locs, view, c.offset, c.power);
    return c;
}

std::string scalar_offset_text(const ScalarFormatter& f, const ScalarCommon& c) {
    return tick_format::offset_text(f, c);
}

}  // namespace plot
