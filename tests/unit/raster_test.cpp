#include "plot/raster.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "plot/cancel.h"
#include "plot/stroke.h"

namespace plot {
namespace {

// Coverage as a picture.
class Picture : public SpanSink {
  public:
    Picture(int width, int height) : width_(width), bytes_(width * height) {}
    void span(int y, int x, int count, const std::uint8_t* coverage) override {
        for (int i = 0; i < count; ++i) put(x + i, y, coverage[i]);
    }
    void solid(int y, int x, int count, std::uint8_t coverage) override {
        for (int i = 0; i < count; ++i) put(x + i, y, coverage);
    }
    int at(int x, int y) const { return bytes_[y * width_ + x]; }
    double sum() const {
        double s = 0;
        for (int b : bytes_) s += b;
        return s / 255;
    }
    bool operator==(const Picture& o) const { return bytes_ == o.bytes_; }

  private:
    void put(int x, int y, std::uint8_t c) {
        ASSERT_LT(x, width_);
        ASSERT_LT(y * width_ + x, static_cast<int>(bytes_.size()));
        EXPECT_EQ(at(x, y), 0) << "painted twice";
        bytes_[y * width_ + x] = c;
    }
    int width_;
    std::vector<int> bytes_;
};

Picture drawn(Rasterizer& raster, const std::vector<std::vector<Point>>& polygons, int width,
              int height, bool antialias = true) {
    for (const auto& p : polygons) raster.polygon(p);
    Picture picture(width, height);
    raster.sweep(picture, antialias);
    return picture;
}

std::vector<Point> box(double x0, double y0, double x1, double y1) {
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}};
}

TEST(Raster, CoverageIsTheCoveredArea) {
    Rasterizer raster(40, 20);
    const auto p = drawn(raster, {box(3.25, 2.5, 30.75, 10)}, 40, 20);
    EXPECT_EQ(p.at(10, 5), 255);
    EXPECT_EQ(p.at(2, 5), 0);
    EXPECT_EQ(p.at(31, 5), 0);
    EXPECT_EQ(p.at(10, 10), 0);
    EXPECT_NEAR(p.at(3, 5), 0.75 * 255, 1.5);
    EXPECT_NEAR(p.at(30, 5), 0.75 * 255, 1.5);
    EXPECT_NEAR(p.at(10, 2), 0.5 * 255, 1.5);
    EXPECT_NEAR(p.at(3, 2), 0.375 * 255, 1.5);
}

// Each pixel against the share of 32 x 32 points in it that lie inside.
TEST(Raster, RandomTrianglesAgreeWithSampling) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> at(-10, 50);
    Rasterizer raster(40, 40);
    for (int round = 0; round < 30; ++round) {
        const std::vector<Point> t{
            {at(random), at(random)}, {at(random), at(random)}, {at(random), at(random)}};
        const auto side = [](Point a, Point b, double x, double y) {
            return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0;
        };
        const Picture p = drawn(raster, {t}, 40, 40);
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x) {
                int inside = 0;
                for (int k = 0; k < 1024; ++k) {
                    const int column = k % 32, row = k / 32;
                    const double sx = x + (column + 0.5) / 32, sy = y + (row + 0.5) / 32;
                    const bool s = side(t[0], t[1], sx, sy);
                    inside += s == side(t[1], t[2], sx, sy) && s == side(t[2], t[0], sx, sy);
                }
                ASSERT_NEAR(p.at(x, y), inside * 255 / 1024.0, 8) << round << ": " << x << " " << y;
            }
    }
}

TEST(Raster, NonZeroRule) {
    Rasterizer raster(20, 20);
    auto inner = box(5, 5, 15, 15);
    EXPECT_EQ(drawn(raster, {box(2, 2, 18, 18), inner}, 20, 20).at(10, 10), 255);
    std::reverse(inner.begin(), inner.end());
    const auto ring = drawn(raster, {box(2, 2, 18, 18), inner}, 20, 20);
    EXPECT_EQ(ring.at(10, 10), 0);
    EXPECT_EQ(ring.at(3, 10), 255);
}

