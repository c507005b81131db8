#include "plot/image_data.h"

#include <cmath>
#include <cstring>

#include "plot/cancel.h"

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

template <class T>
void measure(const T* v, std::size_t size, ImageData& image) {
    Extremes<T> e;
    std::size_t at = 0;
    for (; at + kLanes <= size; at += kLanes) {
        if (at % kBlock == 0) poll_cancel();
        for (std::size_t k = 0; k < kLanes; ++k) e.include(v[at + k], k);
    }
    for (; at < size; ++at) e.include(v[at], 0);
    for (std::size_t k = 0; k < kLanes; ++k) {
        image.has_bad |= e.bad[k] != 0;
        for (const T x : {e.low[k], e.high[k], e.minpos[k]}) image.limits.include(double(x));
    }
}

// With infinities among the values: they become NaN, and the rest is measured again.
template <class T>
void measure_odd(T* v, std::size_t size, ImageData& image) {
    image.limits = {};
    for (std::size_t i = 0; i < size; ++i) {
        if (i % kBlock == 0) poll_cancel();
        if (!std::isfinite(v[i])) v[i] = std::numeric_limits<T>::quiet_NaN();
        image.limits.include(double(v[i]));
    }
}

void measure(const std::uint8_t* v, std::size_t size, ImageData& image) {
    bool seen[256] = {};
    for (std::size_t i = 0; i < size; ++i) seen[v[i]] = true;
    for (int i = 0; i < 256; ++i) {
        if (seen[i]) image.limits.include(double(i));
    }
}

template <class T>
void take(ImageData& image, const void* from) {
    const std::size_t size = image.size();
    auto memory = std::make_shared_for_overwrite<T[]>(size);
    for (std::size_t at = 0; at < size; at += kBlock) {
        poll_cancel();
        const std::size_t count = std::min(kBlock, size - at);
        std::memcpy(memory.get() + at, static_cast<const T*>(from) + at, count * sizeof(T));
    }
    measure(memory.get(), size, image);
    if constexpr (!std::is_same_v<T, std::uint8_t>) {
        if (image.has_bad) measure_odd(memory.get(), size, image);
    }
    image.values = memory.get();
    image.owner = std::move(memory);
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
