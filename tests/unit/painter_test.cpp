#include "plot/painter.h"

#include <cairo-svg.h>
#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "plot/cairo_raii.h"
#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/hatch.h"

namespace plot {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr Rgba kRed{1, 0, 0, 1}, kBlue{0, 0, 1, 1}, kWhite{1, 1, 1, 1};
constexpr std::uint32_t kRedPixel = 0xffff0000, kBluePixel = 0xff0000ff, kClear = 0;

// A small picture; at(x, y) counts y upwards, as painters do.
struct Sheet {
    explicit Sheet(int width = 40, int height = 30) : surface(width, height) {
        painter = make_image_painter(surface, 100);
    }
    std::uint32_t at(int x, int y) const {
        std::uint32_t p;
        std::memcpy(&p, surface.data() + (surface.height() - 1 - y) * surface.stride() + 4 * x, 4);
        return p;
    }
    int alpha(int x, int y) const { return static_cast<int>(at(x, y) >> 24); }
    int count(std::uint32_t pixel) const {
        int n = 0;
        for (int y = 0; y < surface.height(); ++y)
            for (int x = 0; x < surface.width(); ++x) n += at(x, y) == pixel;
        return n;
    }
    ImageSurface surface;
    std::unique_ptr<Painter> painter;
};

Pen pen(const Rgba& color, double width) {
    Pen p;
    p.color = color;
    p.width = width;
    return p;
}

TEST(ImagePainter, FillsWithTheOriginAtTheBottomLeft) {
    Sheet s;
    s.painter->path(Path::rectangle({2, 3, 10, 5}), &kRed, nullptr);
    EXPECT_EQ(s.at(2, 3), kRedPixel);
    EXPECT_EQ(s.at(9, 4), kRedPixel);
    EXPECT_EQ(s.count(kRedPixel), 16);
    EXPECT_EQ(s.count(kClear), 40 * 30 - 16);
}

TEST(ImagePainter, PixelsArePremultiplied) {
    Sheet s;
    const Rgba half = kRed.with_alpha(0.5);
    s.painter->path(Path::rectangle({0, 0, 10, 10}), &half, nullptr);
    EXPECT_EQ(s.at(5, 5), 0x80800000u);
    s.painter->path(Path::rectangle({0, 0, 40, 30}), &kWhite, nullptr);
    s.painter->path(Path::rectangle({0, 0, 10, 10}), &half, nullptr);
    EXPECT_EQ(s.at(5, 5), 0xffff7f7fu);
}

TEST(ImagePainter, SnapsRectilinearLines) {
    Sheet s;
    const Pen one = pen(kRed, 1);
    s.painter->path(Path::polyline({{3.3, 10.6}, {20.2, 10.6}}), nullptr, &one);
    EXPECT_EQ(s.at(10, 10), kRedPixel);
    EXPECT_EQ(s.alpha(10, 9) + s.alpha(10, 11), 0);
    Sheet off;
    off.painter->path(Path::polyline({{3.3, 10}, {20.2, 10}}), nullptr, &one, Snap::Off);
    EXPECT_EQ(off.alpha(10, 10), 128);
    EXPECT_EQ(off.alpha(10, 9), 128);
}

TEST(ImagePainter, LinesThatCrossThemselvesAreNotPaintedTwice) {
    Sheet s;
    const Pen thick = pen(kRed.with_alpha(0.5), 6);
    s.painter->path(Path::polyline({{5, 5}, {35, 25}, {5, 25}, {35, 5}, {5, 5}, {35, 25}}), nullptr,
                    &thick);
    int most = 0;
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x) most = std::max(most, s.alpha(x, y));
    EXPECT_EQ(most, 128);
}

