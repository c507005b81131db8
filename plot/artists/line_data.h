// The points of a line with what drawing asks of them, measured once. A value: copies share the
// memory, and longer lines share it with those that they continue. Any number of threads may read;
// several may add points to the same line, each to a copy of its own.
#pragma once

#include "plot/artist.h"
#include "plot/column.h"
#include "plot/pyramid.h"

namespace plot {

class LineData {
  public:
    // Of x, from point to point. Unknown: few points, which were not looked at.
    enum class Order { Unknown, Rising, Falling, Mixed };
    // From here on points are measured and a pyramid is built.
    static constexpr std::size_t kDenseFrom = 1 << 13;
    static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

    LineData() = default;
    // Throws ValueError when the lengths differ ("x and y must have same first dimension…").
    // O(n), in several threads if there are many points; can be cancelled.
    LineData(Column x, Column y);

    std::size_t size() const { return x_.size(); }
    const Column& x() const { return x_; }
    const Column& y() const { return y_; }
    const DataBounds& bounds() const { return bounds_; }
    bool is_dense() const { return store_ && size() >= kDenseFrom && order_ != Order::Unknown; }
    // Rising and falling x are finite, and may stay the same.
    Order order() const { return order_; }
    // Of y[begin … end) and, only where the order is mixed, of x. Dense data only.
    Extent y_extent(std::size_t begin, std::size_t end) const;
    Extent x_extent(std::size_t begin, std::size_t end) const;

    // Where the pyramid's blocks begin: at this point and every Pyramid::kBlock from there. What
    // lies between two of these is known without a look at the points.
    std::size_t first_block() const {
        return (Pyramid::kBlock - begin_ % Pyramid::kBlock) % Pyramid::kBlock;
    }

    // With further points at the end, of which the last `keep` remain. As long as nobody else has
    // continued these data the cost is that of the new points; else, and now and then for room,
    // that of what is kept. Throws ValueError when the lengths differ.
    LineData appended(std::span<const double> x, std::span<const double> y, std::size_t keep) const;
    // Whether it is the same points in the same memory.
    bool is_same(const LineData& o) const {
        return x_.values().data() == o.x_.values().data() && size() == o.size() &&
               y_.values().data() == o.y_.values().data() && store_ == o.store_;
    }
    // Whether the given ones begin with all of these.
    bool starts(std::span<const double> x, std::span<const double> y) const;

  private:
    struct Store;

    void measure();
    void measure_added(std::size_t old_size);
    Order order_of(std::size_t from, const std::function<void(double)>& told = {}) const;
    DataBounds dense_bounds() const;
    LineData moved(std::size_t kept, std::size_t room) const;
    void look_at(std::size_t begin, std::size_t end);

    std::shared_ptr<Store> store_;
    std::size_t begin_ = 0;  // of these points in the store
    Column x_, y_;
    DataBounds bounds_;
    Order order_ = Order::Unknown;
};

}  // namespace plot
