// Strokes of very many points by all processors, a stretch of the line each.
#pragma once

#include "plot/polylines.h"
#include "plot/span_sink.h"
#include "plot/stroke.h"

namespace plot {

struct StrokeTarget {
    int width, height;  // of the surface, pixels
    PixelBox clip;
    bool antialias;
};

// Hands out what the strokes of all lines cover together, as one Rasterizer does: what stretches
// cover of a pixel is added up. False, and nothing is handed out, where that does not pay: few
// points, one processor. Can be cancelled.
bool stroke_together(const Polylines&, const StrokeStyle&, const StrokeTarget&, SpanSink&);

}  // namespace plot
