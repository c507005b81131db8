// Layout between Python and the core: where things stand and what they take.
#pragma once

#include "plot/axes.h"
#include "pylab/bindings.h"

namespace pylab {

// Of a dict with the names of matplotlib's _colorbar_info, parents as handles; None: null.
std::shared_ptr<const plot::ColorbarPlace> to_colorbar_place(const py::object&);

// (x0, y0, x1, y1), or None of nothing.
py::object rect_or_none(const plot::Rect&);

// The box of an artist's ink where it is drawn, pixels: (x0, y0, x1, y1), or None if there is
// none. In no figure, as on an empty sheet.
py::object window_extent(const plot::Artist&);

}  // namespace pylab
