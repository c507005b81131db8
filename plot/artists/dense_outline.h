// The few vertices that draw an area of very many as all of them would: what fill_between() and
// stackplot() fill.
#pragma once

#include <memory>
#include <optional>

#include "plot/geometry.h"
#include "plot/interval.h"
#include "plot/path.h"
#include "plot/transform.h"

namespace plot {

// What is found out once about a path of many vertices whose coordinates along one axis go there
// and back a few times at most. Immutable.
class DenseOutline {
  public:
    // Null for other paths. O(n), can be cancelled.
    static std::shared_ptr<const DenseOutline> of(const Path&);

    enum class Use { Inside, Line };
    // The path that `of` was given in display points, as far as it is seen in `clip`. In each
    // column of half a pixel the line keeps how low and how high it goes; of the inside's edges
    // some points stand for all, the same ones of both sides, so that what lies between them has
    // its area. None where that cannot be done.
    std::optional<Path> drawn(const Path&, const Frame&, const TransformSpec&, const Rect& clip,
                              Use) const;

  private:
    struct Stretch {
        std::size_t begin, end;  // its last point begins the next one
        bool rising;
    };
    class Builder;

    double along(Point p) const { return along_y_ ? p.y : p.x; }
    double across(Point p) const { return along_y_ ? p.x : p.y; }
    bool find_stretches(std::span<const Point>);
    void measure(std::span<const Point>);
    Interval extent(std::span<const Point>, std::size_t begin, std::size_t end) const;

    bool along_y_ = false, closed_ = false;
    std::size_t count_ = 0;  // of vertices
    std::vector<Stretch> stretches_;
    std::vector<Interval> blocks_;  // across, of so many points each
};

}  // namespace plot
