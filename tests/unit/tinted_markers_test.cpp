// One shape in many places and colours: as if each had been drawn by itself.
#include "plot/tinted_markers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>

#include "plot/cancel.h"
#include "plot/painter.h"
#include "plot/tint_stamp.h"

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

// Random places, some of them nowhere, many of them twice, some far away.
std::vector<Point> odd_places(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0, 30);
    std::vector<Point> at;
    for (std::size_t i = 0; i < count; ++i) {
        const Point p{std::floor(100 + normal(random)), std::floor(75 + normal(random))};
        at.push_back(random() % 50 ? p : Point{NAN, p.y});
        if (random() % 100 == 0) at.back() = {random() % 2 ? 1e300 : -INFINITY, p.y};
        if (random() % 10 == 0 && i > 0) at.back() = at[i - 1];
    }
    return at;
}

struct Look {
    const char* name;
    double radius, fill_alpha, edge_alpha, width;
    bool masked, one_color = false;
};

class ManyMarkers : public testing::TestWithParam<Look> {};

const Rect kClip{7, 10, 190, 141};
const Rgba kPaper{1, 1, 0.8, 1};
constexpr int kPaperTop = 50;  // rows without paper above

Path clip_circle() { return circle(60).transformed(Affine::translation(90, 80)); }

// What the clip lets pass at each pixel, 0 … 1.
std::vector<double> clip_coverage(bool masked) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    painter->clip(kClip);
    if (masked) painter->clip(clip_circle());
    const Rgba white{1, 1, 1, 1};
    painter->path(Path::rectangle({-1, -1, 300, 300}), &white, nullptr);
    std::vector<double> all;
    all.reserve(kWidth * kHeight);
    for (int i = 0; i < kWidth * kHeight; ++i) all.push_back(surface.data()[4 * i] / 255.0);
    return all;
}

// Red, green, blue and alpha of each pixel, premultiplied: one marker over the other, from the back
// to the front, without any rounding.
std::vector<double> exact(const Look& look, const Path& shape, std::span<const Point> at,
                          const Rgba& fill, const Pen& pen) {
    StampLook kind;
    if (look.width > 0) kind.style = StrokeStyle{pen.width, pen.cap, pen.join, pen.width};
    const TintStamp stamp(shape, {1, 0, 0, -1, 0.5, 0.5}, kind);
    const PixelBox& box = stamp.box();
    const auto clip = clip_coverage(look.masked);
    std::vector<double> out(kWidth * kHeight * 4);
    auto over = [&](int pixel, const Rgba& c, double alpha) {
        const double ink[4] = {c.r, c.g, c.b, 1};
        for (int k = 0; k < 4; ++k) out[4 * pixel + k] += alpha * (ink[k] - out[4 * pixel + k]);
    };
    for (int pixel = kPaperTop * kWidth; pixel < kHeight * kWidth; ++pixel) over(pixel, kPaper, 1);
    for (const Point& p : at) {
        if (!is_finite(p) || std::abs(p.x) > 1e6) continue;
        const int px = static_cast<int>(p.x), py = static_cast<int>(kHeight - p.y);
        for (int y = std::max(0, py + box.y0); y < std::min(kHeight, py + box.y1); ++y) {
            for (int x = std::max(0, px + box.x0); x < std::min(kWidth, px + box.x1); ++x) {
                const int pixel = y * kWidth + x, row = y - py - box.y0, column = x - px - box.x0;
                over(pixel, fill, stamp.fill(row)[column] / 255.0 * clip[pixel] * fill.a);
                over(pixel, pen.color, stamp.line(row)[column] / 255.0 * clip[pixel] * pen.color.a);
            }
        }
    }
    return out;
}

TEST_P(ManyMarkers, AreExact) {
    const Look& look = GetParam();
    const auto at = odd_places(6000, 7);
    const Path shape = circle(look.radius);
    // Numbers that bytes hold.
    const Rgba fill{0.2, 0.4, 1, look.fill_alpha};
    Pen pen;
    pen.color =
        look.one_color ? fill.with_alpha(look.edge_alpha) : Rgba{0.8, 0.6, 0, look.edge_alpha};
    pen.width = look.width;
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    painter->path(Path::rectangle({0, 0, kWidth, kHeight - kPaperTop}), &kPaper, nullptr);
    painter->clip(kClip);
    if (look.masked) painter->clip(clip_circle());
    painter->markers(shape, at, &fill, &pen, Snap::Off);
    const auto wanted = exact(look, shape, at, fill, pen);
    const int order[] = {2, 1, 0, 3};
    for (int i = 0; i < kWidth * kHeight * 4; ++i)
        ASSERT_NEAR(surface.data()[i - i % 4 + order[i % 4]], 255 * wanted[i], 1) << i / 4;
}

INSTANTIATE_TEST_SUITE_P(
    All, ManyMarkers,
    testing::Values(Look{"small", 1.2, 1, 1, 1, false}, Look{"pixels", 0.5, 1, 1, 0, false},
                    Look{"faint", 3, 0.2, 0.4, 1, false}, Look{"wide", 40, 0.2, 1, 3, false},
                    Look{"no_inside", 5, 0, 1, 1.3, false}, Look{"cut", 4, 1, 1, 1, true},
                    Look{"cut_faint", 4, 0.2, 0.6, 1, true},
                    Look{"one_color", 2.6, 1, 1, 1, false, true},
                    Look{"faint_one_color", 5, 0.2, 0.4, 2, false, true}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(ManyFaintMarkers, AddUpExactly) {
    // Of 8000 layers of 1 % nothing below is left, whatever one of them rounds to.
    ImageSurface surface(40, 40);
    const auto painter = make_image_painter(surface, 100);
    const std::vector<Point> at(8000, {20, 20});
    const Rgba fill{1, 0, 0, 0.01};
    painter->markers(circle(6), at, &fill, nullptr, Snap::Off);
    const std::uint8_t* middle = surface.data() + 4 * (20 * 40 + 20);
    EXPECT_EQ(middle[3], 255);
    EXPECT_EQ(middle[2], 255);
    EXPECT_EQ(middle[1], 0);
}

TEST(ManyMarkersAtOnce, CanBeStopped) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    const auto at = odd_places(20000, 3);
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    const Rgba fill{1, 0, 0, 1};
    EXPECT_THROW(painter->markers(circle(6), at, &fill, nullptr, Snap::Off), Cancelled);
}

}  // namespace
}  // namespace plot
