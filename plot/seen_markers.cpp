#include "plot/seen_markers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "plot/cancel.h"
#include "plot/closed_pixels.h"
#include "plot/device_path.h"
#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr std::size_t kFewest = 4096;  // markers that are looked through
constexpr std::size_t kMost = UINT32_MAX;
constexpr std::size_t kPiece = 4096;    // markers that are placed at a time
constexpr double kLargestPage = 16e6;   // parts of the page
constexpr double kMiterLimit = 10;      // in half widths, as in vector files
constexpr std::uint8_t kMostEqual = 8;  // markers at one place
constexpr int kBits = 64;

// How much a layer hides, of 255. Two opaque ones do: where edges of two meet within a pixel, what
// is below shines through, as viewers smooth them. Faint ones do when a thousandth still passes.
std::uint8_t depth_of(double alpha) {
    constexpr double kOpaque = 128, kHidden = 6.93;  // ln 1024
    if (alpha >= 1) return static_cast<std::uint8_t>(kOpaque);
    const double passed = -std::log1p(-std::max(alpha, 0.0));
    return static_cast<std::uint8_t>(std::min(kOpaque, std::floor(passed * 255 / kHidden)));
}

class SeenMarkers {
  public:
    SeenMarkers(TintStamps& stamps, const Painter& page, double parts, bool has_outline)
        : stamps_(stamps),
          height_(page.height()),
          parts_(parts),
          has_outline_(has_outline),
          clip_{0, 0, static_cast<int>(std::ceil(page.width() * parts)),
                static_cast<int>(std::ceil(page.height() * parts))},
          reach_(static_cast<int>(stamps.reach())),
          closed_(clip_, reach_, nullptr),
          depth_(static_cast<std::size_t>(clip_.x1) * clip_.y1),
          taken_(depth_.size()) {}

    // False if there are too many stamps, or more markers than the page has room for.
    bool look(const MarkerPlaces& places, const MarkerLooks& looks, std::size_t room) {
        std::size_t pieces = 0, settle_at = 4;
        for (std::size_t end = places.count; end > 0; end -= std::min(end, kPiece)) {
            poll_cancel();
            if (!look(places, looks, end > kPiece ? end - kPiece : 0, end)) return false;
            if (seen_.size() > room) return false;
            if (++pieces < settle_at) continue;
            closed_.settle(stamps_.around());
            settle_at *= 2;
        }
        std::reverse(seen_.begin(), seen_.end());
        return true;
    }
    std::vector<std::uint32_t> take() { return std::move(seen_); }

  private:
    bool look(const MarkerPlaces& places, const MarkerLooks& looks, std::size_t begin,
              std::size_t end) {
        std::array<Point, kPiece> buffer;
        const std::span<const Point> at = places.some(begin, end, buffer);
        const Rect near = to_rect(clip_).padded(reach_ - 1);
        found_.clear();
        for (std::size_t i = end - begin; i-- > 0;) {
            const Point fine{at[i].x * parts_, (height_ - at[i].y) * parts_};
            const double scale = looks.scale ? looks.scale(begin + i) : 1;
            if (!is_finite(fine) || !near.contains(fine) || !(scale > 0)) continue;
            const StampAt place = stamps_.place(fine, scale, static_cast<std::uint32_t>(begin + i));
            if (!closed_.hides(place.x, place.y) && !is_taken(place, looks))
                found_.push_back(place);
        }
        if (!stamps_.make(found_)) return false;
        for (const StampAt& place : found_) {
            const TintStamp& stamp = stamps_[place.stamp];
            if (!closed_.shows(stamp, place.x, place.y, clip_.y0, clip_.y1)) continue;
            seen_.push_back(place.item);
            put(stamp, place, looks.fill(place.item).a,
                has_outline_ ? looks.edge(place.item).a : 0);
        }
        return true;
    }

    // Whether opaque markers of the same size stand at the very place, so many that even their
    // smooth edges hide this one's, which is counted from now on.
    bool is_taken(const StampAt& at, const MarkerLooks& looks) {
        const bool inside = at.x >= 0 && at.y >= 0 && at.x < clip_.x1 && at.y < clip_.y1;
        const bool opaque = looks.fill(at.item).a >= 1 || looks.edge(at.item).a >= 1;
        if (looks.scale || !inside || !opaque) return false;
        std::uint8_t& taken = taken_[static_cast<std::size_t>(at.y) * clip_.x1 + at.x];
        if (taken == kMostEqual) return true;
        ++taken;
        return false;
    }

