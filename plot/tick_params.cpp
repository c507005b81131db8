// tick_params(): the names of matplotlib's Axes.tick_params and what each changes.
#include "plot/axis.h"
#include "plot/error.h"
#include "plot/style.h"

namespace plot {

namespace {

using Setter = void (*)(TickStyle&, const Value&, std::string_view name);

struct Param {
    std::string_view name;
    Setter set;
};

const std::vector<Param>& common_params() {
    static const std::vector<Param> params = {
        {"length",
         [](TickStyle& t, const Value& v, std::string_view n) { t.size = to_number(v, n); }},
        {"size",
         [](TickStyle& t, const Value& v, std::string_view n) { t.size = to_number(v, n); }},
        {"width",
         [](TickStyle& t, const Value& v, std::string_view n) { t.width = to_length(v, n); }},
        {"pad", [](TickStyle& t, const Value& v, std::string_view n) { t.pad = to_number(v, n); }},
        {"direction", [](TickStyle& t, const Value& v,
                         std::string_view n) { t.direction = tick_direction(to_text(v, n)); }},
        {"color",
         [](TickStyle& t, const Value& v, std::string_view n) { t.color = to_color(v, n); }},
        {"colors", [](TickStyle& t, const Value& v,
                      std::string_view n) { t.color = t.label_color = to_color(v, n); }},
        {"labelcolor",
         [](TickStyle& t, const Value& v, std::string_view n) { t.label_color = to_color(v, n); }},
        {"labelsize",
         [](TickStyle& t, const Value& v, std::string_view) { t.label_size = font_size(v); }},
        {"labelrotation", [](TickStyle& t, const Value& v,
                             std::string_view n) { t.label_rotation = to_rotation(v, n); }},
        {"rotation", [](TickStyle& t, const Value& v,
                        std::string_view n) { t.label_rotation = to_rotation(v, n); }},
        {"labelfontfamily", [](TickStyle& t, const Value& v,
                               std::string_view n) { t.label_family = to_family(v, n); }},
        // Of no effect, as in matplotlib: an axis draws its ticks in their order.
        {"zorder", [](TickStyle&, const Value& v, std::string_view n) { to_number(v, n); }},
        {"gridOn",
         [](TickStyle& t, const Value& v, std::string_view n) { t.grid_on = to_bool(v, n); }},
        {"grid_color",
         [](TickStyle& t, const Value& v, std::string_view n) { t.grid_color = to_color(v, n); }},
        {"grid_alpha",
         [](TickStyle& t, const Value& v, std::string_view n) { t.grid_alpha = to_number(v, n); }},
        {"grid_linewidth", [](TickStyle& t, const Value& v,
                              std::string_view n) { t.grid_linewidth = to_length(v, n); }},
        {"grid_linestyle", [](TickStyle& t, const Value& v, std::string_view n) {
             t.grid_linestyle = to_line_style(v, n);
         }}};
    return params;
}

// Bottom and left are the low sides, top and right the high ones. False for other words.
bool set_side(TickStyle& t, AxisName axis, std::string_view name, const Value& v) {
    const bool label = name.starts_with("label");
    const std::string_view side = label ? name.substr(5) : name;
    const bool x = axis == AxisName::X;
    if (side == (x ? "bottom" : "left")) {
        (label ? t.label_low : t.tick_low) = to_bool(v, name);
    } else if (side == (x ? "top" : "right")) {
        (label ? t.label_high : t.tick_high) = to_bool(v, name);
    } else {
        // The other axis's sides are meant for the other axis.
        return side == "bottom" || side == "top" || side == "left" || side == "right";
    }
    return true;
}

void set_param(TickStyle& t, AxisName axis, const std::string& name, const Value& v) {
    for (const Param& p : common_params()) {
        if (p.name == name) return p.set(t, v, name);
    }
    if (set_side(t, axis, name, v)) return;
    std::vector<std::string> allowed = {"bottom",      "top",      "left",      "right",
                                        "labelbottom", "labeltop", "labelleft", "labelright"};
    for (const Param& p : common_params()) allowed.emplace_back(p.name);
    std::string list;
    for (const std::string& word : allowed) list += (list.empty() ? "'" : ", '") + word + "'";
    throw ValueError("keyword " + name + " is not recognized; valid keywords are [" + list + "]");
}

}  // namespace

void apply_tick_params(AxisState& axis, WhichTicks which, const PropertyUpdates& updates) {
    for (const auto& [name, value] : updates) {
        if (which != WhichTicks::Minor) set_param(axis.major, axis.name, name, value);
        if (which != WhichTicks::Major) set_param(axis.minor, axis.name, name, value);
    }
}

}  // namespace plot
