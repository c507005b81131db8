// Memory of finished pictures, kept for the next ones: fresh memory costs a page fault for every
// 4 KiB, together as much as drawing a small figure. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace plot {

// Zeros. Throws std::bad_alloc.
std::vector<std::uint8_t> take_pixels(std::size_t bytes);
void give_back_pixels(std::vector<std::uint8_t> pixels) noexcept;

}  // namespace plot
