#include "plot/limits.h"

#include <gtest/gtest.h>

#include <cmath>

#include "plot/error.h"

namespace plot {
namespace {

DataLimits data_of(std::vector<double> values) {
    DataLimits data;
    data.include(values);
    return data;
}

Interval automatic(const Autoscale& a, const Scale& scale = {}) {
    TickContext context{.scale = scale, .minpos = a.data.minpos};
    return autoscale(a, default_major_locator(scale), context).value();
}

TEST(Interval, NonsingularPullsEqualEndsApart) {
    EXPECT_EQ(nonsingular({2, 2}, 0.5), (Interval{1, 3}));
    EXPECT_EQ(nonsingular({-2, -2}, 0.5), (Interval{-3, -1}));
    EXPECT_EQ(nonsingular({0, 0}, 0.5), (Interval{-0.5, 0.5}));
    EXPECT_EQ(nonsingular({1, 2}, 0.5), (Interval{1, 2}));
    EXPECT_EQ(nonsingular({NAN, 2}, 0.5), (Interval{-0.5, 0.5}));
    EXPECT_EQ(nonsingular({1e-320, 2e-320}, 0.5), (Interval{-0.5, 0.5}));
}

TEST(Interval, NonsingularOrdersUnlessToldOtherwise) {
    EXPECT_EQ(nonsingular({2, 1}), (Interval{1, 2}));
    EXPECT_EQ(nonsingular({2, 1}, 0.001, 1e-15, true), (Interval{2, 1}));
}

TEST(Interval, NonsingularStaysFinite) {
    const Interval v = nonsingular({1.79e308, 1.79e308}, 0.05);
    EXPECT_TRUE(std::isfinite(v.v1));
    EXPECT_LT(v.v0, v.v1);
}

TEST(DataLimits, LeaveOutWhatIsNotFinite) {
    const DataLimits data = data_of({3, NAN, -2, INFINITY, 0, 0.5, -INFINITY});
    EXPECT_EQ(data, (DataLimits{-2, 3, 0.5}));
    EXPECT_TRUE(data_of({}).empty());
    EXPECT_TRUE(data_of({NAN, INFINITY}).empty());
    DataLimits both = data;
    both.include(data_of({9, 0.25}));
    EXPECT_EQ(both, (DataLimits{-2, 9, 0.25}));
}

TEST(Autoscale, AddsMargins) {
    EXPECT_EQ(automatic({.data = data_of({0, 10})}), (Interval{-0.5, 10.5}));
    EXPECT_EQ(automatic({.data = data_of({0, 10}), .margin = 0}), (Interval{0, 10}));
}

TEST(Autoscale, GivesDefaultViewsWithoutData) {
    EXPECT_EQ(automatic({}), (Interval{-0.05500000000000001, 0.05500000000000001}));
    const Interval log = automatic({}, Scale::log());
    EXPECT_DOUBLE_EQ(log.v0, 0.8912509381337455);
    EXPECT_DOUBLE_EQ(log.v1, 11.220184543019634);
}

TEST(Autoscale, KeepsAViewWithoutData) {
    EXPECT_FALSE(autoscale({.view_is_set = true}, auto_locator(), {}).has_value());
}

TEST(Autoscale, StopsAtStickyEdges) {
    EXPECT_EQ(automatic({.data = data_of({0, 10}), .sticky = {0}}), (Interval{0, 10.5}));
    EXPECT_EQ(automatic({.data = data_of({0, 10}), .sticky = {10, 0}}), (Interval{0, 10}));
    EXPECT_EQ(automatic({.data = data_of({1, 10}), .sticky = {0.8}}), (Interval{0.8, 10.45}));
    EXPECT_EQ(automatic({.data = data_of({1, 10}), .sticky = {5}}), (Interval{0.55, 10.45}));
}

TEST(Autoscale, KeepsAReversedDirection) {
    EXPECT_EQ(automatic({.data = data_of({0, 10}), .reversed = true}), (Interval{10.5, -0.5}));
}

TEST(Autoscale, RoundsToTicksUnlessTight) {
    TickContext context{.round_numbers = true};
    const Autoscale a{.data = data_of({0.3, 9.6}), .margin = 0};
    EXPECT_EQ(autoscale(a, auto_locator(), context), (Interval{0, 10}));
    Autoscale tight = a;
    tight.tight = true;
    EXPECT_EQ(autoscale(tight, auto_locator(), context), (Interval{0.3, 9.6}));
}

TEST(Autoscale, OfNegativeDataOnALogAxisWarns) {
    std::vector<std::string> warnings;
    TickContext context{.scale = Scale::log(), .warnings = &warnings};
    const Autoscale a{.data = data_of({-3, -1})};
    EXPECT_GT(autoscale(a, default_major_locator(context.scale), context)->v0, 0);
    ASSERT_FALSE(warnings.empty());
    EXPECT_EQ(warnings[0], "Data has no positive values, and therefore cannot be log-scaled.");
}

TEST(SetLimits, WidensEqualOnesAndWarns) {
    std::vector<std::string> warnings;
    const TickContext context{.warnings = &warnings};
    EXPECT_EQ(set_limits({1, 1}, {0, 1}, auto_locator(), context, "y"), (Interval{0.95, 1.05}));
    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_EQ(warnings[0],
              "Attempting to set identical low and high ylims makes transformation singular; "
              "automatically expanding.");
}

TEST(SetLimits, KeepsTheirOrder) {
    EXPECT_EQ(set_limits({2, -1}, {0, 1}, auto_locator(), {}), (Interval{2, -1}));
}

TEST(SetLimits, RefusesNonPositiveOnesOnALogAxis) {
    std::vector<std::string> warnings;
    const TickContext context{.scale = Scale::log(), .warnings = &warnings};
    const Locator locator = default_major_locator(context.scale);
    EXPECT_EQ(set_limits({-1, 100}, {0.5, 7}, locator, context), (Interval{0.5, 100}));
    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_EQ(warnings[0],
              "Attempt to set non-positive xlim on a log-scaled axis will be ignored.");
}

TEST(SetLimits, RefusesWhatIsNotFinite) {
    EXPECT_THROW(set_limits({NAN, 1}, {0, 1}, auto_locator(), {}), ValueError);
    EXPECT_THROW(set_limits({0, INFINITY}, {0, 1}, auto_locator(), {}), ValueError);
}

}  // namespace
}  // namespace plot
