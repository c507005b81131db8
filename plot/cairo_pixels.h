// Pixels as one of Cairo's image surfaces.
#pragma once

#include "plot/cairo_raii.h"
#include "plot/painter.h"

namespace plot {

// Holds a premultiplied copy. Pictures too large for Cairo are thinned out; those of fewer pixels
// than asked for are enlarged to that size, nearest.
class CairoPixels {
  public:
    explicit CairoPixels(const Pixels&, double least_width = 0, double least_height = 0);
    cairo_surface_t* surface() const { return surface_.get(); }
    int width() const { return width_; }
    int height() const { return height_; }

  private:
    int width_, height_;
    CairoSurface surface_;
};

}  // namespace plot
