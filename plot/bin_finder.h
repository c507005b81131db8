// Which bin a number belongs to. Where bins are of (nearly) one width it is computed, many numbers
// at a time, and only numbers so near to an edge that rounding could decide are compared with it;
// else the edges are searched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace plot {

class BinFinder {
  public:
    // Growing edges, two or more, which live as long as it does.
    explicit BinFinder(std::span<const double> edges);

    int bins() const { return int(edges_.size()) - 1; }
    // The bin of each value; bins() for those outside.
    template <class T>
    void find(const T* values, std::size_t count, std::int32_t* to) const;

  private:
    int search(double) const;

    std::span<const double> edges_;
    double first_ = 0, last_ = 0;
    double scale_ = 0;  // bins for each unit; 0: the widths differ
    double doubt_ = 1;  // of a place that is computed, in bins
};

}  // namespace plot
