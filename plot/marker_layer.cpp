#include "plot/marker_layer.h"

#include <algorithm>
#include <bit>

namespace plot {

namespace {

constexpr int kBits = 64;

}  // namespace

MarkerLayer::MarkerLayer(const PixelBox& clip, int reach, const Mask* mask)
    : clip_(clip), mask_(mask), closed_(clip, reach, mask), pixels_(clip) {}

// The colours as they are added up; alphas with the 255 of the coverage divided out.
struct MarkerLayer::Looks {
    Quad fill, edge;
    float fill_alpha, edge_alpha;
    bool alike;

    Looks(const Rgba& inside, const Rgba& outline) : alike(outline.a >= 1 && inside == outline) {
        const Color8 f(inside), e(outline);
        constexpr float kWhole = 255;
        fill = Quad{f.r / kWhole, f.g / kWhole, f.b / kWhole, 1};
        edge = Quad{e.r / kWhole, e.g / kWhole, e.b / kWhole, 1};
        fill_alpha = f.a / kWhole / kWhole, edge_alpha = e.a / kWhole / kWhole;
    }
};

// Puts the pixels of a row whose bits are set; answers those that are closed then.
std::uint64_t MarkerLayer::put_bits(std::uint64_t bits, int left, int y, const std::uint8_t* fill,
                                    const std::uint8_t* line, const Looks& looks) {
    std::uint64_t closed = 0;
    Quad* pixels = pixels_.row(y);
    const std::uint8_t* mask = mask_ ? mask_->row(y) : nullptr;
    for (; bits; bits &= bits - 1) {
        const int i = std::countr_zero(bits);
        Quad& at = pixels[left + i - clip_.x0];
        Quad sum = at;
        const float part = mask ? mask[left + i - mask_->box.x0] / 255.0f : 1.0f;
        sum += looks.edge * ((1 - sum[3]) * (line[i] * part * looks.edge_alpha));
        if (!looks.alike) sum += looks.fill * ((1 - sum[3]) * (fill[i] * part * looks.fill_alpha));
        at = sum;
        if (1 - sum[3] < FrontPixels::kClear) closed |= bits & -bits;
    }
    return closed;
}

void MarkerLayer::put(const TintStamp& stamp, int x, int y, const Rgba& fill, const Rgba& edge,
                      int top, int bottom) {
    const PixelBox& box = stamp.box();
    const Looks looks(fill, edge);
    const int first = std::max(y + box.y0, top), last = std::min(y + box.y1, bottom);
    for (int row = first; row < last; ++row) {
        const int number = row - y - box.y0;
        const std::uint8_t* line = looks.alike ? stamp.both(number) : stamp.line(number);
        for (int i = 0; i < stamp.words(); ++i) {
            const int column = i * kBits, left = x + box.x0 + column;
            const std::uint64_t bits = stamp.touched(number)[i] & ~closed_.at(left, row);
            if (bits == 0) continue;
            const auto closed =
                put_bits(bits, left, row, stamp.fill(number) + column, line + column, looks);
            if (closed) closed_.close(left, row, closed);
        }
    }
}

}  // namespace plot
