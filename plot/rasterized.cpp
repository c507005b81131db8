#include "plot/rasterized.h"

#include <cmath>

#include "plot/cancel.h"
#include "plot/png.h"
#include "plot/raster.h"

namespace plot {

namespace {

const std::uint32_t* row_of(const ImageSurface& surface, int y) {
    return reinterpret_cast<const std::uint32_t*>(surface.data()) +
           static_cast<std::size_t>(y) * static_cast<std::size_t>(surface.width());
}

// The smallest box around what is not transparent.
PixelBox ink_of(const ImageSurface& surface) {
    PixelBox ink{surface.width(), surface.height(), 0, 0};
    for (int y = 0; y < surface.height(); ++y) {
        const std::uint32_t* row = row_of(surface, y);
        int first = 0, last = surface.width();
        while (first < last && row[first] == 0) ++first;
        while (last > first && row[last - 1] == 0) --last;
        if (first == last) continue;
        ink = {std::min(ink.x0, first), std::min(ink.y0, y), std::max(ink.x1, last), y + 1};
    }
    return ink;
}

}  // namespace

void draw_as_pixels(Painter& page, const std::function<void(Painter&)>& draw) {
    ImageSurface surface(static_cast<int>(std::ceil(page.width())),
                         static_cast<int>(std::ceil(page.height())));
    draw(*make_image_painter(surface, page.dpi()));
    const PixelBox ink = ink_of(surface);
    if (ink.empty()) return;
    const int width = ink.x1 - ink.x0, height = ink.y1 - ink.y0;
    auto rgba = std::make_shared<std::vector<std::uint8_t>>(std::size_t{4} * width * height);
    for (int y = 0; y < height; ++y) {
        poll_cancel();
        const auto* from =
            reinterpret_cast<const std::uint8_t*>(row_of(surface, ink.y0 + y) + ink.x0);
        to_straight_rgba(from, width, rgba->data() + std::size_t{4} * width * y);
    }
    const double top = surface.height() - ink.y0;
    page.image({width, height, std::move(rgba)},
               {static_cast<double>(ink.x0), top - height, static_cast<double>(ink.x1), top}, 1,
               false);
}

}  // namespace plot