TEST(ImagePainter, ClipsToWholePixelsAndPaths) {
    Sheet s;
    {
        const PainterState scope(*s.painter);
        s.painter->clip(Rect{4.6, 5.4, 12.4, 9.6});
        s.painter->path(Path::rectangle({-1e9, -1e9, 1e9, 1e9}), &kRed, nullptr);
        EXPECT_EQ(s.count(kRedPixel), 7 * 5);
        s.painter->clip(Path::circle({12, 10}, 5));
        s.painter->path(Path::rectangle({0, 0, 40, 30}), &kBlue, nullptr);
        EXPECT_EQ(s.at(11, 9), kBluePixel);
        EXPECT_EQ(s.at(5, 5), kRedPixel);
        s.painter->clip(Rect{20, 20, 10, 10});  // nothing is left
        s.painter->path(Path::rectangle({0, 0, 40, 30}), &kRed, nullptr);
        EXPECT_EQ(s.at(11, 9), kBluePixel);
    }
    s.painter->path(Path::rectangle({30, 20, 31, 21}), &kRed, nullptr);
    EXPECT_EQ(s.at(30, 20), kRedPixel);
    EXPECT_THROW(s.painter->restore(), Error);
}

TEST(ImagePainter, ClipPathsIntersectAndSoftenEdges) {
    Sheet s;
    s.painter->clip(Path::circle({15, 15}, 10));
    s.painter->clip(Path::circle({25, 15}, 10));
    const Pen wide = pen(kRed, 30);
    s.painter->path(Path::polyline({{0, 15}, {40, 15}}), nullptr, &wide);
    EXPECT_EQ(s.at(20, 15), kRedPixel);
    EXPECT_EQ(s.alpha(8, 15), 0);
    EXPECT_EQ(s.alpha(32, 15), 0);
    EXPECT_GT(s.alpha(15, 14), 0);
    EXPECT_LT(s.alpha(15, 14), 255);
}

TEST(ImagePainter, FarAndBrokenLinesAreDrawn) {
    Sheet s;
    const Pen one = pen(kRed, 1);
    s.painter->path(
        Path::polyline(
            {{-1e300, 10.5}, {1e300, 10.5}, {kNan, 3}, {5.5, kInf}, {20.5, -1e9}, {20.5, 1e12}}),
        nullptr, &one, Snap::Off);
    EXPECT_EQ(s.at(3, 10), kRedPixel);
    EXPECT_EQ(s.at(20, 25), kRedPixel);
    EXPECT_EQ(s.alpha(5, 25), 0);
    Pen dashed = pen(kBlue, 1);
    dashed.dashes = {4, 4};
    s.painter->path(Path::polyline({{-1e300, 20.5}, {1e300, 20.5}}), nullptr, &dashed, Snap::Off);
    const int blue = s.count(kBluePixel);
    EXPECT_GT(blue, 10);
    EXPECT_LT(blue, 30);
    s.painter->path(Path::polyline({{-1e300, -1e300}, {1e300, -1e300}, {0, 1e300}}), &kBlue,
                    nullptr);
    EXPECT_EQ(s.at(20, 2), kBluePixel);
}

TEST(ImagePainter, OddPensDrawNothing) {
    Sheet s;
    for (double width : {0.0, -1.0, kNan}) {
        const Pen odd = pen(kRed, width);
        s.painter->path(Path::polyline({{1, 1}, {30, 20}}), nullptr, &odd);
    }
    const Pen clear = pen(Rgba::none(), 3);
    s.painter->path(Path::polyline({{1, 1}, {30, 20}}), nullptr, &clear);
    s.painter->path(Path{}, &kRed, &clear);
    EXPECT_EQ(s.count(kClear), 40 * 30);
}

TEST(ImagePainter, DenseLinesKeepTheirExtremes) {
    Sheet s(60, 60);
    std::vector<Point> points;
    for (int i = 0; i < 100000; ++i)
        points.push_back({10 + i * 4e-4, i == 50000 ? 55.0 : 20 + i % 2});
    const Pen one = pen(kRed, 1);
    s.painter->path(Path::polyline(points), nullptr, &one);
    EXPECT_GT(s.alpha(30, 50), 200);
    EXPECT_GT(s.alpha(15, 20), 200);
    EXPECT_EQ(s.alpha(15, 50), 0);
}

TEST(ImagePainter, MarkersSitOnWholePixels) {
    Sheet s;
    const Path dot = Path::rectangle({-1, -1, 1, 1});
    const std::vector<Point> at{{10.3, 10.2}, {kNan, 5}, {20.4, kInf}, {30.4, 19.6}, {1e300, 4}};
    s.painter->markers(dot, at, &kRed, nullptr, Snap::On);
    EXPECT_EQ(s.count(kRedPixel), 8);
    EXPECT_EQ(s.at(9, 9), kRedPixel);
    EXPECT_EQ(s.at(10, 10), kRedPixel);
    EXPECT_EQ(s.at(29, 19), kRedPixel);
    EXPECT_EQ(s.at(30, 20), kRedPixel);
}

