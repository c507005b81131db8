#include "plot/stroke.h"

#include <gtest/gtest.h>

#include "plot/dashes.h"

namespace plot {
namespace {

// Adds up the signed area of the contours and checks that they are closed.
class AreaSink : public EdgeSink {
  public:
    void edges(std::span<const Edge> list, int) override {
        for (const Edge& e : list) {
            area_ += (e.from.x * e.to.y - e.to.x * e.from.y) / 2;
            open_ = open_ + (e.to - e.from);
            reach_ = std::max({reach_, std::abs(e.to.x), std::abs(e.to.y)});
            EXPECT_TRUE(is_finite(e.from) && is_finite(e.to));
            ++count_;
        }
    }
    void checkpoint() override {
        ++checkpoints_;
        EXPECT_NEAR(open_.x, 0, 1e-6);
        EXPECT_NEAR(open_.y, 0, 1e-6);
    }
    double area_ = 0, reach_ = 0;
    Point open_{};
    int count_ = 0, checkpoints_ = 0;
};

AreaSink stroked(std::vector<Point> points, bool closed, const StrokeStyle& style) {
    AreaSink sink;
    stroke(points, closed, style, sink);
    sink.area_ = std::abs(sink.area_);
    return sink;
}

const std::vector<Point> kSquare{{0, 0}, {10, 0}, {10, 10}, {0, 10}};

TEST(Stroke, CapsAddTheirArea) {
    const std::vector<Point> line{{0, 0}, {6, 8}};
    EXPECT_NEAR(stroked(line, false, {2, Cap::Butt}).area_, 20, 1e-9);
    EXPECT_NEAR(stroked(line, false, {2, Cap::Projecting}).area_, 24, 1e-9);
    // The chords of a round cap stray by 1/8 px at most: less area than the disc.
    EXPECT_NEAR(stroked(line, false, {40, Cap::Round}).area_, 400 + M_PI * 400, 15);
}

TEST(Stroke, JoinsOfASquare) {
    EXPECT_NEAR(stroked(kSquare, true, {2, Cap::Butt, Join::Miter, 10}).area_, 144 - 64, 1e-9);
    EXPECT_NEAR(stroked(kSquare, true, {2, Cap::Butt, Join::Bevel, 10}).area_, 80 - 4 * 0.5, 1e-9);
    const double round = stroked(kSquare, true, {8, Cap::Butt, Join::Round, 10}).area_;
    EXPECT_GT(round, 320 - 64 + 32 + 8);  // more than bevelled
    EXPECT_LT(round, 320 - 64 + M_PI * 16);
}

TEST(Stroke, MitresBeyondTheLimitAreBevelled) {
    // A right angle's mitre is sqrt(2) half widths long.
    const std::vector<Point> corner{{0, 0}, {10, 0}, {10, 10}};
    const auto area = [&](double limit) {
        return stroked(corner, false, {2, Cap::Butt, Join::Miter, limit}).area_;
    };
    EXPECT_NEAR(area(1.42), 40, 1e-9);
    EXPECT_NEAR(area(1.41), 39.5, 1e-9);
}

TEST(Stroke, NothingCancels) {
    // A ring smaller than the pen: every contour turns the same way, so the area is at least that
    // of the quads and never less than the outer disc.
    std::vector<Point> ring;
    for (int i = 0; i < 40; ++i) ring.push_back({std::cos(i * M_PI / 20), std::sin(i * M_PI / 20)});
    for (Join join : {Join::Miter, Join::Round, Join::Bevel})
        EXPECT_GT(stroked(ring, true, {8, Cap::Butt, join, 10}).area_, 0.98 * M_PI * 25);
    // There and back: twice the line.
    EXPECT_GE(stroked({{0, 0}, {10, 0}, {0, 0}}, false, {2, Cap::Butt, Join::Bevel, 10}).area_,
              40 - 1e-9);
}

TEST(Stroke, DegenerateLinesDrawNothing) {
    EXPECT_EQ(stroked({}, false, {2}).count_, 0);
    EXPECT_EQ(stroked({{1, 1}}, false, {2, Cap::Round}).count_, 0);
    EXPECT_EQ(stroked({{1, 1}, {1, 1}, {1, 1}}, true, {2, Cap::Projecting}).count_, 0);
    EXPECT_EQ(stroked(kSquare, true, {0}).count_, 0);
    // Repeated points do not matter.
    EXPECT_NEAR(stroked({{0, 0}, {0, 0}, {10, 0}, {10, 0}}, false, {2, Cap::Butt}).area_, 20, 1e-9);
    EXPECT_NEAR(
        stroked({{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, true, {2, Cap::Butt, Join::Miter, 10})
            .area_,
        80, 1e-9);
}

TEST(Stroke, LongLinesAreCutIntoClosedParts) {
    std::vector<Point> straight, bent;
    for (int i = 0; i <= 5000; ++i) {
        straight.push_back({i * 0.5, 0});
        bent.push_back({i * 2.0, i % 2 * 3.0});
    }
    const AreaSink one = stroked(straight, false, {2, Cap::Butt});
    EXPECT_NEAR(one.area_, 5000, 1e-6);
    EXPECT_GE(one.checkpoints_, 4);
    EXPECT_GE(stroked(bent, false, {4, Cap::Round, Join::Round}).checkpoints_, 4);
}

Polylines line(std::vector<Point> points, bool closed = false, double distance = 0) {
    Polylines out;
    out.points = std::move(points);
    out.finish(0, closed, distance);
    return out;
}

std::vector<std::pair<double, double>> spans(const Polylines& dashes) {
    std::vector<std::pair<double, double>> out;
    for (const auto& run : dashes.runs)
        out.emplace_back(dashes.of(run).front().x, dashes.of(run).back().x);
    return out;
}

using Spans = std::vector<std::pair<double, double>>;

TEST(Dashes, AlternateFromTheOffset) {
    const auto ten = line({{0, 0}, {10, 0}});
    EXPECT_EQ(spans(dash_lines(ten, std::vector{3.0, 2.0}, 0)), (Spans{{0, 3}, {5, 8}}));
    EXPECT_EQ(spans(dash_lines(ten, std::vector{3.0, 2.0}, 4)), (Spans{{1, 4}, {6, 9}}));
    EXPECT_EQ(spans(dash_lines(ten, std::vector{3.0, 2.0}, -1)), (Spans{{1, 4}, {6, 9}}));
    EXPECT_EQ(spans(dash_lines(ten, std::vector{4.0}, 0)), (Spans{{0, 4}, {8, 10}}));
    // A run that was cut off another keeps that one's phase.
    EXPECT_EQ(spans(dash_lines(line({{0, 0}, {10, 0}}, false, 1003), std::vector{3.0, 2.0}, 0)),
              (Spans{{2, 5}, {7, 10}}));
}

TEST(Dashes, GoRoundCornersAndCloseRings) {
    const auto dashes = dash_lines(line(kSquare, true), std::vector{15.0, 5.0}, 0);
    ASSERT_EQ(dashes.runs.size(), 2u);
    EXPECT_EQ(dashes.of(dashes.runs[0]).size(), 3u);  // with the corner
    EXPECT_EQ(dashes.of(dashes.runs[1]).back(), (Point{0, 5}));
}

TEST(Dashes, PatternsThatCannotBeDrawnLeaveTheLineSolid) {
    const auto ten = line({{0, 0}, {10, 0}});
    for (const std::vector<double>& bad :
         {std::vector<double>{}, {0, 0}, {-1, 2}, {NAN, 1}, {1e-9, 1e-9}})
        EXPECT_EQ(spans(dash_lines(ten, bad, 0)), (Spans{{0, 10}}));
    // A line from 1e300 away costs no more than a short one.
    EXPECT_LE(
        spans(dash_lines(line({{0, 0}, {10, 0}}, false, 1e300), std::vector{3.0, 2.0}, 0)).size(),
        3u);
}

}  // namespace
}  // namespace plot
