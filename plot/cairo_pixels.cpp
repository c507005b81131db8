#include "plot/cairo_pixels.h"

#include <algorithm>

#include "plot/resample.h"

namespace plot {

namespace {

constexpr int kLargest = 16384;     // pixels; Cairo's own limit is 32767
constexpr double kEnlarged = 4096;  // the most pixels that enlarging makes

int side(int given, double least) {
    return std::min(kLargest, std::max(given, static_cast<int>(std::min(least, kEnlarged))));
}

}  // namespace

// The memory is Cairo's, so that a vector surface may keep it.
CairoPixels::CairoPixels(const Pixels& pixels, double least_width, double least_height)
    : width_(side(pixels.width, least_width)),
      height_(side(pixels.height, least_height)),
      surface_(own(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width_, height_))) {
    auto* words = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface_.get()));
    draw_image({words, width_, height_}, pixels,
               {0, 0, static_cast<double>(width_), static_cast<double>(height_)}, 1, false,
               {0, 0, width_, height_}, nullptr);
    cairo_surface_mark_dirty(surface_.get());
}

}  // namespace plot
