// Memory of large pictures and columns: in large pages, and kept for a while for the next ones of
// their sizes. Page by page the system takes longer to hand out and clear memory than filling it
// takes. Any thread.
#pragma once

#include <cstddef>
#include <memory>

namespace plot {

// At least so many bytes, of any content. Throws std::bad_alloc.
std::shared_ptr<void> big_memory(std::size_t bytes);

// The same as an array of values that need no construction.
template <class T>
std::shared_ptr<T[]> big_array(std::size_t count) {
    auto memory = big_memory(count * sizeof(T));
    auto* const first = static_cast<T*>(memory.get());
    return {std::move(memory), first};
}

// Asks for large pages where memory that is still untouched has room for them.
void ask_for_large_pages(void* at, std::size_t bytes);

// Copies what nobody reads soon, past the caches: these need not fetch what is overwritten, which
// is half of the work.
void copy_past_caches(const double* from, std::size_t count, double* to);

}  // namespace plot
