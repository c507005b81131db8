#include "plot/clip.h"

#include <gtest/gtest.h>

namespace plot {
namespace {

constexpr Rect kBox{0, 0, 100, 50};

Polylines line(std::vector<Point> points, bool closed = false, double distance = 0) {
    Polylines out;
    out.points = std::move(points);
    out.finish(0, closed, distance);
    return out;
}

std::vector<Point> run(const Polylines& lines, std::size_t i) {
    const auto points = lines.of(lines.runs.at(i));
    return {points.begin(), points.end()};
}

TEST(Clip, LeavesWhatIsInside) {
    const auto ring = clip_lines(line({{1, 1}, {5, 1}, {5, 5}}, true, 7), kBox);
    ASSERT_EQ(ring.runs.size(), 1u);
    EXPECT_TRUE(ring.runs[0].closed);
    EXPECT_EQ(ring.runs[0].distance, 7);
    EXPECT_TRUE(clip_lines(line({{-5, -5}, {-1, 90}, {200, 60}}), kBox).runs.empty());
}

TEST(Clip, CutsAtTheSides) {
    const auto cut = clip_lines(line({{-10, 10}, {50, 10}, {50, 80}, {60, 80}, {60, 20}}), kBox);
    ASSERT_EQ(cut.runs.size(), 2u);
    EXPECT_EQ(run(cut, 0), (std::vector<Point>{{0, 10}, {50, 10}, {50, 50}}));
    EXPECT_EQ(run(cut, 1), (std::vector<Point>{{60, 50}, {60, 20}}));
    EXPECT_EQ(cut.runs[0].distance, 10);
    EXPECT_EQ(cut.runs[1].distance, 60 + 70 + 10 + 30);
}

TEST(Clip, RingsKeepTheJoinWhereTheyStart) {
    const auto cut = clip_lines(line({{50, 10}, {150, 10}, {150, 40}, {50, 40}}, true), kBox);
    ASSERT_EQ(cut.runs.size(), 1u);
    EXPECT_FALSE(cut.runs[0].closed);
    EXPECT_EQ(run(cut, 0), (std::vector<Point>{{100, 40}, {50, 40}, {50, 10}, {100, 10}}));
}

TEST(Clip, TakesAnyFiniteCoordinates) {
    const double most = std::numeric_limits<double>::max();
    for (double far : {1e9, 1e100, 1e300, most}) {
        auto cut = clip_lines(line({{10, 10}, {10, far}}), kBox);
        ASSERT_EQ(cut.runs.size(), 1u);
        EXPECT_EQ(run(cut, 0)[1], (Point{10, 50})) << far;
        cut = clip_lines(line({{-far, 20}, {far / 2, 20}}), kBox);
        ASSERT_EQ(cut.runs.size(), 1u) << far;
        EXPECT_EQ(run(cut, 0), (std::vector<Point>{{0, 20}, {100, 20}})) << far;
        cut = clip_lines(line({{-far, -far}, {far, far}}), kBox);
        ASSERT_EQ(cut.runs.size(), 1u) << far;
        for (Point p : run(cut, 0)) EXPECT_TRUE(kBox.contains(p));
    }
}

double area(const std::vector<Point>& p) {
    double a = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const Point q = p[(i + 1) % p.size()];
        a += (p[i].x * q.y - q.x * p[i].y) / 2;
    }
    return std::abs(a);
}

TEST(Clip, Polygons) {
    const auto clip = [](std::vector<Point> p) { return clip_polygon(p, kBox); };
    EXPECT_NEAR(area(clip({{-50, 10}, {50, 10}, {50, 90}, {-50, 90}})), 50 * 40, 1e-9);
    EXPECT_NEAR(area(clip({{-1e300, -1e300}, {1e300, -1e300}, {1e300, 1e300}, {-1e300, 1e300}})),
                5000, 1e-9);
    // The diagonal from far off halves the square.
    EXPECT_NEAR(area(clip_polygon(std::vector<Point>{{-1e9, -1e9}, {1e9, -1e9}, {1e9, 1e9}},
                                  {0, 0, 10, 10})),
                50, 1e-5);
    EXPECT_TRUE(clip({{200, 1}, {300, 1}, {300, 30}}).empty());
    EXPECT_TRUE(clip({}).empty());
}

}  // namespace
}  // namespace plot
