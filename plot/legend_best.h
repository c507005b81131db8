// Where a legend hides least: matplotlib's rule for loc="best". For each candidate the badness is
// the number of line vertices and points strictly inside it, of boxes that overlap it and of lines
// that cross it; the first candidate with the least badness wins.
#pragma once

#include <span>
#include <vector>

#include "plot/geometry.h"

namespace plot {

// Takes in what the legend should not cover, piece by piece, in display pixels. Nothing but counts
// is kept, so a line of millions of vertices costs no memory. One thread.
class LegendObstacles {
  public:
    explicit LegendObstacles(std::vector<Rect> candidates);

    void add_box(const Rect&);
    void add_points(std::span<const Point>);
    // The vertices of one line, in any number of pieces after begin_line(). Those that are not
    // finite are left out and the line goes on behind them, as in matplotlib.
    void begin_line();
    void add_vertices(std::span<const Point>);

    std::size_t best() const;
    const std::vector<long>& badness() const { return badness_; }

  private:
    void count_inside(std::span<const Point> finite, const Rect& around);
    void find_crossings(std::span<const Point> finite, const Rect& around);

    std::vector<Rect> candidates_;
    std::vector<long> badness_;
    std::vector<char> crossed_;  // by the present line
    std::vector<Point> finite_;  // the last vertex of the piece before, then this piece's
    bool line_has_vertex_ = false;
};

}  // namespace plot
