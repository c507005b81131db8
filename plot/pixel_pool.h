// Memory of finished pictures, kept for the next ones: fresh memory costs a page fault for every
// 4 KiB, together as much as drawing a small figure. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace plot {

struct FreePixels {
    void operator()(std::uint8_t* pixels) const noexcept { std::free(pixels); }
};

struct PixelMemory {
    std::unique_ptr<std::uint8_t[], FreePixels> bytes;
    std::size_t size = 0;
};

// At least this many zeros. Fresh memory is left untouched, so that a huge picture costs nothing
// before it is drawn on. Throws std::bad_alloc.
PixelMemory take_pixels(std::size_t bytes);
void give_back_pixels(PixelMemory pixels) noexcept;

}  // namespace plot
