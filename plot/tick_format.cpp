#include "plot/tick_format.h"

#include <algorithm>
#include <cmath>

#include "plot/number_format.h"
#include "plot/style.h"
#include "plot/tick_format_impl.h"

namespace plot {

namespace tick_format {

std::string with_minus(std::string text, bool unicode) {
    if (!unicode) return text;
    constexpr std::string_view kMinus = "\u2212";
    for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += kMinus.size()) {
        text.replace(at, 1, kMinus);
    }
    return text;
}

namespace {

template <class Label>
TickLabels each(std::span<const double> locs, Label label) {
    TickLabels out;
    out.labels.reserve(locs.size());
    for (std::size_t i = 0; i < locs.size(); ++i) out.labels.push_back(label(i));
    return out;
}

}  // namespace

TickLabels labels(const NullFormatter&, std::span<const double> locs, const FormatContext&) {
    return {std::vector<std::string>(locs.size()), ""};
}

TickLabels labels(const FixedFormatter& f, std::span<const double> locs, const FormatContext&) {
    TickLabels out = {f.labels, f.offset_text};
    out.labels.resize(locs.size());
    return out;
}

namespace {

std::string name_of(const NamedFormatter& f, double v) {
    if (f.rounded) v = std::nearbyint(v);
    const auto at = std::ranges::find(f.names, v, &std::pair<double, std::string>::first);
    return at == f.names.end() ? "" : at->second;
}

}  // namespace

TickLabels labels(const NamedFormatter& f, std::span<const double> locs, const FormatContext&) {
    TickLabels out = each(locs, [&](std::size_t i) { return name_of(f, locs[i]); });
    out.offset_text = f.offset_text;
    return out;
}

TickLabels labels(const FormatStrFormatter& f, std::span<const double> locs, const FormatContext&) {
    return each(locs, [&](std::size_t i) { return percent_format(f.format, locs[i]); });
}

TickLabels labels(const StrMethodFormatter& f, std::span<const double> locs, const FormatContext&) {
    return each(locs, [&](std::size_t i) {
        return brace_format(f.format, locs[i], static_cast<std::int64_t>(i));
    });
}

std::string short_text(const NullFormatter&, double, double, const FormatContext&) { return ""; }
std::string short_text(const FixedFormatter&, double, double, const FormatContext&) { return ""; }
std::string short_text(const NamedFormatter& f, double v, double, const FormatContext&) {
    return name_of(f, v);
}
std::string short_text(const FormatStrFormatter& f, double v, double, const FormatContext&) {
    return percent_format(f.format, v);
}
std::string short_text(const StrMethodFormatter& f, double v, double, const FormatContext&) {
    return brace_format(f.format, v, std::nullopt);
}

}  // namespace tick_format

TickLabels format_ticks(const Formatter& formatter, std::span<const double> locs,
                        const FormatContext& context) {
    return std::visit([&](const auto& f) { return tick_format::labels(f, locs, context); },
                      formatter);
}

std::string format_data_short(const Formatter& formatter, double value, double delta,
                              const FormatContext& context) {
    return std::visit(
        [&](const auto& f) { return tick_format::short_text(f, value, delta, context); },
        formatter);
}

double pixel_delta(double value, Interval view, const Scale& scale, double axis_pixels) {
    const Interval scaled = scale.forward(view);
    const double pixel = (scaled.v1 - scaled.v0) / axis_pixels, at = scale.forward(value);
    const double before = std::abs(scale.inverse(at - pixel) - value);
    const double after = std::abs(scale.inverse(at + pixel) - value);
    return std::max(before, after);
}

// matplotlib 1 labelled no ticks between the decades.
LogFormatter log_formatter(const Scale& scale) {
    LogFormatter formatter{.base = scale.base};
    if (rc_bool("_internal.classic_mode")) formatter.subset = formatter.all = 0;
    return formatter;
}

Formatter default_major_formatter(const Scale& scale) {
    switch (scale.kind) {
        case ScaleKind::Linear:
        case ScaleKind::Function:
            return ScalarFormatter{};
        case ScaleKind::Logit:
            return LogitFormatter{};
        case ScaleKind::Asinh:
            if (scale.base <= 1) return StrMethodFormatter{"{x:.3g}"};
            break;
        default:
            break;
    }
    return log_formatter(scale);
}

Formatter default_minor_formatter(const Scale& scale, bool subs_given) {
    if (scale.kind == ScaleKind::Logit) return LogitFormatter{.minor = true};
    if (scale.kind != ScaleKind::Log && scale.kind != ScaleKind::FunctionLog) {
        return NullFormatter{};
    }
    LogFormatter formatter = log_formatter(scale);
    formatter.label_only_base = subs_given;
    return formatter;
}

}  // namespace plot
