// A marker drawn once and put in many places.
#pragma once

#include <optional>

#include "plot/blend.h"
#include "plot/painter.h"
#include "plot/polylines.h"
#include "plot/stroke.h"

namespace plot {

struct PixelAt {
    int x, y;
};

// Premultiplied pixels around an origin.
class Stamp {
  public:
    // The marker's outline around (0, 0), device pixels, y downwards; nullopt if the stamp would
    // take more than `most` pixels.
    static std::optional<Stamp> make(const Polylines& outline, const Rgba* fill, const Pen* pen,
                                     const StrokeStyle&, double most);

    bool empty() const { return box_.empty(); }
    // Blends it with its origin at each of the pixels, one after the other, within `clip`.
    void put_all(const PixelView&, std::span<const PixelAt>, const PixelBox& clip,
                 const Mask*) const;

  private:
    struct Row {
        int begin, end;  // the pixels that are not transparent
    };
    void put(const PixelView&, PixelAt, const PixelBox& clip, const Mask*) const;

    PixelBox box_;
    std::vector<std::uint32_t> pixels_;
    std::vector<Row> rows_;
};

}  // namespace plot
