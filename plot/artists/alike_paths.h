// Many paths that are one shape in different places and sizes, such as circles.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "plot/path.h"

namespace plot {

struct AlikePaths {
    Path shape;  // the first path, around its middle
    std::vector<Point> middles;
    std::vector<double> scales;  // of each path over the first one
    double largest = 1;          // scale
};

// Null unless all are the same to a millionth of their size. Can be cancelled.
std::shared_ptr<const AlikePaths> alike_paths(std::span<const Path>);

}  // namespace plot
