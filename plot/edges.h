// Directed edges of closed contours: what the stroker makes and the rasteriser takes. The order in
// which edges come does not matter, so a stroke's two sides can be handed on as they grow.
// Coordinates are device pixels, y downwards.
#pragma once

#include <span>

#include "plot/geometry.h"

namespace plot {

struct Edge {
    Point from, to;
};

class EdgeSink {
  public:
    virtual ~EdgeSink() = default;
    void edges(std::span<const Edge> all) { edges(all, 1); }
    // So many times over.
    virtual void edges(std::span<const Edge>, int times) = 0;
    // All contours handed over so far are closed. May throw Cancelled.
    virtual void checkpoint() = 0;
};

}  // namespace plot
