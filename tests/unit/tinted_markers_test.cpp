// One shape in many places and colours: as if each had been drawn by itself.
#include "plot/tinted_markers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>

#include "plot/painter.h"

namespace plot {
namespace {

constexpr int kWidth = 200, kHeight = 150;

Path circle(double radius) {
    Path path;
    constexpr int kCorners = 40;
    for (int i = 0; i < kCorners; ++i) {
        const double angle = 2 * M_PI * i / kCorners;
        path.points.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    path.points.push_back(path.points.front());
    path.codes.assign(path.points.size(), PathCode::LineTo);
    path.codes.front() = PathCode::MoveTo, path.codes.back() = PathCode::Close;
    return path;
}

struct Scene {
    std::vector<Point> at;
    std::vector<Rgba> fills, edges;
    std::vector<double> scales;
};

// On quarters of pixels, some outside of the picture.
Scene scene(std::size_t count, bool outlined_alike, double alpha) {
    std::mt19937 random(count);
    Scene s;
    auto unit = [&] { return random() / 4294967296.0; };
    for (std::size_t i = 0; i < count; ++i) {
        s.at.push_back(
            {std::floor(unit() * 240 * 4) / 4 - 20, std::floor(unit() * 190 * 4) / 4 - 20});
        s.fills.push_back({unit(), unit(), unit(), alpha});
        s.edges.push_back(outlined_alike ? s.fills.back() : Rgba{0, 0, 0, 1});
        s.scales.push_back(1 + static_cast<double>(random() % 8) / 4);
    }
    return s;
}

std::vector<std::uint8_t> drawn(const Scene& s, const Path& shape, const Pen& pen, bool together,
                                bool scaled) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    painter->clip(Rect{10, 10, 190, 140});
    if (together) {
        MarkerLooks looks{[&](std::size_t i) { return s.fills[i]; },
                          [&](std::size_t i) { return s.edges[i]; },
                          {}};
        if (scaled) looks.scale = [&](std::size_t i) { return s.scales[i]; }, looks.largest = 2.75;
        auto* quick = dynamic_cast<TintingPainter*>(painter.get());
        EXPECT_TRUE(quick->tinted_markers(shape, MarkerPlaces::of(s.at), looks, pen));
    } else {
        for (std::size_t i = 0; i < s.at.size(); ++i) {
            Pen own = pen;
            own.color = s.edges[i];
            const double k = scaled ? s.scales[i] : 1;
            painter->path(shape.transformed({k, 0, 0, k, s.at[i].x, s.at[i].y}), &s.fills[i],
                          pen.width > 0 ? &own : nullptr);
        }
    }
    return {surface.data(), surface.data() + kWidth * kHeight * 4};
}

int largest_difference(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    int most = 0;
    for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::abs(a[i] - b[i]));
    return most;
}

struct Case {
    const char* name;
    std::size_t count;
    bool outlined_alike;
    double alpha, width;
    bool scaled;
};

class TintedMarkers : public testing::TestWithParam<Case> {};

TEST_P(TintedMarkers, AreAsDrawnOneByOne) {
    const Case& c = GetParam();
    const Scene s = scene(c.count, c.outlined_alike, c.alpha);
    Pen pen;
    pen.width = c.width;
    const Path shape = circle(4);
    const auto together = drawn(s, shape, pen, true, c.scaled);
    constexpr int kRounding = 3;  // of 255, of blending in another order of rounding
    EXPECT_LE(largest_difference(together, drawn(s, shape, pen, false, c.scaled)), kRounding);
    EXPECT_GT(*std::max_element(together.begin(), together.end()), 100);
}

INSTANTIATE_TEST_SUITE_P(All, TintedMarkers,
                         testing::Values(Case{"few", 100, true, 1, 1.5, false},
                                         Case{"dense", 20000, true, 1, 1.5, false},
                                         Case{"dark_edges", 20000, false, 1, 1, false},
                                         Case{"clear", 300, true, 0.5, 1.5, false},
                                         Case{"without_edges", 20000, true, 1, 0, false},
                                         Case{"sizes", 6000, false, 1, 1, true}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(TintedMarkersRefuse, DashedOutlinesAndAFew) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    auto* quick = dynamic_cast<TintingPainter*>(painter.get());
    const Scene s = scene(100, true, 1);
    const MarkerLooks looks{
        [&](std::size_t i) { return s.fills[i]; }, [&](std::size_t i) { return s.edges[i]; }, {}};
    Pen pen;
    EXPECT_FALSE(
        quick->tinted_markers(circle(4), MarkerPlaces::of(std::span(s.at).first(5)), looks, pen));
    pen.dashes = {2, 2};
    EXPECT_FALSE(quick->tinted_markers(circle(4), MarkerPlaces::of(s.at), looks, pen));
    EXPECT_EQ(surface.data()[4 * (75 * kWidth + 100)], 0);
}

TEST(TintedMarkersAtOddPlaces, AreLeftOut) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    std::vector<Point> at(100, {NAN, 3});
    at[1] = {1e300, 5}, at[2] = {-1e9, 5}, at[3] = {100, 75};
    const MarkerLooks looks{[](std::size_t) {
                                return Rgba{1, 0, 0, 1};
                            },
                            [](std::size_t) {
                                return Rgba{1, 0, 0, 1};
                            },
                            {}};
    EXPECT_TRUE(dynamic_cast<TintingPainter&>(*painter).tinted_markers(
        circle(4), MarkerPlaces::of(at), looks, {}));
    EXPECT_EQ(surface.data()[4 * (75 * kWidth + 100) + 2], 255);
}

}  // namespace
}  // namespace plot
