// Which cells of a rasteriser a shape has touched: a bit for each block of a row's cells, shared by
// the rows of a band. A sweep so visits little more than the outline of a shape, however far apart
// its parts are.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace plot {

class TouchedBlocks {
  public:
    static constexpr int kCells = 16;  // in a block
    static constexpr int kRows = 16;   // in a band

    struct Range {  // of cells, whole blocks
        int begin, end;
    };

    TouchedBlocks(int rows, int cells)
        : words_((cells / kCells + kBits) / kBits), bits_(std::size_t(rows / kRows + 1) * words_) {}

    // An edge goes through these rows.
    void mark_rows(int first, int last) {
        first_ = std::min(first_, first);
        last_ = std::max(last_, last);
    }

    // Cells x0 … x1 of a band, x0 <= x1.
    void mark(int band, int x0, int x1) {
        std::uint64_t* const word = bits_.data() + std::size_t(band) * words_;
        const int from = x0 / kCells, upto = x1 / kCells;
        for (int w = from / kBits; w <= upto / kBits; ++w) {
            const int low = std::max(from - w * kBits, 0), high = std::min(upto - w * kBits, 63);
            word[w] |= ~std::uint64_t{0} << low & ~std::uint64_t{0} >> (kBits - 1 - high);
        }
    }

    // Calls visit(y, ranges), rows from the top, ranges from the left, and forgets all marks.
    template <class Visit>
    void each_row(Visit&& visit) {
        for (int band = first_ / kRows; first_ <= last_; ++band) {
            find(band);
            const int end = std::min(last_ + 1, (band + 1) * kRows);
            for (; first_ < end; ++first_) visit(first_, ranges_);
        }
        first_ = INT32_MAX, last_ = -1;
    }

  private:
    static constexpr int kBits = 64;

    // The touched ranges of a band, whose marks end here.
    void find(int band) {
        ranges_.clear();
        std::uint64_t* const word = bits_.data() + std::size_t(band) * words_;
        for (int w = 0; w < words_; ++w) {
            for (std::uint64_t rest = word[w]; rest != 0;) {
                const int low = std::countr_zero(rest);
                const int count = std::countr_one(rest >> low);
                const int begin = (w * kBits + low) * kCells, end = begin + count * kCells;
                if (!ranges_.empty() && ranges_.back().end == begin)
                    ranges_.back().end = end;
                else
                    ranges_.push_back({begin, end});
                if (low + count == kBits) break;
                rest &= ~std::uint64_t{0} << (low + count);
            }
            word[w] = 0;
        }
    }

    int words_;  // a band
    std::vector<std::uint64_t> bits_;
    std::vector<Range> ranges_;          // of the band that is visited
    int first_ = INT32_MAX, last_ = -1;  // rows
};

}  // namespace plot
