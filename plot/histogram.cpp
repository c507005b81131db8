#include "plot/histogram.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstring>

#include "plot/bin_finder.h"
#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/parallel.h"
#include "plot/progress.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kBlock = 4096;        // numbers whose bins stay in the fastest memory
constexpr std::size_t kLook = 16 * kBlock;  // numbers between two looks at the cancel token
constexpr std::size_t kParallel = 1 << 17;  // numbers; fewer are not worth a thread
using Counts = std::vector<std::int64_t>;

// Parts of `size` numbers, block by block: calls work(part, first, count).
template <class F>
void in_blocks(std::size_t size, int parts, F&& work) {
    Progress progress("counting");
    std::atomic<std::size_t> done{0};
    run_parts(parts, [&](int part) {
        const std::size_t n = std::size_t(parts), p = std::size_t(part);
        const std::size_t begin = size * p / n, end = size * (p + 1) / n;
        for (std::size_t at = begin; at < end; at += kBlock) {
            if ((at - begin) % kLook == 0) {
                poll_cancel();
                progress.at(double(done.fetch_add(kLook)) / double(size));
            }
            work(part, at, std::min(kBlock, end - at));
        }
    });
}

// As many tables of counts as there are parts, in which all that is found is counted.
template <class F>
Counts counted(std::size_t size, std::size_t cells, F&& work) {
    // Each part has a table: large ones cost more than the threads save.
    const bool is_large = size >= kParallel && size / 4 >= cells;
    const int parts = is_large ? worthwhile_parts() : 1;
    std::vector<Counts> tables;
    tables.reserve(std::size_t(parts));
    for (int i = 0; i < parts; ++i) tables.emplace_back(cells, 0);
    in_blocks(size, parts, [&](int part, std::size_t at, std::size_t count) {
        work(tables[std::size_t(part)], at, count);
    });
    for (int i = 1; i < parts; ++i) {
        std::transform(tables[0].begin(), tables[0].end(), tables[std::size_t(i)].begin(),
                       tables[0].begin(), std::plus<>());
    }
    return std::move(tables[0]);
}

void check_edges(std::span<const double> edges) {
    if (edges.size() < 2) throw ValueError("a histogram needs two edges or more");
    if (!std::is_sorted(edges.begin(), edges.end())) {
        throw ValueError("`bins` must increase monotonically, when an array");
    }
}

// Neighbours that fall into one bin do not wait for each other's count: there are four tables.
class FourTables {
  public:
    explicit FourTables(int bins) : size_(std::size_t(bins) + 1), counts_(4 * size_, 0) {}
    void add(const std::int32_t* bins, std::size_t count) {
        std::int64_t* const to = counts_.data();
        std::size_t i = 0;
        for (; i + 4 <= count; i += 4) {
            for (std::size_t k = 0; k < 4; ++k) ++to[k * size_ + std::size_t(bins[i + k])];
        }
        for (; i < count; ++i) ++to[std::size_t(bins[i])];
    }
    void add_to(Counts& all) const {
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t k = 0; k < 4; ++k) all[i] += counts_[k * size_ + i];
        }
    }

  private:
    std::size_t size_;  // one more than there are bins: for what lies outside
    Counts counts_;
};

template <class T>
struct Range {
    T low = std::numeric_limits<T>::max(), high = std::numeric_limits<T>::lowest();
    bool all_finite = true;
};

template <class T>
PLOT_VECTOR_CLONES Range<T> range_of(const T* v, std::size_t count) {
    constexpr std::size_t kLanes = 32;
    T low[kLanes], high[kLanes], odd[kLanes];
    for (std::size_t k = 0; k < kLanes; ++k) low[k] = high[k] = v[0], odd[k] = v[0] - v[0];
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (std::size_t k = 0; k < kLanes; ++k) {
            low[k] = v[i + k] < low[k] ? v[i + k] : low[k];
            high[k] = v[i + k] > high[k] ? v[i + k] : high[k];
            odd[k] += v[i + k] - v[i + k];
        }
    }
    for (; i < count; ++i) {
        low[0] = v[i] < low[0] ? v[i] : low[0];
        high[0] = v[i] > high[0] ? v[i] : high[0];
        odd[0] += v[i] - v[i];
    }
    Range<T> all;
    for (std::size_t k = 0; k < kLanes; ++k) {
        all.low = std::min(all.low, low[k]), all.high = std::max(all.high, high[k]);
        all.all_finite = all.all_finite && odd[k] == 0;
    }
    return all;
}

constexpr std::size_t kLanes = 4;
using Four [[gnu::vector_size(kLanes * sizeof(double))]] = double;

