#include "plot/text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <thread>

#include "plot/artists/text.h"
#include "plot/cairo_raii.h"
#include "plot/cancel.h"
#include "plot/font_match.h"
#include "plot/shape.h"
#include "plot/style.h"
#include "plot/text_draw.h"

namespace plot {
namespace {

// Pixels by which measures may differ from matplotlib's: FreeType's auto-hinter moves edges by
// less than this from one release to the next.
constexpr double kHinterDrift = 0.7;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Measured {
    const char* text;
    double points, dpi, width, height, descent;
};

// RendererAgg(…, dpi).get_text_width_height_descent(text, FontProperties(size=points), False) of
// matplotlib 3.6.3 with DejaVu Sans.
constexpr Measured kMeasured[] = {
    {"0.0", 10, 100, 22.125, 10.0, 0.0},
    {"0.0", 12, 200, 53.125, 25.0, 0.0},
    {"10", 10, 100, 17.75, 10.0, 0.0},
    {"10", 12, 200, 42.5, 25.0, 0.0},
    {"−1.25", 10, 100, 42.625, 10.0, 0.0},
    {"−1.25", 12, 200, 102.25, 25.0, 0.0},
    {"lp", 10, 100, 12.75, 14.0, 3.0},
    {"lp", 12, 200, 30.5, 33.0, 7.0},
    {"Title", 10, 100, 30.0, 11.0, 0.0},
    {"Title", 12, 200, 71.25, 26.0, 0.0},
    {"time (s)", 10, 100, 53.75, 12.5, 1.5},
    {"time (s)", 12, 200, 129.125, 30.0, 4.0},
    {"AVATAR To We", 10, 100, 97.25, 10.0, 0.0},
    {"AVATAR To We", 12, 200, 232.875, 25.0, 0.0},
    {"fi ffi", 10, 100, 27.125, 11.0, 0.0},
    {"fi ffi", 12, 200, 64.375, 26.0, 0.0},
    {"Größe, Été", 10, 100, 73.5, 15.5, 2.0},
    {"Größe, Été", 12, 200, 176.5, 35.5, 4.0},
    {"Ελλ Ж", 10, 100, 44.5, 11.0, 0.0},
    {"Ελλ Ж", 12, 200, 107.0, 26.0, 0.0},
    {"x", 10, 100, 8.25, 8.0, 0.0},
    {"x", 12, 200, 19.75, 19.0, 0.0},
    {"é", 10, 100, 8.5, 11.5, 0.0},
    {"é", 12, 200, 20.5, 27.5, 0.0},
    {"W", 10, 100, 13.75, 10.0, 0.0},
    {"W", 12, 200, 33.0, 25.0, 0.0},
    {"  ", 10, 100, 8.75, 0.0, 0.0},
    {"  ", 12, 200, 21.25, 0.0, 0.0},
    {"a b", 10, 100, 21.875, 11.0, 0.0},
    {"a b", 12, 200, 52.25, 26.0, 0.0},
    {"voltage [mV]", 10, 100, 90.5, 14.0, 3.0},
    {"voltage [mV]", 12, 200, 216.25, 33.0, 7.0},
    {"The quick brown fox jumps over the lazy dog", 10, 100, 312.875, 14.0, 3.0},
    {"The quick brown fox jumps over the lazy dog", 12, 200, 750.125, 33.0, 7.0},
};

TEST(TextMetrics, AreMatplotlibs) {
    for (const Measured& m : kMeasured) {
        const LineExtents e = pango_metrics().measure(m.text, Font{.size = m.points}, m.dpi);
        EXPECT_NEAR(e.width, m.width, kHinterDrift) << m.text << " at " << m.dpi;
        EXPECT_NEAR(e.height, m.height, kHinterDrift) << m.text << " at " << m.dpi;
        EXPECT_NEAR(e.descent, m.descent, kHinterDrift) << m.text << " at " << m.dpi;
    }
}

TEST(TextMetrics, StylesAreMatplotlibs) {
    const auto width = [](const Font& font) {
        return pango_metrics().measure("Sample 123", font, 100).width;
    };
    EXPECT_NEAR(width({.weight = 700}), 91.625, kHinterDrift);
    EXPECT_NEAR(width({.italic = true}), 83.125, kHinterDrift);
    EXPECT_NEAR(width({.family = "monospace"}), 83.75, kHinterDrift);
    EXPECT_NEAR(width({.family = "serif"}), 83.75, kHinterDrift);
    EXPECT_NEAR(width({.family = "serif", .weight = 700, .italic = true}), 91.375, kHinterDrift);
}

TEST(TextMetrics, MissingFamiliesFallThroughTheList) {
    const auto width = [](const std::string& family) {
        return pango_metrics().measure("Sample 123", Font{.family = family}, 100).width;
    };
    EXPECT_EQ(width("No Such Family"), width("DejaVu Sans"));
    EXPECT_EQ(width("No Such Family, monospace"), width("DejaVu Sans Mono"));
    EXPECT_EQ(width(""), width("DejaVu Sans"));
    EXPECT_EQ(width(",,,"), width("DejaVu Sans"));
    EXPECT_GT(width("cursive"), 0);
    EXPECT_GT(width("fantasy"), 0);
    EXPECT_NE(match_font({.weight = 700}).path, match_font({}).path);
}

TEST(TextMetrics, FollowTheRcLists) {
    const LineExtents before = pango_metrics().measure("Sample 123", {}, 100);
    rc_set("font.sans-serif", std::vector<std::string>{"DejaVu Sans Mono"});
    const LineExtents mono = pango_metrics().measure("Sample 123", {}, 100);
    rc_reset();
    EXPECT_NEAR(mono.width, 83.75, kHinterDrift);
    EXPECT_EQ(pango_metrics().measure("Sample 123", {}, 100).width, before.width);
}

TEST(TextMetrics, UnbalancedAndEscapedDollarsArePlain) {
    const auto width = [](const char* text) {
        return pango_metrics().measure(text, {}, 100).width;
    };
    EXPECT_EQ(width("costs \\$5"), width("costs $5"));
    EXPECT_GT(width("costs $5"), width("costs 5"));
}

// Text that has broken programs before; nothing is asserted but that it is drawn and measured.
TEST(TextMetrics, StrangeTextIsSurvived) {
    const CairoSurface surface = own(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 200, 100));
    const CairoContext cr = own(cairo_create(surface.get()));
    cairo_translate(cr.get(), 10, 50);
    const std::string all[] = {
        "",
        std::string("a\0b", 3),
        "\xff\xfe\x80 broken \xc3",
        "\xed\xa0\x80 surrogate",
        "مرحبا بالعالم",
        "שלום world",
        "mixed العربية 123",
        "e\u0301 combining",
        "नमस्ते",
        "한국어 日本語 中文",
        "😀👨‍👩‍👧‍👦 emoji",
        "tab\tand\rreturn\x01\x7f",
        "\u200f\u202e direction",
        "\U0010ffff",
        std::string(1000, 'W'),
    };
    for (const std::string& text : all) {
        for (const double points : {0.0, 1e-9, 10.0, 300.0, 1e9, kNan, -3.0}) {
            const Font font{.size = points};
            const LineExtents e = pango_metrics().measure(text, font, 100);
            EXPECT_TRUE(std::isfinite(e.width + e.height + e.descent)) << text << points;
            draw_text_line(cr.get(), text, font, 100, {0, 0, 0, 1});
            ASSERT_EQ(cairo_status(cr.get()), CAIRO_STATUS_SUCCESS) << text << points;
        }
    }
}

TEST(TextMetrics, AMillionCharactersTakeNoTime) {
    const CairoSurface surface = own(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 200, 100));
    const CairoContext cr = own(cairo_create(surface.get()));
    cairo_translate(cr.get(), -5000, 50);
    const std::string plain(1000000, 'x');
    EXPECT_NEAR(pango_metrics().measure(plain, {}, 100).width, 8.25e6, 1e4);
    draw_text_line(cr.get(), plain, {}, 100, {0, 0, 0, 1});
    std::string shaped;
    for (int i = 0; i < 100000; ++i) shaped += "سلام ";
    EXPECT_GT(pango_metrics().measure(shaped, {}, 100).width, 1e5);
    EXPECT_EQ(cairo_status(cr.get()), CAIRO_STATUS_SUCCESS);
}

