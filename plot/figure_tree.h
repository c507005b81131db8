// What stands in what in a figure file: the figure, its axes, their parts and artists.
#pragma once

#include "plot/figure_fields.h"
#include "plot/figure_file.h"

namespace plot {

void write_figure(Fields&, const FigureSnapshot&, const FigureNotes&);
OpenedFigure read_figure(Fields&);

}  // namespace plot
