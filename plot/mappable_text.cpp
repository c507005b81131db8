// A value as text, with as many digits as its colour tells.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "plot/mappable.h"

namespace plot {

namespace {

std::string formatted(const char* format, int digits, double v) {
    char text[64];
    std::snprintf(text, sizeof text, format, digits, v);
    return text;
}

// So many significant digits tell a value from those `delta` away, as in matplotlib.
int digits_of(double v, double delta) {
    if (delta == 0) delta = std::abs(std::nextafter(v, 2 * v + 1) - v);
    const double whole = v == 0 ? 1 : std::floor(std::log10(std::abs(v))) + 1;
    return int(std::clamp(whole - std::floor(std::log10(delta)), 0.0, 17.0));
}

// How far away values with another colour are.
double distance_of_colors(const Norm& norm, int colors, double v, double normed) {
    if (const auto* b = std::get_if<BoundaryNorm>(&norm.kind)) {
        double widest = 0;
        for (std::size_t i = 1; i < b->boundaries.size(); ++i) {
            const double low = b->boundaries[i - 1], high = b->boundaries[i];
            if (v >= low && v <= high) widest = std::max(widest, high - low);
        }
        return widest;
    }
    const double place = std::trunc(normed * colors);
    double ends[] = {place / colors, (place + 1) / colors};
    norm.inverse(ends, ends);
    return std::max(std::abs(ends[0] - v), std::abs(ends[1] - v));
}

}  // namespace

std::string value_text(const Norm& norm, const Colormap& map, double v) {
    if (std::isnan(v)) return "[]";
    int digits = 3;
    if (norm.scaled()) {
        const double normed = norm.forward(v);
        if (std::isfinite(normed)) {
            digits = digits_of(v, distance_of_colors(norm, map.size(), v, normed));
        }
    }
    return "[" + formatted("%#.*g", digits, v) + "]";
}

}  // namespace plot