    // Hides what is below. Where outline and inside meet, the fainter one counts.
    void put(const TintStamp& stamp, const StampAt& at, double fill, double line) {
        const PixelBox& box = stamp.box();
        const std::uint8_t of_fill = depth_of(fill), of_line = depth_of(line);
        const std::uint8_t of_both = std::min(of_fill, of_line);
        const int first = std::max(at.y + box.y0, clip_.y0);
        const int last = std::min(at.y + box.y1, clip_.y1);
        for (int y = first; y < last; ++y) {
            const int row = y - at.y - box.y0;
            for (int word = 0; word < stamp.words(); ++word) {
                const int left = at.x + box.x0 + word * kBits;
                std::uint64_t bits = stamp.touched(row)[word] & ~closed_.at(left, y);
                std::uint64_t closed = 0;
                for (; bits; bits &= bits - 1) {
                    const int x = std::countr_zero(bits), column = word * kBits + x;
                    const std::uint8_t depth = stamp.line(row)[column] == 255   ? of_line
                                               : stamp.fill(row)[column] == 255 ? of_fill
                                               : stamp.both(row)[column] == 255 ? of_both
                                                                                : 0;
                    std::uint8_t& sum = depth_[static_cast<std::size_t>(y) * clip_.x1 + left + x];
                    sum = static_cast<std::uint8_t>(std::min(255, sum + depth));
                    if (sum == 255) closed |= bits & -bits;
                }
                if (closed) closed_.close(left, y, closed);
            }
        }
    }

    TintStamps& stamps_;
    const double height_, parts_;
    const bool has_outline_;
    const PixelBox clip_;
    const int reach_;
    ClosedPixels closed_;
    std::vector<std::uint8_t> depth_;  // how much each part of the page hides
    std::vector<std::uint8_t> taken_;  // how many opaque markers stand at each place
    std::vector<StampAt> found_;
    std::vector<std::uint32_t> seen_;
};

}  // namespace

std::optional<std::vector<std::uint32_t>> seen_markers(const Painter& page, const Path& shape,
                                                       const MarkerPlaces& places,
                                                       const MarkerLooks& looks,
                                                       const Pen& outline) {
    if (!page.is_vector() || places.count < kFewest || places.count > kMost ||
        !rc_bool("path.simplify"))
        return std::nullopt;
    const double finest = points_to_pixels(1, page.dpi());
    const double parts =
        std::min(kSeenParts / finest, std::sqrt(kLargestPage / (page.width() * page.height())));
    StampLook look;
    const bool has_outline = outline.width > 0;
    if (has_outline) look.style = {outline.width * parts, outline.cap, outline.join, kMiterLimit};
    const double largest = looks.scale ? looks.largest : 1;
    const StampsInUse in_use({shape.transformed(Affine::scaling(parts, parts)), look, true,
                              looks.scale != nullptr, largest});
    TintStamps& stamps = *in_use;
    if (stamps.too_large()) return std::nullopt;
    SeenMarkers seen(stamps, page, parts, has_outline);
    if (!seen.look(places, looks, page.room())) return std::nullopt;
    return seen.take();
}

std::optional<std::vector<Point>> seen_markers(const Painter& page, const Path& shape,
                                               std::span<const Point> at, const Rgba* fill,
                                               const Pen* pen) {
    const Pen outline = pen ? *pen : Pen{.width = 0};
    const MarkerLooks looks{[&](std::size_t) { return fill ? *fill : Rgba::none(); },
                            [&](std::size_t) { return outline.color; }};
    const auto seen = seen_markers(page, shape, MarkerPlaces::of(at), looks, outline);
    if (!seen) return std::nullopt;
    std::vector<Point> kept;
    kept.reserve(seen->size());
    for (const std::uint32_t i : *seen) kept.push_back(at[i]);
    return kept;
}

}  // namespace plot
