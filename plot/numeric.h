// Arithmetic on doubles as Python and NumPy define it. Tick positions are compared with
// matplotlib's bit for bit, so quotients, ranges and rounding must follow the same steps.
#pragma once

#include <vector>

namespace plot {

// Python's divmod(a, b): the quotient is floored and the remainder has b's sign.
struct DivMod {
    double quotient = 0, remainder = 0;
};
DivMod divmod(double a, double b);
inline double floor_div(double a, double b) { return divmod(a, b).quotient; }

// numpy.arange(start, stop, step), but empty when it would hold more than `at_most` values or
// when an argument is not finite or step is 0.
std::vector<double> arange(double start, double stop, double step, double at_most = 1e6);

// numpy.linspace(start, stop, count).
std::vector<double> linspace(double start, double stop, int count);

// numpy.round(v, decimals) for decimals >= 0: half to even after scaling.
double round_decimals(double v, int decimals);

// 10 to the power `exponent`: 0 or infinity where a double cannot hold it.
double power_of_ten(double exponent);

// floor(log10(|v|)) for finite v that is not 0.
int decimal_exponent(double v);

// Python's math.isclose(x, round(x)).
bool is_close_to_int(double x);

}  // namespace plot
