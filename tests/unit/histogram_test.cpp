// Counts in bins: those of comparing every number with the edges, one by one.
#include "plot/histogram.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "plot/cancel.h"
#include "plot/error.h"

namespace plot {

namespace {

constexpr std::size_t kMany = 300'000;  // enough for threads

std::vector<double> line(double first, double last, int bins) {
    std::vector<double> edges;
    edges.reserve(std::size_t(bins) + 1);
    for (int i = 0; i <= bins; ++i) edges.push_back(first + (last - first) * i / bins);
    return edges;
}

template <class T>
std::vector<std::int64_t> compared(const std::vector<T>& values, const std::vector<double>& edges) {
    std::vector<std::int64_t> counts(edges.size() - 1, 0);
    for (const T v : values) {
        for (std::size_t i = counts.size(); i-- > 0;) {
            const bool is_last = i + 1 == counts.size() && double(v) == edges.back();
            if ((double(v) >= edges[i] && double(v) < edges[i + 1]) || is_last) {
                ++counts[i];
                break;
            }
        }
    }
    return counts;
}

template <class T>
void expect_equal(const std::vector<T>& values, const std::vector<double>& edges) {
    EXPECT_EQ(histogram(std::span<const T>(values), edges), compared(values, edges));
}

std::vector<double> normal(std::size_t count) {
    std::mt19937 generator(1);
    std::normal_distribution<> next(1, 3);
    std::vector<double> all(count);
    for (double& v : all) v = next(generator);
    return all;
}

}  // namespace

TEST(Histogram, CountsAreThoseOfComparisons) {
    const auto values = normal(kMany);
    expect_equal(values, line(-10, 10, 10));
    expect_equal(values, line(-1, 2, 37));
    expect_equal(values, {-5, -1, 0, 0.5, 4});
    expect_equal(values, {-5, -1, -1, 2, 2});
    expect_equal(std::vector<float>(values.begin(), values.end()), line(-3, 3, 7));
}

TEST(Histogram, NumbersOnEdgesBelongToTheBinThatBeginsThere) {
    std::vector<std::int64_t> whole;
    std::vector<std::uint8_t> bytes;
    std::vector<double> tenths;
    whole.reserve(kMany), bytes.reserve(kMany), tenths.reserve(kMany);
    for (std::size_t i = 0; i < kMany; ++i) {
        whole.push_back(std::int64_t(i % 23) - 5);
        bytes.push_back(std::uint8_t(i % 256));
        tenths.push_back(double(i % 31) * 0.1);
    }
    expect_equal(whole, line(-5, 17, 22));
    expect_equal(whole, line(-5, 17, 10));
    expect_equal(bytes, line(0, 255, 17));
    expect_equal(tenths, line(0, 3, 30));
    expect_equal(tenths, line(0, 0.1 * 30, 30));
}

TEST(Histogram, WhatIsNotBetweenTheEdgesIsNotCounted) {
    auto values = normal(kMany);
    values[3] = std::nan("");
    values[4] = std::numeric_limits<double>::infinity();
    values[5] = -std::numeric_limits<double>::infinity();
    expect_equal(values, line(-2, 2, 10));
    expect_equal(std::vector<double>{}, line(0, 1, 3));
}

TEST(Histogram, OddEdges) {
    const auto values = normal(20'000);
    expect_equal(values, {1, std::nextafter(1, 2)});
    expect_equal(values, line(1, 1 + 1e-13, 100));
    std::vector<double> far(values);
    for (double& v : far) v = 1e15 + std::floor(v);
    expect_equal(far, line(1e15 - 4, 1e15 + 4, 16));
    EXPECT_THROW(histogram(std::span<const double>(values), std::vector<double>{1}), ValueError);
    EXPECT_THROW(histogram(std::span<const double>(values), std::vector<double>{1, 0}), ValueError);
}

TEST(Histogram, CellsAreCountedAlongBothAxes) {
    const auto x = normal(kMany);
    std::vector<float> y(x.rbegin(), x.rend());
    const auto xe = line(-4, 4, 9), ye = line(-2, 6, 5);
    std::vector<std::int64_t> expected(45, 0);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto row = compared(std::vector<double>{x[i]}, xe);
        const auto column = compared(std::vector<float>{y[i]}, ye);
        for (std::size_t r = 0; r < 9; ++r) {
            for (std::size_t c = 0; c < 5; ++c) expected[r * 5 + c] += row[r] * column[c];
        }
    }
    EXPECT_EQ(histogram2d(std::span<const double>(x), std::span<const float>(y), xe, ye), expected);
}

TEST(Histogram, LimitsAreThoseOfTheFiniteNumbers) {
    auto values = normal(kMany);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double least = *low, most = *high;
    NumberLimits found = limits_of(std::span<const double>(values));
    EXPECT_EQ(std::pair(found.low, found.high), std::pair(least, most));
    EXPECT_TRUE(found.all_finite);
    values.push_back(std::nan(""));
    values.push_back(std::numeric_limits<double>::infinity());
    found = limits_of(std::span<const double>(values));
    EXPECT_EQ(found.low, least);
    EXPECT_EQ(found.high, most);
    EXPECT_FALSE(found.all_finite);
    EXPECT_FALSE(limits_of(std::span<const double>()).has_any);
    const std::vector<std::uint8_t> bytes = {3, 7, 1};
    EXPECT_EQ(limits_of(std::span<const std::uint8_t>(bytes)).low, 1);
}

TEST(Histogram, IsCancelled) {
    const auto values = normal(kMany);
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    EXPECT_THROW(histogram(std::span<const double>(values), line(0, 1, 10)), Cancelled);
    EXPECT_THROW(limits_of(std::span<const double>(values)), Cancelled);
}

TEST(Hexagons, EveryPointIsInTheNearestOne) {
    const auto x = normal(kMany);
    const std::vector<double> y(x.rbegin(), x.rend());
    const Hexagons grid{-5, -5, 1.3, 1.7, 8, 6};
    const auto which = hexagon_of(grid, x, y);
    std::vector<std::int64_t> counts(grid.count(), 0);
    for (const std::int64_t hexagon : which) {
        if (hexagon >= 0) ++counts[std::size_t(hexagon)];
    }
    EXPECT_EQ(count_hexagons(grid, x, y), counts);
    const auto middle = [&](std::int64_t i) {
        const bool is_first = i < 9 * 7;
        const std::int64_t rows = is_first ? 7 : 6, at = is_first ? i : i - 63;
        const std::int64_t column = at / rows, row = at % rows;
        const double shift = is_first ? 0 : 0.5;
        return std::pair(double(column) + shift, double(row) + shift);
    };
    for (std::size_t i = 0; i < 2000; ++i) {
        const double u = (x[i] + 5) / 1.3, v = (y[i] + 5) / 1.7;
        if (which[i] < 0) continue;
        const auto distance = [&](std::int64_t h) {
            const auto [a, b] = middle(h);
            return (u - a) * (u - a) + 3 * (v - b) * (v - b);
        };
        for (std::int64_t h = 0; h < std::int64_t(grid.count()); ++h) {
            EXPECT_LE(distance(which[i]), distance(h) + 1e-12);
        }
    }
}

}  // namespace plot
