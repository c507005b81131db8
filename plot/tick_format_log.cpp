// The formatters of logarithmic axes, after matplotlib.ticker's documented behaviour.
#include <algorithm>
#include <cmath>
#include <set>

#include "plot/number_format.h"
#include "plot/numeric.h"
#include "plot/tick_format_impl.h"

namespace plot::tick_format {

namespace {

double log_of(double v, double base) { return std::log(v) / std::log(base); }

// Which multiples of a power are labelled; nullopt: all numbers.
using Sublabels = std::optional<std::set<double>>;

// Decades in the logarithmic part of the view.
double decades_in(const LogFormatter& f, Interval view, std::optional<double> linthresh) {
    if (!linthresh) return std::abs(log_of(view.v1, f.base) - log_of(view.v0, f.base));
    const double t = *linthresh;
    double decades = 0;
    if (view.v0 < -t) decades += log_of(view.v0 / std::min(view.v1, -t), f.base);
    if (view.v1 > t) decades += log_of(view.v1 / std::max(view.v0, t), f.base);
    return decades;
}

Sublabels find_sublabels(const LogFormatter& f, const FormatContext& context) {
    if (std::isinf(f.subset)) return std::nullopt;
    std::optional<double> linthresh = f.linthresh;
    if (!linthresh && context.scale.kind == ScaleKind::Symlog) linthresh = context.scale.linthresh;
    const Interval view = context.view.sorted();
    if (!linthresh && view.v0 <= 0) return std::set<double>{1};
    const double decades = decades_in(f, view, linthresh);
    std::set<double> labelled;
    if (decades > f.subset) {
        labelled = {1};
    } else if (decades > f.all) {
        // Multiples at equal distances on the axis: 1, 2, 3, 4, 6, 10 for base 10.
        const int count = static_cast<int>(std::min(f.base, 1e6)) / 2 + 1;
        for (int i = 0; i < count; ++i) {
            labelled.insert(std::nearbyint(std::pow(f.base, count > 1 ? i / (count - 1.0) : 0)));
        }
    } else {
        for (double v : arange(1, f.base + 1, 1)) labelled.insert(v);
    }
    return labelled;
}

// A positive value as coefficient times power of the base.
struct Parts {
    double log;  // log_base(value), whole if it is a power but for rounding
    double exponent;
    double coefficient;  // rounded to a whole number
    bool is_power;
};

Parts take_apart(double v, double base) {
    Parts p;
    p.log = log_of(v, base);
    p.is_power = is_close_to_int(p.log);
    p.exponent = p.is_power ? std::nearbyint(p.log) : std::floor(p.log);
    p.coefficient = std::nearbyint(std::pow(base, p.log - p.exponent));
    if (p.is_power) p.log = p.exponent;
    return p;
}

bool is_labelled(const LogFormatter& f, const Parts& p, const Sublabels& sublabels) {
    if (f.label_only_base && !p.is_power) return false;
    return !sublabels || sublabels->contains(p.coefficient);
}

std::string without_zeros(std::string text) {
    text.erase(text.find_last_not_of('0') + 1);
    if (!text.empty() && text.back() == '.') text.pop_back();
    return text;
}

// A number as short as the range d of the axis allows.
std::string pretty(double v, double d) {
    if (std::abs(v) < 1e4 && v == std::trunc(v)) return format_whole(v);
    std::string text;
    if (d < 1e-2)
        text = format_double(v, 'e', 3);
    else if (d <= 1)
        text = format_fixed(v, 3);
    else if (d <= 10)
        text = format_fixed(v, 2);
    else if (d <= 1e5)
        text = format_fixed(v, 1);
    else
        text = format_double(v, 'e', 1);
    const std::size_t e = text.find('e');
    if (e == std::string::npos) return without_zeros(text);
    const int exponent = std::stoi(text.substr(e + 1));
    const std::string mantissa = without_zeros(text.substr(0, e));
    return exponent != 0 ? mantissa + "e" + std::to_string(exponent) : mantissa;
}

std::string plain_text(const LogFormatter& f, double v, Interval view) {
    view = nonsingular(view, 0.05);
    const double length = view.v1 - view.v0;
    if (f.style == LogStyle::Plain) {
        return v > 10000 || v < 1 ? format_double(v, 'e', 0) : pretty(v, length);
    }
    const double log = log_of(v, f.base);
    if (std::abs(log) > 10000 || std::abs(log) < 1) return format_general(log, 0);
    return pretty(log, log_of(length, f.base));
}

std::string math_text(const LogFormatter& f, double v, const Parts& p, bool negative) {
    const std::string sign = negative ? "-" : "";
    const std::string base = std::fmod(f.base, 1) == 0 ? format_whole(f.base) : python_repr(f.base);
    std::string body;
    if (std::abs(p.log) < f.min_exponent) {
        body = sign + format_general(v, 6);
    } else if (p.is_power) {
        body = sign + base + "^{" + format_whole(p.log) + "}";
    } else if (f.style == LogStyle::Mathtext) {
        body = sign + base + "^{" + format_fixed(p.log, 2) + "}";
    } else {
        const double exponent = std::floor(p.log);
        double coefficient = std::pow(f.base, p.log - exponent);
        if (is_close_to_int(coefficient)) coefficient = std::nearbyint(coefficient);
        body = sign + format_general(coefficient, 6) + "\\times" + base + "^{" +
               format_whole(exponent) + "}";
    }
    return "$\\mathdefault{" + body + "}$";
}

std::string label(const LogFormatter& f, double loc, const Sublabels& sublabels, Interval view) {
    const bool plain = f.style == LogStyle::Plain || f.style == LogStyle::Exponent;
    if (loc == 0) return plain ? "0" : "$\\mathdefault{0}$";
    if (!std::isfinite(loc)) return "";
    const double v = std::abs(loc);
    const Parts p = take_apart(v, f.base);
    if (!is_labelled(f, p, sublabels)) return "";
    if (plain) return with_minus(plain_text(f, v, view), f.unicode_minus);
    return math_text(f, v, p, loc < 0);
}

}  // namespace

TickLabels labels(const LogFormatter& f, std::span<const double> locs,
                  const FormatContext& context) {
    TickLabels out;
    const Sublabels sublabels = find_sublabels(f, context);
    for (double loc : locs) out.labels.push_back(label(f, loc, sublabels, context.view));
    return out;
}

std::string short_text(const LogFormatter&, double v, double, const FormatContext&) {
    std::string text = format_general(v, 6);
    if (text.size() < 12) text.resize(12, ' ');
    return text;
}

}  // namespace plot::tick_format
