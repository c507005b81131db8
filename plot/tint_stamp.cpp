#include "plot/tint_stamp.h"

#include <cmath>

#include "plot/cancel.h"
#include "plot/parallel.h"
#include "plot/polylines.h"
#include "plot/snap.h"

namespace plot {

namespace {

constexpr double kFlatness = 1.0 / 8;             // pixels that a chord may stray from its curve
constexpr int kQuarters = 4;                      // of a pixel
constexpr double kLargest = 1 << 20;              // pixels of a stamp
constexpr std::size_t kMostBytes = 64 * 1 << 20;  // of all stamps of a shape

Polylines device_outline(const Path& shape, const Affine& map, bool snapped, double fraction) {
    if (!snapped) return to_polylines(shape, map, kFlatness);
    Path device = shape.transformed(map);
    snap_points(device.points, fraction);
    return to_polylines(device, {}, kFlatness);
}

}  // namespace

TintStamp::TintStamp(const Path& shape, const Affine& map, bool snapped, double snap_fraction,
                     const std::optional<StrokeStyle>& style) {
    Polylines outline = device_outline(shape, map, snapped, snap_fraction);
    Rect around = Rect::nothing();
    for (const Point p : outline.points) around.include(p);
    if (outline.points.empty()) return;
    const double mitre = style && style->join == Join::Miter ? style->miter_limit : 0;
    around = around.padded(style ? style->width / 2 * std::max(1.5, mitre) + 1 : 1);
    if (!(around.width() * around.height() <= kLargest)) return;
    box_ = {static_cast<int>(std::floor(around.x0)), static_cast<int>(std::floor(around.y0)),
            static_cast<int>(std::ceil(around.x1)), static_cast<int>(std::ceil(around.y1))};
    box_.x1 += (box_.x0 - box_.x1) & 3;  // whole groups of pixels blend fastest
    for (Point& p : outline.points) p = p - Point(box_.x0, box_.y0);
    const int width = box_.x1 - box_.x0, height = box_.y1 - box_.y0;
    Rasterizer raster(width, height);
    Mask mask{{0, 0, width, height}, {}};
    auto swept = [&] {
        mask.coverage.assign(static_cast<std::size_t>(width) * height, 0);
        MaskPaint paint(mask, nullptr);
        raster.sweep(paint);
        return mask.coverage;
    };
    for (const auto& run : outline.runs) raster.polygon(outline.of(run));
    fill_ = swept();
    both_ = fill_;
    if (style) {
        for (const auto& run : outline.runs) stroke(outline.of(run), run.closed, *style, raster);
        line_ = swept();
        for (std::size_t i = 0; i < both_.size(); ++i)
            both_[i] = static_cast<std::uint8_t>(255 - mul8(255 - fill_[i], 255 - line_[i]));
    }
    find_bits();
}

void TintStamp::find_bits() {
    const int width = box_.x1 - box_.x0;
    if (width > 64) return;
    bits_.resize(box_.y1 - box_.y0);
    for (std::size_t i = 0; i < both_.size(); ++i) {
        Bits& row = bits_[i / width];
        const std::uint64_t bit = std::uint64_t{1} << (i % width);
        if (both_[i]) row.touched |= bit;
        if (fill_[i] == 255) row.filled |= bit;
        if (!line_.empty() && line_[i] == 255) row.lined |= bit;
    }
}

void TintStamp::put(const PixelView& view, int x, int y, const Rgba& fill, const Rgba& edge,
                    const PixelBox& clip, const Mask* mask) const {
    if (edge.a >= 1 && fill == edge) return paint(view, x, y, both_, fill, clip, mask);
    if (fill.a > 0) paint(view, x, y, fill_, fill, clip, mask);
    if (edge.a > 0 && !line_.empty()) paint(view, x, y, line_, edge, clip, mask);
}

void TintStamp::paint(const PixelView& view, int x, int y, const Coverage& coverage,
                      const Rgba& color, const PixelBox& clip, const Mask* mask) const {
    const int left = std::max(x + box_.x0, clip.x0), right = std::min(x + box_.x1, clip.x1);
    const int top = std::max(y + box_.y0, clip.y0), bottom = std::min(y + box_.y1, clip.y1);
    if (left >= right) return;
    SolidPaint ink(view, color, mask);
    const std::size_t width = box_.x1 - box_.x0;
    for (int row = top; row < bottom; ++row) {
        const auto* from = coverage.data() + (row - y - box_.y0) * width + (left - x - box_.x0);
        ink.SolidPaint::span(row, left, right - left, from);
    }
}

std::optional<StampAt> TintStamps::place(Point at, double scale, std::uint32_t item) {
    if (scale != last_.first) last_ = {scale, &sizes_[scale]};
    const double qx = std::floor(at.x * kQuarters + 0.5), qy = std::floor(at.y * kQuarters + 0.5);
    const double px = std::floor(qx / kQuarters), py = std::floor(qy / kQuarters);
    const int fx = static_cast<int>(qx - px * kQuarters),
              fy = static_cast<int>(qy - py * kQuarters);
    std::uint32_t& number = (*last_.second)[fy * kQuarters + fx];
    if (number == 0) {
        if (bytes_ > kMostBytes) return std::nullopt;
        const Affine map{scale, 0, 0, -scale, fx / double{kQuarters}, fy / double{kQuarters}};
        stamps_.emplace_back(shape_, map, snapped_, snap_fraction_, style_);
        if (stamps_.back().bytes() == 0) return std::nullopt;
        bytes_ += stamps_.back().bytes();
        number = static_cast<std::uint32_t>(stamps_.size());
    }
    return StampAt{static_cast<int>(px), static_cast<int>(py), number - 1, item};
}

namespace {

// Which pixels of a part of the picture are covered for good, looked at from the front.
class Covered {
  public:
    explicit Covered(const PixelBox& part)
        : part_(part),
          words_((part.x1 - part.x0 + 63) / 64 + 1),
          done_(static_cast<std::size_t>(words_) * (part.y1 - part.y0)) {}

