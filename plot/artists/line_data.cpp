#include "plot/artists/line_data.h"

#include <atomic>
#include <cmath>
#include <cstring>

#include "plot/big_memory.h"
#include "plot/error.h"
#include "plot/parallel.h"
#include "plot/progress.h"

namespace plot {

namespace {

constexpr std::size_t kGrain = 1 << 16;  // values: some 30 µs

void check_lengths(std::size_t x, std::size_t y) {
    if (x == y) return;
    throw ValueError("x and y must have same first dimension, but have shapes (" +
                     std::to_string(x) + ",) and (" + std::to_string(y) + ",)");
}

void copy_to(double* to, std::span<const double> from) {
    run_stretches(from.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        std::copy(from.begin() + long(begin), from.begin() + long(end), to + begin);
    });
}

bool same(std::span<const double> a, std::span<const double> b) {
    std::atomic<bool> all{true};
    run_stretches(a.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        if (!all) return;
        if (std::memcmp(a.data() + begin, b.data() + begin, (end - begin) * sizeof(double)) != 0) {
            all = false;
        }
    });
    return all;
}

DataBounds parallel_bounds(std::span<const double> x, std::span<const double> y) {
    std::vector<DataBounds> parts(x.size() / kGrain + 1);
    run_stretches(x.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        parts[begin / kGrain] =
            bounds_of(x.subspan(begin, end - begin), y.subspan(begin, end - begin));
    });
    DataBounds all;
    for (const DataBounds& part : parts) all.include(part);
    return all;
}

DataLimits to_limits(const Extent& extent) { return {extent.low, extent.high, extent.positive}; }

}  // namespace

// Memory that a line and its continuations share. What a view of it has seen never changes: only
// the room behind `used` is written, by whoever claimed it.
struct LineData::Store {
    Column x, y;                               // all of it, the room included
    std::shared_ptr<double[]> x_room, y_room;  // the same memory; null: nothing can be added
    std::atomic<std::size_t> used{0};
    Pyramid y_levels, x_levels;  // the latter for mixed order

    bool claim(std::size_t end, std::size_t count) {
        return x_room && x.size() - end >= count && used.compare_exchange_strong(end, end + count);
    }
};

LineData::LineData(Column x, Column y) : x_(std::move(x)), y_(std::move(y)) {
    check_lengths(x_.size(), y_.size());
    if (size() < kDenseFrom) {
        bounds_ = bounds_of(x_.values(), y_.values());
        return;
    }
    store_ = std::make_shared<Store>();
    store_->x = x_, store_->y = y_;
    store_->used = size();
    measure();
}

// From scratch; nobody else has this store yet.
void LineData::measure() {
    Progress progress("measuring a line");
    order_ = order_of(0, [&](double part) { progress.at(part / 2); });
    const auto y = store_->y.values(), x = store_->x.values();
    store_->y_levels = Pyramid(y.size());
    const double share = order_ == Order::Mixed ? 0.25 : 0.5;
    store_->y_levels.extend(y.first(begin_ + size()), 0,
                            [&](double part) { progress.at(0.5 + share * part); });
    if (order_ == Order::Mixed) {
        store_->x_levels = Pyramid(x.size());
        store_->x_levels.extend(x.first(begin_ + size()), 0,
                                [&](double part) { progress.at(0.75 + share * part); });
    }
    bounds_ = dense_bounds();
}

// The order of the points from `from` on; Mixed unless all are finite and go one way.
LineData::Order LineData::order_of(std::size_t from,
                                   const std::function<void(double)>& told) const {
    const auto x = x_.values();
    std::atomic<bool> rising{true}, falling{true};
    run_stretches(x.size() - from, kGrain, [&](std::size_t begin, std::size_t end) {
        if (!rising && !falling) return;
        if (told) told(double(begin) / double(x.size() - from));
        bool up = true, down = true;
        begin += from, end = std::min(end + from, x.size() - 1);
        for (std::size_t i = begin; i < end; ++i) {
            up &= x[i] <= x[i + 1];
            down &= x[i] >= x[i + 1];
        }
        if (!up) rising = false;
        if (!down) falling = false;
    });
    if (!std::isfinite(x[from]) || !std::isfinite(x.back())) return Order::Mixed;
    return rising ? Order::Rising : falling ? Order::Falling : Order::Mixed;
}

Extent LineData::y_extent(std::size_t begin, std::size_t end) const {
    return store_->y_levels.of(store_->y.values(), begin_ + begin, begin_ + end);
}

