#include "plot/big_memory.h"

#include <sys/mman.h>

#include <cstdlib>
#include <mutex>
#include <new>
#include <utility>

#include "plot/fork_guard.h"

namespace plot {

namespace {

constexpr std::size_t kPage = 1 << 21;
constexpr std::size_t kMostKept = std::size_t(512) << 20;

struct Block {
    void* at = nullptr;
    std::size_t size = 0;
};

struct Kept {
    ForkMutex mutex;  // guards block
    Block block;      // the last one that was freed
};

// Never destroyed: pictures may be dropped while the process ends.
Kept& kept() {
    static Kept* const the_kept = new Kept;
    return *the_kept;
}

// The block that was kept. Where another thread is at it (in the child of a fork for ever), the one
// that was given: nothing is kept then, which costs time only.
Block exchange_kept(const Block& block) {
    const std::unique_lock lock(kept().mutex, std::try_to_lock);
    return lock ? std::exchange(kept().block, block) : block;
}

Block take(std::size_t size) {
    const Block block = exchange_kept({});
    if (block.size >= size && block.size <= size + size / 4) return block;
    std::free(block.at);
    return {};
}

// The system may take the pages back when it is short of memory; until then they are ours.
void give_back(const Block& block) noexcept {
    if (block.size > kMostKept) return std::free(block.at);
    madvise(block.at, block.size, MADV_FREE);
    std::free(exchange_kept(block).at);
}

}  // namespace

std::shared_ptr<void> big_memory(std::size_t bytes) {
    const bool large = bytes >= 4 * kPage;
    const std::size_t size = large ? (bytes + kPage - 1) / kPage * kPage : bytes + (bytes == 0);
    if (!large) {
        void* const got = std::malloc(size);
        if (!got) throw std::bad_alloc();
        return {got, [](void* p) { std::free(p); }};
    }
    Block block = take(size);
    if (!block.at) {
        block = {std::aligned_alloc(kPage, size), size};
        if (!block.at) throw std::bad_alloc();
        madvise(block.at, size, MADV_HUGEPAGE);
    }
    return {block.at, [block](void*) { give_back(block); }};
}

}  // namespace plot
