// What the checks of the rc parameters share: values as text, numbers, colours and line styles.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plot/value.h"

namespace plot::style {

std::string lowered(std::string text);
std::string shown(const Value&);            // as Python's repr() prints it
std::string to_string_value(const Value&);  // as str() does

// The parts between separators, without blanks around them and without empty ones.
std::vector<std::string> split(std::string_view text, char at);
std::string list_repr(const std::vector<std::string>& words);

bool is_text(const Value&, std::string_view wanted);
bool is_none_text(const Value&);  // "none" in any case

// Of numbers, bools and text; nullopt for everything else.
std::optional<double> number_if(const Value&);
std::optional<bool> bool_if(const Value&);

// These throw ValueError in matplotlib's words.
double to_float(const Value&);
double to_int(const Value&);
Value to_color_value(const Value&);
Value to_line_style_value(const Value&);

}  // namespace plot::style