TEST(TextMetrics, CanBeStopped) {
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    EXPECT_THROW(pango_metrics().measure(std::string(100000, 'x'), {}, 100), Cancelled);
    EXPECT_THROW(pango_metrics().measure("سلام", {}, 100), Cancelled);
}

TEST(TextMetrics, ThreadsAgree) {
    const LineExtents here = pango_metrics().measure("Sample 123 سلام $x^2$", {}, 100);
    std::vector<std::thread> threads;
    threads.reserve(8);
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i) {
                const std::string text = "Sample 123 سلام $x^2$";
                EXPECT_EQ(pango_metrics().measure(text, {}, 100).width, here.width);
                pango_metrics().measure("label " + std::to_string(i), {}, 100.0 + i);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
}

TEST(ShapedLine, IsKept) {
    const auto first = shaped_line("kept", {}, 100);
    EXPECT_EQ(shaped_line("kept", {}, 100), first);
    EXPECT_NE(shaped_line("kept", {}, 101), first);
    EXPECT_NE(shaped_line("kept", Font{.size = 11}, 100), first);
    for (int i = 0; i < 5000; ++i) shaped_line("other " + std::to_string(i), {}, 100);
    EXPECT_NE(shaped_line("kept", {}, 100), first) << "the cache must be bounded";
}

TEST(ShapedLine, ManyShortOnesAreKept) {
    std::vector<std::shared_ptr<ShapedLine>> names;
    names.reserve(2000);
    for (int i = 0; i < 2000; ++i)
        names.push_back(shaped_line("no. " + std::to_string(i), {}, 100));
    for (int i = 0; i < 2000; ++i)
        EXPECT_EQ(shaped_line("no. " + std::to_string(i), {}, 100), names[std::size_t(i)]);
}

TEST(Text, LinesStandAsTheWholeUnlessTheyAreAlignedThemselves) {
    Text text(0, 0, "a\nbcd");
    const auto aligned = [&](const PropertyUpdates& changes) {
        text.set(changes);
        return text.state_as<TextState>()->style.multialignment;
    };
    EXPECT_EQ(aligned({{"ha", "center"}}), HAlign::Center);
    EXPECT_EQ(aligned({{"ma", "left"}}), HAlign::Left);
    EXPECT_EQ(aligned({{"ha", "right"}}), HAlign::Left);
    EXPECT_EQ(aligned({{"ma", Value{}}}), HAlign::Right);
}

}  // namespace
}  // namespace plot
