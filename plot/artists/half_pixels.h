// What is common to the reduced drawings of very many points: columns (or rows) of half a pixel,
// and which points lie in each.
#pragma once

#include <vector>

#include "plot/artist.h"
#include "plot/transform.h"

namespace plot {

class Painter;

// Pixels; no vertex of a reduced drawing is further from its place than half of this.
inline constexpr double kDenseColumn = 1.0 / 2;

// Whether pixels are found coordinate by coordinate, so that columns of pixels are stretches of
// data.
bool has_columns(const TransformSpec&, const Frame&);

// Values of x (or y) at the edges of the columns (rows) that cover `clip`, rising or falling; empty
// where these cannot be found. The columns are `wide` pixels.
std::vector<double> column_edges(const Frame&, const TransformSpec&, const Rect& clip, bool along_y,
                                 bool rising, double wide = kDenseColumn);

// What of the page an artist can be seen in, and so many pixels around it.
Rect seen_part(const ArtistState&, const Painter&, const DrawContext&, double reach);

// Finds where points that go one way pass the columns' edges, going on from one to the next.
template <class IsBefore>
class ColumnSearch {
  public:
    // is_before(i, edge) holds for points begin … some, and for none of some … end.
    ColumnSearch(std::size_t begin, std::size_t end, IsBefore is_before)
        : at_(begin), end_(end), is_before_(is_before) {}

    // The first point that is not before `edge`; looked for as far on as the last one was.
    std::size_t next(double edge) {
        const std::size_t guess = std::min(at_ + step_, end_);
        std::size_t low = at_, high = end_;  // it is one of these or between
        for (std::size_t width = 1; guess + width <= end_; width *= 2) {
            const std::size_t probe = guess + width - 1;
            if (!is_before_(probe, edge)) {
                high = probe;
                break;
            }
            low = probe + 1;
        }
        for (std::size_t width = 1; low < guess && low + width <= guess; width *= 2) {
            const std::size_t probe = guess - width;
            if (is_before_(probe, edge)) {
                low = probe + 1;
                break;
            }
            high = probe;
        }
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            is_before_(middle, edge) ? low = middle + 1 : high = middle;
        }
        step_ = low - at_, at_ = low;
        return low;
    }

  private:
    std::size_t at_, end_, step_ = 0;
    IsBefore is_before_;
};

}  // namespace plot
