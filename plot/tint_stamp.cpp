#include "plot/tint_stamp.h"

#include <cmath>

#include "plot/device_path.h"
#include "plot/parallel.h"

namespace plot {

namespace {

constexpr int kQuarters = 4;                      // of a pixel
constexpr double kSizeSteps = 8;                  // sizes differ by a part of a pixel
constexpr double kLargestReach = 512;             // pixels
constexpr std::size_t kMostBytes = 64 * 1 << 20;  // of all stamps of a shape

// How far an outline may stand out from its shape.
double outline_reach(const std::optional<StrokeStyle>& style) {
    if (!style) return 1;
    const double mitre = style->join == Join::Miter ? style->miter_limit : 0;
    return style->width / 2 * std::max(1.5, mitre) + 1;
}

double largest_coordinate(const Path& shape) {
    const Rect r = shape.bounds();
    return std::max({std::abs(r.x0), std::abs(r.x1), std::abs(r.y0), std::abs(r.y1)});
}

}  // namespace

TintStamp::TintStamp(const Path& shape, const Affine& map, const StampLook& look) {
    Polylines outline = device_lines(shape, map, look.snapped, look.snap_fraction);
    Rect around = Rect::nothing();
    for (const Point p : outline.points) around.include(p);
    if (outline.points.empty()) return;
    around = around.padded(outline_reach(look.style));
    box_ = {static_cast<int>(std::floor(around.x0)), static_cast<int>(std::floor(around.y0)),
            static_cast<int>(std::ceil(around.x1)), static_cast<int>(std::ceil(around.y1))};
    for (Point& p : outline.points)
        p = p - Point{static_cast<double>(box_.x0), static_cast<double>(box_.y0)};
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
    if (look.style) {
        for (const auto& run : outline.runs)
            stroke(outline.of(run), run.closed, *look.style, raster);
    }
    line_ = swept();
    both_ = fill_;
    for (std::size_t i = 0; i < both_.size(); ++i)
        both_[i] = static_cast<std::uint8_t>(255 - mul8(255 - fill_[i], 255 - line_[i]));
    trim();
    find_touched();
}

// Makes the box as small as it can be, but as wide as whole groups of pixels, which blend fastest.
void TintStamp::trim() {
    constexpr int kGroup = 4;
    const int width = box_.x1 - box_.x0, height = box_.y1 - box_.y0;
    PixelBox ink{width, height, 0, 0};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (both(y)[x] == 0) continue;
            ink = {std::min(ink.x0, x), std::min(ink.y0, y), std::max(ink.x1, x + 1), y + 1};
        }
    }
    if (ink.empty()) ink = {};
    const int wide = (ink.x1 - ink.x0 + kGroup - 1) / kGroup * kGroup;
    auto cut = [&](Coverage& all) {
        Coverage kept(static_cast<std::size_t>(wide) * (ink.y1 - ink.y0));
        for (int y = ink.y0; y < ink.y1; ++y)
            std::copy_n(all.data() + static_cast<std::size_t>(y) * width + ink.x0, ink.x1 - ink.x0,
                        kept.data() + static_cast<std::size_t>(y - ink.y0) * wide);
        all = std::move(kept);
    };
    cut(fill_), cut(line_), cut(both_);
    box_ = {box_.x0 + ink.x0, box_.y0 + ink.y0, box_.x0 + ink.x0 + wide, box_.y0 + ink.y1};
}

void TintStamp::find_touched() {
    const int width = box_.x1 - box_.x0, height = box_.y1 - box_.y0;
    words_ = (width + 63) / 64;
    touched_.resize(static_cast<std::size_t>(words_) * height);
    for (int y = 0; y < height; ++y) {
        std::uint64_t* row = touched_.data() + static_cast<std::size_t>(y) * words_;
        for (int x = 0; x < width; ++x)
            if (both(y)[x]) row[x / 64] |= std::uint64_t{1} << (x % 64);
    }
}

void TintStamp::put(const PixelView& view, int x, int y, const Rgba& fill, const Rgba& edge,
                    const PixelBox& clip, const Mask* mask) const {
    if (edge.a >= 1 && fill == edge) return paint(view, x, y, both_, fill, clip, mask);
    if (fill.a > 0) paint(view, x, y, fill_, fill, clip, mask);
    if (edge.a > 0) paint(view, x, y, line_, edge, clip, mask);
}

void TintStamp::paint(const PixelView& view, int x, int y, const Coverage& coverage,
                      const Rgba& color, const PixelBox& clip, const Mask* mask) const {
    const int left = std::max(x + box_.x0, clip.x0), right = std::min(x + box_.x1, clip.x1);
    const int top = std::max(y + box_.y0, clip.y0), bottom = std::min(y + box_.y1, clip.y1);
    if (left >= right) return;
    SolidPaint ink(view, color, mask);
    for (int row = top; row < bottom; ++row) {
        const auto* from = coverage.data() + at(row - y - box_.y0) + (left - x - box_.x0);
        ink.SolidPaint::span(row, left, right - left, from);
    }
}

TintStamps::TintStamps(const Path& shape, const StampLook& look, bool whole_pixels, bool scaled,
                       double largest)
    : shape_(shape),
      look_(look),
      parts_(whole_pixels ? 1 : kQuarters),
      centre_(whole_pixels && !look.snapped ? 0.5 : 0) {
    const Rect box = shape.bounds();
    if (scaled) steps_ = kSizeSteps * std::max(box.width(), box.height()) / 2;
    reach_ = std::ceil((scaled ? largest + 1 / steps_ : 1) * largest_coordinate(shape) +
                       outline_reach(look.style) + 4);
    if (too_large()) return;
    const double sizes = scaled ? std::round(largest * steps_) + 1 : 1;
    stamps_.resize(static_cast<std::size_t>(sizes * parts_ * parts_));
}

bool TintStamps::too_large() const { return !(reach_ <= kLargestReach); }

StampAt TintStamps::place(Point at, double scale, std::uint32_t item) const {
    // Shifted by a million, places are positive, and cutting off their fractions is a floor.
    constexpr int kShift = 1 << 20;
    const int x = static_cast<int>((at.x + kShift) * parts_ + 0.5),
              y = static_cast<int>((at.y + kShift) * parts_ + 0.5);
    const int size = steps_ > 0 ? std::max(1, static_cast<int>(scale * steps_ + 0.5)) - 1 : 0;
    const int number = (size * parts_ + y % parts_) * parts_ + x % parts_;
    return {x / parts_ - kShift, y / parts_ - kShift, static_cast<std::uint32_t>(number), item};
}

bool TintStamps::make(std::span<const std::uint32_t> stamps) {
    run_parts(static_cast<int>(stamps.size()), [&](int i) {
        const int number = static_cast<int>(stamps[i]);
        const int x = number % parts_, y = number / parts_ % parts_;
        const int size = number / (parts_ * parts_) + 1;
        const double scale = steps_ > 0 ? size / steps_ : 1;
        const Affine map{
            scale, 0, 0, -scale, centre_ + x / double(parts_), centre_ + y / double(parts_)};
        stamps_[number] = std::make_unique<const TintStamp>(shape_, map, look_);
    });
    for (const std::uint32_t number : stamps) bytes_ += stamps_[number]->bytes();
    return bytes_ <= kMostBytes;
}

}  // namespace plot
