#include "plot/scale.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "plot/cancel.h"
#include "plot/error.h"

namespace plot {
namespace {

TEST(Scale, LinearIsTheIdentity) {
    const Scale scale;
    EXPECT_EQ(scale.forward(-1.5), -1.5);
    EXPECT_EQ(scale.inverse(1e300), 1e300);
    EXPECT_EQ(scale.limit_range({-1, 2}, 0.5), (Interval{-1, 2}));
}

TEST(Scale, LogCountsDecades) {
    EXPECT_EQ(Scale::log().forward(1000), 3);
    EXPECT_EQ(Scale::log(2).forward(8), 3);
    EXPECT_NEAR(Scale::log(7).forward(49), 2, 1e-15);
    EXPECT_EQ(Scale::log().inverse(-2), 0.01);
}

TEST(Scale, LogClipsOrMasksWhatIsNotPositive) {
    EXPECT_EQ(Scale::log(10, true).forward(0), -1000);
    EXPECT_EQ(Scale::log(10, true).forward(-5), -1000);
    EXPECT_EQ(Scale::log(10, false).forward(0), -INFINITY);
    EXPECT_TRUE(std::isnan(Scale::log(10, false).forward(-1)));
    EXPECT_TRUE(std::isnan(Scale::log(10, true).forward(NAN)));
}

TEST(Scale, LogLimitsMoveIntoItsDomain) {
    EXPECT_EQ(Scale::log().limit_range({-1, 10}, 0.25), (Interval{0.25, 10}));
    EXPECT_EQ(Scale::log().limit_range({-1, 10}, INFINITY), (Interval{1e-300, 10}));
}

TEST(Scale, SymlogIsLinearAroundZeroAndReturns) {
    const Scale scale = Scale::symlog(10, 2, 1);
    EXPECT_DOUBLE_EQ(scale.forward(1), 1 / 0.9);
    EXPECT_DOUBLE_EQ(scale.forward(20), 2 * (1 / 0.9 + 1));
    for (double v : {-1e6, -2.0, -0.5, 0.0, 1.0, 2.0, 3.0, 1e9}) {
        EXPECT_NEAR(scale.inverse(scale.forward(v)), v, 1e-12 * std::abs(v)) << v;
        EXPECT_EQ(scale.forward(-v), -scale.forward(v));
    }
}

TEST(Scale, ManyValuesAreScaledAsSingleOnes) {
    const std::vector<double> values = {1, 0, -3, NAN, INFINITY, 123.25, 1e-300};
    for (const Scale& scale :
         {Scale::linear(), Scale::log(), Scale::log(10, false), Scale::log(3), Scale::symlog()}) {
        std::vector<double> scaled(values.size());
        scale.forward(values, scaled);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double one = scale.forward(values[i]);
            EXPECT_TRUE(scaled[i] == one || (std::isnan(scaled[i]) && std::isnan(one)))
                << scale.name() << ' ' << values[i];
        }
    }
}

TEST(Scale, ManyValuesMayBeScaledInPlaceAndStopped) {
    std::vector<double> values(200'000, 100.0);
    Scale::log().forward(values, values);
    EXPECT_EQ(values.back(), 2);
    CancelToken token;
    const CancelScope scope(token);
    token.request();
    EXPECT_THROW(Scale::log().forward(values, values), Cancelled);
}

TEST(Scale, RefusesParametersWithoutAScale) {
    EXPECT_THROW(Scale::log(1), ValueError);
    EXPECT_THROW(Scale::log(0), ValueError);
    EXPECT_THROW(Scale::log(NAN), ValueError);
    EXPECT_THROW(Scale::symlog(1), ValueError);
    EXPECT_THROW(Scale::symlog(10, 0), ValueError);
    EXPECT_THROW(Scale::symlog(10, 2, -1), ValueError);
}

}  // namespace
}  // namespace plot
