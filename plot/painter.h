// What artists draw on. All coordinates are display pixels, origin at the bottom left, y upwards.
// Two implementations: ImagePainter (an image surface; the coverage rasteriser fills and strokes)
// and VectorPainter (Cairo's PDF, PS and SVG surfaces). A painter belongs to one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "plot/color.h"
#include "plot/geometry.h"
#include "plot/path.h"
#include "plot/pixel_pool.h"
#include "plot/text.h"

struct _cairo_surface;  // NOLINT(bugprone-reserved-identifier): the name that Cairo gave it

namespace plot {

enum class Cap { Butt, Round, Projecting };
enum class Join { Miter, Round, Bevel };

// All lengths in pixels. Empty dashes: solid.
struct Pen {
    Rgba color;
    double width = 1;
    Cap cap = Cap::Butt;
    Join join = Join::Round;
    std::vector<double> dashes;  // on, off, on, off, …
    double dash_offset = 0;
    bool antialias = true;
};

struct Hatch {
    std::string
        pattern;  // matplotlib's "/", "\\", "|", "-", "+", "x", "o", "O", ".", "*", repeated
    Rgba color;
    double linewidth = 1;  // pixels
};

// Whether a path is moved to whole pixels. Auto: paths of only horizontal and vertical segments
// with at most 1024 vertices, as matplotlib's Agg does.
enum class Snap { Auto, On, Off };

// Straight (not premultiplied) RGBA bytes, top row first; shared and immutable.
struct Pixels {
    int width = 0, height = 0;
    std::shared_ptr<const std::vector<std::uint8_t>> rgba;
};

class Painter {
  public:
    virtual ~Painter() = default;

    virtual double width() const = 0;   // pixels
    virtual double height() const = 0;  // pixels
    virtual double dpi() const = 0;     // pixels an inch
    virtual bool is_vector() const = 0;
    // What is drawn as pixels on a vector page has so many of them an inch.
    virtual double pixel_dpi() const { return dpi(); }
    virtual const TextMetrics& metrics() const { return pango_metrics(); }

    // Non-finite vertices break the path. `fill` or `pen` may be null.
    virtual void path(const Path&, const Rgba* fill, const Pen* pen, Snap = Snap::Auto,
                      const Hatch* = nullptr) = 0;
    // The same marker (around its own origin, pixels) at many places; non-finite places are left
    // out.
    virtual void markers(const Path& marker, std::span<const Point> at, const Rgba* fill,
                         const Pen* pen, Snap = Snap::Auto) = 0;
    // How many vertices and markers more it takes.
    virtual std::size_t room() const { return SIZE_MAX; }
    // One line of text from the left end of its baseline, turned anticlockwise by degrees.
    virtual void text(const std::string& line, const Font&, Point baseline, double degrees,
                      const Rgba&) = 0;
    // Pixels onto the rectangle; smooth: interpolated, else nearest.
    virtual void image(const Pixels&, const Rect& onto, double alpha, bool smooth) = 0;

    virtual void save() = 0;  // the clip
    virtual void restore() = 0;
    virtual void clip(const Rect&) = 0;
    virtual void clip(const Path&) = 0;
};

class PainterState {  // save() … restore() as a scope
  public:
    explicit PainterState(Painter& painter) : painter_(painter) { painter_.save(); }
    ~PainterState() { painter_.restore(); }
    PainterState(const PainterState&) = delete;
    PainterState& operator=(const PainterState&) = delete;

  private:
    Painter& painter_;
};

// A drawing on memory, premultiplied ARGB32 as Cairo's image surfaces.
class ImageSurface {
  public:
    ImageSurface(int width, int height);  // transparent; throws ValueError above 65535 or below 1
    ~ImageSurface();
    ImageSurface(ImageSurface&&) = default;
    ImageSurface(const ImageSurface&) = delete;
    ImageSurface& operator=(const ImageSurface&) = delete;
    int width() const { return width_; }
    int height() const { return height_; }
    int stride() const { return width_ * 4; }
    std::uint8_t* data() { return pixels_.bytes.get(); }
    const std::uint8_t* data() const { return pixels_.bytes.get(); }

  private:
    int width_, height_;
    PixelMemory pixels_;
};

std::unique_ptr<Painter> make_image_painter(ImageSurface&, double dpi);

// On one of Cairo's vector surfaces, whose unit is the point. Width, height and all that is drawn
// are in pixels of 1/dpi inch.
std::unique_ptr<Painter> make_vector_painter(_cairo_surface*, double width, double height,
                                             double dpi, double pixel_dpi);

}  // namespace plot
