// The state of an axis: scale, view, locators, formatters and the look of its ticks.
#include <array>

#include "plot/axis.h"
#include "plot/figure_codec.h"
#include "plot/figure_codec_ticks.h"
#include "plot/figure_json.h"

namespace plot {

// -- locators and formatters, each a kind and its fields ----------------------------------------

void fields_of(Fields&, NullLocator&) {}
void fields_of(Fields& f, FixedLocator& l) { f("locs", l.locs), f("nbins", l.nbins); }
void fields_of(Fields& f, MultipleLocator& l) { f("base", l.base), f("offset", l.offset); }
void fields_of(Fields& f, LinearLocator& l) { f("numticks", l.numticks); }
void fields_of(Fields& f, MaxNLocator& l) {
    static const Words<Prune> prunes = {{"none", Prune::None},
                                        {"lower", Prune::Lower},
                                        {"upper", Prune::Upper},
                                        {"both", Prune::Both}};
    f("nbins", l.nbins), f("steps", l.steps), f("integer", l.integer);
    f("symmetric", l.symmetric), f("min_n_ticks", l.min_n_ticks);
    f.word("prune", l.prune, prunes);
}
void fields_of(Fields& f, AutoMinorLocator& l) { f("ndivs", l.ndivs); }
void fields_of(Fields& f, LogLocator& l) {
    static const Words<LogSubs> words = {
        {"auto", LogSubs::Auto}, {"all", LogSubs::All}, {"given", LogSubs::Given}};
    f("base", l.base), f("given", l.given), f("numticks", l.numticks);
    f.word("subs", l.subs, words);
}
void fields_of(Fields& f, SymlogLocator& l) {
    f("base", l.base), f("linthresh", l.linthresh), f("subs", l.subs), f("numticks", l.numticks);
}

void fields_of(Fields&, NullFormatter&) {}
void fields_of(Fields& f, FixedFormatter& t) { f("labels", t.labels), f("offset", t.offset_text); }
void fields_of(Fields& f, NamedFormatter& t) {
    std::vector<double> values;
    std::vector<std::string> names;
    for (const auto& [value, name] : t.names) values.push_back(value), names.push_back(name);
    f("values", values), f("names", names);
    f("offset", t.offset_text), f("rounded", t.rounded);
    if (!f.reading()) return;
    f.checked("names", [&] {
        if (names.size() != values.size()) throw ValueError("there must be one for each value");
    });
    t.names.clear();
    for (std::size_t i = 0; i < names.size(); ++i) t.names.emplace_back(values[i], names[i]);
}
void fields_of(Fields& f, FormatStrFormatter& t) { f("format", t.format); }
void fields_of(Fields& f, StrMethodFormatter& t) { f("format", t.format); }
void fields_of(Fields& f, ScalarFormatter& t) {
    f("use_offset", t.use_offset), f("offset", t.offset), f("scientific", t.scientific);
    f("offset_threshold", t.offset_threshold), f("low_power", t.low_power);
    f("high_power", t.high_power), f("math_text", t.math_text), f("unicode_minus", t.unicode_minus);
}
void fields_of(Fields& f, LogFormatter& t) {
    static const Words<LogStyle> styles = {{"plain", LogStyle::Plain},
                                           {"exponent", LogStyle::Exponent},
                                           {"mathtext", LogStyle::Mathtext},
                                           {"sci", LogStyle::SciNotation}};
    f("base", t.base), f("label_only_base", t.label_only_base), f("subset", t.subset);
    f("all", t.all), f("linthresh", t.linthresh), f("min_exponent", t.min_exponent);
    f("unicode_minus", t.unicode_minus);
    f.word("style", t.style, styles);
}

namespace {

// The names of a variant's types, in their order.
using LocatorNames = std::array<const char*, std::variant_size_v<Locator>>;
using FormatterNames = std::array<const char*, std::variant_size_v<Formatter>>;
constexpr LocatorNames kLocators = {"Null",      "Fixed",    "Multiple", "Linear",      "MaxN",
                                    "AutoMinor", "Log",      "Symlog",   "Index",       "Logit",
                                    "Asinh",     "DateRule", "Year",     "Microsecond", "AutoDate"};
constexpr FormatterNames kFormatters = {
    "Null", "Fixed",   "Named", "FormatStr", "StrMethod", "Scalar",     "Log",
    "Eng",  "Percent", "Logit", "Date",      "AutoDate",  "ConciseDate"};

void locator_fields(Fields& f, const std::string& name, Locator& locator) {
    one_of(f, name, locator, kLocators);
    if (f.reading()) f.checked(name, [&] { validate(locator); });
}

void formatter_fields(Fields& f, const std::string& name, Formatter& formatter) {
    one_of(f, name, formatter, kFormatters);
    if (!f.reading()) return;
    // Throws for a format text that no number can be written with.
    const std::array<double, 1> sample = {1};
    f.checked(name, [&] { format_ticks(formatter, sample, {}); });
}

void tick_fields(Fields& f, const std::string& name, TickStyle& t) {
    using Direction = TickStyle::Direction;
    static const Words<Direction> directions = {
        {"in", Direction::In}, {"out", Direction::Out}, {"inout", Direction::InOut}};
    f.object(name, [&](Fields& inner) {
        inner("size", t.size), inner("width", t.width), inner("pad", t.pad);
        inner.word("direction", t.direction, directions);
        inner("color", t.color), inner("label_color", t.label_color);
        inner("label_size", t.label_size), inner("label_rotation", t.label_rotation);
        inner("tick_low", t.tick_low), inner("tick_high", t.tick_high);
        inner("label_low", t.label_low), inner("label_high", t.label_high);
        inner("grid_on", t.grid_on), inner("grid_color", t.grid_color);
        inner("grid_linewidth", t.grid_linewidth), inner("grid_linestyle", t.grid_linestyle);
        inner("grid_alpha", t.grid_alpha), inner("label_family", t.label_family);
    });
}

void axis_fields(Fields& f, AxisState& s) {
    scale_fields(f, s.scale);
    f("view", s.view);
    f.checked("view", [&] {
        if (!std::isfinite(s.view.v0) || !std::isfinite(s.view.v1) || s.view.v0 == s.view.v1) {
            throw ValueError("limits must be finite and not equal");
        }
    });
    f("autoscale", s.autoscale), f("autoscale_pending", s.autoscale_pending);
    f("view_is_set", s.view_is_set), f("margin", s.margin), f("tight", s.tight);
    locator_fields(f, "major_locator", s.major_locator);
    locator_fields(f, "minor_locator", s.minor_locator);
    formatter_fields(f, "major_formatter", s.major_formatter);
    formatter_fields(f, "minor_formatter", s.minor_formatter);
    tick_fields(f, "major_ticks", s.major);
    tick_fields(f, "minor_ticks", s.minor);
    f("tick_font", s.tick_font);
    f("label_group", s.label_group);
    f("labels_high", s.label_high), f("keep_overlapping", s.keep_overlapping);
    parts_fields(f, s);
}

const bool kAdded = add_codec<AxisState>("Axis", axis_fields);

template <class T>
std::string text_of(T value, void (*list)(Fields&, const std::string&, T&)) {
    Json object = Json::object();
    ColumnTable columns;
    Fields fields(object, columns, Fields::Way::Write, "");
    list(fields, "value", value);
    return object.dump();
}

template <class T>
T of_text(const std::string& text, void (*list)(Fields&, const std::string&, T&)) {
    Json object = Json::parse(text, nullptr, false);
    if (!object.is_object()) throw ValueError("not the text of a locator or formatter: " + text);
    ColumnTable columns;
    T value;
    Fields fields(object, columns, Fields::Way::Read, "");
    list(fields, "value", value);
    return value;
}

}  // namespace

std::string locator_text(const Locator& value) { return text_of(value, locator_fields); }
Locator locator_of_text(const std::string& text) { return of_text(text, locator_fields); }
std::string formatter_text(const Formatter& value) { return text_of(value, formatter_fields); }
Formatter formatter_of_text(const std::string& text) { return of_text(text, formatter_fields); }

}  // namespace plot
