#include "plot/pyramid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "plot/cancel.h"

namespace plot {
namespace {

Extent plainly(std::span<const double> values) {
    Extent all;
    for (const double v : values) {
        if (!std::isfinite(v)) {
            ++all.gaps;
            continue;
        }
        all.low = std::min(all.low, v), all.high = std::max(all.high, v);
        if (v > 0) all.positive = std::min(all.positive, v);
    }
    return all;
}

std::vector<double> values(std::size_t count, double odd, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> noise;
    std::uniform_real_distribution<double> chance;
    const double others[] = {NAN, INFINITY, -INFINITY};
    std::vector<double> out(count);
    for (double& v : out) v = chance(random) < odd ? others[random() % 3] : noise(random);
    return out;
}

TEST(Pyramid, AnyStretchIsWhatALoopFinds) {
    std::mt19937 random(1);
    for (const double odd : {0.0, 0.001, 0.5, 1.0}) {
        const auto data = values(100'000, odd, 2);
        Pyramid pyramid(data.size());
        pyramid.extend(data, 0);
        for (int turn = 0; turn < 300; ++turn) {
            std::size_t a = random() % (data.size() + 1), b = random() % (data.size() + 1);
            if (turn % 3 == 0) b = std::min(data.size(), a + random() % 200);
            if (a > b) std::swap(a, b);
            EXPECT_EQ(pyramid.of(data, a, b), plainly(std::span(data).subspan(a, b - a)));
        }
    }
}

TEST(Pyramid, GrowsInPiecesToTheSame) {
    const auto data = values(50'000, 0.001, 3);
    Pyramid pyramid(data.size());
    std::mt19937 random(4);
    for (std::size_t known = 0; known < data.size();) {
        const std::size_t next = std::min(data.size(), known + random() % 3000);
        pyramid.extend(std::span(data).first(next), known);
        known = next;
        EXPECT_EQ(pyramid.of(data, known / 3, known),
                  plainly(std::span(data).subspan(known / 3, known - known / 3)));
    }
}

TEST(Pyramid, ShortColumnsNeedNone) {
    Pyramid pyramid(10);
    const std::vector<double> data{3, NAN, -1};
    pyramid.extend(data, 0);
    EXPECT_EQ(pyramid.of(data, 0, 3), plainly(data));
    EXPECT_EQ(pyramid.of(data, 1, 1), Extent{});
}

TEST(Pyramid, BuildingCanBeCancelled) {
    const std::vector<double> data(1 << 20);
    Pyramid pyramid(data.size());
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    EXPECT_THROW(pyramid.extend(data, 0), Cancelled);
}

}  // namespace
}  // namespace plot