    // Whether nothing of a stamp at (x, y) would be seen; otherwise it covers from now on.
    bool hides(const TintStamp& stamp, int x, int y, bool filled, bool lined) {
        const PixelBox& box = stamp.box();
        const int left = x + box.x0 - part_.x0;
        if (stamp.bits().empty() || left < 0 || x + box.x1 > part_.x1) return false;
        const int first = std::max(y + box.y0, part_.y0), last = std::min(y + box.y1, part_.y1);
        const int shift = left % 64;
        bool seen = false;
        for (int row = first; row < last && !seen; ++row) {
            const auto& bits = stamp.bits()[row - y - box.y0];
            const std::uint64_t* at = word(row, left);
            seen = (bits.touched << shift & ~at[0]) || (high(bits.touched, shift) & ~at[1]);
        }
        if (!seen) return true;
        for (int row = first; row < last; ++row) {
            const auto& bits = stamp.bits()[row - y - box.y0];
            const std::uint64_t all = (filled ? bits.filled : 0) | (lined ? bits.lined : 0);
            std::uint64_t* at = word(row, left);
            at[0] |= all << shift, at[1] |= high(all, shift);
        }
        return false;
    }

  private:
    static std::uint64_t high(std::uint64_t bits, int shift) {
        return shift ? bits >> (64 - shift) : 0;
    }
    std::uint64_t* word(int row, int left) {
        return done_.data() + static_cast<std::size_t>(row - part_.y0) * words_ + left / 64;
    }

    const PixelBox part_;
    const int words_;  // of a row; one more than needed, for what is shifted out of the last
    std::vector<std::uint64_t> done_;
};

// Paints some of the places, in their order.
void put_some(const PixelView& view, const TintStamps& stamps, std::span<const StampAt> places,
              std::span<const std::uint32_t> some, const MarkerLooks& looks, const PixelBox& part,
              const Mask* mask) {
    std::size_t count = 0;
    std::vector<std::uint32_t> seen;  // last first
    Covered covered(part);
    for (std::size_t k = some.size(); k-- > 0;) {
        if ((++count & 0xfff) == 0) poll_cancel();
        const StampAt& at = places[some[k]];
        const bool filled = looks.fill(at.item).a >= 1, lined = looks.edge(at.item).a >= 1;
        if (mask || !covered.hides(stamps[at.stamp], at.x, at.y, filled, lined))
            seen.push_back(some[k]);
    }
    for (std::size_t k = seen.size(); k-- > 0;) {
        if ((++count & 0xfff) == 0) poll_cancel();
        const StampAt& at = places[seen[k]];
        stamps[at.stamp].put(view, at.x, at.y, looks.fill(at.item), looks.edge(at.item), part,
                             mask);
    }
}

}  // namespace

void put_stamps(const PixelView& view, const TintStamps& stamps, std::span<const StampAt> places,
                const MarkerLooks& looks, const PixelBox& clip, const Mask* mask) {
    if (clip.empty() || places.empty()) return;
    constexpr int kBandPixels = 16384;  // stay in the processor's nearest cache
    constexpr std::size_t kMany = 4096;
    const int rows = std::max(kBandPixels / view.width, 8);
    const int bands = places.size() < kMany ? 1 : (clip.y1 - clip.y0 + rows - 1) / rows;
    // The places whose stamps reach into each band, in their order.
    std::vector<std::vector<std::uint32_t>> reaching(bands);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const PixelBox& box = stamps[places[i].stamp].box();
        const int top = std::max(places[i].y + box.y0, clip.y0) - clip.y0;
        const int bottom = std::min(places[i].y + box.y1, clip.y1) - clip.y0;
        if (top >= bottom) continue;
        const int first = bands == 1 ? 0 : top / rows, last = bands == 1 ? 0 : (bottom - 1) / rows;
        for (int b = first; b <= last; ++b) reaching[b].push_back(static_cast<std::uint32_t>(i));
    }
    run_parts(bands, [&](int b) {
        PixelBox part = clip;
        if (bands > 1) part.y0 = clip.y0 + b * rows, part.y1 = std::min(part.y0 + rows, clip.y1);
        put_some(view, stamps, places, reaching[b], looks, part, mask);
    });
}

}  // namespace plot
