// Numbers written as text, read as Python's float() reads them.
#pragma once

#include <optional>
#include <string_view>

namespace plot {

// Blanks around it and underscores between digits are allowed; "inf" and "nan" are numbers. Too
// large is infinity. nullopt if it is no number.
std::optional<double> python_float(std::string_view text);

}  // namespace plot
