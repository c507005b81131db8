// The lowest and highest of any stretch of a column in O(log n), from those of its blocks: a tree
// whose entries never change once their block is complete, so that a column may grow while older,
// shorter views of it are read.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace plot {

// What is known of a stretch of values.
struct Extent {
    double low = std::numeric_limits<double>::infinity();  // of the finite ones
    double high = -std::numeric_limits<double>::infinity();
    double positive = std::numeric_limits<double>::infinity();  // the smallest above 0
    std::uint64_t gaps = 0;                                     // values that are not finite
    bool operator==(const Extent&) const = default;
    void include(const Extent& o) {
        low = o.low < low ? o.low : low;
        high = o.high > high ? o.high : high;
        positive = o.positive < positive ? o.positive : positive;
        gaps += o.gaps;
    }
};

Extent extent_of(std::span<const double> values);

class Pyramid {
  public:
    static constexpr std::size_t kBlock = 64;  // values in the lowest blocks

    Pyramid() = default;
    // For columns of at most so many values. Costs 1/30 of their memory, as far as it is used.
    explicit Pyramid(std::size_t capacity);

    // Adds the blocks that values[from …] complete; those before must be there. In several threads
    // if there are many, and can be cancelled; then it may be done again.
    // `told`, if given, hears how many of the blocks are done, of 1; in any of the threads.
    void extend(std::span<const double> values, std::size_t from,
                const std::function<void(double)>& told = {});

    // Of values[begin … end), which extend() has been told of.
    Extent of(std::span<const double> values, std::size_t begin, std::size_t end) const;

  private:
    static constexpr std::size_t kFan = 16;  // entries of a level for one of the next

    struct Level {
        std::size_t size = kBlock;  // values an entry stands for
        std::shared_ptr<Extent[]> entries;
    };
    std::vector<Level> levels_;
};

}  // namespace plot
