// Strokes that leave out what is covered already beside whole ones.
#include "plot/stroke_parts.h"

#include <gtest/gtest.h>

#include <random>
#include <utility>

namespace plot {
namespace {

constexpr int kWidth = 120, kHeight = 90;
constexpr PixelBox kClip{5, 5, 115, 80};

struct Canvas {
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(kWidth * kHeight);
    PixelView view{pixels.data(), kWidth, kHeight};
};

Polylines scribble(std::size_t count, double step, bool closed) {
    std::mt19937 random(3);
    std::normal_distribution<double> noise;
    Polylines lines;
    Point at{60, 40};
    for (int k = 0; k < 3; ++k) {
        const std::size_t begin = lines.points.size();
        for (std::size_t i = 0; i < count; ++i) {
            at = at * 0.99 + Point{0.6, 0.4} + Point{step * noise(random), step * noise(random)};
            lines.points.push_back({std::clamp(at.x, 0.0, 120.0), std::clamp(at.y, 0.0, 90.0)});
        }
        lines.finish(begin, closed);
    }
    return lines;
}

Canvas whole(const Polylines& lines, const Pen& pen, const StrokeStyle& style, const Mask* mask) {
    Canvas canvas;
    Rasterizer raster(kWidth, kHeight);
    raster.clip(kClip);
    for (const auto& run : lines.runs) stroke(lines.of(run), run.closed, style, raster);
    SolidPaint paint(canvas.view, pen.color, mask);
    raster.sweep(paint);
    return canvas;
}

int alpha(std::uint32_t pixel) { return static_cast<int>(pixel >> 24); }

// Where a line goes over its own edge, coverage is added in the one and put behind in the other.
TEST(StrokeParts, ScribblesLookLikeWhole) {
    Mask mask{kClip, {}};
    mask.coverage.assign(std::size_t(110) * 75, 255);
    for (int x = 40; x < 60; ++x) mask.row(30)[x] = 0;
    for (const auto& [step, opacity] : {std::pair{3.0, 1.0}, {20.0, 1.0}, {20.0, 0.4}}) {
        for (const bool closed : {false, true}) {
            for (const Cap cap : {Cap::Round, Cap::Projecting}) {
                const Polylines lines = scribble(12'000, step, closed);
                const Pen pen{{0.2, 0.5, 1, opacity}, 1.5};
                const StrokeStyle style{1.5, cap, Join::Round};
                Canvas got;
                ASSERT_TRUE(stroke_parts(got.view, lines, pen, style, kClip, &mask));
                const Canvas want = whole(lines, pen, style, &mask);
                double sum = 0;
                int most = 0;
                for (std::size_t i = 0; i < got.pixels.size(); ++i) {
                    const int off = std::abs(alpha(got.pixels[i]) - alpha(want.pixels[i]));
                    most = std::max(most, off), sum += off;
                }
                EXPECT_LE(most, 90 * opacity) << step;
                EXPECT_LE(sum / double(got.pixels.size()), opacity) << step;
            }
        }
    }
}

TEST(StrokeParts, RefusesWhatItCannotDo) {
    const Polylines lines = scribble(12'000, 3, false);
    Canvas canvas;
    const auto refused = [&](const Pen& pen, const StrokeStyle& style, const Polylines& some) {
        return !stroke_parts(canvas.view, some, pen, style, kClip, nullptr);
    };
    const Pen pen{{0, 0, 0, 1}, 2};
    EXPECT_TRUE(refused(pen, {2, Cap::Butt, Join::Round}, lines));
    EXPECT_TRUE(refused(pen, {2, Cap::Round, Join::Miter}, lines));
    EXPECT_TRUE(refused(pen, {2, Cap::Round, Join::Round}, scribble(20, 3, false)));
    EXPECT_EQ(*std::max_element(canvas.pixels.begin(), canvas.pixels.end()), 0u);
}

}  // namespace
}  // namespace plot
