#include "plot/closed_pixels.h"

#include <algorithm>

namespace plot {

namespace {

constexpr int kBits = 64;

// A stamp reaches as far from a place as that may be from the clip.
int margin_of(int reach) { return 2 * reach + 1; }

// and[i] = from[i] & from shifted so that bit x holds bit x + by. Beyond the end all is closed.
void and_shifted(std::vector<std::uint64_t>& row, int by) {
    const auto far = static_cast<std::size_t>(by / kBits);
    const int near = by % kBits;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::uint64_t a = i + far < row.size() ? row[i + far] : ~std::uint64_t{0};
        const std::uint64_t b = i + far + 1 < row.size() ? row[i + far + 1] : ~std::uint64_t{0};
        row[i] &= near ? a >> near | b << (kBits - near) : a;
    }
}

// Bit x: whether `count` bits from x + first on are all set; first is not positive.
void all_of_run(std::vector<std::uint64_t>& row, int first, int count) {
    int done = 1;
    for (; done * 2 <= count; done *= 2) and_shifted(row, done);
    if (done < count) and_shifted(row, count - done);
    // Bit x + first is wanted at x; the margin is wide enough for what falls out.
    const auto far = static_cast<std::size_t>(-first / kBits);
    const int near = -first % kBits;
    for (std::size_t i = row.size(); i-- > 0;) {
        const std::uint64_t a = i >= far ? row[i - far] : ~std::uint64_t{0};
        const std::uint64_t b = i >= far + 1 ? row[i - far - 1] : ~std::uint64_t{0};
        row[i] = near ? a << near | b >> (kBits - near) : a;
    }
}

}  // namespace

ClosedPixels::ClosedPixels(const PixelBox& clip, int reach, const Mask* mask)
    : x0_(clip.x0 - margin_of(reach)),
      y0_(clip.y0 - margin_of(reach)),
      words_((clip.x1 - clip.x0 + 2 * margin_of(reach)) / kBits + 3),
      rows_(clip.y1 - clip.y0 + 2 * margin_of(reach)),
      closed_(static_cast<std::size_t>(words_) * rows_ + 2),
      hidden_(closed_.size()) {
    close_outside(clip, mask);
}

void ClosedPixels::close_outside(const PixelBox& clip, const Mask* clip_path) {
    std::fill(closed_.begin(), closed_.end(), ~std::uint64_t{0});
    for (int y = clip.y0; y < clip.y1; ++y) {
        const std::uint8_t* mask = clip_path ? clip_path->row(y) - clip_path->box.x0 : nullptr;
        std::uint64_t* row = closed_.data() + word_of(y);
        for (int x = clip.x0; x < clip.x1; ++x) {
            const auto at = static_cast<std::size_t>(x - x0_);
            if (!mask || mask[x]) row[at / kBits] &= ~(std::uint64_t{1} << (at % kBits));
        }
    }
}

void ClosedPixels::settle(const PixelBox& around) {
    const auto words = static_cast<std::size_t>(words_);
    std::vector<std::uint64_t> row(words);
    for (int y = y0_; y < y0_ + rows_; ++y) {
        std::fill(row.begin(), row.end(), ~std::uint64_t{0});
        const int first = std::max(y + around.y0, y0_);
        const int last = std::min(y + around.y1, y0_ + rows_);
        for (int from = first; from < last; ++from)
            for (std::size_t i = 0; i < words; ++i) row[i] &= closed_[word_of(from) + i];
        all_of_run(row, around.x0, around.x1 - around.x0);
        std::copy(row.begin(), row.end(), hidden_.begin() + static_cast<long>(word_of(y)));
    }
}

bool ClosedPixels::shows(const TintStamp& stamp, int x, int y, int top, int bottom) const {
    const PixelBox& box = stamp.box();
    const int first = std::max(y + box.y0, top), last = std::min(y + box.y1, bottom);
    for (int row = first; row < last; ++row) {
        const std::uint64_t* touched = stamp.touched(row - y - box.y0);
        for (int i = 0; i < stamp.words(); ++i)
            if (touched[i] & ~at(x + box.x0 + i * kBits, row)) return true;
    }
    return false;
}

void ClosedPixels::close(int x, int y, std::uint64_t bits) {
    std::uint64_t* at = closed_.data() + word_of(y) + (x - x0_) / kBits;
    const unsigned shift = static_cast<unsigned>(x - x0_) % kBits;
    at[0] |= bits << shift;
    if (shift) at[1] |= bits >> (kBits - shift);
}

}  // namespace plot
