#include "plot/point_grid.h"

#include <unistd.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <exception>
#include <thread>
#include <utility>

#include "plot/big_memory.h"
#include "plot/cancel.h"
#include "plot/fork_guard.h"
#include "plot/parallel.h"

namespace plot {

namespace {

constexpr std::size_t kSample = 8192;    // values that tell where columns and rows are
constexpr double kPointsOfCell = 128;    // about
constexpr double kMostColumns = 256;     // and rows: numbers of cells fit into two bytes
constexpr std::size_t kGrain = 1 << 16;  // points between two looks at the cancel token
constexpr std::size_t kSmallPart = 8;    // what a grid gives is less than this part of all
constexpr std::uint16_t kNoCell = 0xffff;

ForkMutex& index_mutex() {
    static ForkMutex& mutex = *new ForkMutex;
    return mutex;
}

// Where columns begin so that as many of the values are in each; the first has no border.
std::vector<double> borders(std::span<const double> values, std::size_t count) {
    std::vector<double> some;
    const std::size_t step = std::max<std::size_t>(1, values.size() / kSample);
    some.reserve(values.size() / step + 1);
    for (std::size_t i = 0; i < values.size(); i += step)
        if (std::isfinite(values[i])) some.push_back(values[i]);
    std::sort(some.begin(), some.end());
    std::vector<double> at;
    at.reserve(count);
    for (std::size_t i = 1; i < count && !some.empty(); ++i) {
        const double border = some[i * some.size() / count];
        if (at.empty() || border > at.back()) at.push_back(border);
    }
    return at;
}

std::size_t place_in(const std::vector<double>& borders, double v) {
    return std::size_t(std::upper_bound(borders.begin(), borders.end(), v) - borders.begin());
}

}  // namespace

PointGrid::PointGrid(std::span<const double> x, std::span<const double> y) : size_(x.size()) {
    const double side = std::sqrt(double(size_) / kPointsOfCell);
    const auto count = std::size_t(std::clamp(side, 1.0, kMostColumns - 1));
    columns_ = borders(x, count), rows_ = borders(y, count);
    sort_in(x, y);
}

std::size_t PointGrid::cell_of(double x, double y) const {
    return place_in(rows_, y) * (columns_.size() + 1) + place_in(columns_, x);
}

// Counting sort: cells of all points, where each cell's numbers begin in each stretch, the numbers.
void PointGrid::sort_in(std::span<const double> x, std::span<const double> y) {
    const std::size_t cells = (columns_.size() + 1) * (rows_.size() + 1);
    const auto parts = std::size_t(worthwhile_parts());
    const auto begin_of = [&](std::size_t part) { return size_ * part / parts; };
    const auto cell = big_array<std::uint16_t>(size_);
    std::vector<std::vector<std::uint32_t>> at(parts, std::vector<std::uint32_t>(cells));
    run_parts(int(parts), [&](int part) {
        auto& counts = at[std::size_t(part)];
        for (std::size_t i = begin_of(part); i < begin_of(part + 1); ++i) {
            if (i % kGrain == 0) poll_cancel();
            const bool finite = std::isfinite(x[i]) && std::isfinite(y[i]);
            cell[i] = finite ? std::uint16_t(cell_of(x[i], y[i])) : kNoCell;
            if (finite) ++counts[cell[i]];
        }
    });
    begins_.reserve(cells + 1);
    std::uint32_t sum = 0;
    for (std::size_t c = 0; c < cells; ++c) {
        begins_.push_back(sum);
        for (auto& counts : at) sum += std::exchange(counts[c], sum);
    }
    begins_.push_back(sum);
    numbers_ = big_array<std::uint32_t>(sum);
    run_parts(int(parts), [&](int part) {
        auto& next = at[std::size_t(part)];
        for (std::size_t i = begin_of(part); i < begin_of(part + 1); ++i) {
            if (i % kGrain == 0) poll_cancel();
            if (cell[i] != kNoCell) numbers_[next[cell[i]]++] = std::uint32_t(i);
        }
    });
}

std::optional<std::vector<std::uint32_t>> PointGrid::within(const Rect& part,
                                                            std::size_t most) const {
    const std::size_t width = columns_.size() + 1;
    const std::size_t first = place_in(columns_, part.x0), last = place_in(columns_, part.x1);
    const std::size_t top = place_in(rows_, part.y1);
    std::size_t count = 0;
    for (std::size_t row = place_in(rows_, part.y0); row <= top; ++row)
        count += begins_[row * width + last + 1] - begins_[row * width + first];
    if (count > most) return std::nullopt;
    // Bits put them into their order.
    std::vector<std::uint64_t> chosen(size_ / 64 + 1);
    for (std::size_t row = place_in(rows_, part.y0); row <= top; ++row) {
        poll_cancel();
        const std::uint32_t end = begins_[row * width + last + 1];
        for (std::uint32_t i = begins_[row * width + first]; i < end; ++i)
            chosen[numbers_[i] / 64] |= std::uint64_t{1} << numbers_[i] % 64;
    }
    std::vector<std::uint32_t> found;
    found.reserve(count);
    for (std::size_t word = 0; word < chosen.size(); ++word)
        for (std::uint64_t bits = chosen[word]; bits; bits &= bits - 1)
            found.push_back(std::uint32_t(word * 64 + std::size_t(std::countr_zero(bits))));
    return found;
}

std::size_t PointGrid::bytes() const {
    return begins_.size() * sizeof begins_[0] + begins_.back() * sizeof numbers_[0];
}

// Whether the caller is to make it.
bool PointIndex::claim() {
    const std::scoped_lock lock(index_mutex());
    if (grid_ || builder_ == getpid()) return false;
    builder_ = getpid();
    return true;
}

std::shared_ptr<const PointGrid> PointIndex::grid(const Column& x, const Column& y) {
    constexpr auto kMoment = std::chrono::milliseconds(1);
    for (;;) {
        if (claim()) {
            std::shared_ptr<const PointGrid> made;
            std::exception_ptr failure;
            try {
                made = std::make_shared<const PointGrid>(x.values(), y.values());
            } catch (...) {
                failure = std::current_exception();
            }
            {
                const std::scoped_lock lock(index_mutex());
                grid_ = made, builder_ = 0;
            }
            if (failure) std::rethrow_exception(failure);
        }
        {
            const std::scoped_lock lock(index_mutex());
            if (grid_) return grid_;
        }
        poll_cancel();
        std::this_thread::sleep_for(kMoment);
    }
}

std::optional<std::vector<std::uint32_t>> PointIndex::within(const Column& x, const Column& y,
                                                             const Rect& part, bool now) {
    if (x.size() < kFrom || x.size() > UINT32_MAX) return std::nullopt;
    if (!now) {
        // Whether a small part is meant, by some of the points.
        const std::size_t step = x.size() / kSample;
        std::size_t inside = 0;
        for (std::size_t i = 0; i < x.size(); i += step) inside += part.contains({x[i], y[i]});
        if (inside * kSmallPart > kSample) return std::nullopt;
        const std::scoped_lock lock(index_mutex());
        if (!grid_ && ++asked_ < 2) return std::nullopt;
    }
    return grid(x, y)->within(part, now ? x.size() : x.size() / kSmallPart * 2);
}

}  // namespace plot
