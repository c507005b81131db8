#include "plot/axis.h"

#include <algorithm>

#include "plot/axes.h"
#include "plot/error.h"
#include "plot/figure.h"
#include "plot/math_fonts.h"
#include "plot/style.h"
#include "plot/units.h"
#include "plot/warnings.h"

namespace plot {

namespace {

std::string axis_letter(AxisName name) { return name == AxisName::X ? "x" : "y"; }

TickContext tick_context(const AxisState& axis, double length_points, const DataLimits& data,
                         std::vector<std::string>* warnings) {
    TickContext context;
    context.scale = axis.scale;
    context.minpos = data.minpos;
    context.data = {data.low, data.high};
    context.round_numbers = rc_string("axes.autolimit_mode") == "round_numbers";
    context.tick_space = tick_space(length_points, axis.major.label_size, axis.name == AxisName::Y);
    context.warnings = warnings;
    return context;
}

void pass_on(const std::vector<std::string>& warnings) {
    for (const std::string& w : warnings) warn(w);
}

void set_default_ticks(AxisState& axis) {
    const std::string tick = axis_letter(axis.name) + "tick";
    axis.major_locator = default_major_locator(axis.scale);
    axis.minor_locator = default_minor_locator(axis.scale, rc_bool(tick + ".minor.visible"));
    axis.major_formatter = default_major_formatter(axis.scale);
    axis.minor_formatter = default_minor_formatter(axis.scale);
    if (auto* scalar = std::get_if<ScalarFormatter>(&axis.major_formatter)) {
        const std::vector<double> powers = rc_numbers("axes.formatter.limits");
        if (powers.size() == 2)
            scalar->low_power = int(powers[0]), scalar->high_power = int(powers[1]);
        scalar->use_offset = rc_bool("axes.formatter.useoffset");
        scalar->offset_threshold = int(rc_number("axes.formatter.offset_threshold"));
        scalar->math_text = rc_bool("axes.formatter.use_mathtext");
        scalar->unicode_minus = rc_bool("axes.unicode_minus");
    }
    for (Formatter* formatter : {&axis.major_formatter, &axis.minor_formatter}) {
        if (auto* log = std::get_if<LogFormatter>(formatter)) {
            log->unicode_minus = rc_bool("axes.unicode_minus");
            log->min_exponent = int(rc_number("axes.formatter.min_exponent"));
        }
    }
}

TickStyle tick_style_from_rc(AxisName name, const std::string& which) {
    const std::string tick = axis_letter(name) + "tick.", kind = tick + which + ".";
    TickStyle t;
    t.size = rc_number(kind + "size");
    t.width = rc_number(kind + "width");
    t.pad = rc_number(kind + "pad");
    t.color = to_color(rc_get(tick + "color"), tick + "color");
    t.label_color = rc_string(tick + "labelcolor") == "inherit"
                        ? t.color
                        : to_color(rc_get(tick + "labelcolor"), tick + "labelcolor");
    t.label_size = font_size(rc_get(tick + "labelsize"));
    t.direction = tick_direction(rc_string(tick + "direction"));
    const bool x = name == AxisName::X;
    const std::string low = x ? "bottom" : "left", high = x ? "top" : "right";
    t.tick_low = rc_bool(tick + low) && rc_bool(kind + low);
    t.tick_high = rc_bool(tick + high) && rc_bool(kind + high);
    t.label_low = rc_bool(tick + "label" + low);
    t.label_high = rc_bool(tick + "label" + high);
    const std::string grid = rc_string("axes.grid.which"), grid_axis = rc_string("axes.grid.axis");
    t.grid_on = rc_bool("axes.grid") && (grid == "both" || grid == which) &&
                (grid_axis == "both" || grid_axis == axis_letter(name));
    t.grid_color = to_color(rc_get("grid.color"), "grid.color");
    t.grid_linewidth = rc_number("grid.linewidth");
    t.grid_linestyle = to_line_style(rc_get("grid.linestyle"), "grid.linestyle");
    t.grid_alpha = rc_number("grid.alpha");
    return t;
}

using S = AxisState;

}  // namespace

void reset_tick_params(AxisState& axis, WhichTicks which) {
    if (which != WhichTicks::Minor) axis.major = tick_style_from_rc(axis.name, "major");
    if (which != WhichTicks::Major) axis.minor = tick_style_from_rc(axis.name, "minor");
}

TickStyle::Direction tick_direction(const std::string& word) {
    static const Words<TickStyle::Direction> words = {{"out", TickStyle::Direction::Out},
                                                      {"in", TickStyle::Direction::In},
                                                      {"inout", TickStyle::Direction::InOut}};
    return to_word(Value{word}, "direction", words);
}

const PropertyTable& axis_properties() {
    static const PropertyTable table(
        "Axis", &artist_properties(),
        {length_property(&S::label_pad,
                         {"labelpad", {}, "axes.labelpad", "Ticks to axis label, points."})});
    return table;
}

AxisState::AxisState(AxisName name) : name(name) {
    zorder = 1.5;
    margin = rc_number("axes." + axis_letter(name) + "margin");
    major = tick_style_from_rc(name, "major");
    minor = tick_style_from_rc(name, "minor");
    label_pad = rc_number("axes.labelpad");
    tick_font.family = to_family(rc_get("font.family"), "font.family");
    take_math_from_rc(tick_font);
    set_default_ticks(*this);
}

std::shared_ptr<ArtistState> AxisState::clone() const { return std::make_shared<AxisState>(*this); }

const PropertyTable& AxisState::properties() const { return axis_properties(); }

Axis::Axis(AxisName name)
    : Artist(std::make_shared<AxisState>(name)),
      name_(name),
      label_(name == AxisName::X ? std::make_shared<Text>(0.5, 0, "")
                                 : std::make_shared<Text>(0, 0.5, "")) {
    label_->set({{"fontsize", rc_get("axes.labelsize")},
                 {"fontweight", rc_get("axes.labelweight")},
                 {"color", rc_get("axes.labelcolor")},
                 {"horizontalalignment", std::string("center")},
                 {"verticalalignment", std::string(name == AxisName::X ? "top" : "bottom")},
                 {"rotation", name == AxisName::X ? 0.0 : 90.0},
                 {"rotation_mode", std::string(name == AxisName::X ? "default" : "anchor")}});
}

template <class F>
void Axis::update_siblings(F&& change) {
    for (const auto& axis : siblings()) axis->update<AxisState>(change);
}

double Axis::length_points() const {
    const auto owner = axes();
    const auto sheet = figure();
    if (!owner || !sheet) return 0;
    const auto place = owner->state();
    const Rect& box = place->position;
    const auto size = sheet->state();
    const double inches = name_ == AxisName::X ? box.width() * size->width * place->drawn_part.x
                                               : box.height() * size->height * place->drawn_part.y;
    return inches_to_points(inches);
}

DataLimits Axis::data_limits() const {
    DataLimits all;
    for (const auto& axis : siblings()) {
        if (const auto owner = axis->axes()) {
            const auto state = owner->state();
            all.include(name_ == AxisName::X ? state->data_bounds.x : state->data_bounds.y);
        }
    }
    return all;
}

void Axis::set_limits(double lower, double upper, std::optional<bool> autoscale) {
    const auto now = state();
    std::vector<std::string> warnings;
    const TickContext context = tick_context(*now, length_points(), data_limits(), &warnings);
    const Interval view =
        plot::set_limits({lower, upper}, limits(), now->major_locator, context, axis_letter(name_));
    update_siblings([&](AxisState& s) {
        s.view = view, s.view_is_set = true;
        if (autoscale) s.autoscale = *autoscale;
        s.autoscale_pending = false;
    });
    pass_on(warnings);
}

void Axis::follow(const std::shared_ptr<Axis>& leader) {
    {
        const std::scoped_lock lock(scene_mutex());
        leader_ = leader;
    }
    limits();
}

Interval Axis::limits() {
    std::shared_ptr<Axis> leader;
    {
        const std::scoped_lock lock(scene_mutex());
        leader = leader_.lock();
    }
    if (leader) {
        const Interval lead = leader->limits();
        const auto now = state();
        Interval view = now->scale.table ? Interval{now->scale.table->inverse(lead.v0),
                                                    now->scale.table->inverse(lead.v1)}
                                         : lead;
        if (view.reversed() != lead.reversed()) view = view.swapped();
        const bool fits = std::isfinite(view.v0) && std::isfinite(view.v1) && view.v0 != view.v1;
        if (fits && view != now->view) {
            update<AxisState>([&](AxisState& s) {
                s.view = view, s.view_is_set = true, s.autoscale = s.autoscale_pending = false;
            });
        }
        return state()->view;
    }
    if (const auto now = state(); now->autoscale_pending && now->autoscale) autoscale_now();
    return state()->view;
}

void Axis::set_inverted(bool inverted) {
    const Interval view = limits();
    if (view.reversed() == inverted) return;
    update_siblings([&](AxisState& s) { s.view = s.view.swapped(); });
}

void Axis::autoscale_now() {
    const auto now = state();
    Autoscale a;
    a.data = data_limits();
    a.margin = now->margin;
    a.tight = now->tight;
    a.reversed = now->view.reversed();
    a.view_is_set = now->view_is_set;
    a.axis_name = axis_letter(name_);
    for (const auto& axis : siblings()) {
        const auto owner = axis->axes();
        if (!owner || !owner->state()->use_sticky_edges) continue;
        for (const auto& child : owner->children()) {
            StickyEdges edges = child->state()->sticky_edges();
            auto& mine = name_ == AxisName::X ? edges.x : edges.y;
            a.sticky.insert(a.sticky.end(), mine.begin(), mine.end());
        }
    }
    std::vector<std::string> warnings;
    const auto view = plot::autoscale(a, now->major_locator,
                                      tick_context(*now, length_points(), a.data, &warnings));
    update_siblings([&](AxisState& s) {
        s.autoscale_pending = false;
        if (view) s.view = *view, s.view_is_set = true;
    });
    pass_on(warnings);
}

void Axis::request_autoscale() {
    for (const auto& axis : siblings()) {
        // Of very many artists only the first asks for it.
        if (axis->state()->autoscale_pending) continue;
        axis->update<AxisState>([](AxisState& s) { s.autoscale_pending = true; });
    }
}

void Axis::reset_to(const AxisState& fresh) {
    const bool shared = siblings().size() > 1;
    update<AxisState>([&](AxisState& s) {
        s.margin = fresh.margin, s.tight = fresh.tight;
        s.major.grid_on = fresh.major.grid_on, s.minor.grid_on = fresh.minor.grid_on;
        s.major_parts.clear(), s.minor_parts.clear();
        if (shared) return;
        s.scale = fresh.scale, s.view = fresh.view, s.view_is_set = fresh.view_is_set;
        s.autoscale = fresh.autoscale, s.autoscale_pending = fresh.autoscale_pending;
        s.major_locator = fresh.major_locator, s.minor_locator = fresh.minor_locator;
        s.major_formatter = fresh.major_formatter, s.minor_formatter = fresh.minor_formatter;
        s.keep_overlapping = fresh.keep_overlapping, s.asked = fresh.asked;
    });
}

void Axis::set_scale(const Scale& scale) {
    // As in matplotlib, limits are found anew only where the scale's own ones are others.
    const auto default_view = [](const AxisState& s) {
        return nonsingular(s.major_locator, Interval::everything(), {.scale = s.scale});
    };
    update_siblings([&](AxisState& s) {
        const Interval before = default_view(s);
        s.scale = scale;
        s.asked.reset();
        set_default_ticks(s);
        if (default_view(s) != before) s.autoscale_pending = true;
    });
}

void Axis::replace_scale(const Scale& scale) {
    update_siblings([&](AxisState& s) { s.scale = scale; });
}

void Axis::set_locator(bool minor, const Locator& locator) {
    validate(locator);
    update_siblings([&](AxisState& s) { (minor ? s.minor_locator : s.major_locator) = locator; });
}

void Axis::set_formatter(bool minor, const Formatter& formatter) {
    update_siblings(
        [&](AxisState& s) { (minor ? s.minor_formatter : s.major_formatter) = formatter; });
}

void Axis::set_asked(bool python_ticks, bool answered) {
    constexpr double kNever = std::numeric_limits<double>::quiet_NaN();
    std::optional<AxisState::Asked> asked;
    if (python_ticks && answered) asked = {limits(), length_points()};
    if (python_ticks && !answered) asked = {{kNever, kNever}, kNever};
    if (asked == state()->asked) return;
    update_siblings([&](AxisState& s) { s.asked = asked; });
}

bool Axis::wants_ticks() {
    const auto now = state();
    return now->asked && *now->asked != AxisState::Asked{limits(), length_points()};
}

AxisTicks axis_ticks(const AxisState& axis, double length_points, const DataLimits& data) {
    std::vector<std::string> unheard;
    const TickContext context = tick_context(axis, length_points, data, &unheard);
    const FormatContext format{axis.view, axis.scale};

    auto keep_visible = [&](std::vector<double> places, const Formatter& formatter,
                            std::vector<double>& kept, std::vector<std::string>& labels,
                            std::vector<std::size_t>& numbers) {
        const TickLabels all = format_ticks(formatter, places, format);
        const std::vector<bool> visible = visible_ticks(places, axis.view, axis.scale);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!visible[i]) continue;
            kept.push_back(places[i]);
            numbers.push_back(i);
            labels.push_back(i < all.labels.size() ? all.labels[i] : "");
        }
        return all.offset_text;
    };
    AxisTicks ticks;
    const std::vector<double> major = tick_values(axis.major_locator, axis.view, context);
    const std::vector<double> minor =
        minor_tick_values(axis.minor_locator, major, axis.view, context, axis.keep_overlapping);
    ticks.offset_text = keep_visible(major, axis.major_formatter, ticks.major, ticks.major_labels,
                                     ticks.major_numbers);
    keep_visible(minor, axis.minor_formatter, ticks.minor, ticks.minor_labels, ticks.minor_numbers);
    return ticks;
}

}  // namespace plot
