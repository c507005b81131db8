#include "plot/artists/line_data.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <thread>

#include "plot/artists/line.h"
#include "plot/cancel.h"
#include "plot/error.h"

namespace plot {
namespace {

using Order = LineData::Order;
using Values = std::vector<double>;
constexpr std::size_t kAll = LineData::kAll;

Values ramp(std::size_t count, double from = 0, double step = 1) {
    Values out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = from + double(i) * step;
    return out;
}

Values noise(std::size_t count, unsigned seed, double odd = 0) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> chance;
    Values out(count);
    for (double& v : out) v = chance(random) < odd ? NAN : normal(random);
    return out;
}

LineData made(const Values& x, const Values& y) { return {Column(x), Column(y)}; }

TEST(LineData, KnowsTheOrderOfX) {
    constexpr std::size_t n = 100'000;
    const Values y = noise(n, 1);
    EXPECT_EQ(made(ramp(n), y).order(), Order::Rising);
    EXPECT_EQ(made(ramp(n, 0, -1), y).order(), Order::Falling);
    EXPECT_EQ(made(Values(n, 2.0), y).order(), Order::Rising);
    EXPECT_EQ(made(noise(n, 2), y).order(), Order::Mixed);
    for (const std::size_t at : {std::size_t(0), n / 2, n - 1}) {
        Values x = ramp(n);
        x[at] = NAN;
        EXPECT_EQ(made(x, y).order(), Order::Mixed) << at;
        x[at] = at == 0 ? -INFINITY : INFINITY;
        EXPECT_EQ(made(x, y).order(), Order::Mixed) << at;
    }
    EXPECT_EQ(made(ramp(10), noise(10, 3)).order(), Order::Unknown);
}

TEST(LineData, BoundsAreThoseOfTheFinitePairs) {
    constexpr std::size_t n = 70'000;
    for (const double odd : {0.0, 0.01, 0.9, 1.0}) {
        const Values y = noise(n, 4, odd);
        for (const Values& x :
             {ramp(n, -100), ramp(n, 5000, -0.3), noise(n, 5), noise(n, 6, odd)}) {
            EXPECT_EQ(made(x, y).bounds(), bounds_of(x, y)) << odd << ' ' << x[1];
        }
    }
}

TEST(LineData, AppendedPointsStandBehindTheOthers) {
    for (const std::size_t keep : {kAll, std::size_t(20'000), std::size_t(100)}) {
        std::mt19937 random(7);
        Values x, y;
        LineData data;
        for (int turn = 0; turn < 200; ++turn) {
            const std::size_t count = random() % 400;
            const Values more_x = ramp(count, double(x.size())), more_y = noise(count, turn, 0.01);
            x.insert(x.end(), more_x.begin(), more_x.end());
            y.insert(y.end(), more_y.begin(), more_y.end());
            data = data.appended(more_x, more_y, keep);
            const std::size_t kept = std::min(keep, x.size());
            const auto want_x = std::span(x).last(kept), want_y = std::span(y).last(kept);
            ASSERT_TRUE(std::ranges::equal(data.x().values(), want_x));
            ASSERT_EQ(data.bounds(), bounds_of(want_x, want_y));
            ASSERT_EQ(data.is_dense(), kept >= LineData::kDenseFrom);
            if (!data.is_dense()) continue;
            ASSERT_EQ(data.order(), Order::Rising);
            ASSERT_EQ(data.y_extent(kept / 3, kept - 5),
                      extent_of(want_y.subspan(kept / 3, kept - 5 - kept / 3)));
        }
    }
}

TEST(LineData, AppendingLeavesEarlierDataAlone) {
    const Values x = ramp(30'000), y = noise(30'000, 8);
    const LineData first = LineData().appended(x, y, kAll);
    const LineData one = first.appended(ramp(5000, 30'000), noise(5000, 9), kAll);
    const LineData other = first.appended(ramp(5000, 99'000), noise(5000, 10), kAll);
    EXPECT_TRUE(std::ranges::equal(first.y().values(), y));
    EXPECT_EQ(one.size(), 35'000u);
    EXPECT_EQ(one.x()[30'000], 30'000);
    EXPECT_EQ(other.x()[30'000], 99'000);
    EXPECT_EQ(one.x().values().data(), first.x().values().data()) << "memory is shared";
}

TEST(LineData, XThatTurnsBackIsNoticed) {
    LineData data = LineData().appended(ramp(20'000), noise(20'000, 11), kAll);
    EXPECT_EQ(data.order(), Order::Rising);
    data = data.appended(ramp(10, 5), noise(10, 12), kAll);
    EXPECT_EQ(data.order(), Order::Mixed);
    data = data.appended(ramp(5000, 5), noise(5000, 13), kAll);
    EXPECT_EQ(data.x_extent(100, 24'000), extent_of(data.x().values().subspan(100, 23'900)));
    EXPECT_EQ(data.bounds(), bounds_of(data.x().values(), data.y().values()));
}

TEST(LineData, KnowsWhatContinuesIt) {
    const Values x = ramp(200'000);
    Values y = noise(200'000, 14);
    const LineData data = made({x.begin(), x.begin() + 150'000}, {y.begin(), y.begin() + 150'000});
    EXPECT_TRUE(data.starts(x, y));
    y[149'999] += 1;
    EXPECT_FALSE(data.starts(x, y));
    EXPECT_FALSE(data.starts(std::span(x).first(100), std::span(y).first(100)));
}

TEST(LineData, LongerDataContinueALine) {
    const Values x = ramp(60'000), y = noise(60'000, 16);
    const std::span all_x(x), all_y(y);
    Line line(Column(Values(x.begin(), x.begin() + 50'000)),
              Column(Values(y.begin(), y.begin() + 50'000)));
    EXPECT_TRUE(line.set_longer(x, y));
    const auto state = line.state_as<LineState>();
    EXPECT_TRUE(std::ranges::equal(state->y().values(), y));
    EXPECT_EQ(state->data_bounds(), bounds_of(x, y));
    EXPECT_FALSE(line.set_longer(all_x.first(100), all_y.first(100)));
    EXPECT_FALSE(line.set_longer(y, x));
    EXPECT_EQ(line.state_as<LineState>(), state);
}

TEST(LineData, RefusesLengthsThatDiffer) {
    EXPECT_THROW(made(ramp(3), ramp(2)), ValueError);
    EXPECT_THROW(LineData().appended(ramp(3), ramp(2), kAll), ValueError);
}

TEST(LineData, MeasuringCanBeCancelled) {
    const Column x(ramp(1'000'000)), y(noise(1'000'000, 15));
    Line line(Column({1, 2}), Column({3, 4}));
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    EXPECT_THROW(line.set_data(x, y), Cancelled);
    EXPECT_EQ(line.state_as<LineState>()->x().size(), 2u);
}

TEST(LineData, ThreadsThatFeedALineLoseNothing) {
    constexpr int kThreads = 4, kTurns = 100, kCount = 50;
    Line line{Column(), Column()};
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([&, t] {
            for (int turn = 0; turn < kTurns; ++turn) {
                line.append(Values(kCount, t), ramp(kCount, turn * kCount));
                if (turn % 10 == 0) line.set("linewidth", double(turn));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    const auto state = line.state_as<LineState>();
    ASSERT_EQ(state->x().size(), std::size_t(kThreads * kTurns * kCount));
    Values next(kThreads, 0);
    for (std::size_t i = 0; i < state->x().size(); ++i) {
        EXPECT_EQ(state->y()[i], next[std::size_t(state->x()[i])]++);
    }
}

}  // namespace
}  // namespace plot
