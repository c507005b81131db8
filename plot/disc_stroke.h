// Strokes of lines that go over themselves again and again in small steps, as the pixels that a
// disc covers on its way: most of an outline would lie hidden within the stroke.
#pragma once

#include "plot/polylines.h"
#include "plot/stroke_together.h"

namespace plot {

// Hands out the coverage of all lines together, in several threads. Discs stray by less than
// kSimplifyTolerance from the line, and of a pixel 64 samples count. False, and nothing is handed
// out, where stroke() does as well (few points, long steps) and for pens that are no discs. Can be
// cancelled.
bool disc_stroke(const Polylines&, const StrokeStyle&, const StrokeTarget&, SpanSink& out);

}  // namespace plot
