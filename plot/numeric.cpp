#include "plot/numeric.h"

#include <algorithm>
#include <cmath>

namespace plot {

DivMod divmod(double a, double b) {
    if (b == 0) return {a / b, std::nan("")};
    double remainder = std::fmod(a, b);
    double quotient = (a - remainder) / b;
    if (remainder == 0) {
        remainder = std::copysign(0.0, b);
    } else if ((b < 0) != (remainder < 0)) {
        remainder += b;
        quotient -= 1;
    }
    if (quotient == 0) return {std::copysign(0.0, a / b), remainder};
    // The quotient is a whole number but for rounding: snap it.
    double whole = std::floor(quotient);
    if (quotient - whole > 0.5) whole += 1;
    return {whole, remainder};
}

std::vector<double> arange(double start, double stop, double step, double at_most) {
    const double count = std::ceil((stop - start) / step);
    if (!std::isfinite(start) || !(count >= 1 && count <= at_most)) return {};
    // NumPy fills with the difference of the first two values, which may not be `step` exactly.
    const double delta = (start + step) - start;
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = start + double(i) * delta;
    return values;
}

std::vector<double> linspace(double start, double stop, int count) {
    if (count < 1) return {};
    std::vector<double> values(static_cast<std::size_t>(count));
    const double span = stop - start;
    const double divisions = count > 1 ? count - 1 : 1;
    const double step = span / divisions;
    for (int i = 0; i < count; ++i) {
        values[i] = (step == 0 ? i / divisions * span : i * step) + start;
    }
    if (count > 1) values.back() = stop;
    return values;
}

double round_decimals(double v, int decimals) {
    if (decimals == 0) return std::nearbyint(v);
    // NumPy's table is exact up to 1e9 and multiplies on from there.
    double scale = decimals < 9 ? std::pow(10.0, decimals) : 1e9;
    for (int i = 9; i < decimals && std::isfinite(scale); ++i) scale *= 10;
    return std::nearbyint(v * scale) / scale;
}

double power_of_ten(double exponent) { return std::pow(10.0, exponent); }

int decimal_exponent(double v) { return static_cast<int>(std::floor(std::log10(std::abs(v)))); }

bool is_close_to_int(double x) {
    if (!std::isfinite(x)) return false;
    const double whole = std::nearbyint(x);
    return x == whole || std::abs(x - whole) <= 1e-9 * std::max(std::abs(x), std::abs(whole));
}

}  // namespace plot
