// Numbers of one type as the bytes that they are in memory and in figure files.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace plot {

struct NumberBlock {
    std::shared_ptr<const void> owner;  // keeps the memory alive
    std::span<const std::uint8_t> bytes;
    std::string type = "float64";  // as NumPy names it
};

// Bytes of a number of the type; 0 for types that figure files do not have.
inline std::size_t number_size(std::string_view type) {
    static constexpr std::array<std::pair<std::string_view, std::size_t>, 6> kSizes = {
        {{"float64", 8}, {"float32", 4}, {"uint8", 1}, {"int16", 2}, {"uint16", 2}, {"int32", 4}}};
    for (const auto& [name, size] : kSizes)
        if (name == type) return size;
    return 0;
}

}  // namespace plot
