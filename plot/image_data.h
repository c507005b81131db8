// The numbers of a picture: an immutable shared grid of values, or of red, green, blue (alpha).
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "plot/limits.h"

namespace plot {

struct ImageData {
    enum class Type { Byte, Float, Double };
    Type type = Type::Byte;
    int rows = 0, columns = 0;
    int channels = 1;                   // 1: values; 3, 4: colours, bytes or 0…1
    std::shared_ptr<const void> owner;  // keeps the memory alive
    const void* values = nullptr;       // row by row

    bool empty() const { return rows == 0 || columns == 0; }
    std::size_t size() const {
        return std::size_t(rows) * std::size_t(columns) * std::size_t(channels);
    }
    template <class T>
    const T* row(int r) const {
        return static_cast<const T*>(values) +
               std::size_t(r) * std::size_t(columns) * std::size_t(channels);
    }
    // Calls f with the memory as the type that it has.
    template <class F>
    auto visit(F&& f) const {
        if (type == Type::Byte) return f(static_cast<const std::uint8_t*>(values));
        if (type == Type::Float) return f(static_cast<const float*>(values));
        return f(static_cast<const double*>(values));
    }
    // Of the finite values.
    DataLimits limits;
    bool has_bad = false;  // some are NaN, as which infinities are held, too
};

// A copy of memory, row by row, that is measured on the way. Can be cancelled.
ImageData copy_image(ImageData::Type, int rows, int columns, int channels, const void* from);

}  // namespace plot
