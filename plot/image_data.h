// The numbers of a picture: an immutable shared grid of values, or of red, green, blue (alpha), in
// the type and, where that is safe, in the memory of whoever made them.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <type_traits>

#include "plot/limits.h"

namespace plot {

struct ImageSurvey;
class SurveyOnce;

struct ImageData {
    enum class Type { Byte, Float, Double, Short, Word, Int };
    Type type = Type::Byte;
    int rows = 0, columns = 0;
    int channels = 1;                   // 1: values; 3, 4: colours, bytes or 0…1
    std::shared_ptr<const void> owner;  // keeps the memory alive
    const void* values = nullptr;       // row by row; infinities count as NaN (see number_of())

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
        switch (type) {
            case Type::Byte:
                return f(static_cast<const std::uint8_t*>(values));
            case Type::Short:
                return f(static_cast<const std::int16_t*>(values));
            case Type::Word:
                return f(static_cast<const std::uint16_t*>(values));
            case Type::Int:
                return f(static_cast<const std::int32_t*>(values));
            case Type::Float:
                return f(static_cast<const float*>(values));
            default:
                return f(static_cast<const double*>(values));
        }
    }

    // What all values together tell, read the first time somebody asks. Can be cancelled.
    std::shared_ptr<const ImageSurvey> survey() const;
    DataLimits limits() const;  // of the finite values
    bool has_bad() const;       // some are NaN or infinite

    std::shared_ptr<SurveyOnce> surveyed;  // shared by copies; null: there is none to ask for
};

// A value as drawing takes it: what is infinite is nothing that could be shown.
template <class T>
auto number_of(T v) {
    if constexpr (std::is_floating_point_v<T>) {
        return v + (v - v);
    } else {
        return v;
    }
}

// A copy of memory, row by row, that is surveyed on the way. Can be cancelled.
ImageData copy_image(ImageData::Type, int rows, int columns, int channels, const void* from);

// The memory itself, which `owner` keeps and nobody changes.
ImageData view_image(ImageData::Type, int rows, int columns, int channels, const void* values,
                     std::shared_ptr<const void> owner);

}  // namespace plot
