// The markers that vector files get beside all of them.
#include "plot/seen_markers.h"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "plot/cairo_raii.h"
#include "plot/cancel.h"
#include "plot/style.h"

namespace plot {
namespace {

constexpr int kWidth = 140, kHeight = 100;  // points
constexpr int kFiner = 3;                   // pixels for a point
constexpr double kInf = std::numeric_limits<double>::infinity();

// A page as a vector file has it, as pixels.
struct Page {
    Page()
        : surface(own(
              cairo_image_surface_create(CAIRO_FORMAT_RGB24, kWidth * kFiner, kHeight * kFiner))) {
        cairo_surface_set_device_scale(surface.get(), kFiner, kFiner);
        painter = make_vector_painter(surface.get(), kWidth, kHeight, 72, 72);
        const Rgba white{1, 1, 1, 1};
        painter->path(Path::rectangle({0, 0, kWidth, kHeight}), &white, nullptr);
    }
    CairoSurface surface;
    std::unique_ptr<Painter> painter;
};

// The largest difference of two pages, and the mean, in steps of a pixel.
std::pair<int, double> difference(const Page& a, const Page& b) {
    cairo_surface_flush(a.surface.get()), cairo_surface_flush(b.surface.get());
    const unsigned char* p = cairo_image_surface_get_data(a.surface.get());
    const unsigned char* q = cairo_image_surface_get_data(b.surface.get());
    const int size = cairo_image_surface_get_stride(a.surface.get()) * kHeight * kFiner;
    int most = 0;
    double sum = 0;
    for (int i = 0; i < size; ++i) {
        const int off = i % 4 == 3 ? 0 : std::abs(int{p[i]} - int{q[i]});
        most = std::max(most, off), sum += off;
    }
    return {most, sum / size};
}

struct Case {
    const char* name;
    int count;
    double size, alpha, edge;  // edge: width of a black outline
    bool scaled;
    double kept;  // at most, of all
};

std::ostream& operator<<(std::ostream& to, const Case& c) { return to << c.name; }

class SeenMarkers : public testing::TestWithParam<Case> {};

struct Cloud {
    std::vector<Point> at;
    std::vector<Rgba> colors;
    std::vector<double> scales;

    explicit Cloud(const Case& c) {
        std::mt19937 rng(7);
        std::normal_distribution<double> normal;
        std::uniform_real_distribution<double> within(0, 1);
        at.reserve(std::size_t(c.count));
        for (int i = 0; i < c.count; ++i) {
            Point p{kWidth * (0.5 + normal(rng) / 5), kHeight * (0.5 + normal(rng) / 5)};
            if (i % 50 == 0) p = {std::nan(""), 3};
            if (i % 51 == 0) p = {kInf, -kInf};
            if (i % 52 == 0) p = {1e300, 10};
            if (i % 5 == 0 && i > 0) p = at.back();
            at.push_back(p);
            colors.push_back({within(rng), within(rng), within(rng), c.alpha});
            scales.push_back(i % 60 ? within(rng) : 0);
        }
    }
};

TEST_P(SeenMarkers, LookAsAllOfThem) {
    const Case& c = GetParam();
    const Cloud cloud(c);
    Pen outline;
    outline.color = {0, 0, 0, c.alpha}, outline.width = c.edge, outline.join = Join::Miter;
    const Path shape = Path::circle({}, c.size / 2);
    MarkerLooks looks{[&](std::size_t i) { return cloud.colors[i]; },
                      [&](std::size_t) { return outline.color; },
                      {}};
    if (c.scaled) looks.scale = [&](std::size_t i) { return cloud.scales[i]; };
    const auto seen =
        seen_markers(*Page().painter, shape, MarkerPlaces::of(cloud.at), looks, outline);
    ASSERT_TRUE(seen);
    EXPECT_TRUE(std::is_sorted(seen->begin(), seen->end()));
    EXPECT_LE(seen->size(), c.kept * c.count);
    Page all, some;
    const auto put = [&](Page& page, std::size_t i) {
        const double scale = c.scaled ? cloud.scales[i] : 1;
        if (!(scale > 0)) return;
        page.painter->markers(shape.transformed(Affine::scaling(scale, scale)), {&cloud.at[i], 1},
                              &cloud.colors[i], c.edge > 0 ? &outline : nullptr);
    };
    for (std::size_t i = 0; i < cloud.at.size(); ++i) put(all, i);
    for (const std::uint32_t i : *seen) put(some, i);
    const auto [most, mean] = difference(all, some);
    EXPECT_LE(most, 24);
    EXPECT_LE(mean, 0.01);
}

INSTANTIATE_TEST_SUITE_P(All, SeenMarkers,
                         testing::Values(Case{"opaque", 20000, 6, 1, 0, false, 0.18},
                                         Case{"outlined", 20000, 6, 1, 1, false, 0.14},
                                         Case{"sizes", 20000, 9, 1, 0.5, true, 0.25},
                                         Case{"faint", 20000, 9, 0.5, 0, false, 0.4},
                                         Case{"very_faint", 5000, 5, 0.02, 0, false, 1},
                                         Case{"tiny", 20000, 0.5, 1, 0, false, 1}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(SeenMarkersChoice, AllAreWrittenWhereThatIsWanted) {
    const Page page;
    const std::vector<Point> few(100, {5, 5}), many(5000, {5, 5});
    const Path shape = Path::circle({}, 2);
    const Rgba red{1, 0, 0, 1};
    EXPECT_FALSE(seen_markers(*page.painter, shape, few, &red, nullptr));
    const auto seen = seen_markers(*page.painter, shape, many, &red, nullptr);
    ASSERT_TRUE(seen);
    EXPECT_LE(seen->size(), 8U);
    ImageSurface pixels(kWidth, kHeight);
    EXPECT_FALSE(seen_markers(*make_image_painter(pixels, 72), shape, many, &red, nullptr));
    rc_set("path.simplify", false);
    EXPECT_FALSE(seen_markers(*page.painter, shape, many, &red, nullptr));
    rc_set("path.simplify", true);
}

TEST(SeenMarkersChoice, CanBeCancelled) {
    const Page page;
    const std::vector<Point> many(50000, {5, 5});
    const Rgba red{1, 0, 0, 1};
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    EXPECT_THROW(seen_markers(*page.painter, Path::circle({}, 2), many, &red, nullptr), Cancelled);
}

}  // namespace
}  // namespace plot
