// The reduced drawing of a dense line beside the full one.
#include "plot/artists/dense_line.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/artists/half_pixels.h"
#include "plot/artists/line.h"
#include "tests/unit/same_ink.h"

namespace plot {
namespace {

using Values = std::vector<double>;
constexpr int kWidth = 240, kHeight = 120;
// Of a pixel's coverage: a vertex may stand a quarter of a pixel from its place, and so may both
// sides of a thin line.
constexpr double kMost = 0.65, kMean = 0.02;

struct Kind {
    const char* name;
    Values x, y;
};

Values random_values(std::size_t count, unsigned seed, bool walk) {
    std::mt19937 random(seed);
    std::normal_distribution<double> noise;
    Values out(count);
    double sum = 0;
    for (double& v : out) v = walk ? sum += noise(random) : noise(random);
    return out;
}

// Lines of all sorts, with the same kind of trouble in each.
std::vector<Kind> kinds(std::size_t n) {
    std::mt19937 random(3);
    Values even(n), uneven(n), falling(n), stairs(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double t = double(i) / double(n - 1);
        even[i] = 100 * t, uneven[i] = 100 * t * t * t, falling[i] = 100 - 100 * t;
        stairs[i] = std::floor(300 * t) / 3;
    }
    Values noise = random_values(n, 1, false), walk = random_values(n, 2, true);
    for (double& v : walk) v /= std::sqrt(double(n)) / 3;
    Values gaps = walk, many_gaps = noise, peaks(n, 0.0), steps = noise;
    for (std::size_t i = 0; i < n; i += 1 + random() % (n / 40)) gaps[i] = NAN;
    for (std::size_t i = n / 2; i < n / 2 + n / 20; ++i) gaps[i] = INFINITY;
    for (double& v : many_gaps) v = random() % 3 ? std::round(v) : NAN;
    for (int k = 0; k < 20; ++k) peaks[random() % n] = (k % 2 ? 3 : -3) * double(k) / 20;
    for (double& v : steps) v = std::round(v);
    return {{"noise", even, noise},           {"walk", even, walk},      {"uneven", uneven, walk},
            {"falling", falling, noise},      {"stairs", stairs, noise}, {"gaps", even, gaps},
            {"many gaps", uneven, many_gaps}, {"peaks", even, peaks},    {"steps", falling, steps}};
}

Frame frame_of(const Rect& view) { return test::frame_of(view, kWidth, kHeight); }

LineState line_of(const Kind& kind) {
    LineState line;
    line.set_data(Column(kind.x), Column(kind.y));
    line.linewidth = 1;
    return line;
}

std::vector<double> ink(LineState line, std::vector<Point> points) {
    for (Point& p : points) p = p * test::kFiner;
    line.linewidth *= test::kFiner, line.antialiased = false;
    return test::fine_ink(kWidth, kHeight, [&](Painter& painter) {
        line.draw_stroke(painter, with_steps(std::move(points), line.drawstyle));
    });
}

void expect_same_picture(const Kind& kind, const LineState& line, const Frame& frame) {
    const auto reduced = dense_points(line.data(), frame, {}, frame.axes_box.padded(4),
                                      line.drawstyle != DrawStyle::Default);
    ASSERT_TRUE(reduced) << kind.name;
    EXPECT_LT(reduced->size(), kind.x.size()) << kind.name;
    const auto want = ink(line, frame.to_display(line.x().values(), line.y().values()));
    const auto got = ink(line, *reduced);
    test::expect_same_ink(want, got, kMost, kMean,
                          kind.name + (" view " + std::to_string(frame.view.x0)));
}

TEST(DenseLine, LooksLikeTheFullDrawing) {
    for (const Kind& kind : kinds(40'000)) {
        const LineState line = line_of(kind);
        for (const Rect& view : {Rect{0, -4, 100, 4}, Rect{20, -4, 61, 2}, Rect{90, 3, 15, -3},
                                 Rect{-50, -10, 150, 10}, Rect{99, -4, 120, 4}}) {
            expect_same_picture(kind, line, frame_of(view));
        }
    }
}

// Columns of whole blocks, and where x is uneven some of single points among them.
TEST(DenseLine, ManyPointsInAColumnLookLikeTheFullDrawing) {
    for (Kind& kind : kinds(50'000)) {
        Frame frame = frame_of({-2, -4, 102, 4});
        frame.axes_box.x1 = frame.axes_box.x0 + 50;
        LineState line = line_of(kind);
        expect_same_picture(kind, line, frame);
        // Blocks that begin somewhere else than the points do.
        const std::size_t n = kind.x.size();
        const std::vector next{2 * kind.x[n - 1] - kind.x[n - 2]}, zero{0.0};
        const LineData roomy = line.data().appended({}, {}, n);
        const LineData moved = roomy.appended(next, zero, n - 100);
        EXPECT_NE(moved.first_block(), 0U);
        line.set_data(moved);
        kind.x.erase(kind.x.begin(), kind.x.begin() + 101);
        expect_same_picture(kind, line, frame);
    }
}

TEST(DenseLine, StepsLookLikeTheFullDrawing) {
    for (const DrawStyle style : {DrawStyle::StepsPre, DrawStyle::StepsMid, DrawStyle::StepsPost}) {
        for (const Kind& kind : kinds(30'000)) {
            LineState line = line_of(kind);
            line.drawstyle = style;
            expect_same_picture(kind, line, frame_of({10, -4, 80, 4}));
        }
    }
}

TEST(DenseLine, ScalesLookLikeTheFullDrawing) {
    for (const Kind& kind : kinds(30'000)) {
        const LineState line = line_of(kind);
        for (const bool clip : {true, false}) {
            Frame frame = frame_of({0.1, 0.01, 100, 4});
            frame.x_scale = frame.y_scale = Scale::log(10, clip);
            expect_same_picture(kind, line, frame);
            frame.y_scale = Scale::symlog(10, 0.5);
            expect_same_picture(kind, line, frame);
            frame.y_scale = Scale::logit(clip);
            frame.view = {0.5, 0.01, 50, 0.99};
            expect_same_picture(kind, line, frame);
        }
    }
}

// Peaks among the points from `from` on. part_at() says how far along x a point is, of the way from
// the first to the last.
void expect_peaks(std::size_t n, std::size_t from, double (*part_at)(double part)) {
    constexpr std::size_t kPeaks = 25;
    const std::size_t apart = (n - from) / kPeaks;
    Values x(n), y(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) x[i] = double(n) * part_at(double(i) / double(n));
    std::mt19937 random(9);
    std::vector<std::size_t> at;
    for (std::size_t k = 0; k < kPeaks; ++k) {
        at.push_back(from + k * apart + random() % (apart / 2));
        y[at.back()] = 1 + double(k) / 50;
    }
    const LineData data{Column(x), Column(y)};
    const Frame frame = frame_of({0, -1, double(n), 2});
    const auto points = dense_points(data, frame, {}, frame.axes_box, false);
    ASSERT_TRUE(points);
    for (const std::size_t i : at) {
        const Point peak = frame.to_display(Point{x[i], y[i]});
        EXPECT_TRUE(std::ranges::any_of(*points, [&](Point p) {
            return std::abs(p.y - peak.y) < 1e-9 && std::abs(p.x - peak.x) <= kDenseColumn / 2;
        })) << i;
    }
}

TEST(DenseLine, PeaksOfOneSampleKeepTheirHeight) {
    expect_peaks(1'000'000, 0, [](double part) { return part; });
}

// Most points are in few columns, and elsewhere blocks of the pyramid are wider than a column.
TEST(DenseLine, PeaksOfOneSampleKeepTheirPlace) {
    expect_peaks(1'000'000, 980'000, [](double part) {
        return part < 0.98 ? part / 10 : 0.098 + 45.1 * (part - 0.98);
    });
}

TEST(DenseLine, FewPointsInSightAreThereThemselves) {
    const Kind kind = kinds(60'000)[1];
    const LineData data{Column(kind.x), Column(kind.y)};
    const Frame frame = frame_of({50, -4, 51, 4});
    const auto points = dense_points(data, frame, {}, frame.axes_box, false);
    ASSERT_TRUE(points);
    const auto all = frame.to_display(kind.x, kind.y);
    const auto at = std::ranges::find(all, points->front());
    ASSERT_NE(at, all.end());
    EXPECT_TRUE(std::equal(points->begin(), points->end(), at));
    EXPECT_LT(points->front().x, frame.axes_box.x0);
    EXPECT_GT(points->back().x, frame.axes_box.x1);
}

TEST(DenseLine, ViewsBesideTheDataAreEmptyOrOneSegment) {
    const Kind kind = kinds(20'000)[0];
    const LineData data{Column(kind.x), Column(kind.y)};
    for (const Rect& view : {Rect{200, -4, 300, 4}, Rect{-300, -4, -200, 4}}) {
        const Frame frame = frame_of(view);
        const auto points = dense_points(data, frame, {}, frame.axes_box, false);
        ASSERT_TRUE(points);
        EXPECT_LE(points->size(), 2u);
    }
}

TEST(DenseLine, RefusesWhatItCannotDo) {
    const Kind kind = kinds(20'000)[0];
    const Frame frame = frame_of({0, -4, 100, 4});
    const LineData mixed{Column(kind.y), Column(kind.x)};
    EXPECT_FALSE(dense_points(mixed, frame, {}, frame.axes_box, false));
    const LineData data{Column(kind.x), Column(kind.y)};
    TransformSpec turned;
    turned.before = Affine::rotation(1);
    EXPECT_FALSE(dense_points(data, frame, turned, frame.axes_box, false));
    EXPECT_FALSE(dense_points(data, frame_of({0, 0, NAN, 1}), {}, frame.axes_box, false));
    EXPECT_FALSE(
        dense_points(LineData{Column({1, 2}), Column({1, 2})}, frame, {}, frame.axes_box, false));
}

}  // namespace
}  // namespace plot
