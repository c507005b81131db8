// Paths between Python and the core.
#pragma once

#include <optional>
#include <vector>

#include "plot/path.h"
#include "pylab/arrays.h"

namespace pylab {

using Vertices = py::array_t<double, py::array::c_style | py::array::forcecast>;

// Throws ValueError for vertices that are not of shape (N, 2), another number of codes, or a code
// that is none of matplotlib's.
plot::Path to_path(const Vertices&, const std::optional<std::vector<int>>& codes);
// A path of each item: an (N, 2) array of vertices, (vertices, codes), or a patch's; or those of an
// array (M, N, 2). `closed` closes those that come without codes.
std::vector<plot::Path> to_paths(const py::sequence& items, bool closed);

py::tuple from_path(const plot::Path&);  // (vertices, codes or None)

}  // namespace pylab
