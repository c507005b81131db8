#include "plot/pyramid.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "plot/big_memory.h"
#include "plot/parallel.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kGrain = 1 << 16;  // values: some 30 µs

Extent slow_extent(std::span<const double> values) {
    Extent all;
    for (const double v : values) {
        if (std::isfinite(v)) {
            all.include({v, v, v > 0 ? v : all.positive, 0});
        } else {
            ++all.gaps;
        }
    }
    return all;
}

}  // namespace

PLOT_VECTOR_CLONES Extent extent_of(std::span<const double> values) {
    constexpr std::size_t kLanes = 8;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    std::array<double, kLanes> low, high, positive, odd;  // odd: NaN once a value was not finite
    low.fill(kInfinity), high.fill(-kInfinity), positive.fill(kInfinity), odd.fill(0);
    const auto look = [&](const double* some) {
        for (std::size_t k = 0; k < kLanes; ++k) {
            const double v = some[k];
            low[k] = v < low[k] ? v : low[k];
            high[k] = v > high[k] ? v : high[k];
            const double p = v > 0 ? v : kInfinity;
            positive[k] = p < positive[k] ? p : positive[k];
            odd[k] += v - v;
        }
    };
    if (values.size() < kLanes) return slow_extent(values);
    for (std::size_t i = 0; i + kLanes <= values.size(); i += kLanes) look(values.data() + i);
    // Some of the last ones twice, which changes nothing.
    look(values.data() + values.size() - kLanes);
    Extent all;
    for (std::size_t k = 0; k < kLanes; ++k) {
        if (odd[k] != 0) return slow_extent(values);
        all.include({low[k], high[k], positive[k], 0});
    }
    return all;
}

Pyramid::Pyramid(std::size_t capacity) {
    for (std::size_t size = kBlock; size <= capacity; size *= kFan) {
        levels_.push_back({size, big_array<Extent>(capacity / size)});
    }
}

void Pyramid::extend(std::span<const double> values, std::size_t from,
                     const std::function<void(double)>& told) {
    if (levels_.empty()) return;
    const std::size_t first = from / kBlock, last = values.size() / kBlock;
    if (first >= last) return;
    run_stretches(last - first, kGrain / kBlock, [&](std::size_t begin, std::size_t end) {
        if (told) told(double(begin) / double(last - first));
        for (std::size_t i = first + begin; i < first + end; ++i) {
            levels_[0].entries[i] = extent_of(values.subspan(i * kBlock, kBlock));
        }
    });
    for (std::size_t k = 1; k < levels_.size(); ++k) {
        const Level &below = levels_[k - 1], &level = levels_[k];
        for (std::size_t i = from / level.size; i < values.size() / level.size; ++i) {
            Extent all;
            for (std::size_t j = 0; j < kFan; ++j) all.include(below.entries[i * kFan + j]);
            level.entries[i] = all;
        }
    }
}

// Up from the lowest level: at each the entries that do not fill one of the next, at both ends.
Extent Pyramid::of(std::span<const double> values, std::size_t begin, std::size_t end) const {
    std::size_t a = (begin + kBlock - 1) / kBlock, b = end / kBlock;
    if (levels_.empty() || a >= b) return extent_of(values.subspan(begin, end - begin));
    Extent all = extent_of(values.subspan(begin, a * kBlock - begin));
    all.include(extent_of(values.subspan(b * kBlock, end - b * kBlock)));
    for (std::size_t k = 0;; ++k) {
        const Extent* entries = levels_[k].entries.get();
        const bool top = k + 1 == levels_.size();
        const std::size_t up_a = (a + kFan - 1) / kFan, up_b = b / kFan;
        if (top || up_a >= up_b) {
            for (; a < b; ++a) all.include(entries[a]);
            return all;
        }
        for (; a < up_a * kFan; ++a) all.include(entries[a]);
        while (b > up_b * kFan) all.include(entries[--b]);
        a = up_a, b = up_b;
    }
}

}  // namespace plot
