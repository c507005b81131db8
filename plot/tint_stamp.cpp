#include "plot/tint_stamp.h"

#include <array>
#include <cmath>
#include <mutex>

#include "plot/cancel.h"
#include "plot/device_path.h"
#include "plot/fork_guard.h"
#include "plot/parallel.h"

namespace plot {

namespace {

constexpr int kQuarters = 4;                      // of a pixel
constexpr double kSizeSteps = 8;                  // sizes differ by a part of a pixel
constexpr double kLargestReach = 512;             // pixels
constexpr std::size_t kMostBytes = 64 * 1 << 20;  // of all stamps of a shape
constexpr std::size_t kMostKept = 4 * 1 << 20;    // for the next drawing

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

bool StampKind::operator==(const StampKind& o) const {
    return shape.points == o.shape.points && shape.codes == o.shape.codes && look == o.look &&
           whole_pixels == o.whole_pixels && scaled == o.scaled && largest == o.largest;
}

TintStamps::TintStamps(StampKind kind)
    : kind_(std::move(kind)),
      parts_(kind_.whole_pixels ? 1 : kQuarters),
      centre_(kind_.whole_pixels && !kind_.look.snapped ? 0.5 : 0) {
    const Rect box = kind_.shape.bounds();
    if (kind_.scaled) steps_ = kSizeSteps * std::max(box.width(), box.height()) / 2;
    const double largest = kind_.scaled ? kind_.largest + 1 / steps_ : 1;
    reach_ =
        std::ceil(largest * largest_coordinate(kind_.shape) + outline_reach(kind_.look.style) + 4);
    if (too_large()) return;
    const double sizes = kind_.scaled ? std::round(kind_.largest * steps_) + 1 : 1;
    stamps_.resize(static_cast<std::size_t>(sizes * parts_ * parts_));
}

bool TintStamps::too_large() const { return !(reach_ <= kLargestReach); }

bool TintStamps::make(std::span<const std::span<const StampAt>> wanted) {
    std::vector<std::uint8_t> missing(stamps_.size());
    std::vector<int> numbers;
    for (const auto& some : wanted) {
        for (const StampAt& at : some) {
            if (stamps_[at.stamp] || missing[at.stamp]) continue;
            missing[at.stamp] = 1;
            numbers.push_back(static_cast<int>(at.stamp));
        }
    }
    whole_ = false;
    run_parts(static_cast<int>(numbers.size()), [&](int i) {
        if ((i & 0x3f) == 0) poll_cancel();
        const int number = numbers[i], x = number % parts_, y = number / parts_ % parts_;
        const int size = number / (parts_ * parts_) + 1;
        const double scale = steps_ > 0 ? size / steps_ : 1;
        const Affine map{
            scale, 0, 0, -scale, centre_ + x / double(parts_), centre_ + y / double(parts_)};
        stamps_[number] = std::make_unique<const TintStamp>(kind_.shape, map, kind_.look);
    });
    for (const int number : numbers) {
        const PixelBox& box = stamps_[number]->box();
        around_ = {std::min(around_.x0, box.x0), std::min(around_.y0, box.y0),
                   std::max(around_.x1, box.x1), std::max(around_.y1, box.y1)};
        bytes_ += stamps_[number]->bytes();
    }
    whole_ = true;
    return bytes_ <= kMostBytes;
}

namespace {

struct Pool {
    ForkMutex mutex;  // guards free
    std::array<std::unique_ptr<TintStamps>, 8> free;
};

// Never destroyed: threads may draw while the process ends.
Pool& pool() {
    static Pool* const the_pool = new Pool;
    return *the_pool;
}

}  // namespace

std::unique_ptr<TintStamps> TintStamps::take(StampKind kind) {
    {
        const std::scoped_lock lock(pool().mutex);
        for (auto& kept : pool().free)
            if (kept && kept->kind_ == kind) return std::move(kept);
    }
    return std::make_unique<TintStamps>(std::move(kind));
}

void TintStamps::give_back(std::unique_ptr<TintStamps> stamps) {
    if (!stamps->whole_ || stamps->bytes_ > kMostKept) return;
    const std::scoped_lock lock(pool().mutex);
    // The newest first; the oldest falls out and is freed after the lock, as `stamps`.
    for (auto& kept : pool().free) {
        std::swap(kept, stamps);
        if (!stamps) break;
    }
}

}  // namespace plot
