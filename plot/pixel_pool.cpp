#include "plot/pixel_pool.h"

#include <array>
#include <cstring>
#include <mutex>
#include <new>
#include <utility>

#include "plot/fork_guard.h"

namespace plot {

namespace {

// Beyond these bytes drawing takes much longer than the page faults do.
constexpr std::size_t kLargest = 16 << 20;

struct Pool {
    ForkMutex mutex;  // guards free
    std::array<PixelMemory, 3> free;
};

// Never destroyed: pictures may be dropped while the process ends.
Pool& pool() {
    static Pool* const the_pool = new Pool;
    return *the_pool;
}

PixelMemory take_kept(std::size_t bytes) {
    const std::scoped_lock lock(pool().mutex);
    for (PixelMemory& kept : pool().free) {
        if (kept.bytes && kept.size >= bytes && kept.size / 2 <= bytes) {
            return std::exchange(kept, {});
        }
    }
    return {};
}

}  // namespace

PixelMemory take_pixels(std::size_t bytes) {
    PixelMemory pixels = take_kept(bytes);
    if (pixels.bytes) {
        std::memset(pixels.bytes.get(), 0, bytes);
        return pixels;
    }
    pixels.bytes.reset(static_cast<std::uint8_t*>(std::calloc(bytes, 1)));
    if (!pixels.bytes) throw std::bad_alloc();
    pixels.size = bytes;
    return pixels;
}

void give_back_pixels(PixelMemory pixels) noexcept {
    if (!pixels.bytes || pixels.size > kLargest) return;
    const std::scoped_lock lock(pool().mutex);
    // The newest first; the oldest falls out and is freed after the lock, as `pixels`.
    for (PixelMemory& kept : pool().free) std::swap(kept, pixels);
}

}  // namespace plot
