// Shapes of a few upright and level edges: rectangles, frames, and lines along an axis, of which
// typical figures mostly consist. Their rows are alike, so that there is next to nothing to sum up.
// Coverage is that of the rasteriser, to the last bit.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "plot/edges.h"
#include "plot/span_sink.h"

namespace plot {

class UprightEdges {
  public:
    // False, and nothing is taken, unless all are upright or level and there is room.
    bool take(std::span<const Edge>);

    std::span<const Edge> all() const { return {edges_.data(), count_}; }
    void clear() { count_ = 0; }

    // Hands out the shape and forgets it. `coverage`: room for a row.
    void sweep(const PixelBox& clip, bool antialias, std::uint8_t* coverage, SpanSink&);

  private:
    struct Side {  // subpixels; sign: 1 down, -1 up
        int x, y0, y1, sign;
    };
    struct Piece {  // of a row
        int begin, end;
        bool is_solid;
    };
    static constexpr std::size_t kMost = 16;

    void find_sides(const PixelBox& clip);
    bool find_covers(int y);
    void find_pieces(const PixelBox& clip, bool antialias, std::uint8_t* coverage);

    std::array<Edge, kMost> edges_;
    std::size_t count_ = 0;
    std::vector<Side> sides_;  // from left to right
    std::vector<int> covers_;  // of each side in the present row, signed
    std::vector<Piece> pieces_;
};

}  // namespace plot
