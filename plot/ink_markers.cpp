#include "plot/ink_markers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "plot/cancel.h"
#include "plot/device_path.h"
#include "plot/parallel.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr int kLargest = 16;                   // pixels along a stamp's side
constexpr std::size_t kPiece = 4096;           // markers that are placed at a time
constexpr std::size_t kWorthThread = 1 << 15;  // markers
constexpr int kBandRows = 64;
// Products stop here, before numbers become so small that processors are slow with them.
constexpr float kOpaque = 1e-12F;

using Counts = std::vector<std::uint32_t>;
using Clear = std::vector<float>;

// The one colour of a marker's inside and outline, where there is one.
std::optional<Rgba> ink_of(const Rgba& fill, const Rgba& edge) {
    if (edge.a <= 0) return fill;
    const bool is_one = fill.a <= 0 || fill.with_alpha(1) == edge.with_alpha(1);
    return is_one ? std::optional(edge) : std::nullopt;
}

// Rows of a stamp times those that they are put onto; they are some fours of values wide.
PLOT_VECTOR_CLONES void multiply(float* to, std::size_t stride, const float* by, int wide,
                                 int rows) {
    for (int row = 0; row < rows; ++row, to += stride, by += wide) {
        for (int x = 0; x < wide; ++x) {
            const float product = to[x] * by[x];
            to[x] = product > kOpaque ? product : kOpaque;
        }
    }
}

PLOT_VECTOR_CLONES void to_coverage(const float* clear, std::uint8_t* coverage, int count) {
    for (int x = 0; x < count; ++x)
        coverage[x] = static_cast<std::uint8_t>(static_cast<int>(255.5F - 255 * clear[x]));
}

class InkMarkers {
  public:
    InkMarkers(const TintStamp& stamp, const Rgba& fill, const Rgba& edge, const PixelBox& clip)
        : clip_(clip),
          box_(stamp.box()),
          wide_(box_.x1 - box_.x0),
          high_(box_.y1 - box_.y0),
          places_{clip.x0 - box_.x1 + 1, clip.y0 - box_.y1 + 1, clip.x1 - box_.x0,
                  clip.y1 - box_.y0},
          stride_(places_.x1 - places_.x0) {
        constexpr float kWhole = 255;
        const float inside = Color8(fill).a / kWhole, outside = Color8(edge).a / kWhole;
        Clear once;
        once.reserve(std::size_t(wide_) * high_);
        for (int y = 0; y < high_; ++y)
            for (int x = 0; x < wide_; ++x)
                once.push_back((1 - inside * stamp.fill(y)[x] / kWhole) *
                               (1 - outside * stamp.line(y)[x] / kWhole));
        powers_.push_back(std::move(once));
    }

    void count(const MarkerPlaces& places, const TintStamps& stamps, double height);
    void draw(const PixelView&, const Rgba& ink) const;

  private:
    void count_some(std::span<const Point>, const TintStamps&, double height, Counts&) const;
    Clear clear_of(int top, int bottom) const;

    const PixelBox clip_, box_;
    const int wide_, high_;
    const PixelBox places_;  // those of which something is seen
    const int stride_;
    Counts counts_;
    // What one marker, two, four, … let through.
    std::vector<Clear> powers_;
};

void InkMarkers::count_some(std::span<const Point> at, const TintStamps& stamps, double height,
                            Counts& counts) const {
    const Rect near = to_rect(places_).padded(1);
    for (const Point p : at) {
        const Point device{p.x, height - p.y};
        const bool is_near = device.x >= near.x0 && device.x <= near.x1 && device.y >= near.y0 &&
                             device.y <= near.y1;  // not with NaN
        if (!is_near) continue;
        const StampAt found = stamps.place(device, 1, 0);
        const int x = found.x - places_.x0, y = found.y - places_.y0;
        if (x < 0 || x >= stride_ || y < 0 || y >= places_.y1 - places_.y0) continue;
        ++counts[std::size_t(y) * std::size_t(stride_) + std::size_t(x)];
    }
}

