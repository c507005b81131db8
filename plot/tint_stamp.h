// The coverage of a shape, drawn once for each size and each place within a pixel, and painted in
// any colours.
#pragma once

#include <algorithm>
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
    bool operator==(const StampLook&) const = default;
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

// Which stamps of a shape there are.
struct StampKind {
    Path shape;
    StampLook look;
    // Placed to whole pixels, with their origins in the middle of one unless they are snapped; or
    // to quarters of pixels.
    bool whole_pixels = false;
    // Whether there are other sizes than 1, up to `largest`.
    bool scaled = false;
    double largest = 1;
    bool operator==(const StampKind&) const;
};

// All stamps of a shape. place() may be called in several threads.
class TintStamps {
  public:
    explicit TintStamps(StampKind);

    // As they are, or new; and back for the next drawing, which most often wants the same ones. Any
    // thread.
    static std::unique_ptr<TintStamps> take(StampKind);
    static void give_back(std::unique_ptr<TintStamps>);

    // How far they reach from their places, pixels; too far: not worth a stamp.
    double reach() const { return reach_; }
    bool too_large() const;
    // For a place in device pixels, y downwards, not farther than a million from the surface.
    StampAt place(Point at, double scale, std::uint32_t item) const {
        // Shifted by a million, places are positive, and cutting off their fractions is a floor.
        constexpr int kShift = 1 << 20;
        const int x = static_cast<int>((at.x + kShift) * parts_ + 0.5),
                  y = static_cast<int>((at.y + kShift) * parts_ + 0.5);
        const int size = steps_ > 0 ? std::max(1, static_cast<int>(scale * steps_ + 0.5)) - 1 : 0;
        const int number = (size * parts_ + y % parts_) * parts_ + x % parts_;
        return {x / parts_ - kShift, y / parts_ - kShift, static_cast<std::uint32_t>(number), item};
    }
    // Draws those of them that there are not yet; false when all would take too much memory.
    bool make(std::span<const StampAt> wanted) { return make({&wanted, 1}); }
    bool make(std::span<const std::span<const StampAt>> wanted);
    const TintStamp& operator[](std::uint32_t stamp) const { return *stamps_[stamp]; }
    // What any of those that there are touches, and their place.
    const PixelBox& around() const { return around_; }

  private:
    const StampKind kind_;
    const int parts_;      // of a pixel
    const double centre_;  // of a marker, from the corner of its pixel
    double steps_ = 0;     // sizes between scales 0 and 1; 0: one size
    double reach_ = 0;
    std::vector<std::unique_ptr<const TintStamp>> stamps_;
    PixelBox around_{0, 0, 1, 1};
    std::size_t bytes_ = 0;
    bool whole_ = true;  // not while some are made, nor after that has failed
};

// Stamps for the scope's life.
class StampsInUse {
  public:
    explicit StampsInUse(StampKind kind) : stamps_(TintStamps::take(std::move(kind))) {}
    ~StampsInUse() { TintStamps::give_back(std::move(stamps_)); }
    StampsInUse(const StampsInUse&) = delete;
    StampsInUse& operator=(const StampsInUse&) = delete;
    TintStamps& operator*() const { return *stamps_; }

  private:
    std::unique_ptr<TintStamps> stamps_;
};

}  // namespace plot