Extent LineData::x_extent(std::size_t begin, std::size_t end) const {
    return store_->x_levels.of(store_->x.values(), begin_ + begin, begin_ + end);
}

DataBounds LineData::dense_bounds() const {
    const Extent y = y_extent(0, size());
    if (order_ == Order::Mixed) {
        const Extent x = x_extent(0, size());
        if (x.gaps + y.gaps > 0) return parallel_bounds(x_.values(), y_.values());
        return {to_limits(x), to_limits(y)};
    }
    // The ends, or where y is finite first and last, and the first positive one.
    DataBounds bounds{{}, to_limits(y)};
    if (y.gaps == size()) return bounds;
    const auto shown = [&](std::size_t i) { return std::isfinite(y_[i]); };
    std::size_t first = 0, last = size() - 1;
    while (!shown(first)) ++first;
    while (!shown(last)) --last;
    bounds.x.include(x_[first]), bounds.x.include(x_[last]);
    const auto x = x_.values();
    if (order_ == Order::Rising) {
        auto i = std::size_t(std::upper_bound(x.begin(), x.end(), 0.0) - x.begin());
        while (i < size() && !shown(i)) ++i;
        if (i < size()) bounds.x.include(x[i]);
    } else {
        const auto above = [](double value, double limit) { return value > limit; };
        auto i = std::size_t(std::lower_bound(x.begin(), x.end(), 0.0, above) - x.begin());
        while (i > 0 && !shown(i - 1)) --i;
        if (i > 0) bounds.x.include(x[i - 1]);
    }
    return bounds;
}

bool LineData::starts(std::span<const double> x, std::span<const double> y) const {
    return x.size() >= size() && y.size() >= size() && same(x_.values(), x.first(size())) &&
           same(y_.values(), y.first(size()));
}

// The last points of these in a store of their own that has room for more.
LineData LineData::moved(std::size_t kept, std::size_t room) const {
    LineData next;
    next.store_ = std::make_shared<Store>();
    Store& store = *next.store_;
    store.x_room = big_array<double>(room), store.y_room = big_array<double>(room);
    store.x = Column(store.x_room, {store.x_room.get(), room});
    store.y = Column(store.y_room, {store.y_room.get(), room});
    copy_to(store.x_room.get(), x_.values().last(kept));
    copy_to(store.y_room.get(), y_.values().last(kept));
    store.used = kept;
    next.look_at(0, kept);
    return next;
}

// Shows the store's points begin … end.
void LineData::look_at(std::size_t begin, std::size_t end) {
    const auto part = [&](const Column& all) {
        return Column(store_, all.values().subspan(begin, end - begin));
    };
    begin_ = begin;
    x_ = part(store_->x), y_ = part(store_->y);
}

// What came behind the first `old_size` points, while nobody else sees them.
void LineData::measure_added(std::size_t old_size) {
    if (order_ == Order::Unknown) {
        if (size() >= kDenseFrom) return measure();
        bounds_ = bounds_of(x_.values(), y_.values());
        return;
    }
    const std::size_t from = begin_ + old_size, end = begin_ + size();
    const bool was_mixed = order_ == Order::Mixed;
    if (!was_mixed && order_of(old_size > 0 ? old_size - 1 : 0) != order_) order_ = Order::Mixed;
    store_->y_levels.extend(store_->y.values().first(end), from);
    if (order_ == Order::Mixed) {
        if (!was_mixed) store_->x_levels = Pyramid(store_->x.size());
        store_->x_levels.extend(store_->x.values().first(end), was_mixed ? from : 0);
    }
    bounds_ = dense_bounds();
}

LineData LineData::appended(std::span<const double> x, std::span<const double> y,
                            std::size_t keep) const {
    check_lengths(x.size(), y.size());
    const std::size_t added = std::min(x.size(), keep), kept = std::min(size(), keep - added);
    LineData next = *this;
    if (!store_ || !store_->claim(begin_ + size(), added)) {
        // Twice what is in sight: in the mean each value is moved once.
        next = moved(kept, 2 * (kept + added));
        next.store_->used = kept + added;
    }
    const std::size_t old_end = next.begin_ + next.size();
    copy_to(next.store_->x_room.get() + old_end, x.last(added));
    copy_to(next.store_->y_room.get() + old_end, y.last(added));
    next.look_at(old_end - kept, old_end + added);
    if (next.size() > 0) next.measure_added(kept);
    return next;
}

}  // namespace plot
