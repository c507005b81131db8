// Strokes that several threads make beside those of one.
#include "plot/stroke_together.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/cancel.h"
#include "plot/parallel.h"
#include "plot/raster.h"
#include "tests/unit/coverage_sink.h"

namespace plot {
namespace {

constexpr int kWidth = 120, kHeight = 90;
constexpr StrokeTarget kTarget{kWidth, kHeight, {5, 7, 115, 80}, true};

using Coverage = test::CoverageSink<kWidth, kHeight>;

// A line that trembles on its way round, with duplicates, in runs of which the first are short.
Polylines trembling(std::size_t count, double tremor) {
    std::mt19937 random(5);
    std::normal_distribution<double> noise;
    Polylines lines;
    lines.points.reserve(count);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double t = 30 * double(i) / double(count), radius = 10 + t;
        lines.points.push_back({60 + 1.4 * radius * std::sin(t) + tremor * noise(random),
                                45 + radius * std::cos(t) + tremor * noise(random)});
        if (i % 7 == 0) lines.points.push_back(lines.points.back());
        if (i == 1 || i == 50 || i == count / 3 || i + 1 == count) {
            lines.finish(begin, false);
            begin = lines.points.size();
        }
    }
    return lines;
}

std::vector<std::uint8_t> alone(const Polylines& lines, const StrokeStyle& style, bool antialias) {
    Rasterizer raster(kWidth, kHeight);
    raster.clip(kTarget.clip);
    for (const auto& run : lines.runs) stroke(lines.of(run), run.closed, style, raster);
    Coverage coverage;
    raster.sweep(coverage, antialias);
    return coverage.of;
}

// Each sum of coverage is rounded down.
void expect_alike(const std::vector<std::uint8_t>& got, const std::vector<std::uint8_t>& want) {
    int most = 0;
    for (std::size_t i = 0; i < want.size(); ++i) most = std::max(most, std::abs(got[i] - want[i]));
    EXPECT_LE(most, 4);
}

TEST(StrokeTogether, IsTheStrokeOfOneThread) {
    for (const double tremor : {0.0, 0.3, 5.0}) {
        Polylines lines = trembling(40'000, tremor);
        for (const Cap cap : {Cap::Butt, Cap::Projecting, Cap::Round}) {
            for (auto& run : lines.runs) run.closed = cap == Cap::Round && run.begin > 0;
            for (const bool antialias : {true, false}) {
                const StrokeStyle style{2.1, cap, Join::Round};
                StrokeTarget target = kTarget;
                target.antialias = antialias;
                Coverage got;
                const bool done = stroke_together(lines, style, target, got);
                ASSERT_EQ(done, worthwhile_parts() > 1);
                if (!done) return;
                SCOPED_TRACE(std::to_string(tremor) + " cap " + std::to_string(int(cap)));
                expect_alike(got.of, alone(lines, style, antialias));
            }
        }
    }
}

// All points but those around the cuts are in one place.
TEST(StrokeTogether, CutsAreNotSeen) {
    constexpr int kCount = 40'000;
    const int parts = worthwhile_parts();
    Polylines lines;
    lines.points.assign(kCount, {60, 78});
    for (int k = 1; k < parts; ++k) {
        for (int i = -4; i <= 4; ++i)
            lines.points[std::size_t(std::ptrdiff_t(k) * kCount / parts + i)] = {60 + 11.3 * i,
                                                                                 5.0 + 8 * k};
    }
    lines.finish(0, false);
    const StrokeStyle style{2.1, Cap::Projecting, Join::Round};
    Coverage got;
    ASSERT_EQ(stroke_together(lines, style, kTarget, got), parts > 1);
    if (parts > 1) expect_alike(got.of, alone(lines, style, true));
}

// Nearly all points are in two corners of a triangle, so that the cuts are, too.
TEST(StrokeTogether, ClosedLinesHaveTheirCorners) {
    constexpr std::size_t kCount = 40'000;
    const Point a{20, 20}, b{100, 30}, c{50, 70};
    for (const bool ends_where_it_begins : {false, true}) {
        Polylines lines;
        lines.points.assign(kCount / 2, a);
        lines.points.insert(lines.points.end(), kCount / 2, b);
        lines.points.push_back(c);
        if (ends_where_it_begins) lines.points.push_back(a);
        lines.finish(0, true);
        for (const Join join : {Join::Round, Join::Miter}) {
            const StrokeStyle style{6, Cap::Projecting, join};
            Coverage got;
            if (!stroke_together(lines, style, kTarget, got)) return;
            expect_alike(got.of, alone(lines, style, true));
        }
    }
}

TEST(StrokeTogether, RefusesWhatDoesNotPay) {
    Coverage nothing;
    const StrokeStyle style{2, Cap::Butt, Join::Round};
    EXPECT_FALSE(stroke_together(trembling(1000, 1), style, kTarget, nothing));
    EXPECT_EQ(std::ranges::max(nothing.of), 0);
}

TEST(StrokeTogether, StopsWhenCancelled) {
    CancelToken token;
    const CancelScope scope(token);
    token.request();
    Coverage nothing;
    if (worthwhile_parts() > 1) {
        EXPECT_THROW(stroke_together(trembling(40'000, 1), {2}, kTarget, nothing), Cancelled);
    }
    EXPECT_EQ(std::ranges::max(nothing.of), 0);
}

}  // namespace
}  // namespace plot
