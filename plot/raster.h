// Coverage rasteriser: contours in, antialiased coverage of each pixel out (non-zero rule).
//
// Every edge adds its signed area to the cells it crosses, in exact 24.8 fixed point; a running sum
// along each row gives the coverage, clamped at 1. So a line that crosses itself is not painted
// twice, and the cost is one visit to each crossed cell, with no sorting of cells.
// Measured on one core, a stroke 2 px wide on 640 x 480 pixels (tests/bench/raster_bench.cpp), with
// this, FreeType's smooth rasteriser and Cairo: noise of full height, four points a column, 1.8,
// 710 and 47 ms (FreeType keeps each row's cells in a sorted list); a sine of 2,000 points 0.10,
// 0.43 and 0.74 ms. Coordinates are device pixels, y downwards. One thread at a time.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <vector>

#include "plot/edges.h"
#include "plot/span_sink.h"
#include "plot/touched_blocks.h"
#include "plot/upright_edges.h"

namespace plot {

// Zeroed memory of which untouched pages cost nothing.
class CellBuffer {
  public:
    CellBuffer() = default;
    explicit CellBuffer(std::size_t size);  // throws std::bad_alloc
    std::uint32_t* get() const { return cells_.get(); }
    std::size_t size() const { return size_; }

  private:
    struct Free {
        void operator()(std::uint32_t* p) const { std::free(p); }
    };
    std::unique_ptr<std::uint32_t, Free> cells_;
    std::size_t size_ = 0;
};

class Rasterizer : public EdgeSink {
  public:
    Rasterizer(int width, int height);  // pixels
    ~Rasterizer() override;
    Rasterizer(const Rasterizer&) = delete;
    Rasterizer& operator=(const Rasterizer&) = delete;

    // Bounds of what is drawn next; within the size given at construction. Not between edges and
    // sweep.
    void clip(PixelBox);
    const PixelBox& clip() const { return clip_; }

    // Edges of closed contours in any order; not finite ones must have been removed. Coordinates
    // beyond ±1e7 lose precision: cut polygons first.
    using EdgeSink::edges;
    void edges(std::span<const Edge>, int times) override;
    void checkpoint() override;  // polls for cancellation
    void polygon(std::span<const Point>);

    // Ends the shape and hands out its coverage. Antialias off: every touched pixel is full.
    void sweep(SpanSink&, bool antialias = true);

  private:
    class Walk;

    // From here on the shape is one of sloped edges.
    void begin_cells();
    // `winding`: what an edge downwards adds to that of the pixels on its right.
    void edge(Point a, Point b, int winding);
    void clipped_edge(Point a, Point b, int winding);
    void line(int x0, int y0, int x1, int y1, int winding);
    void sloped(int x0, int y0, int x1, int y1, int winding);
    void vertical(int x, int y0, int y1, int winding);
    std::uint32_t* row(int y) { return cells_.get() + static_cast<std::size_t>(y) * stride_; }
    void emit_row(int y, std::span<const TouchedBlocks::Range>, bool antialias, SpanSink&);
    void fold();
    void sweep_folded(SpanSink&, bool antialias);

    int width_, height_, stride_;
    PixelBox clip_;
    double left_, top_, right_, bottom_;  // clip_, as doubles
    // Unsigned: sums may wrap on the way; only the final ones must fit.
    CellBuffer cells_;
    TouchedBlocks touched_;
    UprightEdges upright_;                // the whole shape, while it is simple
    std::vector<std::uint8_t> coverage_;  // one row
    std::vector<std::uint8_t>
        folded_;                  // coverage of earlier parts of the shape, if it is a long one
    std::size_t edge_count_ = 0;  // since the last fold
    bool dirty_ = false, is_folded_ = false;
};

}  // namespace plot