TEST(Raster, ClippingEqualsCutting) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> at(-60, 120);
    Rasterizer raster(64, 48);
    for (int round = 0; round < 50; ++round) {
        std::vector<Point> polygon;
        polygon.reserve(7);
        for (int i = 0; i < 7; ++i) polygon.push_back({at(random), at(random)});
        raster.clip({0, 0, 64, 48});
        const Picture whole = drawn(raster, {polygon}, 64, 48);
        raster.clip({13, 7, 41, 30});
        const Picture part = drawn(raster, {polygon}, 64, 48);
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 64; ++x) {
                const bool inside = x >= 13 && x < 41 && y >= 7 && y < 30;
                // Where an edge crosses the clip its subpixel is rounded anew.
                ASSERT_NEAR(part.at(x, y), inside ? whole.at(x, y) : 0, inside ? 3 : 0)
                    << round << ": " << x << " " << y;
            }
    }
}

TEST(Raster, WithoutAntialiasingEveryTouchedPixelIsFull) {
    Rasterizer raster(20, 20);
    const auto p = drawn(raster, {box(3.4, 3.4, 8.1, 8.1)}, 20, 20, false);
    EXPECT_EQ(p.sum(), 36);
    EXPECT_EQ(p.at(8, 8), 255);
}

TEST(Raster, IsCleanAfterEachShape) {
    Rasterizer raster(50, 50);
    const auto first = drawn(raster, {{{1, 1}, {49, 20}, {10, 48}}}, 50, 50);
    drawn(raster, {box(-5, -5, 90, 90)}, 50, 50);
    EXPECT_EQ(drawn(raster, {{{1, 1}, {49, 20}, {10, 48}}}, 50, 50), first);
    EXPECT_EQ(drawn(raster, {}, 50, 50).sum(), 0);
}

TEST(Raster, ManyLayersDoNotOverflow) {
    Rasterizer raster(60, 30);
    // 2^15 layers would come to nothing in 32 bits.
    std::vector<Point> line;
    line.reserve(32769);
    for (int i = 0; i <= 32768; ++i) line.push_back({i % 2 ? 50.0 : 10.0, 15 + i * 1e-5});
    stroke(line, false, {6, Cap::Butt, Join::Round}, raster);
    Picture p(60, 30);
    raster.sweep(p);
    for (int x = 11; x < 50; ++x) ASSERT_EQ(p.at(x, 15), 255) << x;
    EXPECT_EQ(p.at(30, 5), 0);
    EXPECT_EQ(drawn(raster, {}, 60, 30).sum(), 0);
}

TEST(Raster, StopsWhenCancelled) {
    CancelToken token;
    const CancelScope scope(token);
    std::vector<Point> line;
    line.reserve(100000);
    for (int i = 0; i < 100000; ++i) line.push_back({i % 100 + 0.5, i % 37 + 0.0});
    token.request();
    Rasterizer raster(100, 40);
    EXPECT_THROW(stroke(line, false, {1}, raster), Cancelled);
}

// Rectangles and lines along an axis, anywhere: alone, and beside a slope that nobody sees, with
// which they are shapes as others are.
TEST(Raster, UprightShapesAreAsAllOthers) {
    constexpr int kWidth = 90, kHeight = 40;
    std::mt19937 random(11);
    std::uniform_real_distribution<double> at(-15, 105), part(0, 1);
    const auto place = [&] {
        const double v = at(random);
        return part(random) < 0.3 ? std::floor(v) : v;
    };
    Rasterizer raster(kWidth, kHeight);
    for (int round = 0; round < 500; ++round) {
        const bool antialias = part(random) < 0.7, is_line = part(random) < 0.5;
        const int left = int(part(random) * 30), top = int(part(random) * 20);
        raster.clip({left, top, left + int(part(random) * 60), top + int(part(random) * 20)});
        std::vector<Point> corners = box(place(), place() / 2, place(), place() / 2);
        const Cap cap = std::array{Cap::Butt, Cap::Projecting}[std::size_t(part(random) * 2)];
        const StrokeStyle style{0.5 + 6 * part(random), cap, Join::Miter, 10};
        const bool is_frame = part(random) < 0.5;
        if (part(random) < 0.5) std::ranges::reverse(corners);
        const auto draw = [&] {
            if (is_line)
                stroke(std::span(corners).first(is_frame ? 4 : 2), is_frame, style, raster);
            else
                raster.polygon(corners);
        };
        Picture alone(kWidth, kHeight), beside(kWidth, kHeight);
        draw();
        raster.sweep(alone, antialias);
        draw();
        raster.polygon(std::vector<Point>{{200, 0}, {210, 20}, {190, 30}});
        raster.sweep(beside, antialias);
        ASSERT_TRUE(alone == beside) << "round " << round;
    }
}

}  // namespace
}  // namespace plot
