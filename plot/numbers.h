// A run of numbers in the type of whoever made them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>

namespace plot {

using Numbers =
    std::variant<std::span<const double>, std::span<const float>, std::span<const std::int64_t>,
                 std::span<const std::int32_t>, std::span<const std::uint8_t>>;

inline std::size_t size_of(const Numbers& numbers) {
    return std::visit([](auto values) { return values.size(); }, numbers);
}

}  // namespace plot
