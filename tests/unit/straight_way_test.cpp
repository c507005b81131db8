// Many points on their way to pixels, as each of them goes alone.
#include "plot/straight_way.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "plot/cancel.h"

namespace plot {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

Frame frame(const Scale& x_scale, const Rect& view) {
    Frame f;
    f.x_scale = x_scale;
    f.view = view;
    f.axes_box = {80, 50, 570, 430};
    f.figure_box = {0, 0, 640, 480};
    return f;
}

std::vector<double> values(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> any(-2, 9);
    std::vector<double> all(count);
    for (double& v : all) v = any(random);
    const std::vector<double> special{kNan, kInf, -kInf, 0.0, 1e300, -1e300};
    for (std::size_t i = 0; i < special.size() && i < count; ++i) {
        all[(i * 701 + seed) % count] = special[i];
    }
    return all;
}

// Points that cannot be shown are alike.
void expect_same(Point a, Point b) {
    ASSERT_EQ(is_finite(a), is_finite(b));
    if (!is_finite(b)) return;
    EXPECT_DOUBLE_EQ(a.x, b.x);
    EXPECT_DOUBLE_EQ(a.y, b.y);
}

TEST(PlacePoints, AreWhereEachGoesAlone) {
    TransformSpec moved = TransformSpec::data(), on_axes = TransformSpec::data();
    moved.before = {0.5, 0.1, -0.2, 2, 1, -1};
    moved.offset_points = {3, -4};
    on_axes.x = Coordinates::Axes;
    Scale log;
    log.kind = ScaleKind::Log;
    for (const Scale& scale : {Scale{}, log}) {
        for (const Rect& view : {Rect{1, -1, 8, 7}, Rect{8, 7, 1, -1}}) {
            const Frame f = frame(scale, view);
            for (const TransformSpec& spec : {TransformSpec::data(), moved, on_axes}) {
                for (const std::size_t count : {0, 1, 4095, 4096, 9000}) {
                    const auto x = values(count, 1), y = values(count, 2);
                    std::vector<Point> placed(count);
                    place_points(f, spec, x, y, placed);
                    const auto listed = f.to_display(x, y, spec);
                    ASSERT_EQ(listed.size(), count);
                    for (std::size_t i = 0; i < count; ++i) {
                        // -inf is below all on a logarithmic axis, whatever the map before.
                        if (std::isinf(x[i]) && scale.kind == ScaleKind::Log) continue;
                        const Point alone = f.to_display({x[i], y[i]}, spec);
                        expect_same(placed[i], alone), expect_same(listed[i], alone);
                    }
                }
            }
        }
    }
}

TEST(PlacePoints, CanBeCancelled) {
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    const auto x = values(10, 1);
    std::vector<Point> placed(10);
    EXPECT_THROW(place_points(frame({}, {0, 0, 1, 1}), TransformSpec::data(), x, x, placed),
                 Cancelled);
}

}  // namespace

}  // namespace plot
