// A line with formulas between dollar signs, as a tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plot {

// Default is that of letters for which nothing is said; Regular is the text's own font; the others
// are the fonts of the math font set.
enum class MathFont {
    Default,
    Regular,
    Roman,
    Italic,
    Bold,
    SansSerif,
    Typewriter,
    Calligraphic,
    Script,
    Fraktur,
    Blackboard
};

enum class MathKind {
    Symbol,     // code
    Space,      // width
    Group,      // body: a { } group, a function's name, a stretch of plain text
    Scripts,    // body with upper and lower beside it, or above and below
    Fraction,   // upper over lower, with a bar if `width` is not 0
    Stack,      // body with upper above it and lower below it, at their sizes
    Root,       // body, the index in upper
    Overline,   // body
    Accent,     // code over body
    Delimited,  // body between left and right
};

struct MathNode {
    MathKind kind = MathKind::Group;
    char32_t code = 0;
    MathFont font = MathFont::Regular;
    double before = 0, after = 0;  // em: blanks around a symbol or a group
    double width = 0;              // em of a space; of a fraction's bar, in standard thicknesses
    bool space_after_scripts = false;  // of a function's name
    bool limits = false;               // scripts stand above and below
    bool integral = false;
    bool wide = false;             // an accent as wide as what it stands on
    bool small = false;            // a fraction's parts are set in script size
    char32_t left = 0, right = 0;  // delimiters; 0 for "."
    std::vector<MathNode> body, upper, lower;
};

// The font of \mathrm and its like, by the letters after "math"; nullopt for other names.
std::optional<MathFont> font_named(std::string_view name);

// Throws ValueError in matplotlib's words.
MathNode parse_math(const std::string& line);

}  // namespace plot
