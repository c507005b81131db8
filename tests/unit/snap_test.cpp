#include "plot/snap.h"

#include <gtest/gtest.h>

namespace plot {
namespace {

TEST(Snap, AutoTakesRectilinearPaths) {
    const auto snaps = [](const Path& p) { return should_snap(p, {}, Snap::Auto); };
    EXPECT_TRUE(snaps(Path::rectangle({0.3, 0.3, 5.1, 7.2})));
    EXPECT_TRUE(snaps(Path::polyline({{0, 0}, {0, 5}, {7, 5}, {7, 5.00005}})));
    EXPECT_FALSE(snaps(Path::polyline({{0, 0}, {1, 5}})));
    EXPECT_FALSE(snaps(Path::circle({}, 4)));
    EXPECT_FALSE(snaps(Path{}));
    // A move may go anywhere.
    Path two;
    two.move_to({0, 0}), two.line_to({5, 0}), two.move_to({9, 9}), two.line_to({9, 2});
    EXPECT_TRUE(snaps(two));
    // As mapped to the surface, not as given.
    EXPECT_FALSE(should_snap(Path::rectangle({}), Affine::rotation(0.5), Snap::Auto));
}

TEST(Snap, AutoLooksAtNoMoreThan1024Vertices) {
    std::vector<Point> points;
    for (int i = 0; i < 1024; ++i) points.push_back({i * 1.0, 3});
    EXPECT_TRUE(should_snap(Path::polyline(points), {}, Snap::Auto));
    points.push_back({1024, 3});
    EXPECT_FALSE(should_snap(Path::polyline(points), {}, Snap::Auto));
}

TEST(Snap, CanBeForced) {
    EXPECT_TRUE(should_snap(Path::circle({}, 4), {}, Snap::On));
    EXPECT_FALSE(should_snap(Path::rectangle({}), {}, Snap::Off));
}

TEST(Snap, OddWidthsSitOnPixelCentres) {
    for (double odd : {0.5, 0.8, 1.0, 1.49, 2.5, 3.0}) EXPECT_EQ(snap_fraction(odd), 0.5) << odd;
    for (double even : {0.0, 0.49, 1.5, 2.0, 3.5}) EXPECT_EQ(snap_fraction(even), 0.0) << even;
    std::vector<Point> points{{1.2, 1.5}, {-0.6, 2.49}};
    snap_points(points, 0.5);
    EXPECT_EQ(points, (std::vector<Point>{{1.5, 2.5}, {-0.5, 2.5}}));
}

}  // namespace
}  // namespace plot