void InkMarkers::count(const MarkerPlaces& places, const TintStamps& stamps, double height) {
    const std::size_t size = std::size_t(stride_) * std::size_t(places_.y1 - places_.y0);
    const int parts = std::clamp(int(places.count / kWorthThread), 1, worthwhile_parts());
    std::vector<Counts> counts(parts);
    run_parts(parts, [&](int part) {
        counts[part].resize(size);
        const std::size_t begin = places.count * part / parts;
        const std::size_t end = places.count * (part + 1) / parts;
        std::array<Point, kPiece> buffer;
        for (std::size_t from = begin; from < end; from += kPiece) {
            poll_cancel();
            count_some(places.some(from, std::min(from + kPiece, end), buffer), stamps, height,
                       counts[part]);
        }
    });
    counts_ = std::move(counts[0]);
    for (int part = 1; part < parts; ++part)
        for (std::size_t i = 0; i < size; ++i) counts_[i] += counts[part][i];
    std::uint32_t bits = 0;
    for (const std::uint32_t count : counts_) bits |= count;
    while (bits >> powers_.size()) {
        Clear more = powers_.back();
        multiply(more.data(), 0, powers_.back().data(), int(more.size()), 1);
        powers_.push_back(std::move(more));
    }
}

// What the pixels of the rows top … bottom let through; a row begins a stamp's width before the
// clip and ends one behind it.
Clear InkMarkers::clear_of(int top, int bottom) const {
    const int row_size = stride_ + wide_;
    Clear clear(std::size_t(row_size) * (bottom - top), 1);
    for (int y = std::max(places_.y0, top - box_.y1 + 1); y < bottom - box_.y0; ++y) {
        const std::uint32_t* counts = counts_.data() + std::size_t(y - places_.y0) * stride_;
        const int first = std::max(y + box_.y0, top), last = std::min(y + box_.y1, bottom);
        for (int x = 0; x < stride_; ++x) {
            for (std::uint32_t rest = counts[x]; rest; rest &= rest - 1) {
                const Clear& by = powers_[std::countr_zero(rest)];
                multiply(clear.data() + std::size_t(first - top) * row_size + x, row_size,
                         by.data() + std::size_t(first - y - box_.y0) * wide_, wide_, last - first);
            }
        }
    }
    return clear;
}

void InkMarkers::draw(const PixelView& view, const Rgba& ink) const {
    const int rows = clip_.y1 - clip_.y0;
    run_parts((rows + kBandRows - 1) / kBandRows, [&](int band) {
        poll_cancel();
        const int top = clip_.y0 + band * kBandRows, bottom = std::min(top + kBandRows, clip_.y1);
        const Clear clear = clear_of(top, bottom);
        SolidPaint paint(view, ink.with_alpha(1));
        std::vector<std::uint8_t> coverage(clip_.x1 - clip_.x0);
        const int count = static_cast<int>(coverage.size());
        // A row begins with the first place's stamp.
        const float* row = clear.data() + (clip_.x0 - places_.x0 - box_.x0);
        for (int y = top; y < bottom; ++y, row += stride_ + wide_) {
            to_coverage(row, coverage.data(), count);
            paint.span(y, clip_.x0, count, coverage.data());
        }
    });
}

}  // namespace

bool draw_ink_markers(const PixelView& view, TintStamps& stamps, const MarkerPlaces& places,
                      const Rgba& fill, const Rgba& edge, const PixelBox& clip, double height) {
    const std::optional<Rgba> ink = ink_of(fill, edge);
    if (!ink) return false;
    const StampAt only{};
    if (!stamps.make({&only, 1})) return false;
    const TintStamp& stamp = stamps[only.stamp];
    const PixelBox& box = stamp.box();
    if (box.x1 - box.x0 > kLargest || box.y1 - box.y0 > kLargest) return false;
    if (box.empty()) return true;
    InkMarkers markers(stamp, fill, edge, clip);
    markers.count(places, stamps, height);
    markers.draw(view, *ink);
    return true;
}

}  // namespace plot
