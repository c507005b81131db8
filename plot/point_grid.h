// Which of very many points lie in a part of the plane. Columns and rows of the grid hold about as
// many points each, so that neither a far point nor a logarithmic axis spoils it. Four bytes a
// point.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "plot/column.h"
#include "plot/geometry.h"

namespace plot {

class PointGrid {
  public:
    // Of the finite points, fewer than 2^32. In several threads; can be cancelled.
    PointGrid(std::span<const double> x, std::span<const double> y);

    // The numbers of all points in `part` and of some around it, in their order. Empty where these
    // are more than `most`. Can be cancelled.
    std::optional<std::vector<std::uint32_t>> within(const Rect& part, std::size_t most) const;
    std::size_t bytes() const;

  private:
    std::size_t cell_of(double x, double y) const;
    void sort_in(std::span<const double> x, std::span<const double> y);

    std::size_t size_;
    std::vector<double> columns_, rows_;  // where the next one begins
    std::vector<std::uint32_t> begins_;   // of each cell in numbers_, and the end
    std::shared_ptr<std::uint32_t[]> numbers_;
};

// A grid that the copies of some points share, made when it pays. Any thread.
class PointIndex {
  public:
    // Fewer points are looked through each time.
    static constexpr std::size_t kFrom = 1 << 19;

    // As of PointGrid for these points, which are always the same. A grid is made the first time
    // that `now` is said, or the second time that a small part is asked for: a zoom seldom comes
    // alone. Empty until then.
    std::optional<std::vector<std::uint32_t>> within(const Column& x, const Column& y,
                                                     const Rect& part, bool now);

  private:
    std::shared_ptr<const PointGrid> grid(const Column& x, const Column& y);
    bool claim();

    // Guarded by one lock for all, which is held for moments.
    std::shared_ptr<const PointGrid> grid_;
    int builder_ = 0;  // the process in which a thread makes it, or 0
    int asked_ = 0;
};

}  // namespace plot
