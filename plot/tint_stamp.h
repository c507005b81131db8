// The coverage of a shape, drawn once for each size and each quarter of a pixel, and painted in any
// colours.
#pragma once

#include <array>
#include <optional>
#include <unordered_map>

#include "plot/blend.h"
#include "plot/painter.h"
#include "plot/stroke.h"
#include "plot/tinted_markers.h"

namespace plot {

class TintStamp {
  public:
    // The shape's outline in device pixels, y downwards, around a pixel's corner. Without a style,
    // no outline is drawn.
    TintStamp(const Path& shape, const Affine& map, bool snapped, double snap_fraction,
              const std::optional<StrokeStyle>&);

    const PixelBox& box() const { return box_; }
    std::size_t bytes() const { return fill_.size() + line_.size() + both_.size(); }
    // With the corner at (x, y), within `clip`.
    void put(const PixelView&, int x, int y, const Rgba& fill, const Rgba& edge,
             const PixelBox& clip, const Mask*) const;
    // A row's pixels as bits, from the left: those it touches, and those of which the inside or
    // the outline leaves nothing to be seen below. No rows: it is too wide for that.
    struct Bits {
        std::uint64_t touched = 0, filled = 0, lined = 0;
    };
    const std::vector<Bits>& bits() const { return bits_; }

  private:
    using Coverage = std::vector<std::uint8_t>;
    void paint(const PixelView&, int x, int y, const Coverage&, const Rgba&, const PixelBox& clip,
               const Mask*) const;

    PixelBox box_;
    void find_bits();

    std::vector<Bits> bits_;
    Coverage fill_, line_, both_;  // both: of one opaque colour, inside and outline together
};

// Where a stamp goes.
struct StampAt {
    int x, y;
    std::uint32_t stamp, item;
};

// All stamps of a shape, made as they are asked for.
class TintStamps {
  public:
    TintStamps(const Path& shape, bool snapped, double snap_fraction,
               const std::optional<StrokeStyle>& style)
        : shape_(shape), snapped_(snapped), snap_fraction_(snap_fraction), style_(style) {}

    // For a place in device pixels, y downwards; nullopt when stamps would take too much memory or
    // there is nothing to stamp.
    std::optional<StampAt> place(Point at, double scale, std::uint32_t item);
    const TintStamp& operator[](std::uint32_t stamp) const { return stamps_[stamp]; }

  private:
    const Path& shape_;
    const bool snapped_;
    const double snap_fraction_;
    const std::optional<StrokeStyle> style_;
    std::vector<TintStamp> stamps_;
    // By size: the numbers of the sixteen stamps, plus one; 0: not made yet.
    std::unordered_map<double, std::array<std::uint32_t, 16>> sizes_;
    std::pair<double, std::array<std::uint32_t, 16>*> last_{-1, nullptr};
    std::size_t bytes_ = 0;
};

// Paints all, one after the other; bands of the picture in several threads. Can be cancelled.
void put_stamps(const PixelView&, const TintStamps&, std::span<const StampAt>, const MarkerLooks&,
                const PixelBox& clip, const Mask*);

}  // namespace plot
