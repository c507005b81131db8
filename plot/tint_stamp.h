// The coverage of a shape, drawn once for each size and each place within a pixel, and painted in
// any colours.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "plot/blend.h"
#include "plot/painter.h"
#include "plot/stroke.h"

namespace plot {

// How a shape becomes coverage. Without a style, no outline is drawn.
struct StampLook {
    bool snapped = false;
    double snap_fraction = 0;
    std::optional<StrokeStyle> style;
};

class TintStamp {
  public:
    // The shape's outline in device pixels, y downwards, around a pixel's corner.
    TintStamp(const Path& shape, const Affine& map, const StampLook&);

    const PixelBox& box() const { return box_; }
    std::size_t bytes() const { return 3 * fill_.size() + touched_.size() * 8; }
    // With the corner at (x, y), within `clip`.
    void put(const PixelView&, int x, int y, const Rgba& fill, const Rgba& edge,
             const PixelBox& clip, const Mask*) const;

    // The pixels that it touches as bits, a number of words for each row.
    int words() const { return words_; }
    const std::uint64_t* touched(int row) const {
        return touched_.data() + static_cast<std::size_t>(row) * words_;
    }
    // Coverage of a row of the box.
    const std::uint8_t* fill(int row) const { return fill_.data() + at(row); }
    const std::uint8_t* line(int row) const { return line_.data() + at(row); }
    // Of one opaque colour, inside and outline together.
    const std::uint8_t* both(int row) const { return both_.data() + at(row); }

  private:
    using Coverage = std::vector<std::uint8_t>;
    std::size_t at(int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(box_.x1 - box_.x0);
    }
    void trim();
    void find_touched();
    void paint(const PixelView&, int x, int y, const Coverage&, const Rgba&, const PixelBox& clip,
               const Mask*) const;

    PixelBox box_;
    int words_ = 0;
    std::vector<std::uint64_t> touched_;
    Coverage fill_, line_, both_;
};

// Where a stamp goes.
struct StampAt {
    int x, y;
    std::uint32_t stamp, item;
};

// All stamps of a shape. place() may be called in several threads.
class TintStamps {
  public:
    // Placed to whole pixels, with their origins in the middle of one unless they are snapped; or
    // to quarters of pixels. `scaled`: there are other sizes than 1, up to `largest`.
    TintStamps(const Path& shape, const StampLook&, bool whole_pixels, bool scaled, double largest);

    // How far they reach from their places, pixels; too far: not worth a stamp.
    double reach() const { return reach_; }
    bool too_large() const;
    // For a place in device pixels, y downwards, not farther than a million from the surface.
    StampAt place(Point at, double scale, std::uint32_t item) const;
    // Draws those that are asked for first; false when they would take too much memory.
    bool make(std::span<const std::uint32_t> stamps);
    bool has(std::uint32_t stamp) const { return stamps_[stamp] != nullptr; }
    std::uint32_t count() const { return static_cast<std::uint32_t>(stamps_.size()); }
    const TintStamp& operator[](std::uint32_t stamp) const { return *stamps_[stamp]; }

  private:
    const Path& shape_;
    const StampLook look_;
    const int parts_;      // of a pixel
    const double centre_;  // of a marker, from the corner of its pixel
    double steps_ = 0;     // sizes between scales 0 and 1; 0: one size
    double reach_ = 0;
    std::vector<std::unique_ptr<const TintStamp>> stamps_;
    std::size_t bytes_ = 0;
};

}  // namespace plot
