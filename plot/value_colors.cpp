#include "plot/value_colors.h"

#include <algorithm>
#include <cstring>

#include "plot/parallel.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kBlock = 1024;  // values that stay in the fastest cache

// Colormap::place() of each, with all comparisons made: there are no branches between vectors.
PLOT_VECTOR_CLONES void find_places(const double* values, std::size_t count, int size,
                                    int* places) {
    const double n = size;
    for (std::size_t i = 0; i < count; ++i) {
        const double scaled = values[i] * n;
        double place = scaled < 0 ? n : scaled;
        place = scaled > n ? n + 1 : place;
        place = scaled == n ? n - 1 : place;
        place = scaled != scaled ? n + 2 : place;
        places[i] = static_cast<int>(place);
    }
}

void find_index_places(const Colormap& map, std::span<const double> values, int* places) {
    for (const double v : values) {
        *places++ = v != v ? map.size() + 2 : map.place_of_index(static_cast<long>(v));
    }
}

}  // namespace

void color_places(const Norm& norm, const Colormap& map, std::span<const double> values,
                  std::span<int> places) {
    std::array<double, kBlock> block;
    const bool index = norm.is_index();
    for (std::size_t start = 0; start < values.size(); start += kBlock) {
        const std::span normed = std::span(block).first(std::min(kBlock, values.size() - start));
        norm.forward(values.subspan(start, normed.size()), normed);
        int* to = places.data() + start;
        if (index) {
            find_index_places(map, normed, to);
        } else {
            find_places(normed.data(), normed.size(), map.size(), to);
        }
    }
}

ValueColors::ValueColors(Norm norm, Colormap map, std::span<const Bytes> table)
    : norm_(std::move(norm)), map_(std::move(map)), words_(table.size()) {
    std::memcpy(words_.data(), table.data(), table.size_bytes());
}

void ValueColors::write(std::span<const double> values, std::uint8_t* to) const {
    constexpr std::size_t kStretch = 16 * kBlock;  // for a thread
    run_stretches(values.size(), kStretch, [&](std::size_t begin, std::size_t end) {
        std::array<int, kBlock> places;
        places.fill(map_.size() + 2);
        for (std::size_t start = begin; start < end; start += kBlock) {
            const auto some = values.subspan(start, std::min(kBlock, end - start));
            if (norm_.scaled()) {
                color_places(norm_, map_, some, std::span(places).first(some.size()));
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                const auto place = static_cast<std::size_t>(places[i]);
                std::memcpy(to + 4 * (start + i), &words_[place], 4);
            }
        }
    });
}

}  // namespace plot
