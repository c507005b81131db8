// The ticks of an axis, bound apart from the rest of it.
#pragma once

#include "plot/axis.h"
#include "pylab/bindings.h"

namespace pylab {

using AxisClass = py::class_<plot::Axis, plot::Artist, std::shared_ptr<plot::Axis>>;

void bind_axis_ticks(AxisClass&);

}  // namespace pylab
