#include "plot/front_pixels.h"

namespace plot {

FrontPixels::FrontPixels(const PixelBox& box) : box_(box) {
    const auto width = static_cast<std::size_t>(box.x1 - box.x0);
    memory_ = take_pixels(width * (box.y1 - box.y0) * sizeof(Quad));
    pixels_ = reinterpret_cast<Quad*>(memory_.bytes.get());
}

void FrontPixels::paint_onto(const PixelView& view, int top, int bottom, float opacity) const {
    const int width = box_.x1 - box_.x0;
    const Quad* from = pixels_ + static_cast<long>(top - box_.y0) * width;
    for (int y = top; y < bottom; ++y) {
        std::uint32_t* to = view.row(y) + box_.x0;
        for (int x = 0; x < width; ++x, ++from, ++to) {
            if ((*from)[3] == 0) continue;
            const std::uint32_t p = *to;
            const Quad below{static_cast<float>(p >> 16 & 255), static_cast<float>(p >> 8 & 255),
                             static_cast<float>(p & 255), static_cast<float>(p >> 24)};
            const Quad above = *from * opacity;
            const Quad sum = above * 255.0f + below * (1 - above[3]) + 0.5f;
            *to = static_cast<std::uint32_t>(sum[3]) << 24 |
                  static_cast<std::uint32_t>(sum[0]) << 16 |
                  static_cast<std::uint32_t>(sum[1]) << 8 | static_cast<std::uint32_t>(sum[2]);
        }
    }
}

}  // namespace plot
