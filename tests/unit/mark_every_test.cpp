#include "plot/mark_every.h"

#include <gtest/gtest.h>

#include <limits>

#include "plot/error.h"

namespace plot {
namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

// The x of the points of ten that are 10 pixels apart.
std::vector<double> chosen(const std::vector<double>& value, double diagonal = 100) {
    std::vector<Point> points;
    points.reserve(10);
    for (int i = 0; i < 10; ++i) points.push_back({10.0 * i, 0});
    std::vector<double> out;
    for (const Point& p : marked(points, to_mark_every(value, "markevery"), diagonal)) {
        out.push_back(p.x);
    }
    return out;
}

using Numbers = std::vector<double>;

TEST(MarkEvery, SlicesAsPythonDoes) {
    EXPECT_EQ(chosen({1, 0, kNone, 4}), (Numbers{0, 40, 80}));
    EXPECT_EQ(chosen({1, -3, kNone, 1}), (Numbers{70, 80, 90}));
    EXPECT_EQ(chosen({1, 2, -5, 2}), (Numbers{20, 40}));
    EXPECT_EQ(chosen({1, kNone, kNone, -4}), (Numbers{90, 50, 10}));
    EXPECT_EQ(chosen({1, 5, 100, 3}), (Numbers{50, 80}));
    EXPECT_EQ(chosen({1, 50, kNone, 1}), Numbers{});
    EXPECT_EQ(chosen({1, 0, kNone, 1e300}), Numbers{0});
}

TEST(MarkEvery, TakesThePointNearestToEachDistanceOnce) {
    EXPECT_EQ(chosen({2, 0, 0.3}), (Numbers{0, 30, 60}));
    EXPECT_EQ(chosen({2, 0.14, 0.3}), (Numbers{10, 40, 70}));
    EXPECT_EQ(chosen({2, 0.15, 10}), Numbers{10});
    EXPECT_EQ(chosen({2, 0, 1e-9}).size(), 10u);
    EXPECT_EQ(chosen({2, 2, 0.1}), Numbers{});
}

TEST(MarkEvery, TakesTheListedPointsThatAreThere) {
    EXPECT_EQ(chosen({3, 5, 0, -1, 10, -11}), (Numbers{50, 0, 90}));
    EXPECT_EQ(chosen({3}), Numbers{});
}

TEST(MarkEvery, RefusesWhatChoosesNothing) {
    EXPECT_THROW(to_mark_every(Numbers{1, 0, kNone, 0}, "markevery"), ValueError);
    EXPECT_THROW(to_mark_every(Numbers{2, 0, 0}, "markevery"), ValueError);
    EXPECT_THROW(to_mark_every(Numbers{2, 0, -1}, "markevery"), ValueError);
    EXPECT_THROW(to_mark_every(Numbers{1, 0}, "markevery"), ValueError);
}

}  // namespace
}  // namespace plot
