#include "plot/number_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace plot {

namespace {

bool is_upper(char kind) { return kind >= 'A' && kind <= 'Z'; }

// std::to_chars into as long a string as it takes.
template <class... How>
std::string to_text(double v, How... how) {
    std::string text(64, '\0');
    for (;;) {
        const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), v, how...);
        if (error == std::errc()) {
            text.resize(static_cast<std::size_t>(end - text.data()));
            return text;
        }
        text.resize(text.size() * 4);
    }
}

// The decimal exponent at the end of scientific notation.
int exponent_of(const std::string& scientific) {
    const std::size_t e = scientific.find('e');
    const char* first = scientific.data() + e + 1;
    if (*first == '+') ++first;
    int exponent = 0;
    std::from_chars(first, scientific.data() + scientific.size(), exponent);
    return exponent;
}

// '%#.{digits}g': as %g, but zeros and the point stay.
std::string general_with_zeros(double v, int digits) {
    digits = std::max(1, digits);
    std::string text = to_text(v, std::chars_format::scientific, digits - 1);
    const int exponent = exponent_of(text);
    if (exponent >= -4 && exponent < digits) {
        text = to_text(v, std::chars_format::fixed, digits - 1 - exponent);
    }
    if (text.find('.') == std::string::npos) {
        text.insert(std::min(text.find('e'), text.size()), ".");
    }
    return text;
}

void make_upper(std::string& text) {
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
}

}  // namespace

std::string format_double(double v, char kind, int precision, bool keep_zeros) {
    std::string text;
    const char lower = is_upper(kind) ? static_cast<char>(kind - 'A' + 'a') : kind;
    if (!std::isfinite(v)) {
        text = std::isnan(v) ? "nan" : v < 0 ? "-inf" : "inf";
    } else if (lower == 'g') {
        text = keep_zeros ? general_with_zeros(v, precision)
                          : to_text(v, std::chars_format::general, std::max(1, precision));
    } else {
        const auto how = lower == 'e' ? std::chars_format::scientific : std::chars_format::fixed;
        text = to_text(v, how, precision);
        if (keep_zeros && precision == 0) {
            text.insert(std::min(text.find('e'), text.size()), ".");
        }
    }
    if (is_upper(kind)) make_upper(text);
    return text;
}

std::string format_whole(double v) {
    if (!std::isfinite(v)) return format_double(v, 'f', 0);
    const double whole = std::trunc(v);
    return to_text(whole == 0 ? 0.0 : whole, std::chars_format::fixed, 0);
}

std::string python_repr(double v) {
    if (!std::isfinite(v)) return format_double(v, 'f', 0);
    std::string scientific = to_text(v, std::chars_format::scientific);
    const int exponent = exponent_of(scientific);
    if (exponent < -4 || exponent >= 16) return scientific;
    std::string text = to_text(v, std::chars_format::fixed);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

}  // namespace plot
