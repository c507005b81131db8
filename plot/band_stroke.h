// Strokes of dense lines that go one way along x: at every x such a stroke reaches, without a hole,
// from an upper to a lower edge, so that it is the area between these two, however often the line
// goes up and down inside. The same for lines that go one way along y.
#pragma once

#include <span>

#include "plot/stroke.h"

namespace plot {

// False, and nothing is handed on, unless this pays and looks like stroke(): x or y never turns
// back, there are many points to a pixel, joins and caps are the usual ones, the line is not very
// wide. Pixels differ from those of stroke() by 3 % of the line's colour in the mean, at the sides
// of peaks, and the picture of a line of 300,000 points less from matplotlib's than with strokes of
// its extremes. Points as for stroke().
bool band_stroke(std::span<const Point> points, const StrokeStyle&, EdgeSink&);

// Whether a line goes up and down, or to and fro, every few pixels of its way: strokes of others
// have fewer edges than the area that they cover.
bool is_noisy(std::span<const Point> points);

}  // namespace plot
