#include "plot/image_filter.h"

#include <cmath>

namespace plot {

namespace {

constexpr double kLargestRadius = 1000;  // source pixels; larger ones cannot be told apart

double cube(double x) { return x <= 0 ? 0 : x * x * x; }

double bicubic(double x) {
    return (cube(x + 2) - 4 * cube(x + 1) + 6 * cube(x) - 4 * cube(x - 1)) / 6;
}

double spline16(double x) {
    if (x < 1) return ((x - 9.0 / 5) * x - 1.0 / 5) * x + 1;
    return ((-1.0 / 3 * (x - 1) + 4.0 / 5) * (x - 1) - 7.0 / 15) * (x - 1);
}

double spline36(double x) {
    if (x < 1) return ((13.0 / 11 * x - 453.0 / 209) * x - 3.0 / 209) * x + 1;
    if (x < 2) {
        return ((-6.0 / 11 * (x - 1) + 270.0 / 209) * (x - 1) - 156.0 / 209) * (x - 1);
    }
    return ((1.0 / 11 * (x - 2) - 45.0 / 209) * (x - 2) + 26.0 / 209) * (x - 2);
}

// The modified Bessel function of order 0.
double bessel_i0(double x) {
    double sum = 1, term = 1;
    const double y = x * x / 4;
    for (int i = 1; term > 1e-12 * sum && i < 200; ++i) {
        term *= y / (double(i) * i);
        sum += term;
    }
    return sum;
}

double kaiser(double x) {
    constexpr double kSharpness = 6.33;
    return bessel_i0(kSharpness * std::sqrt(std::max(0.0, 1 - x * x))) / bessel_i0(kSharpness);
}

double quadric(double x) {
    if (x < 0.5) return 0.75 - x * x;
    return x < 1.5 ? 0.5 * (x - 1.5) * (x - 1.5) : 0;
}

double catrom(double x) {
    if (x < 1) return 0.5 * (2 + x * x * (-5 + x * 3));
    return x < 2 ? 0.5 * (4 + x * (-8 + x * (5 - x))) : 0;
}

double mitchell(double x) {  // with b = c = 1/3
    constexpr double b = 1.0 / 3, c = 1.0 / 3;
    if (x < 1) {
        return ((6 - 2 * b) + x * x * ((-18 + 12 * b + 6 * c) + x * (12 - 9 * b - 6 * c))) / 6;
    }
    if (x >= 2) return 0;
    return ((8 * b + 24 * c) +
            x * ((-12 * b - 48 * c) + x * ((6 * b + 30 * c) + x * (-b - 6 * c)))) /
           6;
}

double sinc(double x) { return x == 0 ? 1 : std::sin(M_PI * x) / (M_PI * x); }

double blackman(double x, double radius) {
    const double r = M_PI * x / radius;
    return x == 0 ? 1 : sinc(x) * (0.42 + 0.5 * std::cos(r) + 0.08 * std::cos(2 * r));
}

// A source index mirrored into the picture.
int mirrored(long i, int n) {
    if (i >= 0 && i < n) return int(i);
    const long period = 2L * n;
    i %= period;
    if (i < 0) i += period;
    return int(i < n ? i : period - 1 - i);
}

}  // namespace

const Words<Interpolation>& interpolation_words() {
    using I = Interpolation;
    static const Words<I> words = {
        {"antialiased", I::Antialiased}, {"none", I::None},         {"nearest", I::Nearest},
        {"bilinear", I::Bilinear},       {"bicubic", I::Bicubic},   {"spline16", I::Spline16},
        {"spline36", I::Spline36},       {"hanning", I::Hanning},   {"hamming", I::Hamming},
        {"hermite", I::Hermite},         {"kaiser", I::Kaiser},     {"quadric", I::Quadric},
        {"catrom", I::Catrom},           {"gaussian", I::Gaussian}, {"bessel", I::Bessel},
        {"mitchell", I::Mitchell},       {"sinc", I::Sinc},         {"lanczos", I::Lanczos},
        {"blackman", I::Blackman}};
    return words;
}

double ImageFilter::operator()(double distance) const {
    const double x = std::abs(distance);
    if (x >= radius) return 0;
    switch (kind) {
        case Interpolation::Bicubic:
            return bicubic(x);
        case Interpolation::Spline16:
            return spline16(x);
        case Interpolation::Spline36:
            return spline36(x);
        case Interpolation::Hanning:
            return 0.5 + 0.5 * std::cos(M_PI * x);
        case Interpolation::Hamming:
            return 0.54 + 0.46 * std::cos(M_PI * x);
        case Interpolation::Hermite:
            return (2 * x - 3) * x * x + 1;
        case Interpolation::Kaiser:
            return kaiser(x);
        case Interpolation::Quadric:
            return quadric(x);
        case Interpolation::Catrom:
            return catrom(x);
        case Interpolation::Gaussian:
            return std::exp(-2 * x * x) * std::sqrt(2 / M_PI);
        case Interpolation::Bessel:
            return x == 0 ? M_PI / 4 : std::cyl_bessel_j(1, M_PI * x) / (2 * x);
        case Interpolation::Mitchell:
            return mitchell(x);
        case Interpolation::Sinc:
            return sinc(x);
        case Interpolation::Lanczos:
            return sinc(x) * sinc(x / radius);
        case Interpolation::Blackman:
            return blackman(x, radius);
        default:
            return 1 - x;
    }
}

ImageFilter image_filter(Interpolation kind, double radius) {
    switch (kind) {
        case Interpolation::Bicubic:
        case Interpolation::Spline16:
        case Interpolation::Catrom:
        case Interpolation::Gaussian:
        case Interpolation::Mitchell:
            return {kind, 2};
        case Interpolation::Spline36:
            return {kind, 3};
        case Interpolation::Quadric:
            return {kind, 2};
        case Interpolation::Bessel:
            return {kind, 4};
        case Interpolation::Sinc:
        case Interpolation::Lanczos:
        case Interpolation::Blackman:
            return {kind, int(std::ceil(std::clamp(radius, 2.0, kLargestRadius)))};
        default:
            return {kind, 1};
    }
}

void ImageFilter::weights(double first, double step, std::span<double> to) const {
    const bool is_hanning = kind == Interpolation::Hanning;
    if (!is_hanning && kind != Interpolation::Hamming) {
        for (std::size_t i = 0; i < to.size(); ++i) to[i] = (*this)(first + double(i) * step);
        return;
    }
    // cos(a + d) = 2 cos(a) cos(d) - cos(a - d)
    constexpr double kNothing = 1e-13;  // what rounding leaves of 0
    const double level = is_hanning ? 0.5 : 0.54, height = 1 - level;
    const double twice = 2 * std::cos(M_PI * step);
    double now = std::cos(M_PI * first), before = std::cos(M_PI * (first - step));
    for (std::size_t i = 0; i < to.size(); ++i) {
        const double w = level + height * now;
        to[i] = std::abs(first + double(i) * step) < radius && w > kNothing ? w : 0;
        const double next = twice * now - before;
        before = now, now = next;
    }
}

Taps filter_taps(const ImageFilter& filter, std::span<const double> middles, int sources,
                 double spread) {
    // Beyond it, Agg's kernels do not grow.
    constexpr double kWidest = 200;
    const double scale = std::clamp(spread, 1.0, kWidest), reach = filter.radius * scale;
    Taps all;
    all.taps.reserve(middles.size());
    std::vector<double> kernel, weights(std::size_t(sources), 0.0);
    for (const double middle : middles) {
        const long first = long(std::floor(middle - reach));
        kernel.resize(std::size_t(std::max(0.0, std::ceil(middle + reach) - double(first))));
        filter.weights((double(first) + 0.5 - middle) / scale, 1 / scale, kernel);
        int low = sources, high = -1;
        double sum = 0;
        for (std::size_t i = 0; i < kernel.size(); ++i) {
            if (kernel[i] == 0) continue;
            const int at = mirrored(first + long(i), sources);
            weights[std::size_t(at)] += kernel[i];
            sum += kernel[i];
            low = std::min(low, at), high = std::max(high, at);
        }
        if (sum == 0) {
            low = high = int(std::clamp(std::floor(middle), 0.0, sources - 1.0));
            weights[std::size_t(low)] = sum = 1;
        }
        all.taps.push_back({low, high - low + 1, all.weights.size()});
        for (int k = low; k <= high; ++k) {
            all.weights.push_back(weights[std::size_t(k)] / sum);
            weights[std::size_t(k)] = 0;
        }
    }
    return all;
}

Taps nearest_taps(std::span<const double> middles, int sources) {
    Taps all;
    for (const double middle : middles) {
        all.taps.push_back({int(std::clamp(std::floor(middle), 0.0, sources - 1.0)), 1, 0});
    }
    all.weights = {1};
    return all;
}

}  // namespace plot
