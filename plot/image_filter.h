// The interpolations of pictures: matplotlib's names, and the kernels that are Anti-Grain
// Geometry's image filters (M. Shemanarev, agg_image_filters.h; formulae of common knowledge).
#pragma once

#include <span>
#include <vector>

#include "plot/property_types.h"

namespace plot {

enum class Interpolation {
    Antialiased,
    None,
    Nearest,
    Bilinear,
    Bicubic,
    Spline16,
    Spline36,
    Hanning,
    Hamming,
    Hermite,
    Kaiser,
    Quadric,
    Catrom,
    Gaussian,
    Bessel,
    Mitchell,
    Sinc,
    Lanczos,
    Blackman
};

const Words<Interpolation>& interpolation_words();

// A kernel: its weight at a distance, which is 0 from `radius` on.
struct ImageFilter {
    Interpolation kind = Interpolation::Bilinear;
    int radius = 1;  // source pixels
    double operator()(double distance) const;
    // Those at `first` and from there on at each `step`.
    void weights(double first, double step, std::span<double> to) const;
};

// `radius` is that of the user for Sinc, Lanczos and Blackman. Not for Antialiased, None, Nearest.
ImageFilter image_filter(Interpolation, double radius);

// Which source pixels one output pixel is made of.
struct Tap {
    int first = 0;       // source index
    int count = 0;       // of sources
    std::size_t at = 0;  // of the first weight
};
struct Taps {
    std::vector<Tap> taps;        // one for each output pixel
    std::vector<double> weights;  // those of a pixel add up to 1
};

// For output pixels whose middles are at these source coordinates (source pixel k reaches from k to
// k + 1). The picture is mirrored at its ends. `spread`: kernels are that much wider, so that no
// source pixel is left out where the picture becomes smaller.
Taps filter_taps(const ImageFilter&, std::span<const double> middles, int sources, double spread);
// The nearest source pixel of each.
Taps nearest_taps(std::span<const double> middles, int sources);

}  // namespace plot
