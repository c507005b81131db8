// What rasterisers hand out, and within which pixels.
#pragma once

#include <algorithm>
#include <cstdint>

namespace plot {

// Whole pixels x0 <= x < x1, y0 <= y < y1.
struct PixelBox {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool operator==(const PixelBox&) const = default;
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    PixelBox intersected(const PixelBox& o) const {
        return {std::max(x0, o.x0), std::max(y0, o.y0), std::min(x1, o.x1), std::min(y1, o.y1)};
    }
};

// Receives a shape row by row, top first, runs from left to right. Coverage is 0 … 255.
class SpanSink {
  public:
    virtual ~SpanSink() = default;
    virtual void span(int y, int x, int count, const std::uint8_t* coverage) = 0;
    virtual void solid(int y, int x, int count, std::uint8_t coverage) = 0;
};

}  // namespace plot
