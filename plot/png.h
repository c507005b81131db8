// Pictures as PNG files in memory.
#pragma once

#include <cstdint>
#include <span>
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

// The same of straight R, G, B, A bytes, row by row from the top.
std::vector<std::uint8_t> encode_png(int width, int height, const std::uint8_t* rgba,
                                     const PngInfo&);

// A PNG file's picture.
struct PngPicture {
    int width = 0, height = 0;
    int channels = 1;  // 1: grey, 3, 4: palettes and grey with alpha come as colours with alpha
    int depth = 8;     // bits of each number: 1, 2, 4, 8, and 16 for grey
    std::vector<std::uint16_t> values;
};

// Throws ValueError for what is no PNG file. Can be cancelled.
PngPicture decode_png(std::span<const std::uint8_t> file);

// One row of premultiplied ARGB32 as straight R, G, B, A bytes.
void to_straight_rgba(const std::uint8_t* row, int width, std::uint8_t* rgba);

}  // namespace plot
