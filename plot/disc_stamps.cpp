#include "plot/disc_stamps.h"

#include <array>
#include <cmath>
#include <cstring>

#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr int kSide = 8;  // samples along a side of a pixel
static_assert(kSide * kSide == DiscStamps::kSamples);

// Squares of the samples' distances from the middle of a disc along one axis.
using Squares = std::array<float, DiscStamps::kSamples>;

// Of all pixels of a stamp, for each place of it. Samples stand in a lattice that is turned a
// little, so that none are in line: sides of any slope have 64 shades.
std::vector<Squares> squares(double radius, int pixels, bool along_y) {
    std::vector<Squares> all(std::size_t(DiscStamps::kPlaces) * pixels);
    for (int place = 0; place < DiscStamps::kPlaces; ++place) {
        const double middle = (place + 0.5) / DiscStamps::kPlaces + radius;
        for (int pixel = 0; pixel < pixels; ++pixel) {
            for (int s = 0; s < DiscStamps::kSamples; ++s) {
                const int i = along_y ? s / kSide : s % kSide, j = along_y ? s % kSide : s / kSide;
                const double at = (i + (j + 0.5) / kSide) / kSide, d = pixel + at - middle;
                all[std::size_t(place) * pixels + pixel][std::size_t(s)] = float(d * d);
            }
        }
    }
    return all;
}

// A bit for each sample with x2 + y2 <= most.
PLOT_VECTOR_CLONES std::uint64_t within(const float* x2, const float* y2, float most) {
    using Floats = float __attribute__((vector_size(32)));
    using Bits = std::int32_t __attribute__((vector_size(32)));
    constexpr int kLanes = 8, kGroups = DiscStamps::kSamples / kLanes;
    Bits weight{1, 2, 4, 8, 16, 32, 64, 128};
    Bits low{}, high{};
    for (int group = 0; group < kGroups; ++group) {
        Floats x, y;
        std::memcpy(&x, x2 + group * kLanes, sizeof x);
        std::memcpy(&y, y2 + group * kLanes, sizeof y);
        const Bits here = (x + y <= most) & (weight << kLanes * (group % 4));
        (group < kGroups / 2 ? low : high) |= here;
    }
    std::uint32_t a = 0, b = 0;
    for (int lane = 0; lane < kLanes; ++lane)
        a |= std::uint32_t(low[lane]), b |= std::uint32_t(high[lane]);
    return std::uint64_t{b} << 32 | a;
}

}  // namespace

DiscStamps::DiscStamps(double radius)
    : radius_(radius),
      rows_(int(std::ceil(2 * radius)) + 1),
      words_((rows_ + 3) / 4 * 4),
      stamps_(std::size_t(kPlaces) * kPlaces * rows_ * words_) {
    const auto x2 = squares(radius, rows_, false), y2 = squares(radius, rows_, true);
    const auto most = float(radius * radius);
    std::uint64_t* to = stamps_.data();
    for (int y = 0; y < kPlaces; ++y) {
        for (int x = 0; x < kPlaces; ++x) {
            for (int row = 0; row < rows_; ++row, to += words_) {
                const float* dy2 = y2[std::size_t(y) * rows_ + row].data();
                for (int k = 0; k < rows_; ++k)
                    to[k] = within(x2[std::size_t(x) * rows_ + k].data(), dy2, most);
            }
        }
    }
}

}  // namespace plot
