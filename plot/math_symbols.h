// TeX's names for signs, and how mathtext spaces them.
#pragma once

#include <string_view>

namespace plot {

// "alpha" → U+03B1 (names without the backslash); 0 if there is no such name.
char32_t math_symbol(std::string_view name);

// How a sign stands among its neighbours. Names are with the backslash, or single characters.
bool is_binary_operator(std::string_view sign);  // + \times …: spaced unless it comes first
bool is_relation(std::string_view sign);         // = \leq \rightarrow …: spaced on both sides
bool is_punctuation(std::string_view sign);      // , ; …: spaced behind
bool has_limits(std::string_view sign);          // \sum \lim …: scripts go above and below
bool is_integral(std::string_view sign);         // its scripts hang lower and higher
bool is_function_name(std::string_view name);    // "sin": set upright; without the backslash
bool is_delimiter(std::string_view sign);        // ( \langle … after \left and \right

// The sign that an accent's name stands for (without the backslash): "hat" → U+0302; 0 if none.
char32_t accent_sign(std::string_view name);

// Widths in em of \, \quad …; 0 if it is no space (none has that width).
double math_space(std::string_view name);

}  // namespace plot
