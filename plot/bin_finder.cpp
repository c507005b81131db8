#include "plot/bin_finder.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "plot/vector_clones.h"

namespace plot {

namespace {

struct Places {
    double first, last, scale, doubt, bins;
};

constexpr std::size_t kLanes = 4;
using Four [[gnu::vector_size(kLanes * sizeof(double))]] = double;
using FourWhole [[gnu::vector_size(kLanes * sizeof(std::int32_t))]] = std::int32_t;

// The bin of each value, bins for those outside, bins + 1 for those next to an edge; returns
// whether there are such. Four at a time, `count` a multiple of it.
template <class T>
PLOT_VECTOR_CLONES bool compute(const T* values, std::size_t count, Places p, std::int32_t* to) {
    const Four outside = Four{} + p.bins, near = outside + 1;
    Four most{};
    for (std::size_t i = 0; i < count; i += kLanes) {
        Four v;
        for (std::size_t k = 0; k < kLanes; ++k) v[k] = double(values[i + k]);
        Four place = (v - p.first) * p.scale;
        place = v >= p.first ? place : outside;
        place = v <= p.last ? place : outside;
        const Four bin = __builtin_convertvector(__builtin_convertvector(place, FourWhole), Four);
        const Four within = place - bin;
        Four found = within > p.doubt ? bin : near;
        found = within < 1 - p.doubt ? found : near;
        found = bin < p.bins ? found : near;
        found = v >= p.first ? found : outside;
        found = v <= p.last ? found : outside;
        most = found > most ? found : most;
        const FourWhole whole = __builtin_convertvector(found, FourWhole);
        std::memcpy(to + i, &whole, sizeof whole);
    }
    return std::max({most[0], most[1], most[2], most[3]}) > p.bins;
}

}  // namespace

BinFinder::BinFinder(std::span<const double> edges)
    : edges_(edges), first_(edges.front()), last_(edges.back()) {
    constexpr double kUlp = std::numeric_limits<double>::epsilon();
    const double count = double(edges.size()) - 1;
    const double scale = count / (last_ - first_);
    if (!std::isfinite(scale) || !(scale > 0)) return;
    double off = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        off = std::max(off, std::abs((edges[i] - first_) * scale - double(i)));
    }
    // What rounding adds to differences, products and the scale itself.
    const double doubt = off + 8 * kUlp * (count + 1);
    constexpr double kMost = 0.25;
    if (doubt < kMost) scale_ = scale, doubt_ = doubt;
}

int BinFinder::search(double v) const {
    if (!(v >= first_ && v <= last_)) return bins();
    if (v == last_) return bins() - 1;
    const auto next = std::upper_bound(edges_.begin(), edges_.end(), v);
    return int(next - edges_.begin()) - 1;
}

template <class T>
void BinFinder::find(const T* values, std::size_t count, std::int32_t* to) const {
    if (scale_ == 0) {
        std::transform(values, values + count, to, [&](T v) { return search(double(v)); });
        return;
    }
    const std::size_t whole = count / kLanes * kLanes;
    const bool is_unclear =
        compute(values, whole, {first_, last_, scale_, doubt_, double(bins())}, to);
    for (std::size_t i = 0; is_unclear && i < whole; ++i) {
        if (to[i] > bins()) to[i] = search(double(values[i]));
    }
    for (std::size_t i = whole; i < count; ++i) to[i] = search(double(values[i]));
}

template void BinFinder::find(const double*, std::size_t, std::int32_t*) const;
template void BinFinder::find(const float*, std::size_t, std::int32_t*) const;
template void BinFinder::find(const std::int64_t*, std::size_t, std::int32_t*) const;
template void BinFinder::find(const std::int32_t*, std::size_t, std::int32_t*) const;
template void BinFinder::find(const std::uint8_t*, std::size_t, std::int32_t*) const;

}  // namespace plot
