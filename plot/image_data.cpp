#include "plot/image_data.h"

#include <sys/mman.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "plot/cancel.h"
#include "plot/parallel.h"

namespace plot {

namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kBlock = 1 << 17;  // values between two looks at the cancel token

// Least and largest of many side by side, which the compiler makes vector instructions of.
template <class T>
struct Extremes {
    T low[kLanes], high[kLanes], minpos[kLanes], bad[kLanes];

    Extremes() {
        constexpr T inf = std::numeric_limits<T>::infinity();
        for (std::size_t i = 0; i < kLanes; ++i)
            low[i] = minpos[i] = inf, high[i] = -inf, bad[i] = 0;
    }
    void include(T v, std::size_t lane) {
        low[lane] = v < low[lane] ? v : low[lane];
        high[lane] = v > high[lane] ? v : high[lane];
        const T positive = v > 0 ? v : std::numeric_limits<T>::infinity();
        minpos[lane] = positive < minpos[lane] ? positive : minpos[lane];
        bad[lane] += v - v;  // NaN once there is NaN or infinity
    }
};

struct Measured {
    DataLimits limits;
    bool has_bad = false;
    void include(const Measured& o) { limits.include(o.limits), has_bad |= o.has_bad; }
};

template <class T>
void measure(const T* v, std::size_t size, Extremes<T>& e) {
    std::size_t at = 0;
    for (; at + kLanes <= size; at += kLanes) {
        for (std::size_t k = 0; k < kLanes; ++k) e.include(v[at + k], k);
    }
    for (; at < size; ++at) e.include(v[at], 0);
}

template <class T>
Measured copy_part(const T* from, T* to, std::size_t size) {
    Extremes<T> e;
    for (std::size_t at = 0; at < size; at += kBlock) {
        poll_cancel();
        const std::size_t count = std::min(kBlock, size - at);
        std::memcpy(to + at, from + at, count * sizeof(T));
        measure(from + at, count, e);
    }
    Measured found;
    for (std::size_t k = 0; k < kLanes; ++k) {
        found.has_bad |= e.bad[k] != 0;
        for (const T x : {e.low[k], e.high[k], e.minpos[k]}) found.limits.include(double(x));
    }
    return found;
}

Measured copy_part(const std::uint8_t* from, std::uint8_t* to, std::size_t size) {
    bool seen[256] = {};
    for (std::size_t at = 0; at < size; at += kBlock) {
        poll_cancel();
        const std::size_t count = std::min(kBlock, size - at);
        std::memcpy(to + at, from + at, count);
        for (std::size_t i = at; i < at + count; ++i) seen[from[i]] = true;
    }
    Measured found;
    for (int i = 0; i < 256; ++i) {
        if (seen[i]) found.limits.include(double(i));
    }
    return found;
}

// With infinities among the values: they become NaN, and the rest is measured again.
template <class T>
DataLimits measure_odd(T* v, std::size_t size) {
    DataLimits limits;
    for (std::size_t i = 0; i < size; ++i) {
        if (i % kBlock == 0) poll_cancel();
        if (!std::isfinite(double(v[i]))) v[i] = std::numeric_limits<T>::quiet_NaN();
        limits.include(double(v[i]));
    }
    return limits;
}

// Large memory in large pages: the page faults of small ones take as long as the copy.
std::shared_ptr<void> memory(std::size_t bytes) {
    constexpr std::size_t kPage = 1 << 21;
    const bool large = bytes >= 2 * kPage;
    const std::size_t size = large ? (bytes + kPage - 1) / kPage * kPage : std::max(bytes, 1UL);
    void* got = large ? std::aligned_alloc(kPage, size) : std::malloc(size);
    if (!got) throw std::bad_alloc();
    if (large) madvise(got, size, MADV_HUGEPAGE);
    return {got, [](void* p) { std::free(p); }};
}

template <class T>
void take(ImageData& image, const void* given) {
    const std::size_t size = image.size();
    const T* from = static_cast<const T*>(given);
    auto owner = memory(size * sizeof(T));
    T* to = static_cast<T*>(owner.get());
    const int parts = size < 4 * kBlock ? 1 : worthwhile_parts();
    std::vector<Measured> found(static_cast<std::size_t>(parts));
    run_parts(parts, [&](int part) {
        const std::size_t n = std::size_t(parts), p = std::size_t(part);
        const std::size_t start = size * p / n, end = size * (p + 1) / n;
        found[p] = copy_part(from + start, to + start, end - start);
    });
    Measured all;
    for (const Measured& m : found) all.include(m);
    image.limits = all.has_bad ? measure_odd(to, size) : all.limits;
    image.has_bad = all.has_bad;
    image.values = to;
    image.owner = std::move(owner);
}

}  // namespace

ImageData copy_image(ImageData::Type type, int rows, int columns, int channels, const void* from) {
    ImageData image;
    image.type = type, image.rows = rows, image.columns = columns, image.channels = channels;
    if (type == ImageData::Type::Byte) {
        take<std::uint8_t>(image, from);
    } else if (type == ImageData::Type::Float) {
        take<float>(image, from);
    } else {
        take<double>(image, from);
    }
    return image;
}

}  // namespace plot
