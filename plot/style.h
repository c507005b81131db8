// The rc parameters: matplotlib's names, defaults and checks, and the table now in force. Any
// thread; a reader sees each change whole.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plot/color.h"
#include "plot/value.h"

namespace plot {

// What a parameter may hold, and how text (from a matplotlibrc file, or a user) becomes it.
enum class RcKind {
    Any,
    Bool,
    Int,  // held as a double without fraction
    Float,
    Fraction,        // 0 <= x <= 1
    ProperFraction,  // 0 <= x < 1
    String,
    Choice,  // one of the row's choices
    ChoiceAnyCase,
    Color,  // a string, or Rgba
    ColorOrAuto,
    ColorOrInherit,
    LegendColor,  // a colour, None, "linecolor", "markerfacecolor", "markeredgecolor"
    LineStyle,    // a name, or DashSpec
    FontSize,     // points, or a name
    FontSizeOrNone,
    FontWeight,
    FontStretch,
    StringList,
    FloatList,
    FloatPair,
    IntPair,
    Dpi,        // a number, or "figure"
    Aspect,     // a number, "equal", "auto"
    AxisBelow,  // a bool, or "line"
    Bbox,       // "tight", or None
    Bins,       // a whole number, edges, or the name of a rule
    Whiskers,   // a number, or two
    Cycle,      // colours of the property cycle, as a list of strings
    Sketch,     // three numbers, or None
    FontType,   // 3 or 42, or their names
    Distiller,  // one of the row's choices, None or false
    MathFallback,
    MinorCount,  // a whole number, or "auto"
};

struct RcParam {
    std::string_view name;
    RcKind kind;
    std::string_view text;          // the default as a matplotlibrc file writes it
    std::string_view choices = {};  // separated by '|'
    bool or_none = false;           // None is allowed
};

// All parameters, sorted by name.
std::span<const RcParam> rc_params();
const RcParam* find_rc_param(std::string_view name);  // nullptr if there is none

// The value as the parameter holds it. Throws ValueError in matplotlib's words, or Error where
// matplotlib raises RuntimeError (a fraction out of its range).
Value validated(const RcParam&, const Value&);
// The same without the parameter's name in the error.
Value converted(const RcParam&, const Value&);

const std::map<std::string, Value, std::less<>>& rc_defaults();

// The table in force. Unknown names throw KeyError.
Value rc_get(std::string_view name);
void rc_set(std::string_view name, const Value&);
void rc_set(const std::map<std::string, Value>&);  // all, or none if one is refused
void rc_reset();                                   // back to the defaults
std::uint64_t rc_version();                        // rises with every change

// The whole table, to be put back later.
using RcTable = std::shared_ptr<const std::vector<Value>>;
RcTable rc_save();
void rc_restore(RcTable);

// Cheap typed readers; throw KeyError for unknown names, ValueError where the value is of another
// kind.
double rc_number(std::string_view name);
bool rc_bool(std::string_view name);
std::string rc_string(std::string_view name);
std::vector<std::string> rc_strings(std::string_view name);
std::vector<double> rc_numbers(std::string_view name);
// `otherwise` when the value is "auto", "inherit" or None.
Rgba rc_color(std::string_view name, const Rgba& otherwise = Rgba::none());
std::vector<Rgba> rc_cycle();  // axes.prop_cycle
// parse_color and require_color with that cycle.
std::optional<Rgba> parse_color(std::string_view text);
Rgba require_color(std::string_view text);

// Points: of a number, a name ("x-small", "larger", relative to font.size), or None (font.size).
double font_size(const Value&);
// 100 … 900 and 1 … 9 as plot::Font has them; of a number, a name, or None (the rc default).
int font_weight(const Value&);
int font_stretch(const Value&);

}  // namespace plot
