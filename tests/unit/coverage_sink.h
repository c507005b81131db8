// What a stroke covers of each pixel, to be looked at.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "plot/raster.h"

namespace plot::test {

template <int kWidth, int kHeight>
class CoverageSink : public SpanSink {
  public:
    void span(int y, int x, int count, const std::uint8_t* coverage) override {
        std::copy_n(coverage, count, of.begin() + y * kWidth + x);
    }
    void solid(int y, int x, int count, std::uint8_t coverage) override {
        std::fill_n(of.begin() + y * kWidth + x, count, coverage);
    }
    // The same, 0 … 1.
    std::vector<double> parts() const {
        std::vector<double> all(of.begin(), of.end());
        for (double& part : all) part /= 255;
        return all;
    }
    std::vector<std::uint8_t> of = std::vector<std::uint8_t>(std::size_t(kWidth) * kHeight);
};

}  // namespace plot::test
