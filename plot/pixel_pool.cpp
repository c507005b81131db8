#include "plot/pixel_pool.h"

#include <algorithm>
#include <array>
#include <mutex>

namespace plot {

namespace {

constexpr std::size_t kLargest = 16
                                 << 20;  // bytes; beyond it drawing takes longer than page faults

struct Pool {
    std::mutex mutex;  // guards free
    std::array<std::vector<std::uint8_t>, 3> free;
};

// Never destroyed: pictures may be dropped while the process ends.
Pool& pool() {
    static Pool* const the_pool = new Pool;
    return *the_pool;
}

}  // namespace

std::vector<std::uint8_t> take_pixels(std::size_t bytes) {
    std::vector<std::uint8_t> pixels;
    {
        const std::scoped_lock lock(pool().mutex);
        for (auto& kept : pool().free) {
            if (kept.capacity() >= bytes && kept.capacity() / 2 <= bytes) {
                pixels.swap(kept);
                break;
            }
        }
    }
    pixels.assign(bytes, 0);
    return pixels;
}

void give_back_pixels(std::vector<std::uint8_t> pixels) noexcept {
    if (pixels.capacity() == 0 || pixels.capacity() > kLargest) return;
    const std::scoped_lock lock(pool().mutex);
    auto& free = pool().free;
    // The newest first; the oldest falls out and is freed after the lock, as `pixels`.
    for (auto& kept : free) kept.swap(pixels);
}

}  // namespace plot
