// Pictures as PNG files in memory.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "plot/painter.h"

namespace plot {

struct PngInfo {
    double dpi = 100;
    std::vector<std::pair<std::string, std::string>> texts;  // keyword (1…79 bytes), text (UTF-8)
};

// 8-bit RGBA, not premultiplied. Polls the cancel token.
std::vector<std::uint8_t> encode_png(const ImageSurface&, const PngInfo&);

// One row of premultiplied ARGB32 as straight R, G, B, A bytes.
void to_straight_rgba(const std::uint8_t* row, int width, std::uint8_t* rgba);

}  // namespace plot