Pixels checks(int width, int height) {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>();
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const std::uint8_t red = (x + y) % 2 ? 0 : 255;
            bytes->insert(bytes->end(), {red, 0, static_cast<std::uint8_t>(255 - red), 255});
        }
    return {width, height, bytes};
}

TEST(ImagePainter, TranslucentMarkersAndImagesBlend) {
    Sheet s;
    s.painter->path(Path::rectangle({0, 0, 40, 30}), &kWhite, nullptr);
    const Rgba half = kRed.with_alpha(0.5);
    const std::vector<Point> at{{10, 10}};
    s.painter->markers(Path::rectangle({-4, -2, 3, 2}), at, &half, nullptr);
    for (int x = 6; x < 13; ++x) EXPECT_EQ(s.at(x, 10), 0xffff7f7fu) << x;
    s.painter->image(checks(1, 1), {20, 20, 31, 23}, 0.5, false);
    for (int x = 20; x < 31; ++x) EXPECT_EQ(s.at(x, 21), 0xffff7f7fu) << x;
}

TEST(ImagePainter, MarkersLookAlikeAnywhere) {
    // Cut by the clip, all together from the front: as one at a time, but for rounding.
    std::mt19937 random(1);
    std::uniform_real_distribution<double> x(-10, 310), y(-10, 210);
    std::vector<Point> at;
    for (int i = 0; i < 5000; ++i) at.push_back({x(random), y(random)});
    const Path disc = Path::circle({}, 5);
    const Rgba face = kBlue.with_alpha(0.4);
    const Pen edge = pen(kRed, 1.4);
    Sheet all(300, 200), single(300, 200);
    all.painter->clip(Rect{13, 7, 290, 190});
    single.painter->clip(Rect{13, 7, 290, 190});
    all.painter->markers(disc, at, &face, &edge, Snap::Off);
    for (Point p : at) single.painter->markers(disc, {&p, 1}, &face, &edge, Snap::Off);
    for (int i = 0; i < 300 * 200 * 4; ++i)
        ASSERT_NEAR(all.surface.data()[i], single.surface.data()[i], 3) << i;
    EXPECT_GT(all.alpha(100, 100), 0);
}

TEST(ImagePainter, HugeMarkersAreDrawnAsPaths) {
    Sheet s;
    const std::vector<Point> at{{20, 15}};
    s.painter->markers(Path::circle({}, 1e7), at, &kRed, nullptr);
    EXPECT_EQ(s.count(kRedPixel), 40 * 30);
}

TEST(ImagePainter, ImagesGoTopRowFirst) {
    Sheet s;
    s.painter->image(checks(2, 2), {4, 4, 12, 12}, 1, false);
    EXPECT_EQ(s.at(4, 11), kRedPixel);  // the first pixel: top left
    EXPECT_EQ(s.at(11, 11), kBluePixel);
    EXPECT_EQ(s.at(4, 4), kBluePixel);
    EXPECT_EQ(s.count(kRedPixel), 32);
    // Mirrored when the rectangle is.
    Sheet mirrored;
    mirrored.painter->image(checks(2, 2), {12, 4, 4, 12}, 1, false);
    EXPECT_EQ(mirrored.at(4, 11), kBluePixel);
    // Interpolated between the centres.
    Sheet smooth;
    smooth.painter->image(checks(2, 1), {0, 0, 20, 10}, 1, true);
    EXPECT_EQ(smooth.at(2, 5), kRedPixel);
    EXPECT_EQ(smooth.at(17, 5), kBluePixel);
    EXPECT_NEAR(static_cast<int>(smooth.at(10, 5) >> 16 & 255), 121, 8);
}

