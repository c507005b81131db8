// Memory of large pictures and columns: in large pages, and kept for a while for the next one of
// its size. Page by page the system takes longer to hand out and clear memory than filling it
// takes. Any thread.
#pragma once

#include <cstddef>
#include <memory>

namespace plot {

// At least so many bytes, of any content. Throws std::bad_alloc.
std::shared_ptr<void> big_memory(std::size_t bytes);

}  // namespace plot
