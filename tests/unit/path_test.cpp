#include "plot/path.h"

#include <gtest/gtest.h>

#include <numbers>

#include "plot/polylines.h"

namespace plot {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

// How far the points, and the middles between them, stray from a circle around the origin.
double strays(const Path& path, double radius) {
    double most = 0;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        if (path.codes[i] == PathCode::Close) continue;
        const Point p = path.points[i];
        most = std::max(most, std::abs(std::hypot(p.x, p.y) - radius));
        if (i == 0) continue;
        const Point m = (p + path.points[i - 1]) * 0.5;
        most = std::max(most, std::abs(std::hypot(m.x, m.y) - radius));
    }
    return most;
}

TEST(Path, ChordsOfACircleStayWithinTheTolerance) {
    for (double radius : {0.5, 4.0, 50.0, 2000.0})
        for (double tolerance : {0.5, 1.0 / 16, 0.01}) {
            const Path chords = Path::circle({}, radius).flattened(tolerance);
            EXPECT_FALSE(chords.has_curves());
            EXPECT_LE(strays(chords, radius), tolerance * 1.01 + radius * 1e-4)
                << radius << " " << tolerance;
        }
    // Not more chords than it takes: the sagitta of n chords is r pi^2 / 2 n^2.
    EXPECT_LT(Path::circle({}, 50).flattened(1.0 / 16).points.size(), 80u);
}

TEST(Path, CircleIsCloseToACircle) {
    EXPECT_LT(strays(Path::circle({}, 1).flattened(1e-6), 1), 1e-5);
    const Rect box = Path::circle({3, 4}, 2).bounds();
    EXPECT_NEAR(box.x0, 1, 1e-3);
    EXPECT_NEAR(box.y1, 6, 1e-3);
}

TEST(Path, FlatteningFollowsCurvesBeyondTheirEnds) {
    // Along one line: out to x = 7.5 at t = 1/2 and back.
    Path path;
    path.move_to({0, 0});
    path.curve_to({10, 0}, {10, 0}, {0, 0});
    double far = 0;
    for (Point p : path.flattened(0.1).points) far = std::max(far, p.x);
    EXPECT_NEAR(far, 7.5, 0.3);
}

TEST(Path, QuadraticCurvesAreFlattened) {
    Path path{{{0, 0}, {10, 20}, {20, 0}}, {PathCode::MoveTo, PathCode::Curve3, PathCode::Curve3}};
    const Path chords = path.flattened(0.01);
    EXPECT_GT(chords.points.size(), 8u);
    for (Point p : chords.points) EXPECT_NEAR(p.y, 2 * p.x - p.x * p.x / 10, 0.05);
}

TEST(Path, BoundsLeaveOutWhatIsNotDrawn) {
    Path path;
    path.move_to({5, 6});
    path.line_to({7, kNan});
    path.line_to({kInf, 3});
    path.line_to({8, 9});
    path.points.push_back({-100, -100});
    path.codes.push_back(PathCode::Close);  // its vertex has no meaning
    EXPECT_EQ(path.bounds(), (Rect{5, 6, 8, 9}));
    EXPECT_TRUE(Path{}.bounds().is_nothing());
}

TEST(Polylines, BreakAtWhatIsNotFinite) {
    const auto lines =
        to_polylines(Path::polyline({{kNan, 0}, {1, 1}, {2, 2}, {3, kInf}, {4, 4}}), {}, 1);
    ASSERT_EQ(lines.runs.size(), 2u);
    EXPECT_EQ(lines.of(lines.runs[0]).size(), 2u);
    EXPECT_EQ(lines.of(lines.runs[1])[0], (Point{4, 4}));
    // What becomes infinite only by the map breaks too.
    EXPECT_EQ(to_polylines(Path::polyline({{1e300, 0}, {1, 1}}), Affine::scaling(1e300, 1), 1)
                  .runs.size(),
              1u);
}

TEST(Polylines, CloseRings) {
    const auto ring = to_polylines(Path::rectangle({0, 0, 2, 3}), {}, 1);
    ASSERT_EQ(ring.runs.size(), 1u);
    EXPECT_TRUE(ring.runs[0].closed);
    EXPECT_EQ(ring.points.size(), 4u);
    // A ring with a gap is no ring, but its closing line is drawn.
    Path broken;
    for (Point p : {Point{0, 0}, Point{1, 0}, Point{kNan, 0}, Point{1, 1}, Point{0, 1}})
        broken.points.empty() ? broken.move_to(p) : broken.line_to(p);
    broken.close();
    const auto parts = to_polylines(broken, {}, 1);
    ASSERT_EQ(parts.runs.size(), 2u);
    EXPECT_FALSE(parts.runs[1].closed);
    EXPECT_EQ(parts.of(parts.runs[1]).back(), (Point{0, 0}));
    // A line after a close goes on from the ring's start.
    Path on = Path::rectangle({5, 6, 7, 8});
    on.line_to({9, 9});
    const auto two = to_polylines(on, {}, 1);
    ASSERT_EQ(two.runs.size(), 2u);
    EXPECT_EQ(two.of(two.runs[1])[0], (Point{5, 6}));
}

TEST(Polylines, CurvesWithABadControlPointAreGaps) {
    Path path;
    path.move_to({0, 0});
    path.line_to({1, 0});
    path.curve_to({kNan, 1}, {2, 2}, {3, 3});
    path.line_to({4, 4});
    const auto lines = to_polylines(path, {}, 0.1);
    ASSERT_EQ(lines.runs.size(), 2u);
    EXPECT_EQ(lines.of(lines.runs[0]).back(), (Point{1, 0}));
    EXPECT_EQ(lines.of(lines.runs[1])[0], (Point{3, 3}));
}

}  // namespace
}  // namespace plot
