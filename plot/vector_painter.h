// The painter of PDF, PS and SVG surfaces: real paths with their curves, text as text. Cairo holds
// coordinates in 24.8 fixed point, so far-off parts of lines and polygons are cut off first, and no
// value that is not finite reaches it.
#pragma once

#include <vector>

#include "plot/cairo_raii.h"
#include "plot/painter.h"
#include "plot/polylines.h"

namespace plot {

class VectorPainter final : public Painter {
  public:
    VectorPainter(cairo_surface_t*, double width, double height, double dpi, double pixel_dpi);

    double width() const override { return width_; }
    double height() const override { return height_; }
    double dpi() const override { return dpi_; }
    bool is_vector() const override { return true; }
    double pixel_dpi() const override { return pixel_dpi_; }

    void path(const Path&, const Rgba* fill, const Pen* pen, Snap, const Hatch*) override;
    void markers(const Path& marker, std::span<const Point> at, const Rgba* fill, const Pen* pen,
                 Snap) override;
    void text(const std::string& line, const Font&, Point baseline, double degrees,
              const Rgba&) override;
    void image(const Pixels&, const Rect& onto, double alpha, bool smooth) override;

    void save() override;
    void restore() override;
    void clip(const Rect&) override;
    void clip(const Path&) override;

  private:
    Affine flip() const { return {1, 0, 0, -1, 0, height_}; }
    // As Cairo's current path, with curves where all of it is near enough.
    void trace_area(const Path&);
    void fill_hatch(const Path&, const Hatch&);
    void stroke_path(const Path&, const Pen&, bool simplify);
    void stroke_runs(const Polylines&, const Pen&);
    void dots(std::span<const Point> at, double diameter, const Rgba&);
    void markers_one_by_one(const Path& marker, std::span<const Point> at, const Rgba* fill,
                            const Pen* pen);
    void finish();  // throws if Cairo failed or the task was cancelled

    CairoContext cairo_;
    double width_, height_, dpi_, pixel_dpi_;
    double far_;  // pixels from the origin; what is further is cut off
    Rect box_;    // bounds of the clip, y downwards
    std::vector<Rect> saved_;
};

}  // namespace plot
