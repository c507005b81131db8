// Which cell of a mesh each pixel shows, and colours that run from corner to corner. Corners are
// moved to whole pixels as matplotlib's Agg does, so that neighbours meet without seams.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>

#include "plot/artists/mesh.h"

namespace plot {

// A piece of the page in pixels that count downwards, `scale` of them for each of the page's.
class MeshCanvas {
  public:
    // The part of the mesh within the clip and the page.
    static MeshCanvas around(const MeshCorners&, const Rect& clip, const Rect& page, double scale);

    bool empty() const { return width <= 0 || height <= 0; }
    std::size_t size() const { return std::size_t(width) * std::size_t(height); }
    Rect onto() const;  // on the page
    // In pixels of the canvas, from its upper left corner.
    double x(double on_page) const { return on_page * scale - left; }
    double y(double on_page) const { return (page_height - on_page) * scale - top; }
    Point at(Point p) const { return {x(p.x), y(p.y)}; }

    int width = 0, height = 0;
    double left = 0, top = 0, scale = 1, page_height = 0;
};

constexpr std::uint32_t kNoCell = std::numeric_limits<std::uint32_t>::max();

// The cell (as MeshState::cell_at() counts) of each pixel, row by row; the last one where cells lie
// over each other. Can be cancelled.
std::vector<std::uint32_t> cells_of_pixels(const MeshCanvas&, const MeshCorners&);

// Each cell as four triangles around its middle, with the corners' colours. Can be cancelled.
Pixels fill_smooth(const MeshCanvas&, const MeshCorners&,
                   const std::function<Rgba(std::size_t corner)>& color);

}  // namespace plot
