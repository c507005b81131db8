// What the figures of the gallery are made of, and their bytes and pixels.
#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

#include "plot/figure_file.h"
#include "plot/render.h"

namespace plot::test {

using Bytes = std::vector<std::uint8_t>;
using FigurePtr = std::shared_ptr<Figure>;

inline Bytes bytes_of(const FigurePtr& figure, const FigureNotes& notes = {}) {
    return figure_bytes(figure->snapshot(), notes).joined();
}

inline FigurePtr reopened(const Bytes& bytes) { return figure_of_bytes(bytes).figure; }

inline Bytes pixels(const FigurePtr& figure, double dpi) {
    const Picture picture = render(figure->snapshot(), dpi);
    const std::size_t size = std::size_t(picture.surface->stride()) * picture.surface->height();
    return {picture.surface->data(), picture.surface->data() + size};
}

inline std::vector<double> wave(int n, double phase) {
    std::vector<double> y;
    for (int i = 0; i < n; ++i) y.push_back(std::sin(0.1 * i + phase) + 0.1 / 3);
    return y;
}

inline std::vector<double> count(int n) {
    std::vector<double> x;
    for (int i = 0; i < n; ++i) x.push_back(i);
    return x;
}

inline FigurePtr empty_figure() { return Figure::create({{"figwidth", 3.1}, {"figheight", 2.3}}); }

}  // namespace plot::test
