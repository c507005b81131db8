// Strokes made of discs beside those of outlines.
#include "plot/disc_stroke.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

#include "plot/cancel.h"
#include "plot/clip.h"
#include "plot/disc_stamps.h"
#include "plot/raster.h"
#include "tests/unit/coverage_sink.h"

namespace plot {
namespace {

constexpr int kWidth = 120, kHeight = 90;
constexpr StrokeTarget kTarget{kWidth, kHeight, {5, 7, 115, 80}, true};
constexpr std::size_t kMany = 40'000;  // points

using Coverage = test::CoverageSink<kWidth, kHeight>;

std::vector<double> outlined(const Polylines& lines, const StrokeStyle& style) {
    Rasterizer raster(kWidth, kHeight);
    raster.clip(kTarget.clip);
    for (const auto& run : lines.runs) stroke(lines.of(run), run.closed, style, raster);
    Coverage coverage;
    raster.sweep(coverage);
    return coverage.parts();
}

std::vector<double> of_discs(const Polylines& lines, const StrokeStyle& style) {
    Coverage coverage;
    EXPECT_TRUE(disc_stroke(lines, style, kTarget, coverage));
    return coverage.parts();
}

Polylines line_of(std::vector<Point> points, bool closed = false) {
    Polylines lines;
    lines.points = std::move(points);
    lines.finish(0, closed);
    return lines;
}

// So many turns outwards, beyond the clip, nowhere over itself; the line goes on every `every`
// points only.
Polylines spiral(std::size_t every, double turns) {
    std::vector<Point> points;
    points.reserve(kMany);
    for (std::size_t i = 0; i < kMany; ++i) {
        const double part = double(i - i % every) / double(kMany), t = 2 * M_PI * turns * part;
        const double radius = 10 + 60 * part;
        points.push_back({60.2 + radius * std::cos(t), 44.7 + radius * std::sin(t)});
    }
    return line_of(std::move(points));
}

Polylines trembling(double tremor) {
    std::mt19937 random(5);
    std::normal_distribution<double> noise;
    std::vector<Point> points;
    points.reserve(kMany);
    for (std::size_t i = 0; i < kMany; ++i) {
        const double t = 30 * double(i) / double(kMany), radius = 10 + t;
        points.push_back({60 + 1.4 * radius * std::sin(t) + tremor * noise(random),
                          45 + radius * std::cos(t) + tremor * noise(random)});
    }
    return line_of(std::move(points));
}

// Differences of a pixel's coverage, at most and in the mean.
void expect_alike(const std::vector<double>& got, const std::vector<double>& want, double most,
                  double mean) {
    double largest = 0, sum = 0;
    for (std::size_t i = 0; i < want.size(); ++i) {
        largest = std::max(largest, std::abs(got[i] - want[i]));
        sum += std::abs(got[i] - want[i]);
    }
    EXPECT_LE(largest, most);
    EXPECT_LE(sum / double(want.size()), mean);
}

// Both sides of the line may be a fortieth of a pixel from their places.
TEST(DiscStroke, IsTheStrokeOfALineThatIsNowhereOverItself) {
    for (const double width : {0.6, 1.0, 2.08, 3.5, 6.0}) {
        for (const std::size_t every : {std::size_t{1}, std::size_t{9}, std::size_t{60}}) {
            for (const Cap cap : {Cap::Round, Cap::Projecting}) {
                SCOPED_TRACE(std::to_string(width) + " " + std::to_string(every));
                const Polylines lines = clip_lines(spiral(every, 6), {3, 5, 117, 82});
                const StrokeStyle style{width, cap, Join::Round};
                expect_alike(of_discs(lines, style), outlined(lines, style), 0.2, 0.012);
            }
        }
    }
}

// What the outlines of a line cover of a pixel adds up, whether they cover the same or not.
TEST(DiscStroke, IsNearlyTheStrokeOfALineThatTrembles) {
    for (const double tremor : {0.1, 0.3, 1.0, 1.7}) {
        for (const double width : {1.0, 2.08}) {
            SCOPED_TRACE(std::to_string(tremor) + " " + std::to_string(width));
            const Polylines lines = trembling(tremor);
            const StrokeStyle style{width, Cap::Projecting, Join::Round};
            expect_alike(of_discs(lines, style), outlined(lines, style), 0.9, 0.04);
        }
    }
}

// A line that fills a square on its way up, down and on: where all is covered no more is put.
TEST(DiscStroke, WhatIsFilledHasItsBorders) {
    constexpr std::size_t kRows = 200;
    std::vector<Point> points;
    points.reserve(kMany);
    for (std::size_t i = 0; i < kMany; ++i) {
        const std::size_t column = i / kRows, row = column % 2 ? kRows - 1 - i % kRows : i % kRows;
        points.push_back({40.3 + 0.2 * double(column), 30.1 + 0.2 * double(row)});
    }
    const StrokeStyle style{2.08, Cap::Round, Join::Round};
    const Polylines lines = line_of(std::move(points));
    const auto got = of_discs(lines, style), want = outlined(lines, style);
    for (std::size_t i = 0; i < want.size(); ++i) {
        if (want[i] == 0) {
            EXPECT_LE(got[i], 0.05) << i % kWidth << " " << i / kWidth;
        }
        if (want[i] > 0.999) {
            EXPECT_GE(got[i], 0.4) << i % kWidth << " " << i / kWidth;
        }
    }
    for (int y = 31; y < 69; ++y) {
        for (int x = 41; x < 79; ++x)
            EXPECT_EQ(got[std::size_t(y) * kWidth + x], 1) << x << " " << y;
    }
}

TEST(DiscStroke, PeaksOfOnePointEndsAndGapsAreSeen) {
    Polylines lines = spiral(1, 1);
    for (Point& p : lines.points) p = {30 + (p.x - 60) / 70, 40 + (p.y - 45) / 70};
    lines.points[kMany / 2] = {60, 20.3};
    lines.points[kMany - 2] = {80, 60}, lines.points[kMany - 1] = {90, 60};
    lines.runs = {{0, kMany / 3}, {kMany / 3, kMany - 2}, {kMany - 2, kMany}};
    const StrokeStyle style{2, Cap::Projecting, Join::Round};
    const auto got = of_discs(lines, style), want = outlined(lines, style);
    for (std::size_t i = 0; i < want.size(); ++i) {
        // The peak's two sides add up in stroke().
        if (i % kWidth >= 36) {
            EXPECT_NEAR(got[i], want[i], 0.5) << i % kWidth << " " << i / kWidth;
        }
    }
    EXPECT_GT(got[20 * kWidth + 59], 0.2) << "the peak";
    EXPECT_GT(got[60 * kWidth + 90], 0.4) << "the end is a square";
    EXPECT_GT(got[60 * kWidth + 79], 0.4) << "so is the other one";
}

TEST(DiscStroke, ClosedLinesGoBackToTheirBeginning) {
    Polylines lines = spiral(1, 1);
    const Point first{20, 70}, last{100, 70};
    for (Point& p : lines.points) p = {60 + (p.x - 60) / 7, 30 + (p.y - 45) / 7};
    lines.points.front() = first, lines.points.back() = last;
    for (const bool closed : {false, true}) {
        lines.runs[0].closed = closed;
        const auto got = of_discs(lines, {2, Cap::Projecting, Join::Round});
        EXPECT_EQ(got[70 * kWidth + 60] > 0.9, closed);
    }
}

TEST(DiscStroke, PointsThatAreAllTheSameDrawNothing) {
    const auto got = of_discs(line_of(std::vector<Point>(kMany, Point{50, 50})),
                              {2, Cap::Projecting, Join::Round});
    EXPECT_EQ(std::ranges::max(got), 0);
}

TEST(DiscStroke, RefusesWhatItCannotDo) {
    Coverage nothing;
    const auto refused = [&](const Polylines& lines, const StrokeStyle& style,
                             StrokeTarget target = kTarget) {
        return !disc_stroke(lines, style, target, nothing);
    };
    const StrokeStyle style{2, Cap::Round, Join::Round};
    Polylines few = trembling(0.3);
    few.points.resize(1000), few.runs[0].end = 1000;
    EXPECT_TRUE(refused(few, style));
    EXPECT_TRUE(refused(trembling(20), style)) << "long steps";
    EXPECT_TRUE(refused(trembling(0.3), {2, Cap::Butt, Join::Round}));
    EXPECT_TRUE(refused(trembling(0.3), {2, Cap::Round, Join::Miter}));
    EXPECT_TRUE(refused(trembling(0.3), {0.1, Cap::Round, Join::Round}));
    EXPECT_TRUE(refused(trembling(0.3), {20, Cap::Round, Join::Round}));
    StrokeTarget sharp = kTarget;
    sharp.antialias = false;
    EXPECT_TRUE(refused(trembling(0.3), style, sharp));
    EXPECT_EQ(std::ranges::max(nothing.of), 0);
}

TEST(DiscStroke, StopsWhenCancelled) {
    CancelToken token;
    const CancelScope scope(token);
    token.request();
    Coverage nothing;
    EXPECT_THROW(disc_stroke(trembling(0.3), {2, Cap::Round, Join::Round}, kTarget, nothing),
                 Cancelled);
    EXPECT_EQ(std::ranges::max(nothing.of), 0);
}

// A sample is the nearest one to less than a hundredth of a pixel's area.
TEST(DiscStamps, HaveTheAreaOfTheDisc) {
    for (const double radius : {0.25, 0.5, 1.04, 2.5, 3.0}) {
        const DiscStamps stamps(radius);
        double least = HUGE_VAL, most = 0;
        for (unsigned y = 0; y < DiscStamps::kPlaces; ++y) {
            for (unsigned x = 0; x < DiscStamps::kPlaces; ++x) {
                int samples = 0;
                for (int i = 0; i < stamps.rows() * stamps.words(); ++i)
                    samples += std::popcount(stamps.at(x, y)[i]);
                const double area = double(samples) / DiscStamps::kSamples;
                least = std::min(least, area), most = std::max(most, area);
            }
        }
        const double want = M_PI * radius * radius;
        EXPECT_NEAR(least, want, 0.1 + 0.06 * radius) << radius;
        EXPECT_NEAR(most, want, 0.1 + 0.06 * radius) << radius;
    }
}

}  // namespace
}  // namespace plot
