// The reduced drawing of areas of very many vertices beside the full one.
#include "plot/artists/dense_outline.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/painter.h"
#include "tests/unit/same_ink.h"

namespace plot {
namespace {

constexpr int kWidth = 200, kHeight = 120;
constexpr std::size_t kCount = 60'000;
// Of a pixel's coverage. Two columns of samples stand for all points, so where an edge goes up and
// down by much within a pixel its mean has a chance error.
constexpr double kMost = 0.45, kMean = 0.035, kMostSmooth = 0.06;

Frame frame_of(const Rect& view) { return test::frame_of(view, kWidth, kHeight); }

using Side = double (*)(double t, double chance);

// There along the first side and back along the second, as fill_between() does it.
Path area(Side first, Side second, bool closed = true) {
    std::mt19937 random(5);
    std::normal_distribution<double> noise;
    std::vector<double> chance(kCount);
    for (double& c : chance) c = noise(random);
    std::vector<Point> points;
    points.reserve(2 * kCount + 2);
    const auto add = [&](std::size_t i, Side side) {
        const double t = double(i) / double(kCount - 1);
        points.push_back({100 * t, side(t, chance[i])});
    };
    add(0, second);
    for (std::size_t i = 0; i < kCount; ++i) add(i, first);
    for (std::size_t i = kCount; i-- > 0;) add(i, second);
    Path path = Path::polyline(std::move(points));
    if (closed) {
        path.codes.assign(path.points.size(), PathCode::LineTo);
        path.codes[0] = PathCode::MoveTo;
        path.close();
    }
    return path;
}

double flat(double, double) { return -1; }
double wave(double t, double) { return 2 * std::sin(20 * t); }
double rough(double t, double chance) { return std::sin(20 * t) + chance; }
double beside_rough(double t, double chance) { return std::sin(20 * t) + chance + 0.3; }
double steps(double t, double) { return std::floor(40 * t) / 10 - 2; }
double rough_steps(double, double chance) { return std::round(chance); }

std::vector<double> ink(const Path& path, const Rgba* fill, const Pen* pen) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    painter->clip(Rect{10, 10, kWidth - 10, kHeight - 10});
    painter->path(path, fill, pen, Snap::Off);
    std::vector<double> alpha;
    alpha.reserve(std::size_t(kWidth) * kHeight);
    for (int i = 0; i < kWidth * kHeight; ++i) alpha.push_back(surface.data()[4 * i + 3] / 255.0);
    return alpha;
}

Path full(const Path& path, const Frame& frame) {
    Path out = path;
    for (Point& p : out.points) p = frame.to_display(p);
    return out;
}

Path turned(Path path) {
    for (Point& p : path.points) std::swap(p.x, p.y);
    return path;
}

void expect_same_inside(const Path& path, const Frame& frame, double allowed, const char* what) {
    const auto outline = DenseOutline::of(path);
    ASSERT_TRUE(outline) << what;
    const auto reduced = outline->drawn(path, frame, {}, frame.axes_box, DenseOutline::Use::Inside);
    ASSERT_TRUE(reduced) << what;
    EXPECT_LT(reduced->points.size(), path.points.size() / 2) << what;
    const Rgba black{0, 0, 0, 1};
    const auto want = ink(full(path, frame), &black, nullptr), got = ink(*reduced, &black, nullptr);
    test::expect_same_ink(want, got, allowed, kMean, what);
}

struct Sort {
    const char* name;
    Side first, second;
    double allowed;
};
const Sort kSorts[] = {{"wave", flat, wave, kMostSmooth},
                       {"steps", flat, steps, kMostSmooth},
                       {"rough", flat, rough, kMost},
                       {"thin and rough", rough, beside_rough, kMost},
                       {"rough steps", wave, rough_steps, kMost}};

TEST(DenseOutline, InsidesLookLikeTheFullDrawing) {
    for (const Sort& sort : kSorts) {
        for (const bool closed : {true, false}) {
            const Path path = area(sort.first, sort.second, closed);
            // Painters are less exact about edges that go far to and fro in a row.
            const bool is_smooth = sort.allowed == kMostSmooth;
            for (const Rect& view : {Rect{0, -4, 100, 4}, Rect{20, -4, 61, 2}, Rect{90, 3, 15, -3},
                                     Rect{-50, -10, 150, 10}}) {
                expect_same_inside(path, frame_of(view), sort.allowed, sort.name);
                if (!is_smooth) continue;
                expect_same_inside(turned(path), frame_of({view.y0, view.x0, view.y1, view.x1}),
                                   sort.allowed, sort.name);
            }
        }
    }
}

TEST(DenseOutline, ScalesLookLikeTheFullDrawing) {
    const Path path = area(flat, wave);
    Frame frame = frame_of({1, -4, 100, 4});
    frame.x_scale = Scale::log(10, true);
    expect_same_inside(path, frame, kMostSmooth, "logarithmic x");
    frame.x_scale = {}, frame.y_scale = Scale::symlog(10, 0.5);
    expect_same_inside(path, frame, kMostSmooth, "symlog y");
    frame.y_scale = Scale::log(10, false);  // where there are gaps
    EXPECT_FALSE(
        DenseOutline::of(path)->drawn(path, frame, {}, frame.axes_box, DenseOutline::Use::Inside));
}

TEST(DenseOutline, LinesKeepPeaksOfOneSample) {
    Path path = area(flat, wave);
    path.points[kCount + 1 + kCount / 3].y = 3.5;
    path.points[kCount / 3].y = -3.5;
    const Frame frame = frame_of({0, -4, 100, 4});
    const auto line =
        DenseOutline::of(path)->drawn(path, frame, {}, frame.axes_box, DenseOutline::Use::Line);
    ASSERT_TRUE(line);
    EXPECT_LT(line->points.size(), 4000u);
    const auto has = [&](Point data) {
        const Point peak = frame.to_display(data);
        return std::ranges::any_of(line->points, [&](Point p) {
            return std::abs(p.y - peak.y) < 1e-9 && std::abs(p.x - peak.x) <= 0.25;
        });
    };
    EXPECT_TRUE(has(path.points[kCount + 1 + kCount / 3]));
    EXPECT_TRUE(has(path.points[kCount / 3]));
}

TEST(DenseOutline, OtherPathsAreRefused) {
    Path path = area(flat, wave);
    path.points[100].y = NAN;
    EXPECT_FALSE(DenseOutline::of(path));
    path = area(flat, wave);
    path.codes[100] = PathCode::MoveTo;
    EXPECT_FALSE(DenseOutline::of(path));
    EXPECT_FALSE(DenseOutline::of(Path::rectangle({0, 0, 1, 1})));
    std::vector<Point> circles;
    circles.reserve(20'000);
    for (int i = 0; i < 20'000; ++i) circles.push_back({std::cos(i / 50.0), std::sin(i / 50.0)});
    EXPECT_FALSE(DenseOutline::of(Path::polyline(circles)));
}

}  // namespace
}  // namespace plot
