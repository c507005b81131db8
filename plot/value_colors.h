// Colours of very many values: their places in a colour map's table, and its bytes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "plot/colormap.h"
#include "plot/norm.h"

namespace plot {

// The places in the map's table of these values; the norm must be scaled. Can be cancelled.
void color_places(const Norm&, const Colormap&, std::span<const double> values,
                  std::span<int> places);

// Writes the bytes of colours.
class ValueColors {
  public:
    using Bytes = std::array<std::uint8_t, 4>;

    // `table` has the bytes of each of the map's places. A norm that is not scaled maps nothing:
    // all values are bad.
    ValueColors(Norm, Colormap, std::span<const Bytes> table);
    // `to`: four bytes for each value. Can be cancelled.
    void write(std::span<const double> values, std::uint8_t* to) const;

  private:
    Norm norm_;
    Colormap map_;
    std::vector<std::uint32_t> words_;  // four bytes each, in the order of memory
};

}  // namespace plot
