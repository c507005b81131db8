// Colours of many values at a time, as each of them has it alone.
#include "plot/value_colors.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/error.h"

namespace plot {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

Colormap map_of(int colors) {
    std::vector<Rgba> all;
    all.reserve(std::size_t(colors));
    for (int i = 0; i < colors; ++i) all.push_back({i / double(colors), 0.25, 0.5, 1});
    return Colormap("map", all)
        .with_extremes(Rgba{1, 0, 0, 1}, Rgba{0, 1, 0, 1}, Rgba{0, 0, 1, 0.5});
}

std::vector<Norm> norms() {
    const std::vector<Norm::Kind> kinds{LinearNorm{},
                                        LogNorm{},
                                        SymLogNorm{},
                                        AsinhNorm{},
                                        PowerNorm{2.0},
                                        TwoSlopeNorm{1.5},
                                        BoundaryNorm{{0.5, 1, 2, 3}, 7},
                                        NoNorm{},
                                        NoNorm{false}};
    std::vector<Norm> all;
    all.reserve(2 * kinds.size());
    for (const Norm::Kind& kind : kinds) {
        for (const bool clip : {false, true}) all.push_back({kind, 0.5, 3.0, clip});
    }
    return all;
}

// Some in the norms' range, at the colours' borders, outside, and no numbers.
std::vector<double> values(std::size_t count, int colors) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> any(-1, 5);
    std::vector<double> all{kNan, -kInf, kInf, 0.0, -0.0, 0.5, 3, 1e300, -1e300, 5e-324, 1, 2, 7};
    all.reserve(all.size() + count + std::size_t(colors));
    for (int i = 0; i <= colors; ++i) all.push_back(0.5 + 2.5 * i / colors);
    while (all.size() < count) all.push_back(any(random));
    all.resize(count);
    return all;
}

// The place of one value, by itself.
int place_alone(const Norm& norm, const Colormap& map, double v) {
    const double normed = norm.forward(v);
    if (!norm.is_index()) return map.place(normed);
    return std::isnan(normed) ? map.size() + 2 : map.place_of_index(long(normed));
}

TEST(ValueColors, PlacesAreThoseOfEachValueAlone) {
    for (const int colors : {1, 5, 256}) {
        const Colormap map = map_of(colors);
        for (const Norm& norm : norms()) {
            for (const std::size_t count : {0, 1, 7, 1023, 1024, 1025, 3000}) {
                const auto some = values(count, colors);
                std::vector<int> places(count);
                color_places(norm, map, some, places);
                for (std::size_t i = 0; i < count; ++i) {
                    ASSERT_EQ(places[i], place_alone(norm, map, some[i]))
                        << some[i] << ", norm " << norm.kind.index() << ", clip " << norm.clip;
                }
            }
        }
    }
}

TEST(ValueColors, BytesAreThoseOfTheTable) {
    const Colormap map = map_of(256);
    const auto table = map.bytes();
    const auto some = values(2500, 256);
    for (const Norm& norm : norms()) {
        std::vector<std::uint8_t> bytes(some.size() * 4);
        ValueColors(norm, map, table).write(some, bytes.data());
        for (std::size_t i = 0; i < some.size(); ++i) {
            const auto& color = table[std::size_t(place_alone(norm, map, some[i]))];
            ASSERT_TRUE(std::equal(color.begin(), color.end(), bytes.begin() + long(4 * i)));
        }
    }
}

TEST(ValueColors, WithoutLimitsAllIsBad) {
    const Colormap map = map_of(3);
    const auto table = map.bytes();
    std::vector<std::uint8_t> bytes(8);
    ValueColors({LogNorm{}, {}, {}, false}, map, table).write(std::vector{-1.0, 2.0}, bytes.data());
    for (std::size_t i = 0; i < bytes.size(); ++i) EXPECT_EQ(bytes[i], table[5][i % 4]);
}

TEST(ValueColors, LimitsTheWrongWayRoundAreRefused) {
    std::vector<std::uint8_t> bytes(4);
    const ValueColors colors({LinearNorm{}, 3.0, 0.5, false}, map_of(3), map_of(3).bytes());
    EXPECT_THROW(colors.write(std::vector{1.0}, bytes.data()), ValueError);
}

TEST(ValueColors, LimitsThatAreEqualAreTheFirstColor) {
    std::vector<int> places(4);
    color_places({LinearNorm{}, 2.0, 2.0, false}, map_of(3), std::vector{1.0, 2.0, kInf, kNan},
                 places);
    EXPECT_EQ(places, (std::vector{0, 0, 0, 5}));
}

}  // namespace

}  // namespace plot
