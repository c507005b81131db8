// Pictures at another resolution: grids of numbers through the kernels of image_filter.h, one axis
// after the other.
#pragma once

#include <span>
#include <vector>

#include "plot/image_data.h"
#include "plot/image_filter.h"

namespace plot {

// Rows x columns x channels of numbers, the first row that of the first tap.
struct Samples {
    int rows = 0, columns = 0, channels = 1;
    std::vector<double> values;
};

// The taps are indices of rows and columns of the data. Bytes stay 0…255. NaN spreads as far as a
// kernel reaches. A large picture that is made much smaller is computed from its reductions (see
// image_levels.h, which says how near that comes). Can be cancelled.
Samples sample(const ImageData&, const Taps& rows, const Taps& columns);

}  // namespace plot
