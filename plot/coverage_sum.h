// Coverage of a whole surface, of parts of a shape that are rasterised one by one.
#pragma once

#include <algorithm>
#include <cstdint>

#include "plot/span_sink.h"

namespace plot {

// Adds what is handed out to bytes of which a row has `width`, up to full.
class CoverageSum final : public SpanSink {
  public:
    CoverageSum(std::uint8_t* bytes, int width) : bytes_(bytes), width_(width) {}
    void span(int y, int x, int count, const std::uint8_t* coverage) override {
        std::uint8_t* to = at(y, x);
        for (int i = 0; i < count; ++i)
            to[i] = static_cast<std::uint8_t>(std::min(255, to[i] + coverage[i]));
    }
    void solid(int y, int x, int count, std::uint8_t coverage) override {
        std::uint8_t* to = at(y, x);
        for (int i = 0; i < count; ++i)
            to[i] = static_cast<std::uint8_t>(std::min(255, to[i] + coverage));
    }

  private:
    std::uint8_t* at(int y, int x) const {
        return bytes_ + static_cast<std::size_t>(y) * width_ + x;
    }

    std::uint8_t* bytes_;
    int width_;
};

}  // namespace plot
