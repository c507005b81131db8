// Pixels as one of Cairo's image surfaces.
#pragma once

#include "plot/cairo_raii.h"
#include "plot/painter.h"

namespace plot {

// Holds a premultiplied copy. Pictures too large for Cairo are thinned out.
class CairoPixels {
  public:
    explicit CairoPixels(const Pixels&);
    cairo_surface_t* surface() const { return surface_.get(); }
    int width() const { return width_; }
    int height() const { return height_; }

  private:
    int width_, height_;
    CairoSurface surface_;
};

}  // namespace plot
