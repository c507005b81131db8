#include "plot/ticks.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>

#include "plot/error.h"
#include "plot/limits.h"
#include "plot/numeric.h"
#include "plot/tick_format.h"

namespace plot {
namespace {

using Values = std::vector<double>;

TEST(Numeric, DivmodIsPythons) {
    const auto is = [](double a, double b, double quotient, double remainder) {
        const auto [q, r] = divmod(a, b);
        EXPECT_EQ(q, quotient) << a << ' ' << b;
        EXPECT_EQ(r, remainder) << a << ' ' << b;
    };
    is(7, 2, 3, 1);
    is(-7, 2, -4, 1);
    is(7, -2, -4, -1);
    is(1, 0.1, 9, 0.09999999999999995);
    is(-1e-20, 1, -1, 1);
}

TEST(Numeric, ArangeIsBounded) {
    EXPECT_EQ(arange(1, 2, 0.25), (Values{1, 1.25, 1.5, 1.75}));
    EXPECT_EQ(arange(0, 1, -1), Values{});
    EXPECT_EQ(arange(0, 1, 0), Values{});
    EXPECT_EQ(arange(0, 1e300, 1), Values{});
    EXPECT_EQ(arange(0, NAN, 1), Values{});
}

TEST(Ticks, AutoLocatorTakesNiceSteps) {
    EXPECT_EQ(tick_values(auto_locator(), {0, 1}, {}),
              (Values{0, 0.2, 0.4, 0.6000000000000001, 0.8, 1}));
    EXPECT_EQ(tick_values(auto_locator(), {0, 1}, {.tick_space = 3}), (Values{0, 0.5, 1}));
    EXPECT_EQ(tick_values(auto_locator(), {1, 0}, {.tick_space = 3}), (Values{0, 0.5, 1}));
    EXPECT_EQ(tick_values(auto_locator(), {1e9, 1e9 + 1}, {.tick_space = 3}),
              (Values{1e9, 1e9 + 0.5, 1e9 + 1}));
}

TEST(Ticks, MaxNLocatorObeysItsParameters) {
    EXPECT_EQ(tick_values(MaxNLocator{.nbins = 2, .integer = true}, {0.2, 4.1}, {}),
              (Values{0, 2, 4, 6}));
    EXPECT_EQ(tick_values(MaxNLocator{.nbins = 2, .prune = Prune::Both}, {0, 4}, {}), Values{2});
    EXPECT_EQ(tick_values(MaxNLocator{.nbins = 4, .symmetric = true}, {-1, 2}, {}),
              (Values{-2, -1, 0, 1, 2}));
    EXPECT_EQ(tick_values(MaxNLocator{.nbins = 3, .steps = {3}}, {0, 9}, {}), (Values{0, 3, 6, 9}));
}

TEST(Ticks, SimpleLocators) {
    EXPECT_EQ(tick_values(MultipleLocator{2}, {1, 5}, {}), (Values{0, 2, 4, 6}));
    EXPECT_EQ(tick_values(LinearLocator{3}, {1, 5}, {}), (Values{1, 3, 5}));
    EXPECT_EQ(tick_values(FixedLocator{{3, 1, 7}}, {0, 1}, {}), (Values{3, 1, 7}));
    EXPECT_EQ(tick_values(FixedLocator{{3, 1, 7, 8}, 2}, {0, 1}, {}), (Values{1, 8}));
    EXPECT_EQ(tick_values(NullLocator{}, {0, 1}, {}), Values{});
}

TEST(Ticks, LogLocatorPutsDecades) {
    const LogLocator log;
    EXPECT_EQ(tick_values(log, {1, 99}, {}), (Values{0.1, 1, 10, 100, 1000}));
    const Values wide = tick_values(log, {1e-300, 1e300}, {});
    EXPECT_LT(std::ranges::count_if(wide, [](double v) { return v > 1e-300 && v < 1e300; }), 10);
}

TEST(Ticks, LogLocatorNeedsPositiveLimits) {
    EXPECT_EQ(tick_values(LogLocator{}, {-2, -1}, {}), Values{});
    EXPECT_EQ(tick_values(LogLocator{}, {NAN, 1}, {}), Values{});
    EXPECT_EQ(tick_values(LogLocator{}, {-2, 9}, {.minpos = 2}), (Values{0.1, 1, 10, 100}));
}

TEST(Ticks, MinorTicksLeaveOutMajorOnes) {
    const Values major = {0, 1, 2};
    EXPECT_EQ(minor_tick_values(AutoMinorLocator{2}, major, {0, 2}, {}), (Values{0.5, 1.5}));
    EXPECT_EQ(minor_tick_values(AutoMinorLocator{2}, major, {0, 2}, {}, true),
              (Values{0.5, 1, 1.5, 2}));
    EXPECT_EQ(minor_tick_values(AutoMinorLocator{}, major, {0, 1}, {}).size(), 4u);
    EXPECT_EQ(minor_tick_values(AutoMinorLocator{}, {0, 2}, {0, 2}, {}).size(), 3u);
    EXPECT_EQ(minor_tick_values(AutoMinorLocator{}, {0}, {0, 2}, {}), Values{});
    TickContext log{.scale = Scale::log()};
    EXPECT_EQ(minor_tick_values(minorticks_on_locator(log.scale), {1, 10}, {1, 10}, log),
              (Values{0.2,
                      0.30000000000000004,
                      0.4,
                      0.5,
                      0.6000000000000001,
                      0.7000000000000001,
                      0.8,
                      0.9,
                      2,
                      3,
                      4,
                      5,
                      6,
                      7,
                      8,
                      9,
                      20,
                      30,
                      40,
                      50,
                      60,
                      70,
                      80,
                      90,
                      200,
                      300,
                      400,
                      500,
                      600,
                      700,
                      800,
                      900}));
}

TEST(Ticks, VisibleAreThoseInViewButForRounding) {
    const std::vector<bool> expected = {false, true, true, true, false, false};
    EXPECT_EQ(visible_ticks({-1, -1e-11, 0.5, 1 + 1e-11, 1.1, INFINITY}, {1, 0}, {}), expected);
}

TEST(Ticks, TickSpaceCountsLabels) {
    EXPECT_EQ(tick_space(300, 10, false), 10);
    EXPECT_EQ(tick_space(300, 10, true), 15);
    EXPECT_GT(tick_space(300, 0, true), 1000000);
    EXPECT_EQ(tick_space(NAN, 10, true), 0);
}

TEST(Ticks, ManyTicksWarnAndTooManyAreNotMade) {
    std::vector<std::string> warnings;
    const TickContext context{.warnings = &warnings};
    EXPECT_EQ(tick_values(MultipleLocator{1}, {0, 1000}, context).size(), 1003u);
    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_EQ(warnings[0],
              "Locator attempting to generate 1003 ticks ([-1.0, ..., 1001.0]), which exceeds "
              "Locator.MAXTICKS (1000).");
    EXPECT_EQ(tick_values(MultipleLocator{1e-300}, {0, 1}, context), Values{});
    EXPECT_EQ(warnings.size(), 2u);
}

TEST(Ticks, ValidateRefusesWhatMatplotlibRefuses) {
    EXPECT_THROW(validate(MultipleLocator{0}), ValueError);
    EXPECT_THROW(validate(MultipleLocator{NAN}), ValueError);
    EXPECT_THROW(validate(MaxNLocator{.steps = {2, 1}}), ValueError);
    EXPECT_THROW(validate(MaxNLocator{.steps = {1, 11}}), ValueError);
    EXPECT_NO_THROW(validate(MaxNLocator{.steps = {2, 5}}));
}

// Any limits, however odd: no hang, no flood, no exception, a usable view.
class TickFuzz : public testing::Test {
  protected:
    double number() {
        constexpr double kOdd[] = {0,      -0.0,    NAN,    INFINITY, -INFINITY, 1.7e308, -1.7e308,
                                   5e-324, -5e-324, 1e-308, 2e-287,   1,         1e15,    -1e300};
        const auto bits = random_();
        switch (bits % 4) {
            case 0:
                return kOdd[(bits >> 8) % std::size(kOdd)];
            case 1:
                return double(bits >> 32) / double(1 << 16) - double(1 << 15);
            default: {
                double any;
                std::memcpy(&any, &bits, sizeof any);
                return any;
            }
        }
    }
    Interval limits() {
        const double a = number();
        switch (random_() % 4) {
            case 0:
                return {a, a};
            case 1:
                return {a, a * (1 + double(random_() % 64) * 1e-16)};
            default:
                return {a, number()};
        }
    }
    void check(Interval view, const Locator& major, const Locator& minor, TickContext context) {
        const Values locs = tick_values(major, view, context);
        const Values minor_locs = minor_tick_values(minor, locs, view, context);
        ASSERT_LT(locs.size() + minor_locs.size(), 20'000u) << view.v0 << ' ' << view.v1;
        const FormatContext format{view, context.scale};
        const TickLabels labels =
            format_ticks(default_major_formatter(context.scale), locs, format);
        ASSERT_EQ(labels.labels.size(), locs.size());
        const double delta = pixel_delta(view.v0, view, context.scale, 500);
        format_data_short(default_major_formatter(context.scale), view.v0, delta, format);
        const Values visible_locs = locs;
        const auto visible = visible_ticks(locs, view, context.scale);
        for (std::size_t i = 0; i < locs.size(); ++i) {
            ASSERT_TRUE(!visible[i] || std::isfinite(locs[i]));
        }
    }
    std::mt19937_64 random_{20240607};
};

TEST_F(TickFuzz, AnyLimitsGiveUsableViewsAndTicks) {
    const Scale scales[] = {Scale::linear(), Scale::log(), Scale::log(2), Scale::symlog(),
                            Scale::log(10, false)};
    for (int i = 0; i < 100'000; ++i) {
        TickContext context{.scale = scales[i % std::size(scales)],
                            .tick_space = int(random_() % 12),
                            .minpos = std::abs(number()),
                            .round_numbers = random_() % 4 == 0};
        const Locator major = default_major_locator(context.scale);
        const Locator minor = minorticks_on_locator(context.scale);
        const Interval any = limits();
        check(any, major, minor, context);
        DataLimits data;
        data.include(Values{any.v0, any.v1});
        context.minpos = data.minpos;
        const Interval view = autoscale({.data = data}, major, context).value();
        ASSERT_TRUE(std::isfinite(view.v0) && std::isfinite(view.v1) && view.v0 < view.v1)
            << any.v0 << ' ' << any.v1 << " gave " << view.v0 << ' ' << view.v1;
        check(view, major, minor, context);
    }
}

TEST_F(TickFuzz, AnyLimitsWithOtherLocators) {
    const Locator locators[] = {MultipleLocator{0.3},
                                LinearLocator{4},
                                MaxNLocator{.integer = true},
                                MaxNLocator{.symmetric = true},
                                LogLocator{.subs = LogSubs::All},
                                LogLocator{.base = 1.0001},
                                MaxNLocator{.nbins = 0},
                                MaxNLocator{.nbins = 5, .min_n_ticks = 9}};
    for (int i = 0; i < 20'000; ++i) {
        const Interval any = limits();
        const Locator& l = locators[i % std::size(locators)];
        const TickContext context{.round_numbers = i % 3 == 0};
        ASSERT_LE(tick_values(l, any, context).size(), kTickLimit);
        view_limits(l, any, context);
        nonsingular(l, any, context);
    }
}

TEST(Ticks, ExtremeViewsStillHaveTicks) {
    const auto shown = [](Interval view) {
        const auto visible = visible_ticks(tick_values(auto_locator(), view, {}), view, {});
        return std::ranges::count(visible, true);
    };
    EXPECT_GE(shown({-1.7e308, 1.7e308}), 2);
    EXPECT_GE(shown({1.5e308, 1.7e308}), 2);
    EXPECT_GE(shown({-1e-280, 1e-280}), 2);
}

}  // namespace
}  // namespace plot
