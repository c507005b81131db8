#include "plot/simplify.h"

#include <gtest/gtest.h>

#include <random>

namespace plot {
namespace {

Polylines line(std::vector<Point> points) {
    Polylines out;
    out.points = std::move(points);
    out.finish(0, false);
    return out;
}

double distance(Point p, Point a, Point b) {
    const Point d = b - a;
    const double l2 = d.x * d.x + d.y * d.y;
    const double t =
        l2 > 0 ? std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / l2, 0.0, 1.0) : 0;
    const Point q = a + d * t;
    return std::hypot(p.x - q.x, p.y - q.y);
}

// The furthest that one of `points` is from the polyline.
double strays(const std::vector<Point>& points, const std::vector<Point>& line) {
    double most = 0;
    for (Point p : points) {
        double least = HUGE_VAL;
        for (std::size_t i = 1; i < line.size(); ++i)
            least = std::min(least, distance(p, line[i - 1], line[i]));
        most = std::max(most, least);
    }
    return most;
}

TEST(Simplify, StraightLinesKeepTheirEnds) {
    std::vector<Point> points;
    for (int i = 0; i <= 1000; ++i) points.push_back({i * 0.1, i * 0.05});
    const auto out = simplify_lines(line(points), kSimplifyTolerance);
    EXPECT_EQ(out.points, (std::vector<Point>{{0, 0}, points.back()}));
}

TEST(Simplify, StaysWithinTheTolerance) {
    std::mt19937 random(5);
    std::normal_distribution<double> noise;
    for (double amount : {0.0, 0.05, 1.0, 100.0}) {
        std::vector<Point> points;
        points.reserve(3000);
        for (int i = 0; i < 3000; ++i)
            points.push_back({i * 0.05, 50 * std::sin(i * 0.01) + amount * noise(random)});
        const auto out = simplify_lines(line(points), kSimplifyTolerance);
        EXPECT_LE(strays(points, out.points), kSimplifyTolerance + 1e-9) << amount;
        EXPECT_LE(strays(out.points, points), 1e-9) << "only given points are used";
        EXPECT_EQ(out.points.front(), points.front());
        EXPECT_EQ(out.points.back(), points.back());
        EXPECT_LT(out.points.size(), points.size());
    }
}

TEST(Simplify, KeepsPeaks) {
    // Full-height noise in a few pixel columns: the highest and lowest points must survive.
    std::mt19937 random(6);
    std::normal_distribution<double> noise;
    std::vector<Point> points;
    points.reserve(100000);
    for (int i = 0; i < 100000; ++i) points.push_back({i * 1e-4, 100 * noise(random)});
    const auto out = simplify_lines(line(points), kSimplifyTolerance);
    const auto by_y = [](Point a, Point b) { return a.y < b.y; };
    EXPECT_EQ(*std::max_element(out.points.begin(), out.points.end(), by_y),
              *std::max_element(points.begin(), points.end(), by_y));
    EXPECT_EQ(*std::min_element(out.points.begin(), out.points.end(), by_y),
              *std::min_element(points.begin(), points.end(), by_y));
    EXPECT_LT(out.points.size(), 3000u);
}

TEST(Simplify, KeepsTheOrder) {
    // To and fro at random, but always upwards.
    std::mt19937 random(8);
    std::uniform_real_distribution<double> unit(0, 1);
    std::vector<Point> points;
    points.reserve(20000);
    for (int i = 0; i < 20000; ++i) points.push_back({300 * unit(random), i * 0.001});
    const auto out = simplify_lines(line(points), kSimplifyTolerance);
    EXPECT_TRUE(std::ranges::is_sorted(out.points, {}, &Point::y));
    EXPECT_LT(out.points.size(), 5000u);
}

TEST(Simplify, RunsStayApart) {
    Polylines two;
    two.points = {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}};
    two.runs = {{0, 3, true, 4}, {3, 6, false, 9}};
    const auto out = simplify_lines(two, kSimplifyTolerance);
    ASSERT_EQ(out.runs.size(), 2u);
    EXPECT_TRUE(out.runs[0].closed);
    EXPECT_EQ(out.runs[1].distance, 9);
    EXPECT_EQ(out.of(out.runs[1]).front(), (Point{3, 0}));
    EXPECT_EQ(out.of(out.runs[1]).size(), 2u);
}

}  // namespace
}  // namespace plot
