// Strokes of dense lines as areas beside those of stroke().
#include "plot/band_stroke.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/raster.h"
#include "tests/unit/coverage_sink.h"

namespace plot {
namespace {

constexpr int kWidth = 120, kHeight = 80;
// Of a pixel's coverage, in the mean. Single pixels at the sides of a peak differ more: how often
// the line goes along there is not known.
constexpr double kMean = 0.03;

using Coverage = test::CoverageSink<kWidth, kHeight>;

std::vector<double> stroked(const std::vector<Point>& points, const StrokeStyle& style) {
    Rasterizer raster(kWidth, kHeight);
    stroke(points, false, style, raster);
    Coverage coverage;
    raster.sweep(coverage);
    return coverage.parts();
}

std::vector<double> banded(const std::vector<Point>& points, const StrokeStyle& style) {
    Rasterizer raster(kWidth, kHeight);
    EXPECT_TRUE(band_stroke(points, style, raster));
    Coverage coverage;
    raster.sweep(coverage);
    return coverage.parts();
}

std::vector<std::vector<Point>> dense_lines() {
    std::mt19937 random(4);
    std::uniform_real_distribution<double> unit(0, 1);
    std::vector<Point> noise, walk, stairs, uneven;
    double at = 40;
    for (int i = 0; i < 800; ++i) {
        const double x = 10 + i / 8.0;
        noise.push_back({x, 10 + 60 * unit(random)});
        walk.push_back({x, at = std::clamp(at + 4 * unit(random) - 2, 5.0, 75.0)});
        stairs.push_back({10 + std::floor(i / 16.0) * 2, 10 + 60 * unit(random)});
        uneven.push_back({10 + 100 * std::pow(i / 800.0, 3), 10 + 60 * unit(random)});
    }
    return {noise, walk, stairs, uneven};
}

void expect_alike(const std::vector<Point>& line, const StrokeStyle& style, const char* what) {
    const auto want = stroked(line, style), got = banded(line, style);
    double sum = 0;
    for (std::size_t i = 0; i < want.size(); ++i) sum += std::abs(want[i] - got[i]);
    EXPECT_LE(sum / double(want.size()), kMean) << what << ", width " << style.width;
}

TEST(BandStroke, IsThatOfTheWholeLine) {
    int number = 0;
    for (std::vector<Point> line : dense_lines()) {
        SCOPED_TRACE("line " + std::to_string(number++));
        for (const double width : {1.0, 2.08, 5.0}) {
            for (const Cap cap : {Cap::Round, Cap::Projecting}) {
                expect_alike(line, {width, cap, Join::Round}, "rising");
                std::ranges::reverse(line);
                expect_alike(line, {width, cap, Join::Round}, "falling");
            }
        }
    }
}

TEST(BandStroke, UpAndDownAsToTheSides) {
    int number = 0;
    for (std::vector<Point> line : dense_lines()) {
        SCOPED_TRACE("line " + std::to_string(number++));
        // 100 pixels along x fit onto the 80 along y.
        for (Point& p : line) p = {p.y, (p.x - 10) * 0.6 + 10};
        for (const double width : {1.0, 2.08, 5.0}) {
            for (const Cap cap : {Cap::Round, Cap::Projecting}) {
                expect_alike(line, {width, cap, Join::Round}, "down");
                std::ranges::reverse(line);
                expect_alike(line, {width, cap, Join::Round}, "up");
            }
        }
    }
}

TEST(BandStroke, EndsThatAreUprightAndSpansWithoutWidth) {
    std::vector<Point> upright;
    upright.reserve(100);
    for (int i = 0; i < 100; ++i) upright.push_back({60.3, i % 2 ? 20.0 : 50});
    for (const Cap cap : {Cap::Round, Cap::Projecting}) {
        expect_alike(upright, {2, cap, Join::Round}, "upright");
    }
}

TEST(BandStroke, RefusesWhatItCannotDo) {
    Rasterizer raster(kWidth, kHeight);
    const auto refused = [&](const std::vector<Point>& points, const StrokeStyle& style) {
        return !band_stroke(points, style, raster);
    };
    std::vector<Point> line = dense_lines()[0];
    EXPECT_TRUE(refused(line, {2, Cap::Butt, Join::Round}));
    EXPECT_TRUE(refused(line, {2, Cap::Round, Join::Miter}));
    EXPECT_TRUE(refused(line, {20, Cap::Round, Join::Round}));
    EXPECT_TRUE(refused({line.begin(), line.begin() + 10}, {2, Cap::Round, Join::Round}));
    EXPECT_TRUE(refused(std::vector<Point>(100, Point{5, 5}), {2, Cap::Round, Join::Round}));
    std::swap(line[100], line[110]);
    EXPECT_TRUE(refused(line, {2, Cap::Round, Join::Round}));
    Coverage nothing;
    raster.sweep(nothing);
    EXPECT_EQ(*std::ranges::max_element(nothing.of), 0);
}

}  // namespace
}  // namespace plot
