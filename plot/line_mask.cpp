#include "plot/line_mask.h"

#include <algorithm>
#include <cmath>

namespace plot {
namespace {

constexpr double kLargest = 1 << 22;  // pixels in a picture
constexpr double kLongest = 16384;    // pixels along a side

// Lays the bitmap over the mask; where glyphs overlap their bits are joined as matplotlib does.
void lay(LineMask& mask, const GlyphBitmap& bitmap, int x, int y) {
    const int x0 = std::max(x, 0), x1 = std::min(x + bitmap.width, mask.width);
    const int y0 = std::max(y, 0), y1 = std::min(y + bitmap.rows, mask.height);
    for (int row = y0; row < y1; ++row) {
        const std::uint8_t* from = bitmap.coverage.data() + std::size_t(row - y) * bitmap.width;
        std::uint8_t* to = mask.coverage.data() + std::size_t(row) * mask.stride();
        for (int col = x0; col < x1; ++col) to[col] |= from[col - x];
    }
}

void lay_bar(LineMask& mask, const ShapedLine& line, const Rect& bar) {
    const double x0 = bar.x0 + line.left, x1 = bar.x1 + line.left;
    const double top = line.baseline - bar.y1, bottom = line.baseline - bar.y0;
    const int height = std::max(int(bottom - top) - 1, 0);
    const int y = height == 0 ? int((bottom + top) / 2 - 0.5) : int(top);
    const int last = std::min(int(std::ceil(x1)), mask.width - 1);
    for (int row = std::max(y, 0); row <= std::min(y + height, mask.height - 1); ++row) {
        std::uint8_t* to = mask.coverage.data() + std::size_t(row) * mask.stride();
        for (int col = std::max(int(x0), 0); col <= last; ++col) to[col] = 255;
    }
}

// Glyphs of mathtext stand on whole pixels.
void lay_math(LineMask& mask, const ShapedLine& line) {
    for (const PlacedGlyph& g : line.glyphs) {
        const GlyphBitmap& bitmap = g.font->bitmap(g.index, 0);
        const double rise = g.font->glyph(g.index).bearing_y / double(kSubpixels);
        const int x = int(g.x + line.left), y = int((-g.y + line.baseline) - rise);
        lay(mask, bitmap, x + bitmap.left, y);
    }
    for (const Rect& bar : line.bars) lay_bar(mask, line, bar);
}

void lay_text(LineMask& mask, const ShapedLine& line) {
    for (const PlacedGlyph& g : line.glyphs) {
        const long eighths = std::lround(g.x * kPhases);
        const long whole = eighths >= 0 ? eighths / kPhases : -((kPhases - 1 - eighths) / kPhases);
        const GlyphBitmap& bitmap = g.font->bitmap(g.index, int(eighths - whole * kPhases));
        // Cut towards zero, as matplotlib does: the first glyph may move by a pixel.
        const int x = int(double(whole + bitmap.left) - line.ink.x0);
        const int y = int(line.ink.y1 - std::lround(g.y) - bitmap.top + 1);
        lay(mask, bitmap, x, y);
    }
}

LineMask turned_once(const LineMask& from) {
    LineMask to{from.height, from.width, {}};
    to.coverage.resize(std::size_t(to.stride()) * to.height);
    for (int row = 0; row < from.height; ++row) {
        for (int col = 0; col < from.width; ++col) {
            to.coverage[std::size_t(from.width - 1 - col) * to.stride() + row] =
                from.coverage[std::size_t(row) * from.stride() + col];
        }
    }
    return to;
}

}  // namespace

PictureSize picture_size(const ShapedLine& line) {
    const double d = line.extents.descent;
    if (line.is_math) {
        return {int(std::ceil(line.extents.width)),
                int(std::ceil(line.extents.height - d + std::max(d, 0.0))), line.baseline};
    }
    return {int(line.ink.width()) + 2, int(line.ink.height()) + 2, std::floor(line.ink.y1) + 1};
}

bool has_mask(const ShapedLine& line) {
    const Rect& ink = line.ink;
    if (ink.width() > kLongest || ink.height() > kLongest) return false;
    if (ink.width() * ink.height() > kLargest) return false;
    const auto is_outline = [](const auto& font) { return font->face().is_scalable(); };
    return std::ranges::all_of(line.fonts, is_outline);
}

LineMask& line_mask(ShapedLine& line, int quarters) {
    if (line.masks[quarters]) return *line.masks[quarters];
    auto mask = std::make_unique<LineMask>();
    if (quarters == 0) {
        const PictureSize size = picture_size(line);
        mask->width = size.width, mask->height = size.height;
        mask->coverage.resize(std::size_t(mask->stride()) * mask->height);
        line.is_math ? lay_math(*mask, line) : lay_text(*mask, line);
    } else {
        *mask = turned_once(line_mask(line, quarters - 1));
    }
    line.masks[quarters] = std::move(mask);
    return *line.masks[quarters];
}

}  // namespace plot
