// Strokes of dense lines as areas beside those of stroke().
#include "plot/band_stroke.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/raster.h"

namespace plot {
namespace {

constexpr int kWidth = 120, kHeight = 80, kFiner = 8;
// Of a pixel's coverage: upright edges stand a twelfth of a pixel from their places, on both sides
// of a thin line; the finer drawing has its own pixels.
constexpr double kMost = 0.3, kMean = 0.025;

class Coverage : public SpanSink {
  public:
    explicit Coverage(int finer) : finer_(finer) {}
    void span(int y, int x, int count, const std::uint8_t* coverage) override {
        for (int i = 0; i < count; ++i) add(y, x + i, coverage[i]);
    }
    void solid(int y, int x, int count, std::uint8_t coverage) override {
        for (int i = 0; i < count; ++i) add(y, x + i, coverage);
    }
    std::vector<double> of = std::vector<double>(std::size_t(kWidth) * kHeight);

  private:
    void add(int y, int x, int coverage) {
        double part = coverage / 255.0;
        if (finer_ > 1) part = std::round(part);
        of[std::size_t(y / finer_) * kWidth + x / finer_] += part / (finer_ * finer_);
    }
    int finer_;
};

// By stroke(), finer, and whole pixels of these: in parts of pixels, what goes over itself counts
// twice.
std::vector<double> stroked(std::vector<Point> points, StrokeStyle style) {
    for (Point& p : points) p = p * kFiner;
    style.width *= kFiner;
    Rasterizer raster(kWidth * kFiner, kHeight * kFiner);
    stroke(points, false, style, raster);
    Coverage coverage(kFiner);
    raster.sweep(coverage);
    return coverage.of;
}

std::vector<double> banded(const std::vector<Point>& points, const StrokeStyle& style) {
    Rasterizer raster(kWidth, kHeight);
    EXPECT_TRUE(band_stroke(points, style, raster));
    Coverage coverage(1);
    raster.sweep(coverage);
    return coverage.of;
}

std::vector<std::vector<Point>> dense_lines() {
    std::mt19937 random(4);
    std::uniform_real_distribution<double> unit(0, 1);
    std::vector<Point> noise, walk, stairs, spikes, wave, uneven;
    double at = 40;
    for (int i = 0; i < 400; ++i) {
        const double x = 10 + i / 4.0;
        noise.push_back({x, 10 + 60 * unit(random)});
        walk.push_back({x, at = std::clamp(at + 4 * unit(random) - 2, 5.0, 75.0)});
        stairs.push_back({10 + std::floor(i / 8.0) * 2, 10 + 60 * unit(random)});
        spikes.push_back({x, i % 57 == 30 ? 10.0 : 60});
        wave.push_back({x, 40 + 30 * std::sin(x / 4)});
        uneven.push_back({10 + 100 * std::pow(i / 400.0, 3), 10 + 60 * unit(random)});
    }
    return {noise, walk, stairs, spikes, wave, uneven};
}

void expect_alike(const std::vector<Point>& line, const StrokeStyle& style, const char* what) {
    const auto want = stroked(line, style), got = banded(line, style);
    double most = 0, sum = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < want.size(); ++i) {
        if (std::abs(want[i] - got[i]) > most) most = std::abs(want[i] - got[i]), at = i;
        sum += std::abs(want[i] - got[i]);
    }
    EXPECT_LE(most, kMost) << what << ", width " << style.width << " at " << at % kWidth << ", "
                           << at / kWidth << ": " << got[at] << " for " << want[at];
    EXPECT_LE(sum / double(want.size()), kMean) << what << ", width " << style.width;
}

TEST(BandStroke, IsThatOfTheWholeLine) {
    int number = 0;
    for (std::vector<Point> line : dense_lines()) {
        SCOPED_TRACE("line " + std::to_string(number++));
        for (const double width : {0.7, 1.0, 2.08, 5.0}) {
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
    Coverage nothing(1);
    raster.sweep(nothing);
    EXPECT_EQ(*std::ranges::max_element(nothing.of), 0);
}

}  // namespace
}  // namespace plot
