// Answers questions about scales, limits, ticks and labels for test_ticks.py: one JSON object a
// line in, one out. Doubles that JSON cannot hold travel as the strings "nan", "inf", "-inf".
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "plot/error.h"
#include "plot/limits.h"
#include "plot/number_format.h"
#include "plot/tick_format.h"
#include "plot/ticks.h"

namespace {

using nlohmann::json;
using namespace plot;

double number(const json& j) {
    if (!j.is_string()) return j.get<double>();
    const auto text = j.get<std::string>();
    return text == "nan" ? NAN : text == "inf" ? INFINITY : -INFINITY;
}

std::vector<double> numbers(const json& j) {
    std::vector<double> all;
    for (const json& item : j) all.push_back(number(item));
    return all;
}

json answer(double v) {
    if (std::isfinite(v)) return v;
    return std::isnan(v) ? "nan" : v > 0 ? "inf" : "-inf";
}

json answer(const std::vector<double>& values) {
    json all = json::array();
    for (double v : values) all.push_back(answer(v));
    return all;
}

json answer(Interval v) { return answer(std::vector<double>{v.v0, v.v1}); }

Interval interval(const json& j) { return {number(j[0]), number(j[1])}; }

Scale read_scale(const json& j) {
    const auto name = j.value("name", "linear");
    if (name == "log") return Scale::log(j.value("base", 10.0), j.value("clip", true));
    if (name == "symlog") {
        return Scale::symlog(j.value("base", 10.0), j.value("linthresh", 2.0),
                             j.value("linscale", 1.0));
    }
    return Scale::linear();
}

template <class T>
std::optional<T> maybe(const json& j, const char* key) {
    return j.contains(key) && !j[key].is_null() ? std::optional<T>(j[key].get<T>()) : std::nullopt;
}

MaxNLocator read_max_n(const json& j) {
    MaxNLocator l;
    l.nbins = maybe<int>(j, "nbins");
    if (j.contains("steps")) l.steps = numbers(j["steps"]);
    l.integer = j.value("integer", false);
    l.symmetric = j.value("symmetric", false);
    l.min_n_ticks = j.value("min_n_ticks", 2);
    const auto prune = j.value("prune", "");
    if (prune == "lower") l.prune = Prune::Lower;
    if (prune == "upper") l.prune = Prune::Upper;
    if (prune == "both") l.prune = Prune::Both;
    return l;
}

LogLocator read_log(const json& j) {
    LogLocator l{.base = j.value("base", 10.0), .numticks = maybe<int>(j, "numticks")};
    if (!j.contains("subs")) return l;
    if (j["subs"].is_array()) {
        l.given = numbers(j["subs"]);
    } else {
        l.subs = j["subs"] == "all" ? LogSubs::All : LogSubs::Auto;
    }
    return l;
}

Locator read_locator(const json& j) {
    const auto kind = j["kind"].get<std::string>();
    Locator l = NullLocator{};
    if (kind == "auto") l = auto_locator();
    if (kind == "maxn") l = read_max_n(j);
    if (kind == "fixed") l = FixedLocator{numbers(j["locs"]), maybe<int>(j, "nbins")};
    if (kind == "multiple") l = MultipleLocator{number(j["base"])};
    if (kind == "linear") l = LinearLocator{j.value("numticks", 11)};
    if (kind == "autominor") l = AutoMinorLocator{maybe<int>(j, "n")};
    if (kind == "log") l = read_log(j);
    if (kind == "symlog") {
        SymlogLocator s{.base = j.value("base", 10.0), .linthresh = j.value("linthresh", 2.0)};
        if (j.contains("subs")) s.subs = numbers(j["subs"]);
        l = s;
    }
    validate(l);
    return l;
}

ScalarFormatter read_scalar(const json& j) {
    ScalarFormatter f;
    f.use_offset = j.value("use_offset", true);
    if (j.contains("offset")) f.use_offset = false, f.offset = number(j["offset"]);
    f.scientific = j.value("scientific", true);
    f.low_power = j.value("low_power", -5);
    f.high_power = j.value("high_power", 6);
    f.math_text = j.value("math_text", false);
    return f;
}

LogFormatter read_log_formatter(const json& j) {
    LogFormatter f{.base = j.value("base", 10.0)};
    const auto style = j.value("style", "sci");
    if (style == "plain") f.style = LogStyle::Plain;
    if (style == "exponent") f.style = LogStyle::Exponent;
    if (style == "mathtext") f.style = LogStyle::Mathtext;
    f.label_only_base = j.value("label_only_base", false);
    if (j.contains("thresholds")) {
        f.subset = number(j["thresholds"][0]), f.all = number(j["thresholds"][1]);
    }
    return f;
}

Formatter read_formatter(const json& j) {
    const auto kind = j["kind"].get<std::string>();
    if (kind == "scalar") return read_scalar(j);
    if (kind == "log") return read_log_formatter(j);
    if (kind == "percent") return FormatStrFormatter{j["format"]};
    if (kind == "brace") return StrMethodFormatter{j["format"]};
    if (kind == "fixed") return FixedFormatter{j["labels"], ""};
    return NullFormatter{};
}

// The view: set limits, or automatic ones of the data.
Interval find_view(const json& j, const Locator& major, TickContext& context) {
    DataLimits data;
    if (j.contains("data")) data.include(numbers(j["data"]));
    context.minpos = data.minpos;
    if (j.contains("limits")) {
        return set_limits(interval(j["limits"]), interval(j["old"]), major, context);
    }
    Autoscale a{.data = data, .margin = j.value("margin", 0.05), .tight = j.value("tight", false)};
    a.reversed = j.value("reversed", false);
    if (j.contains("sticky")) a.sticky = numbers(j["sticky"]);
    return *autoscale(a, major, context);
}

json axis_facts(const json& j) {
    TickContext context;
    context.scale = read_scale(j.value("scale", json::object()));
    context.tick_space = tick_space(j["length"], j["label_size"], j["vertical"]);
    context.round_numbers = j.value("round_numbers", false);
    std::vector<std::string> warnings;
    context.warnings = &warnings;
    const Scale& scale = context.scale;
    const Locator major =
        j.contains("major") ? read_locator(j["major"]) : default_major_locator(scale);
    const Locator minor = j.contains("minor")          ? read_locator(j["minor"])
                          : j.value("minor_on", false) ? minorticks_on_locator(scale)
                                                       : default_minor_locator(scale);
    const Formatter major_text =
        j.contains("formatter") ? read_formatter(j["formatter"]) : default_major_formatter(scale);
    const Formatter minor_text = j.contains("minor_formatter")
                                     ? read_formatter(j["minor_formatter"])
                                     : default_minor_formatter(scale);
    const Interval view = find_view(j, major, context);
    const auto locs = tick_values(major, view, context);
    const auto minor_locs = minor_tick_values(minor, locs, view, context);
    const FormatContext format{view, scale};
    const TickLabels labels = format_ticks(major_text, locs, format);
    json cursor = json::array();
    for (double at : {0.0, 0.25, 0.61803398875}) {
        const Interval scaled = scale.forward(view);
        const double v = scale.inverse(scaled.v0 + at * (scaled.v1 - scaled.v0));
        const double delta = pixel_delta(v, view, scale, j["pixels"]);
        cursor.push_back({answer(v), format_data_short(major_text, v, delta, format)});
    }
    return {{"view", answer(view)},
            {"tick_space", context.tick_space},
            {"major", answer(locs)},
            {"minor", answer(minor_locs)},
            {"major_visible", visible_ticks(locs, view, scale)},
            {"minor_visible", visible_ticks(minor_locs, view, scale)},
            {"labels", labels.labels},
            {"minor_labels", format_ticks(minor_text, minor_locs, format).labels},
            {"offset", labels.offset_text},
            {"cursor", cursor},
            {"warnings", warnings}};
}

json facts(const json& j) {
    const auto ask = j["ask"].get<std::string>();
    if (ask == "axis") return axis_facts(j);
    if (ask == "percent") return percent_format(j["format"].get<std::string>(), number(j["value"]));
    if (ask == "brace") return brace_format(j["format"].get<std::string>(), number(j["value"]), 3);
    if (ask == "repr") return python_repr(number(j["value"]));
    if (ask == "scale") {
        const Scale scale = read_scale(j["scale"]);
        const auto values = numbers(j["values"]);
        std::vector<double> forward(values.size()), inverse;
        scale.forward(values, forward);
        for (double u : forward) inverse.push_back(scale.inverse(u));
        return {{"forward", answer(forward)}, {"inverse", answer(inverse)}};
    }
    throw ValueError("ask: " + ask);
}

json guarded(const json& question) {
    try {
        return {{"answer", facts(question)}};
    } catch (const Error& error) {
        return {{"error", error.what()}};
    }
}

}  // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        std::cout << guarded(json::parse(line)).dump() << '\n';
    }
}
