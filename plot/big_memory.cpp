#include "plot/big_memory.h"

#include <sys/mman.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <array>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <new>
#include <utility>

#include "plot/fork_guard.h"

namespace plot {

namespace {

constexpr std::size_t kPage = 1 << 21;
constexpr std::size_t kMostKept = std::size_t(512) << 20;  // bytes
constexpr std::size_t kMostBlocks = 4;

struct Block {
    void* at = nullptr;
    std::size_t size = 0;
};
using Blocks = std::array<Block, kMostBlocks + 1>;

// The blocks that were freed last: a long line has two and its pyramid's.
class Kept {
  public:
    // One for so many bytes, if there is one. Where another thread is at them (in the child of a
    // fork for ever), as if there were none, which costs time only.
    Block take(std::size_t size) {
        const std::unique_lock lock(mutex_, std::try_to_lock);
        if (!lock) return {};
        for (Block& block : blocks_) {
            if (block.size >= size && block.size <= size + size / 4) {
                return std::exchange(block, {});
            }
        }
        return {};
    }
    // Answers blocks to be freed, the oldest ones.
    Blocks keep(Block block) {
        const std::unique_lock lock(mutex_, std::try_to_lock);
        Blocks out{block};
        if (!lock) return out;
        std::size_t all = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            std::swap(block, blocks_[i]);  // each takes the place of an older one
            all += blocks_[i].size;
            out[i] = all > kMostKept ? std::exchange(blocks_[i], {}) : Block{};
        }
        out.back() = block;
        return out;
    }

  private:
    ForkMutex mutex_;  // guards blocks_
    std::array<Block, kMostBlocks> blocks_;
};

// Never destroyed: pictures may be dropped while the process ends.
Kept& kept() {
    static Kept* const the_kept = new Kept;
    return *the_kept;
}

// The system may take the pages back when it is short of memory; until then they are ours.
void give_back(const Block& block) noexcept {
    madvise(block.at, block.size, MADV_FREE);
    for (const Block& old : kept().keep(block)) std::free(old.at);
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
    Block block = kept().take(size);
    if (!block.at) {
        block = {std::aligned_alloc(kPage, size), size};
        if (!block.at) throw std::bad_alloc();
        madvise(block.at, size, MADV_HUGEPAGE);
    }
    return {block.at, [block](void*) { give_back(block); }};
}

void ask_for_large_pages(void* at, std::size_t bytes) {
    const auto begin = reinterpret_cast<std::uintptr_t>(at);
    const std::uintptr_t skipped = (kPage - begin % kPage) % kPage;
    if (bytes < skipped + kPage) return;
    madvise(static_cast<char*>(at) + skipped, (bytes - skipped) / kPage * kPage, MADV_HUGEPAGE);
}

void copy_past_caches(const double* from, std::size_t count, double* to) {
#ifdef __SSE2__
    for (; count > 0 && reinterpret_cast<std::uintptr_t>(to) % sizeof(__m128d) != 0; --count) {
        *to++ = *from++;
    }
    for (; count >= 2; count -= 2, from += 2, to += 2) _mm_stream_pd(to, _mm_loadu_pd(from));
    _mm_sfence();
#endif
    std::copy(from, from + count, to);
}

}  // namespace plot
