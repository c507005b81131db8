#include "plot/python_float.h"

#include <charconv>
#include <cmath>
#include <string>

namespace plot {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<double> python_float(std::string_view text) {
    const auto is_blank = [](char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
    };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    std::string number;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            number += text[i];
        } else if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) ||
                   !is_digit(text[i + 1])) {
            return std::nullopt;
        }
    }
    const bool plus = number.starts_with('+') && !number.starts_with("+-");
    const char *first = number.data() + plus, *last = number.data() + number.size();
    double value = 0;
    const auto [end, failed] = std::from_chars(first, last, value);
    if (end != last || failed == std::errc::invalid_argument) return std::nullopt;
    if (failed == std::errc{}) return value;
    const bool is_tiny = number.find("e-") != number.npos || number.find("E-") != number.npos;
    const double size = is_tiny ? 0 : HUGE_VAL;
    return number.starts_with('-') ? -size : size;
}

}  // namespace plot
