// Strokes of very many points, part by part: what the parts before have covered is left out, of a
// scribble most.
#pragma once

#include "plot/blend.h"
#include "plot/painter.h"
#include "plot/polylines.h"
#include "plot/stroke.h"

namespace plot {

// Paints solid lines in device pixels. False, and nothing is painted, for pens of which parts would
// show, and where little is covered twice. Can be cancelled; then some may be painted.
bool stroke_parts(const PixelView&, const Polylines&, const Pen&, const StrokeStyle&,
                  const PixelBox& clip, const Mask*);

}  // namespace plot
