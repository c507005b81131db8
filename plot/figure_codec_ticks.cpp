// In figure files: locators and formatters of dates and of the rarer scales, scales, single ticks.
#include "plot/figure_codec_ticks.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "plot/figure_codec.h"

namespace plot {

namespace {

using Formats = ConciseDateFormatter::Formats;

// Sixty-four bits do not go through JSON's numbers: as text.
void wide(Fields& f, const std::string& name, std::int64_t& value) {
    std::string text = std::to_string(value);
    f(name, text);
    if (!f.reading()) return;
    f.checked(name, [&] {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size()) {
            throw ValueError("a whole number is expected, not " + quoted(text));
        }
    });
}

void zone_fields(Fields& f, TimeZone& zone) {
    f("name", zone.name);
    std::size_t count = f.reading() ? f.count("periods") : zone.periods.size();
    zone.periods.resize(count);
    f.each("periods", count, [&](Fields& inner, std::size_t i) {
        TimeZone::Period& p = zone.periods[i];
        wide(inner, "from", p.from);
        inner.whole("offset", p.offset, -172800, 172800);
        inner("name", p.name);
    });
    if (!f.reading()) return;
    f.checked("periods", [&] {
        if (zone.periods.empty()) throw ValueError("there must be one");
        if (!std::ranges::is_sorted(zone.periods, {}, &TimeZone::Period::from)) {
            throw ValueError("they must be in order");
        }
    });
}

void frame_fields(Fields& f, DateFrame& frame) {
    constexpr std::int64_t kMost = 400'000'000'000'000'000;  // 10,000 years and more
    wide(f, "epoch", frame.epoch);
    f.checked("epoch", [&] {
        if (frame.epoch < -kMost || frame.epoch > kMost) throw ValueError("it is too far away");
    });
    if (f.reading() ? !f.has("zone") : !frame.zone) return;
    auto zone = std::make_shared<TimeZone>();
    if (frame.zone) *zone = *frame.zone;
    f.object("zone", [&](Fields& inner) { zone_fields(inner, *zone); });
    frame.zone = zone;
}

void list_fields(Fields& f, const std::string& name, std::vector<int>& list) {
    std::vector<double> numbers(list.begin(), list.end());
    f(name, numbers);
    if (!f.reading()) return;
    list.clear();
    f.checked(name, [&] {
        for (const double v : numbers) {
            if (!(std::abs(v) < 1e8)) throw ValueError("whole numbers are expected");
            list.push_back(int(v));
        }
    });
}

void condition_fields(Fields& f, const std::string& name, DateRule::Values& values) {
    if (f.reading() ? !f.has(name) : !values) return;
    if (!values) values.emplace();
    list_fields(f, name, *values);
}

void formats_fields(Fields& f, const std::string& name, Formats& formats) {
    std::vector<std::string> list(formats.begin(), formats.end());
    f(name, list);
    if (!f.reading()) return;
    f.checked(name, [&] {
        if (list.size() != formats.size()) throw ValueError("there must be six");
    });
    std::ranges::copy(list, formats.begin());
}

template <class State>
void part_fields(Fields& f, const std::string& name, std::shared_ptr<const State>& part) {
    if (f.reading() ? !f.has(name) : !part) return;
    f.object(name, [&](Fields& inner) {
        if (!inner.reading()) return write_artist(inner, *part);
        part = std::dynamic_pointer_cast<const State>(read_artist(inner)->state());
        inner.checked(name, [&] {
            if (!part) throw ValueError("it is of another kind");
        });
    });
}

void ticks_fields(Fields& f, const std::string& name, std::vector<TickParts>& all) {
    if (f.reading() ? !f.has(name) : all.empty()) return;
    all.resize(f.reading() ? f.count(name) : all.size());
    f.each(name, all.size(), [&](Fields& inner, std::size_t i) {
        part_fields(inner, "label_low", all[i].label_low);
        part_fields(inner, "label_high", all[i].label_high);
        part_fields(inner, "tick_low", all[i].tick_low);
        part_fields(inner, "tick_high", all[i].tick_high);
        part_fields(inner, "grid", all[i].grid);
    });
}

}  // namespace

void fields_of(Fields& f, IndexLocator& l) { f("base", l.base), f("offset", l.offset); }
void fields_of(Fields& f, LogitLocator& l) { f("minor", l.minor), f("nbins", l.nbins); }
void fields_of(Fields& f, AsinhLocator& l) {
    f("linear_width", l.linear_width), f("symthresh", l.symthresh), f("base", l.base);
    f.whole("numticks", l.numticks, 1, 100000);
    f("subs", l.subs);
}

void fields_of(Fields& f, DateRuleLocator& l) {
    int freq = int(l.rule.freq);
    f.whole("freq", freq, 0, int(DateFreq::Secondly));
    l.rule.freq = DateFreq(freq);
    f.whole("interval", l.rule.interval, 1, 100'000'000);
    condition_fields(f, "bymonth", l.rule.bymonth);
    condition_fields(f, "bymonthday", l.rule.bymonthday);
    condition_fields(f, "byweekday", l.rule.byweekday);
    condition_fields(f, "byhour", l.rule.byhour);
    condition_fields(f, "byminute", l.rule.byminute);
    condition_fields(f, "bysecond", l.rule.bysecond);
    frame_fields(f, l.frame);
}

