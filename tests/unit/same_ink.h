// Drawings of very many points and of the few that stand for them, side by side.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "plot/painter.h"
#include "plot/transform.h"

namespace plot::test {

constexpr int kFiner = 8;       // times as large is a picture drawn whose coverage is measured
constexpr double kBeside = 10;  // pixels around the axes

inline Frame frame_of(const Rect& view, int width, int height) {
    Frame frame;
    frame.view = view;
    frame.axes_box = {kBeside, kBeside, width - kBeside, height - kBeside};
    frame.figure_box = {0, 0, double(width), double(height)};
    return frame;
}

// Coverage of each pixel of what `draw` draws on a painter, kFiner times as large and without
// antialiasing: with it, the rasteriser adds up what each pass of a line over itself covers of a
// pixel.
template <class Draw>
std::vector<double> fine_ink(int width, int height, Draw draw) {
    ImageSurface surface(width * kFiner, height * kFiner);
    const auto painter = make_image_painter(surface, 100);
    painter->clip(Rect{kBeside * kFiner, kBeside * kFiner, (width - kBeside) * kFiner,
                       (height - kBeside) * kFiner});
    draw(*painter);
    std::vector<double> coverage(std::size_t(width) * height);
    for (int y = 0; y < surface.height(); ++y) {
        for (int x = 0; x < surface.width(); ++x) {
            const int alpha = surface.data()[y * surface.stride() + 4 * x + 3];
            coverage[std::size_t(y / kFiner) * width + x / kFiner] +=
                alpha / 255.0 / (kFiner * kFiner);
        }
    }
    return coverage;
}

// No pixel differs by more than `most`, all by no more than `mean` in the mean.
inline void expect_same_ink(const std::vector<double>& want, const std::vector<double>& got,
                            double most, double mean, const std::string& what) {
    double largest = 0, sum = 0;
    for (std::size_t i = 0; i < want.size(); ++i) {
        largest = std::max(largest, std::abs(want[i] - got[i]));
        sum += std::abs(want[i] - got[i]);
    }
    EXPECT_LE(largest, most) << what;
    EXPECT_LE(sum / double(want.size()), mean) << what;
}

}  // namespace plot::test
