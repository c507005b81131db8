// Formatters of units, percentages and probabilities, after matplotlib.ticker's documented
// behaviour.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include "plot/number_format.h"
#include "plot/numeric.h"
#include "plot/tick_format_impl.h"

namespace plot::tick_format {

namespace {

// SI prefixes from 10^-24 to 10^24.
constexpr std::array<std::string_view, 17> kPrefixes = {
    "y", "z", "a", "f", "p", "n", "\u00b5", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"};
constexpr int kSmallestPower = -24, kLargestPower = 24;

std::string eng_text(const EngFormatter& f, double v) {
    const auto number = [&](double mantissa) {
        return f.places ? format_fixed(mantissa, *f.places) : format_general(mantissa, 6);
    };
    const double size = std::abs(v);
    int power = size != 0 ? int(std::floor(std::log10(size) / 3)) * 3 : 0;
    power = std::clamp(power, kSmallestPower, kLargestPower);
    double mantissa = (v < 0 ? -size : size) / std::pow(10.0, power);
    // 999.9 may round to 1000.
    if (std::abs(std::stod(number(mantissa))) >= 1000 && power < kLargestPower) {
        mantissa /= 1000, power += 3;
    }
    std::string digits = number(mantissa);
    if (f.math_text) digits = "$" + digits + "$";
    const std::string_view prefix = kPrefixes[std::size_t((power - kSmallestPower) / 3)];
    std::string text = digits + f.sep + std::string(prefix) + f.unit;
    if (!f.sep.empty() && text.ends_with(f.sep)) text.resize(text.size() - f.sep.size());
    return with_minus(std::move(text), f.unicode_minus);
}

std::string percent_text(const PercentFormatter& f, double v, Interval view) {
    int decimals = 0;
    if (f.decimals) {
        decimals = *f.decimals;
    } else {
        const double range = 100 * (std::abs(view.v1 - view.v0) / f.xmax);
        if (range > 0) {
            decimals = int(std::clamp(std::ceil(2 - std::log10(2 * range)), 0.0, 5.0));
        }
    }
    return with_minus(format_fixed(100 * (v / f.xmax), decimals) + f.symbol, f.unicode_minus);
}

// Whether v is a power of ten but for rounding.
bool is_decade(double v) {
    if (!(v > 0) || !std::isfinite(v)) return false;
    const double log = std::log(v) / std::log(10.0), whole = std::nearbyint(log);
    return std::abs(log - whole) <= 1e-8 + 1e-7 * std::abs(whole);
}

bool is_half(double v) { return std::nearbyint(2 * v) == 1 && is_close_to_int(2 * v); }

// The minor places with most room around them.
std::set<double> labelled_minors(const LogitFormatter& f, std::span<const double> locs) {
    if (std::ranges::all_of(
            locs, [](double v) { return is_decade(v) || is_decade(1 - v) || is_half(v); })) {
        return {};
    }
    if (locs.size() >= std::size_t(f.threshold)) return {};
    if (locs.size() < std::size_t(f.number)) return {locs.begin(), locs.end()};
    const auto gap = [&](std::size_t i) {  // before place i, on the scale
        return std::log(1 / locs[i - 1] - 1) - std::log(1 / locs[i] - 1);
    };
    const auto room = [&](std::size_t i) {
        const bool first = i == 0, last = i + 1 == locs.size();
        const double before = first ? HUGE_VAL : gap(i), after = last ? HUGE_VAL : gap(i + 1);
        return std::pair{std::min(before, after), (first ? 0 : before) + (last ? 0 : after)};
    };
    std::vector<std::size_t> order(locs.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, room);
    std::set<double> chosen;
    for (std::size_t i = order.size() - std::size_t(f.number); i < order.size(); ++i) {
        chosen.insert(locs[order[i]]);
    }
    return chosen;
}

// As many digits as tell v from the nearest other place; `of` takes a place to v's side of 1/2.
template <class Side>
std::string digits_of(double v, std::span<const double> locs, bool scientific, Side of) {
    const int exponent = scientific ? int(std::floor(std::log10(v))) : 0;
    int precision = scientific ? 0 : 1;
    if (locs.size() >= 2) {
        std::vector<double> apart;
        for (const double loc : locs) apart.push_back(std::abs(of(loc) - v));
        std::ranges::nth_element(apart, apart.begin() + 1);
        const double wanted = -std::log10(apart[1]) + exponent;
        const double whole = is_close_to_int(wanted) ? std::nearbyint(wanted) : std::ceil(wanted);
        if (std::isfinite(whole)) precision = std::max(precision, int(whole));
    }
    const std::string mantissa = format_fixed(v * std::pow(10.0, -exponent), precision);
    if (!scientific) return mantissa;
    return mantissa + "\\cdot10^{" + std::to_string(exponent) + "}";
}

std::string logit_text(const LogitFormatter& f, double v, std::span<const double> locs) {
    if (!(v > 0 && v < 1)) return "";
    const auto itself = [](double loc) { return loc; };
    const auto rest = [](double loc) { return 1 - loc; };
    const auto power = [](double p) {
        return "10^{" + format_whole(std::nearbyint(std::log10(p))) + "}";
    };
    const auto one_minus = [&](const std::string& s) {
        return f.use_overline ? "\\overline{" + s + "}" : "1-" + s;
    };
    std::string body;
    if (is_half(v)) {
        body = f.one_half;
    } else if (v < 0.5 && is_decade(v)) {
        body = power(v);
    } else if (v > 0.5 && is_decade(1 - v)) {
        body = one_minus(power(1 - v));
    } else if (v < 0.1) {
        body = digits_of(v, locs, true, itself);
    } else if (v > 0.9) {
        body = one_minus(digits_of(1 - v, locs, true, rest));
    } else {
        body = digits_of(v, locs, false, itself);
    }
    return "$\\mathdefault{" + body + "}$";
}

}  // namespace

TickLabels labels(const EngFormatter& f, std::span<const double> locs, const FormatContext&) {
    TickLabels out;
    for (const double loc : locs) out.labels.push_back(eng_text(f, loc));
    return out;
}

TickLabels labels(const PercentFormatter& f, std::span<const double> locs,
                  const FormatContext& context) {
    TickLabels out;
    for (const double loc : locs) out.labels.push_back(percent_text(f, loc, context.view));
    return out;
}

TickLabels labels(const LogitFormatter& f, std::span<const double> locs, const FormatContext&) {
    TickLabels out;
    const std::set<double> minors = f.minor ? labelled_minors(f, locs) : std::set<double>{};
    for (const double loc : locs) {
        out.labels.push_back(f.minor && !minors.contains(loc) ? "" : logit_text(f, loc, locs));
    }
    return out;
}

std::string short_text(const EngFormatter& f, double v, double, const FormatContext&) {
    return eng_text(f, v);
}
std::string short_text(const PercentFormatter& f, double v, double, const FormatContext& context) {
    return percent_text(f, v, context.view);
}
std::string short_text(const LogitFormatter&, double v, double, const FormatContext&) {
    if (v < 0.1) return format_double(v, 'e', 6);
    if (v < 0.9) return format_fixed(v, 6);
    return "1-" + format_double(1 - v, 'e', 6);
}

}  // namespace plot::tick_format
