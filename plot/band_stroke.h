// Strokes of dense lines that go one way along x: at every x such a stroke reaches, without a hole,
// from an upper to a lower edge, so that it is the area between these two, however often the line
// goes up and down inside. The same for lines that go one way along y.
#pragma once

#include <span>

#include "plot/stroke.h"

namespace plot {

// False, and nothing is handed on, unless this pays and gives the picture of stroke(): x or y
// never turns back, there are many points to a pixel, joins and caps are the usual ones, the line
// is not very wide. Edges of the stroke are within a twelfth of a pixel of their places, and no
// pixel is painted twice. Points as for stroke().
bool band_stroke(std::span<const Point> points, const StrokeStyle&, EdgeSink&);

}  // namespace plot
