// The surroundings that an artist would be drawn in now.
#pragma once

#include "plot/axes_draw.h"
#include "plot/figure.h"

namespace pylab {

class LayoutContext {
  public:
    // In no figure: as on an empty sheet.
    explicit LayoutContext(const plot::Artist&);
    const plot::DrawContext& context() const { return context_; }

  private:
    plot::AxesFrames frames_;
    plot::DrawContext context_;
};

}  // namespace pylab