// The hexagon of each point, -1 for those beyond the grid. Chance decides from point to point which
// of two hexagons it is: there are no branches, whose outcome the processor would guess. Hexagons'
// middles are 1 apart along x, and sqrt(3) times that along y.
PLOT_VECTOR_CLONES void find_hexagons(const Hexagons& h, const double* xs, const double* ys,
                                      std::size_t count, double* to) {
    // Adding it leaves no room for digits behind the point: so numbers are rounded, halves to even.
    constexpr double kNoFraction = 6755399441055744.0;
    const double nx = h.nx, ny = h.ny, both = (nx + 1) * (ny + 1);
    const Four zero{}, one = zero + 1, outside = zero - 1;
    for (std::size_t i = 0; i < count; i += kLanes) {
        const std::size_t some = std::min(kLanes, count - i);
        Four x{}, y{};
        std::memcpy(&x, xs + i, some * sizeof(double));
        std::memcpy(&y, ys + i, some * sizeof(double));
        x = (x - h.x0) / h.width, y = (y - h.y0) / h.height;
        const Four x1 = (x + kNoFraction) - kNoFraction, y1 = (y + kNoFraction) - kNoFraction;
        const Four x2 = x1 > x ? x1 - 1 : x1, y2 = y1 > y ? y1 - 1 : y1;
        const Four to_first = (x - x1) * (x - x1) + 3.0 * ((y - y1) * (y - y1));
        const Four to_second =
            (x - x2 - 0.5) * (x - x2 - 0.5) + 3.0 * ((y - y2 - 0.5) * (y - y2 - 0.5));
        const Four more = to_first < to_second ? one : zero;
        const Four column = to_first < to_second ? x1 : x2, row = to_first < to_second ? y1 : y2;
        Four found = (1 - more) * both + column * (ny + more) + row;
        found = column >= zero ? found : outside;
        found = row >= zero ? found : outside;
        found = column < nx + more ? found : outside;
        found = row < ny + more ? found : outside;
        std::memcpy(to + i, &found, some * sizeof(double));
    }
}

void check_points(std::size_t x, std::size_t y) {
    if (x != y) {
        throw ValueError("x and y must have the same length, not " + std::to_string(x) + " and " +
                         std::to_string(y));
    }
}

}  // namespace

NumberLimits limits_of(const Numbers& numbers) {
    return std::visit(
        []<class T>(std::span<const T> values) {
            const std::size_t size = values.size();
            const int parts = size < kParallel ? 1 : worthwhile_parts();
            std::vector<NumberLimits> found(static_cast<std::size_t>(parts));
            const auto include = [](NumberLimits& to, double low, double high) {
                to.low = to.has_any ? std::min(to.low, low) : low;
                to.high = to.has_any ? std::max(to.high, high) : high;
                to.has_any = true;
            };
            in_blocks(size, parts, [&](int part, std::size_t at, std::size_t count) {
                NumberLimits& mine = found[std::size_t(part)];
                const Range<T> range = range_of(values.data() + at, count);
                if (range.all_finite) return include(mine, double(range.low), double(range.high));
                mine.all_finite = false;
                for (const T v : values.subspan(at, count)) {
                    if (std::isfinite(double(v))) include(mine, double(v), double(v));
                }
            });
            NumberLimits all;
            for (const NumberLimits& part : found) {
                all.all_finite = all.all_finite && part.all_finite;
                if (part.has_any) include(all, part.low, part.high);
            }
            return all;
        },
        numbers);
}

Counts histogram(const Numbers& numbers, std::span<const double> edges) {
    check_edges(edges);
    const BinFinder finder(edges);
    const std::size_t bins = edges.size() - 1;
    return std::visit(
        [&]<class T>(std::span<const T> values) {
            const int parts =
                values.size() >= kParallel && values.size() / 4 >= bins ? worthwhile_parts() : 1;
            std::vector<FourTables> tables(static_cast<std::size_t>(parts), FourTables{int(bins)});
            in_blocks(values.size(), parts, [&](int part, std::size_t at, std::size_t count) {
                std::array<std::int32_t, kBlock> found;
                finder.find(values.data() + at, count, found.data());
                tables[std::size_t(part)].add(found.data(), count);
            });
            Counts all(bins, 0);
            for (const FourTables& table : tables) table.add_to(all);
            return all;
        },
        numbers);
}

Counts histogram2d(const Numbers& x, const Numbers& y, std::span<const double> x_edges,
                   std::span<const double> y_edges) {
    check_edges(x_edges), check_edges(y_edges);
    check_points(size_of(x), size_of(y));
    const BinFinder along_x(x_edges), along_y(y_edges);
    const std::size_t rows = x_edges.size() - 1, columns = y_edges.size() - 1;
    return counted(size_of(x), rows * columns, [&](Counts& to, std::size_t at, std::size_t count) {
        std::array<std::int32_t, kBlock> row, column;
        std::visit([&](auto v) { along_x.find(v.data() + at, count, row.data()); }, x);
        std::visit([&](auto v) { along_y.find(v.data() + at, count, column.data()); }, y);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t r = std::size_t(row[i]), c = std::size_t(column[i]);
            if (r < rows && c < columns) ++to[r * columns + c];
        }
    });
}

Counts hexagon_of(const Hexagons& hexagons, std::span<const double> x, std::span<const double> y) {
    check_points(x.size(), y.size());
    Counts all(x.size());
    const int parts = x.size() < kParallel ? 1 : worthwhile_parts();
    in_blocks(x.size(), parts, [&](int, std::size_t at, std::size_t count) {
        std::array<double, kBlock> found;
        find_hexagons(hexagons, x.data() + at, y.data() + at, count, found.data());
        std::copy_n(found.begin(), count, all.begin() + std::ptrdiff_t(at));
    });
    return all;
}

Counts count_hexagons(const Hexagons& hexagons, std::span<const double> x,
                      std::span<const double> y) {
    check_points(x.size(), y.size());
    return counted(x.size(), hexagons.count(), [&](Counts& to, std::size_t at, std::size_t count) {
        std::array<double, kBlock> found;
        find_hexagons(hexagons, x.data() + at, y.data() + at, count, found.data());
        for (std::size_t i = 0; i < count; ++i) {
            if (found[i] >= 0) ++to[std::size_t(found[i])];
        }
    });
}

}  // namespace plot
