#include "pylab/arrays.h"

#include <cstring>
#include <memory>

#include "plot/big_memory.h"
#include "plot/error.h"
#include "plot/parallel.h"
#include "plot/progress.h"
#include "pylab/errors.h"
#include "pylab/held.h"

namespace pylab {

namespace {

// Below it, releasing the GIL and watching for Ctrl-C cost more than they give.
constexpr std::size_t kLarge = 1 << 17;
constexpr std::size_t kBlock = 1 << 16;  // values copied between two looks at the cancel token

struct Source {
    const char* data;
    py::ssize_t stride;  // bytes
    std::size_t size;
};

template <class T>
void copy_as(const Source& from, double* to, std::size_t begin, std::size_t end) {
    if (std::is_same_v<T, double> && from.stride == sizeof(double)) {
        const char* const first = from.data + begin * sizeof(double);
        if (from.size >= kLarge && reinterpret_cast<std::uintptr_t>(first) % alignof(double) == 0) {
            plot::copy_past_caches(reinterpret_cast<const double*>(first), end - begin, to + begin);
        } else {
            std::memcpy(to + begin, first, (end - begin) * sizeof(double));
        }
        return;
    }
    for (std::size_t i = begin; i < end; ++i) {
        T value;  // not every array is aligned
        std::memcpy(&value, from.data + py::ssize_t(i) * from.stride, sizeof value);
        to[i] = double(value);
    }
}

using Copy = void (*)(const Source&, double*, std::size_t begin, std::size_t end);

// Null for types that are left to NumPy, other byte orders among them.
Copy copy_of(const py::dtype& type) {
    if (!type.attr("isnative").cast<bool>()) return nullptr;
    switch (type.kind()) {
        case 'f':
            return type.itemsize() == 8   ? copy_as<double>
                   : type.itemsize() == 4 ? copy_as<float>
                                          : nullptr;
        case 'b':
            return copy_as<std::uint8_t>;
        case 'i':
            return type.itemsize() == 8   ? copy_as<std::int64_t>
                   : type.itemsize() == 4 ? copy_as<std::int32_t>
                   : type.itemsize() == 2 ? copy_as<std::int16_t>
                                          : copy_as<std::int8_t>;
        case 'u':
            return type.itemsize() == 8   ? copy_as<std::uint64_t>
                   : type.itemsize() == 4 ? copy_as<std::uint32_t>
                   : type.itemsize() == 2 ? copy_as<std::uint16_t>
                                          : copy_as<std::uint8_t>;
        default:
            return nullptr;
    }
}

bool is_plain(const py::array& array, const Source& from) {
    return py::isinstance<py::array_t<double>>(array) && from.stride == sizeof(double) &&
           reinterpret_cast<std::uintptr_t>(from.data) % alignof(double) == 0;
}

}  // namespace

std::optional<std::span<const double>> plain_values(const py::array& array) {
    if (array.ndim() != 1) return std::nullopt;
    const Source from{static_cast<const char*>(array.data()), array.strides(0),
                      std::size_t(array.size())};
    if (!is_plain(array, from)) return std::nullopt;
    return std::span(static_cast<const double*>(array.data()), from.size);
}

plot::Column to_column(const py::array& values) {
    if (values.ndim() != 1) {
        throw plot::ValueError("a column must be 1-D, but has " + std::to_string(values.ndim()) +
                               " dimensions");
    }
    py::array array = values;
    Copy copy = copy_of(array.dtype());
    if (!copy) {
        array = py::module_::import("numpy").attr("asarray")(values, "float64");
        copy = copy_as<double>;
    }
    const Source from{static_cast<const char*>(array.data()), array.strides(0),
                      std::size_t(array.size())};
    if (from.size >= kLarge && is_plain(array, from) && is_lasting(array)) {
        return {hold(array), {static_cast<const double*>(array.data()), from.size}};
    }
    const auto owned = plot::big_array<double>(from.size);
    double* const to = owned.get();
    if (from.size < kLarge) {
        copy(from, to, 0, from.size);
    } else {
        run_long([&] {
            plot::Progress progress("copying numbers");
            plot::run_stretches(from.size, kBlock, [&](std::size_t begin, std::size_t end) {
                progress.at(double(begin) / double(from.size));
                copy(from, to, begin, end);
            });
        });
    }
    return {owned, {to, from.size}};
}

py::array column_view(const plot::Column& column) {
    auto owner = std::make_unique<plot::Column>(column);
    const py::capsule base(owner.get(),
                           [](void* held) { delete static_cast<plot::Column*>(held); });
    owner.release();
    py::array array(py::dtype::of<double>(), {py::ssize_t(column.size())},
                    {py::ssize_t(sizeof(double))}, column.values().data(), base);
    array.attr("flags").attr("writeable") = false;
    return array;
}

py::array_t<double> to_array(const plot::Column& column) {
    return py::array_t<double>(py::ssize_t(column.size()), column.values().data());
}

py::array_t<double> to_array(const std::vector<double>& values) {
    return py::array_t<double>(py::ssize_t(values.size()), values.data());
}

std::vector<plot::Point> to_points(
    const py::array_t<double, py::array::c_style | py::array::forcecast>& array) {
    if (array.ndim() != 2 || array.shape(1) != 2) {
        throw plot::ValueError("points must be an array of shape (N, 2)");
    }
    const auto count = std::size_t(array.shape(0));
    std::vector<plot::Point> points;
    points.reserve(count + 1);  // whoever closes the shape adds one
    plot::ask_for_large_pages(points.data(), count * sizeof(plot::Point));
    const auto* first = reinterpret_cast<const plot::Point*>(array.data());  // two numbers each
    points.assign(first, first + count);
    return points;
}

py::array_t<double> from_points(const std::vector<plot::Point>& points) {
    py::array_t<double> array({py::ssize_t(points.size()), py::ssize_t(2)});
    for (std::size_t i = 0; i < points.size(); ++i) {
        array.mutable_at(py::ssize_t(i), 0) = points[i].x;
        array.mutable_at(py::ssize_t(i), 1) = points[i].y;
    }
    return array;
}

}  // namespace pylab
