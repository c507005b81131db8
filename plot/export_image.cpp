#include <fstream>
#include <new>

#include "plot/error.h"
#include "plot/export_sheet.h"
#include "plot/painter_filters.h"
#include "plot/png.h"
#include "plot/render.h"

namespace plot {

namespace {

constexpr double kSideLimit = 1 << 16;  // pixels, as matplotlib's Agg

// The picture's four, and as much again for drawing it and for the file.
constexpr double kBytesPerPixel = 8;

// Truncated as matplotlib does it. Checked before a number meets int.
std::unique_ptr<ImageSurface> surface_for(const Rect& part) {
    const double width = std::floor(part.width()), height = std::floor(part.height());
    if (width >= kSideLimit || height >= kSideLimit) {
        char text[160];
        std::snprintf(text, sizeof text,
                      "Image size of %.0fx%.0f pixels is too large. It must be less than 2^16 in "
                      "each direction.",
                      width, height);
        throw ValueError(text);
    }
    require_memory(width * height * kBytesPerPixel);
    return std::make_unique<ImageSurface>(int(width), int(height));
}

std::unique_ptr<ImageSurface> drawn(const Sheet& sheet) {
    auto image = surface_for(sheet.part);
    const auto painter = make_image_painter(*image, sheet.dpi);
    draw_sheet(*painter, sheet);
    return image;
}

}  // namespace

void require_memory(double bytes) {
    std::ifstream info("/proc/meminfo");
    for (std::string line; std::getline(info, line);) {
        double kilobytes = 0;
        if (std::sscanf(line.c_str(), "MemAvailable: %lf", &kilobytes) != 1) continue;
        if (bytes > kilobytes * 1024) throw std::bad_alloc();
    }
}

void draw_sheet(Painter& painter, const Sheet& sheet) {
    if (sheet.whole) {
        draw_figure(painter, sheet.shot);
        return;
    }
    ShiftedPainter shifted(painter, {-sheet.part.x0, -sheet.part.y0}, sheet.width, sheet.height);
    draw_figure(shifted, sheet.shot);
}

Bytes write_png(const Sheet& sheet) {
    PngInfo info;
    info.dpi = sheet.dpi;
    auto texts = sheet.metadata;
    texts.emplace("Software", "app");
    for (const auto& [keyword, text] : texts) {
        if (keyword.empty() || keyword.size() > 79) {
            throw ValueError("a PNG keyword has 1 to 79 characters, not " + quoted(keyword));
        }
        if (!text.empty()) info.texts.emplace_back(keyword, text);
    }
    return encode_png(*drawn(sheet), info);
}

Bytes write_rgba(const Sheet& sheet) {
    const auto drawing = drawn(sheet);
    const ImageSurface& image = *drawing;
    Bytes out(std::size_t(image.width()) * image.height() * 4);
    for (int y = 0; y < image.height(); ++y) {
        to_straight_rgba(image.data() + std::size_t(y) * image.stride(), image.width(),
                         out.data() + std::size_t(y) * image.width() * 4);
    }
    return out;
}

}  // namespace plot
