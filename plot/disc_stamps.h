// Which samples of the pixels around it a disc covers, for many places within a pixel.
#pragma once

#include <cstdint>
#include <vector>

namespace plot {

class DiscStamps {
  public:
    static constexpr int kPlaces = 40;  // along a side of a pixel
    static constexpr int kSamples = 64;
    static constexpr double kNarrowest = 0.25, kWidest = 3;  // radii, pixels
    // How far a disc may be from where it ought to be.
    static constexpr double kStray = 0.7072 / kPlaces;

    explicit DiscStamps(double radius);

    double radius() const { return radius_; }
    int rows() const { return rows_; }    // pixels from the top to the bottom of a stamp
    int words() const { return words_; }  // pixels of a row, with empty ones: a multiple of 4
    // A word for each pixel, a bit for each sample, row by row. The corner of the box around the
    // disc lies at this place (0 … kPlaces - 1) of the first pixel.
    const std::uint64_t* at(unsigned x, unsigned y) const {
        return stamps_.data() + std::size_t{y * kPlaces + x} * std::size_t(rows_ * words_);
    }

  private:
    double radius_;
    int rows_, words_;
    std::vector<std::uint64_t> stamps_;
};

}  // namespace plot
