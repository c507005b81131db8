#include <string>
#include <utility>

#include "plot/error.h"
#include "plot/painter.h"

namespace plot {

ImageSurface::ImageSurface(int width, int height) : width_(width), height_(height) {
    const std::string size = std::to_string(width) + "x" + std::to_string(height) + " pixels";
    if (width < 1 || height < 1) throw ValueError("Image size of " + size + " is too small.");
    if (width > 65535 || height > 65535)
        throw ValueError("Image size of " + size +
                         " is too large. It must be less than 2^16 in each direction.");
    pixels_ = take_pixels(static_cast<std::size_t>(width) * height * 4);
}

ImageSurface::~ImageSurface() { give_back_pixels(std::move(pixels_)); }

}  // namespace plot
