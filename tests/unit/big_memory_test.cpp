#include "plot/big_memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace plot {
namespace {

TEST(BigMemory, BlocksThatWereFreedAreTakenAgain) {
    constexpr std::size_t kSize = std::size_t(20) << 20;
    auto first = big_memory(kSize), second = big_memory(kSize + 5);
    const void *const a = first.get(), *const b = second.get();
    EXPECT_NE(a, b);
    first.reset(), second.reset();
    const auto again = big_memory(kSize), other = big_memory(kSize);
    EXPECT_TRUE(again.get() == a || again.get() == b);
    EXPECT_TRUE(other.get() == a || other.get() == b);
    EXPECT_NE(again.get(), other.get());
    EXPECT_NE(big_memory(kSize).get(), again.get());
}

TEST(BigMemory, SoManyBlocksCanBeFreedAsWereTaken) {
    std::vector<std::shared_ptr<void>> held;
    held.reserve(20);
    for (std::size_t i = 0; i < 20; ++i) held.push_back(big_memory((i + 8) << 21));
    held.clear();
    for (std::size_t i = 0; i < 20; ++i) held.push_back(big_memory((i + 8) << 21));
    std::ranges::sort(held);
    EXPECT_EQ(std::ranges::adjacent_find(held), held.end());
}

TEST(BigMemory, CopiesPastCachesAreThatOfTheValues) {
    std::vector<double> from(1003);
    std::iota(from.begin(), from.end(), 0.5);
    for (std::size_t begin = 0; begin < 4; ++begin) {
        for (std::size_t count = 0; count < 9; ++count) {
            std::vector<double> to(1003, -1);
            copy_past_caches(from.data() + begin, count, to.data() + 1);
            EXPECT_EQ(to[0], -1);
            EXPECT_EQ(to[count + 1], -1);
            for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(to[i + 1], from[begin + i]);
        }
    }
}

}  // namespace
}  // namespace plot
