// Draws very many markers into a layer: pieces of the data and bands of the picture in several
// threads, the last markers first.
#pragma once

#include "plot/marker_layer.h"
#include "plot/tint_stamp.h"
#include "plot/tinted_markers.h"

namespace plot {

class MarkerBands {
  public:
    // `height` of the surface, for places that count upwards.
    MarkerBands(TintStamps&, const MarkerPlaces&, const MarkerLooks&, const PixelBox& clip,
                double height, const Mask*);

    // False when the stamps would take too much memory; then nothing is drawn. Can be cancelled.
    bool draw(const PixelView&);

  private:
    // Markers that may be seen, front first, by the bands that they reach into.
    using Lists = std::vector<std::vector<StampAt>>;

    void gather(std::size_t begin, std::size_t end, Lists&) const;
    bool make_stamps(std::span<const Lists>) const;
    void put(std::span<const Lists>, int band);
    int top(int band) const { return clip_.y0 + band * rows_; }
    int bottom(int band) const { return std::min(clip_.y1, top(band + 1)); }

    TintStamps& stamps_;
    const MarkerPlaces& places_;
    const MarkerLooks& looks_;
    const PixelBox clip_;
    const double height_;
    const int reach_, rows_, bands_;  // rows of a band
    MarkerLayer layer_;
};

}  // namespace plot