void fields_of(Fields& f, YearLocator& l) {
    f.whole("base", l.base, 1, 100000);
    f.whole("month", l.month, 1, 12), f.whole("day", l.day, 1, 31);
    frame_fields(f, l.frame);
}

void fields_of(Fields& f, MicrosecondLocator& l) {
    f("interval", l.interval);
    f.checked("interval", [&] { validate(Locator(MultipleLocator{l.interval})); });
    frame_fields(f, l.frame);
}

void fields_of(Fields& f, AutoDateLocator& l) {
    f.whole("min_ticks", l.min_ticks, -100000, 100000);
    f("interval_multiples", l.interval_multiples);
    std::vector<int> most(l.max_ticks.begin(), l.max_ticks.end());
    list_fields(f, "max_ticks", most);
    f.checked("max_ticks", [&] {
        if (most.size() != kDateFreqs) throw ValueError("there must be one a frequency");
    });
    std::ranges::copy(most, l.max_ticks.begin());
    f.each("intervals", kDateFreqs, [&](Fields& inner, std::size_t i) {
        list_fields(inner, "list", l.intervals[i]);
        inner.checked("list", [&] {
            if (std::ranges::any_of(l.intervals[i], [](int v) { return v < 1; })) {
                throw ValueError("intervals are positive");
            }
        });
    });
    frame_fields(f, l.frame);
}

void fields_of(Fields& f, EngFormatter& t) {
    f("unit", t.unit), f("places", t.places), f("sep", t.sep);
    f("math_text", t.math_text), f("unicode_minus", t.unicode_minus);
}

void fields_of(Fields& f, PercentFormatter& t) {
    f("xmax", t.xmax), f("decimals", t.decimals), f("symbol", t.symbol);
    f("unicode_minus", t.unicode_minus);
}

void fields_of(Fields& f, LogitFormatter& t) {
    f("use_overline", t.use_overline), f("one_half", t.one_half), f("minor", t.minor);
    f.whole("threshold", t.threshold, 0, 1'000'000), f.whole("number", t.number, 0, 1'000'000);
}

void fields_of(Fields& f, DateFormatter& t) { f("format", t.format), frame_fields(f, t.frame); }

void fields_of(Fields& f, AutoDateFormatter& t) {
    constexpr std::array<const char*, 4> names = {"AutoDate", "DateRule", "Year", "Microsecond"};
    one_of(f, "locator", t.locator, names);
    std::vector<double> days;
    std::vector<std::string> formats;
    for (const auto& [d, format] : t.scaled) days.push_back(d), formats.push_back(format);
    f("days", days), f("formats", formats), f("otherwise", t.otherwise);
    f.checked("formats", [&] {
        if (formats.size() != days.size()) throw ValueError("there must be one for each length");
    });
    t.scaled.clear();
    for (std::size_t i = 0; i < days.size(); ++i) t.scaled.emplace_back(days[i], formats[i]);
    frame_fields(f, t.frame);
}

void fields_of(Fields& f, ConciseDateFormatter& t) {
    formats_fields(f, "formats", t.formats), formats_fields(f, "zero_formats", t.zero_formats);
    formats_fields(f, "offset_formats", t.offset_formats);
    f("show_offset", t.show_offset);
    frame_fields(f, t.frame);
}

void scale_fields(Fields& f, Scale& scale) {
    static const Words<ScaleKind> kinds = {{"linear", ScaleKind::Linear},
                                           {"log", ScaleKind::Log},
                                           {"symlog", ScaleKind::Symlog},
                                           {"asinh", ScaleKind::Asinh},
                                           {"logit", ScaleKind::Logit},
                                           {"function", ScaleKind::Function},
                                           {"functionlog", ScaleKind::FunctionLog}};
    f.object("scale", [&](Fields& inner) {
        inner.word("kind", scale.kind, kinds);
        inner("base", scale.base), inner("clip_nonpositive", scale.clip_nonpositive);
        inner("linthresh", scale.linthresh), inner("linscale", scale.linscale);
        inner("linear_width", scale.linear_width);
        std::vector<double> values, scaled;
        if (scale.table) values = scale.table->values(), scaled = scale.table->scaled();
        if (inner.reading() ? inner.has("values") : scale.table != nullptr) {
            inner("values", values), inner("scaled", scaled);
        }
        if (!inner.reading()) return;
        scale.table = std::make_shared<const ScaleTable>(values, scaled);
        inner.checked("kind", [&] {
            if (scale.kind == ScaleKind::Log || scale.kind == ScaleKind::FunctionLog) {
                Scale::log(scale.base, scale.clip_nonpositive);
            } else if (scale.kind == ScaleKind::Symlog) {
                Scale::symlog(scale.base, scale.linthresh, scale.linscale);
            } else if (scale.kind == ScaleKind::Asinh) {
                Scale::asinh(scale.linear_width, scale.base);
            }
        });
        const bool tabulated =
            scale.kind == ScaleKind::Function || scale.kind == ScaleKind::FunctionLog;
        if (!tabulated) scale.table.reset();
    });
}

void parts_fields(Fields& f, AxisState& s) {
    ticks_fields(f, "major_parts", s.major_parts);
    ticks_fields(f, "minor_parts", s.minor_parts);
    part_fields(f, "offset_look", s.offset_look);
    if (f.reading() ? !f.has("label_at") : !s.label_at) return;
    if (!s.label_at) s.label_at.emplace();
    f("label_at", s.label_at->first), f("label_transform", s.label_at->second);
}

}  // namespace plot
