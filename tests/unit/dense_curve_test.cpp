// The reduced drawing of a long curve beside the full one.
#include "plot/artists/dense_curve.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/artists/line.h"
#include "plot/simplify.h"
#include "tests/unit/same_ink.h"

namespace plot {
namespace {

using Values = std::vector<double>;
constexpr int kWidth = 160, kHeight = 120;
constexpr std::size_t kCount = 40'000;
// Of a pixel's coverage: both sides of a line may stand a twentieth of a pixel from their places,
// and the finer drawing has pixels of an eighth.
constexpr double kMost = 0.25, kMean = 0.004;

struct Kind {
    const char* name;
    Values x, y;
};

std::vector<Kind> kinds() {
    std::mt19937 random(7);
    std::normal_distribution<double> noise;
    Kind figure{"figure", {}, {}}, walk{"walk", {}, {}}, rings{"rings", {}, {}};
    double at_x = 0, at_y = 0;
    for (Kind* kind : {&figure, &walk, &rings}) kind->x.reserve(kCount), kind->y.reserve(kCount);
    for (std::size_t i = 0; i < kCount; ++i) {
        const double t = double(i) / double(kCount);
        figure.x.push_back(std::sin(44 * t)), figure.y.push_back(std::cos(31 * t));
        at_x = 0.9999 * at_x + 0.01 * noise(random), at_y = 0.9999 * at_y + 0.01 * noise(random);
        walk.x.push_back(at_x), walk.y.push_back(at_y);
        const double radius = 0.2 + t + (i % 1000 == 0 ? 0.3 : 0);
        rings.x.push_back(radius * std::cos(120 * t)),
            rings.y.push_back(radius * std::sin(120 * t));
    }
    Kind gaps = figure;
    gaps.name = "gaps";
    for (std::size_t i = 0; i < kCount; i += 1 + random() % 900) gaps.y[i] = NAN;
    for (std::size_t i = kCount / 2; i < kCount / 2 + 3000; ++i) gaps.x[i] = INFINITY;
    return {figure, walk, rings, gaps};
}

Frame frame_of(const Rect& view) { return test::frame_of(view, kWidth, kHeight); }

std::vector<double> ink(LineState line, std::vector<Point> points) {
    for (Point& p : points) p = p * test::kFiner;
    line.linewidth = 0.8 * test::kFiner, line.antialiased = false;
    return test::fine_ink(kWidth, kHeight,
                          [&](Painter& painter) { line.draw_stroke(painter, std::move(points)); });
}

void expect_same_picture(const Kind& kind, const Frame& frame) {
    LineState line;
    line.set_data(Column(kind.x), Column(kind.y));
    const auto reduced = curve_points(line.data(), frame, {}, frame.axes_box.padded(4));
    ASSERT_TRUE(reduced) << kind.name;
    EXPECT_LE(reduced->size(), kind.x.size()) << kind.name;
    const auto want = ink(line, frame.to_display(kind.x, kind.y)), got = ink(line, *reduced);
    test::expect_same_ink(want, got, kMost, kMean,
                          kind.name + (" view " + std::to_string(frame.view.x0)));
}

TEST(DenseCurve, LooksLikeTheFullDrawing) {
    for (const Kind& kind : kinds()) {
        for (const Rect& view :
             {Rect{-1.2, -1.2, 1.2, 1.2}, Rect{0.2, 1.1, -0.5, 0.1}, Rect{-8, -20, 8, 20}}) {
            expect_same_picture(kind, frame_of(view));
        }
    }
}

TEST(DenseCurve, ScalesLookLikeTheFullDrawing) {
    for (const Kind& kind : kinds()) {
        Frame frame = frame_of({0.02, -1, 1, 1.5});
        frame.x_scale = Scale::log(10, false);
        expect_same_picture(kind, frame);
        frame.y_scale = Scale::symlog(10, 0.5);
        expect_same_picture(kind, frame);
    }
}

// How far p is from the polyline.
double distance(Point p, const std::vector<Point>& line) {
    double least = HUGE_VAL;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], along = line[i] - a, to = p - a;
        const double length2 = along.x * along.x + along.y * along.y;
        const double dot = to.x * along.x + to.y * along.y;
        const double part = length2 > 0 ? std::clamp(dot / length2, 0.0, 1.0) : 0;
        const double x = to.x - part * along.x, y = to.y - part * along.y;
        least = std::min(least, x * x + y * y);
    }
    return std::sqrt(least);
}

TEST(DenseCurve, NoVertexIsFurtherThanATwentiethOfAPixelFromWhatIsDrawn) {
    constexpr std::size_t kFew = LineData::kDenseFrom + 100;
    std::mt19937 random(11);
    std::normal_distribution<double> noise;
    for (const double jitter : {0.0, 0.02, 0.1}) {  // pixels, about
        Values x(kFew), y(kFew);
        for (std::size_t i = 0; i < kFew; ++i) {
            const double t = 12 * double(i) / double(kFew);
            x[i] = std::sin(t) + jitter / 60 * noise(random);
            y[i] = std::cos(1.7 * t) + jitter / 45 * noise(random);
        }
        const LineData data{Column(x), Column(y)};
        const Frame frame = frame_of({-1.1, -1.1, 1.1, 1.1});
        const auto points = curve_points(data, frame, {}, frame.axes_box);
        ASSERT_TRUE(points);
        // As painters do.
        const Polylines lines = to_polylines(Path::polyline(*points), {}, 0);
        const auto drawn = simplify_lines(lines, kSimplifyTolerance).points;
        EXPECT_LT(drawn.size(), kFew) << jitter;
        double most = 0;
        for (const Point p : frame.to_display(x, y)) most = std::max(most, distance(p, drawn));
        EXPECT_LE(most, 1.0 / 20 + 1e-9) << jitter;
        EXPECT_GT(most, 1.0 / 200) << "simplified at all, " << jitter;
    }
}

TEST(DenseCurve, WhatIsBesideTheViewIsLeftOut) {
    const Kind kind = kinds()[0];
    const LineData data{Column(kind.x), Column(kind.y)};
    const Frame frame = frame_of({5, 5, 6, 6});
    const auto points = curve_points(data, frame, {}, frame.axes_box);
    ASSERT_TRUE(points);
    EXPECT_LE(points->size(), 2 * kCount / 1000 + 4);
}

TEST(DenseCurve, RefusesWhatItCannotDo) {
    const Kind kind = kinds()[0];
    const Frame frame = frame_of({-1, -1, 1, 1});
    Values even(kCount);
    for (std::size_t i = 0; i < kCount; ++i) even[i] = double(i);
    const LineData rising{Column(even), Column(kind.y)};
    EXPECT_FALSE(curve_points(rising, frame, {}, frame.axes_box));
    TransformSpec turned;
    turned.before = Affine::rotation(1);
    const LineData data{Column(kind.x), Column(kind.y)};
    EXPECT_FALSE(curve_points(data, frame, turned, frame.axes_box));
}

}  // namespace
}  // namespace plot
