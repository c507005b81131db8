// Pixels that are filled from the front to the back: what each has got so far, and what still
// passes. Threads may have rows of their own each.
#pragma once

#include "plot/blend.h"
#include "plot/pixel_pool.h"

namespace plot {

class FrontPixels {
  public:
    // Premultiplied red, green, blue, and what does not pass; 0 … 1.
    using Quad = float __attribute__((vector_size(16)));
    // Light that still passes a pixel which counts as closed: a quarter of a pixel's step.
    static constexpr float kClear = 1.0f / 1024;

    explicit FrontPixels(const PixelBox&);
    ~FrontPixels() { give_back_pixels(std::move(memory_)); }
    FrontPixels(const FrontPixels&) = delete;
    FrontPixels& operator=(const FrontPixels&) = delete;

    Quad* row(int y) {  // index by x - box.x0
        return pixels_ + static_cast<long>(y - box_.y0) * (box_.x1 - box_.x0);
    }
    // In front of what is there, rows top <= y < bottom; all of it with this opacity.
    void paint_onto(const PixelView&, int top, int bottom, float opacity = 1) const;

  private:
    const PixelBox box_;
    PixelMemory memory_;
    Quad* pixels_;
};

}  // namespace plot