TEST(ImagePainter, ImagesMayBeHugeOrTinyOnTheSheet) {
    Sheet s;
    s.painter->image(checks(3, 3), {-1e8, -1e8, 1e8, 1e8}, 1, false);
    EXPECT_EQ(s.count(kRedPixel), 40 * 30);
    s.painter->image(checks(1, 1), {kNan, 0, 3, 3}, 1, false);
    s.painter->image(Pixels{}, {0, 0, 3, 3}, 1, false);
    Sheet tiny;
    tiny.painter->image(checks(1, 1), {5.1, 5.1, 5.2, 5.2}, 1, false);
    EXPECT_EQ(tiny.count(kRedPixel), 1);
}

TEST(ImagePainter, HatchesFillTheArea) {
    for (const char* pattern : {"/", "\\", "|", "-", "+", "x", "o", "O", ".", "*"}) {
        Sheet s(120, 120);
        const Hatch hatch{pattern, kRed, 1};
        s.painter->path(Path::rectangle({10, 10, 110, 110}), nullptr, nullptr, Snap::Auto, &hatch);
        int inked = 0;
        for (int y = 0; y < 120; ++y)
            for (int x = 0; x < 120; ++x) {
                const bool inside = x >= 10 && x < 110 && y >= 10 && y < 110;
                if (!inside) {
                    ASSERT_EQ(s.alpha(x, y), 0) << pattern;
                }
                inked += s.alpha(x, y) > 100;
            }
        EXPECT_GT(inked, 150) << pattern;
        EXPECT_LT(inked, 6000) << pattern;
    }
    EXPECT_TRUE(hatch_path("?").empty());
    EXPECT_EQ(hatch_path("--").points.size(), 24u);  // repeated: twice the lines
}

TEST(ImagePainter, TextIsClippedToPaths) {
    Sheet s(100, 60);
    s.painter->clip(Path::circle({0, 0}, 40));
    Font font;
    font.size = 20;
    s.painter->text("HHHHHHH", font, {2, 5}, 0, kRed);
    int left = 0, right = 0;
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 100; ++x) (x < 41 ? left : right) += s.alpha(x, y);
    EXPECT_GT(left, 1000);
    EXPECT_EQ(right, 0);
}

TEST(ImagePainter, StopsWhenCancelled) {
    Sheet s;
    CancelToken token;
    const CancelScope scope(token);
    token.request();
    std::vector<Point> zigzag;
    for (int i = 0; i < 200000; ++i) zigzag.push_back({i % 40 * 1.0, i % 29 * 1.0});
    const Pen one = pen(kRed, 1);
    EXPECT_THROW(s.painter->path(Path::polyline(zigzag), nullptr, &one), Cancelled);
    EXPECT_THROW(s.painter->markers(Path::circle({}, 2), zigzag, &kRed, nullptr), Cancelled);
}

TEST(ImageSurface, RefusesImpossibleSizes) {
    EXPECT_THROW(ImageSurface(0, 10), ValueError);
    EXPECT_THROW(ImageSurface(10, -1), ValueError);
    try {
        ImageSurface(65536, 10);
        FAIL();
    } catch (const ValueError& e) {
        EXPECT_STREQ(
            e.what(),
            "Image size of 65536x10 pixels is too large. It must be less than 2^16 in each "
            "direction.");
    }
}

// Draws through a vector painter and answers the SVG text.
std::string svg(const std::function<void(Painter&)>& draw, double dpi = 72) {
    std::string text;
    const auto append = [](void* to, const unsigned char* data, unsigned n) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), n);
        return CAIRO_STATUS_SUCCESS;
    };
    const CairoSurface surface = own(cairo_svg_surface_create_for_stream(append, &text, 100, 80));
    draw(*make_vector_painter(surface.get(), 100 * dpi / 72, 80 * dpi / 72, dpi, dpi));
    cairo_surface_finish(surface.get());
    check(surface.get());
    return text;
}

int occurrences(const std::string& text, const std::string& what) {
    int n = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
    return n;
}

TEST(VectorPainter, KeepsCurvesAndFlips) {
    const auto text = svg([](Painter& p) { p.path(Path::circle({50, 60}, 10), &kRed, nullptr); });
    EXPECT_NE(text.find("M 50 30 C "), text.npos) << text;  // the circle's bottom
    EXPECT_EQ(occurrences(text, " C "), 8);
}

