// Numbers as text exactly as Python writes them ('%' operator, str.format, repr), whatever the
// process's locale is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plot {

// '%.{precision}f' % v and so on; kind is one of e f g E F G.
std::string format_double(double v, char kind, int precision, bool keep_zeros = false);

inline std::string format_fixed(double v, int decimals) { return format_double(v, 'f', decimals); }
inline std::string format_general(double v, int digits) { return format_double(v, 'g', digits); }

// repr(float): the shortest text that reads back as v.
std::string python_repr(double v);

// '%d' % v: all digits of the whole part.
std::string format_whole(double v);

// format % v for one number: flags, width, precision; conversions d i u e E f F g G s r and %%.
// Throws ValueError or TypeError, worded as Python's, for what Python refuses.
std::string percent_format(std::string_view format, double v);

// format.format(x=x, pos=pos), pos None if not given: {x}, {pos}, {{, }}, !r, !s and Python's
// format specification for numbers. Throws ValueError or KeyError, worded as Python's.
std::string brace_format(std::string_view format, double x, std::optional<std::int64_t> pos);

}  // namespace plot
