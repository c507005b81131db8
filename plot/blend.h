// Painting coverage onto premultiplied ARGB32 pixels (native-endian words, as Cairo's).
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "plot/color.h"
#include "plot/raster.h"

namespace plot {

// Premultiplied ARGB32 rows; not owned.
struct PixelView {
    std::uint32_t* pixels = nullptr;
    int width = 0, height = 0;
    std::uint32_t* row(int y) const { return pixels + static_cast<std::size_t>(y) * width; }
};

// Coverage 0 … 255 of the pixels in `box`: a clip path.
struct Mask {
    PixelBox box;
    std::vector<std::uint8_t> coverage;
    const std::uint8_t* row(int y) const {  // index by x - box.x0
        return coverage.data() + static_cast<std::size_t>(y - box.y0) * (box.x1 - box.x0);
    }
    std::uint8_t* row(int y) { return const_cast<std::uint8_t*>(std::as_const(*this).row(y)); }
};

// A colour in bytes, not premultiplied.
struct Color8 {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    explicit Color8(const Rgba&);
    std::uint32_t opaque() const;  // as a pixel, without its alpha
};

// a * b / 255, rounded.
inline std::uint32_t mul8(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t t = a * b + 128;
    return (t + (t >> 8)) >> 8;
}

// All four channels of a pixel times k / 255, rounded.
inline std::uint32_t scale_pixel(std::uint32_t p, std::uint32_t k) {
    std::uint32_t even = (p & 0xff00ff) * k + 0x800080;
    std::uint32_t odd = ((p >> 8) & 0xff00ff) * k + 0x800080;
    even = ((even + ((even >> 8) & 0xff00ff)) >> 8) & 0xff00ff;
    odd = (odd + ((odd >> 8) & 0xff00ff)) & 0xff00ff00;
    return even | odd;
}

// Source over destination, both premultiplied.
inline std::uint32_t over(std::uint32_t source, std::uint32_t destination) {
    return source + scale_pixel(destination, 255 - (source >> 24));
}

// Straight R, G, B, A bytes as pixels.
void premultiply_row(std::uint32_t* to, const std::uint8_t* rgba, int count);

// to[i] = from[i] over to[i].
void blend_row(std::uint32_t* to, const std::uint32_t* from, int count);

// Paints one colour.
class SolidPaint : public SpanSink {
  public:
    SolidPaint(PixelView, const Rgba&, const Mask* = nullptr);
    void span(int y, int x, int count, const std::uint8_t* coverage) override;
    void solid(int y, int x, int count, std::uint8_t coverage) override;

  private:
    PixelView view_;
    Color8 color_;
    std::uint32_t straight_;  // the colour as an opaque pixel
    const Mask* mask_;
    std::vector<std::uint8_t> masked_;
};

// Paints a tile that repeats from the top left of the surface.
class TilePaint : public SpanSink {
  public:
    TilePaint(PixelView, PixelView tile, const Mask* = nullptr);
    void span(int y, int x, int count, const std::uint8_t* coverage) override;
    void solid(int y, int x, int count, std::uint8_t coverage) override;

  private:
    PixelView view_, tile_;
    const Mask* mask_;
};

// Writes coverage into a mask, times what `under` (if any) holds there.
class MaskPaint : public SpanSink {
  public:
    MaskPaint(Mask& to, const Mask* under) : to_(to), under_(under) {}
    void span(int y, int x, int count, const std::uint8_t* coverage) override;
    void solid(int y, int x, int count, std::uint8_t coverage) override;

  private:
    Mask& to_;
    const Mask* under_;
};

}  // namespace plot