TEST(VectorPainter, PixelsBecomePoints) {
    const auto text = svg(
        [](Painter& p) {
            const Pen two = pen(kRed, 2);
            p.path(Path::polyline({{20, 40}, {40, 60}}), nullptr, &two);
        },
        144);
    EXPECT_NE(text.find("stroke-width:2"), text.npos);
    EXPECT_NE(text.find("matrix(0.5,0,0,0.5"), text.npos) << text;
}

TEST(VectorPainter, FarAndBrokenDataStayInRange) {
    const auto text = svg([](Painter& p) {
        p.path(Path::rectangle({-1e300, -1e300, 1e300, 1e300}), &kRed, nullptr);
        Pen dashed = pen(kRed, 2);
        dashed.dashes = {3, 2};
        p.path(Path::polyline(
                   {{-1e300, 10}, {1e12, 30}, {kNan, 3}, {5, kInf}, {20, -1e9}, {20, 1e12}}),
               nullptr, &dashed);
        const std::vector<Point> at{{kNan, 1}, {10, 10}, {1e300, 3}, {4, 4}, {5, 5}};
        p.markers(Path::circle({}, 3), at, &kRed, nullptr);
        p.markers(Path::rectangle({-3, -3, 3, 3}), at, &kRed, nullptr);
        p.text("a", {}, {kNan, 1}, 0, kRed);
        p.image(checks(2, 2), {0, 0, kInf, 4}, 1, false);
        dashed.dashes = {0, 0};
        p.path(Path::polyline({{1, 1}, {5, 5}}), nullptr, &dashed);
    });
    EXPECT_EQ(text.find("nan"), text.npos);
    EXPECT_EQ(text.find("inf"), text.npos);
    EXPECT_EQ(occurrences(text, "stroke-dasharray"), 2) << text;
    EXPECT_EQ(text.find("8388"), text.npos) << "at the end of Cairo's range";
    EXPECT_EQ(text.find("M 10 10"), text.npos);
}

TEST(VectorPainter, MarkersAreDefinedOnce) {
    std::vector<Point> at;
    for (int i = 0; i < 50; ++i) at.push_back({i * 2.0, 40});
    const Pen edge = pen(kBlue, 1);
    const auto text = svg([&](Painter& p) { p.markers(Path::circle({}, 3), at, &kRed, &edge); });
    EXPECT_EQ(occurrences(text, " C "), 8);
    EXPECT_GE(occurrences(text, "<use"), 50);
}

TEST(VectorPainter, DiscsOfOneColourAreDots) {
    std::vector<Point> at;
    for (int i = 0; i < 50; ++i) at.push_back({i * 2.0, 40});
    const Pen edge = pen(kRed, 1);
    const auto text = svg([&](Painter& p) { p.markers(Path::circle({}, 3), at, &kRed, &edge); });
    EXPECT_NE(text.find("stroke-width:7;stroke-linecap:round"), text.npos) << text;
    EXPECT_EQ(occurrences(text, " L "), 50);
    // Where they overlap, translucent ones must show that they are several; others are no discs.
    const Rgba half = kRed.with_alpha(0.5);
    EXPECT_EQ(occurrences(svg([&](Painter& p) {
                              p.markers(Path::circle({}, 3), at, &half, nullptr);
                              p.markers(Path::rectangle({-3, -3, 3, 3}), at, &kRed, nullptr);
                              p.markers(Path::circle({1, 0}, 3), at, &kRed, nullptr);
                          }),
                          "linecap:round"),
              0);
}

TEST(VectorPainter, RestoresTheClip) {
    const auto text = svg([](Painter& p) {
        const Pen one = pen(kRed, 1);
        {
            const PainterState scope(p);
            p.clip(Rect{0, 0, 10, 10});
            p.path(Path::polyline({{-1000, 5}, {1000, 5.5}}), nullptr, &one);
        }
        p.path(Path::polyline({{-1000, 50}, {1000, 50.5}}), nullptr, &one);
        EXPECT_THROW(p.restore(), Error);
    });
    EXPECT_NE(text.find("L 14 "), text.npos) << "cut 2 px and two pen widths beyond the clip";
    EXPECT_NE(text.find("L 104 "), text.npos) << text;
}

}  // namespace
}  // namespace plot
