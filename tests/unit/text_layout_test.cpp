#include <gtest/gtest.h>

#include <limits>

#include "plot/text.h"

namespace plot {
namespace {

// Pixels by which measures may differ from matplotlib's: FreeType's auto-hinter moves edges by
// less than this from one release to the next.
constexpr double kHinterDrift = 0.7;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// Every letter is 10 wide; lines are 10 high above the baseline and 4 below, one with a capital A
// 30 high.
class FakeMetrics : public TextMetrics {
  public:
    LineExtents measure(const std::string& line, const Font&, double) const override {
        return {10.0 * double(line.size()), line.find('A') == line.npos ? 14.0 : 34.0, 4};
    }
};

TEST(TextLayout, OfFakeLetters) {
    TextStyle style{.multialignment = HAlign::Right};
    const TextBlock block = layout_text("abc\nd", style, 100, FakeMetrics());
    ASSERT_EQ(block.lines.size(), 2u);
    EXPECT_EQ(block.lines[0].text, "abc");
    EXPECT_EQ(block.lines[1].baseline, (Point{20, 0}));
    EXPECT_EQ(block.lines[0].baseline, (Point{0, 16})) << "descent 4 and 1.2 × 10";
    EXPECT_EQ(block.bounds, (Rect{0, -4, 30, 26}));
    EXPECT_EQ(block.corners[2], (Point{30, 26}));
    style.rotation = 90;
    const TextBlock turned = layout_text("abc\nd", style, 100, FakeMetrics());
    EXPECT_EQ(turned.bounds, (Rect{0, -4, 30, 26}));
    EXPECT_EQ(turned.lines[0].baseline, (Point{10, -4}));
    style.rotation = kNan;
    EXPECT_EQ(layout_text("abc", style, 100, FakeMetrics()).bounds, (Rect{0, -4, 30, 10}));
}

TEST(TextLayout, TallLinesTakeMoreRoom) {
    const TextStyle style{.linespacing = 2};
    const TextBlock block = layout_text("a\nA\nb", style, 100, FakeMetrics());
    EXPECT_EQ(block.lines[0].baseline.y - block.lines[1].baseline.y, 4 + 2 * 30);
    EXPECT_EQ(block.lines[1].baseline.y - block.lines[2].baseline.y, 4 + 2 * 10);
    EXPECT_EQ(block.bounds.height(), 10 + 64 + 24 + 4);
}

struct LaidOut {
    const char* text;
    HAlign ha;
    VAlign va;
    double rotation;
    RotationMode mode;
    Rect bounds;
    Point last;  // baseline of the last line
};

// Text(0, 0, text, …, size=12, multialignment="center", linespacing=1.5)._get_layout() at 100 dpi.
const LaidOut kLaidOut[] = {
    {"Hello",
     HAlign::Left,
     VAlign::Baseline,
     0,
     RotationMode::Default,
     {0, -3, 42.375, 12},
     {0, 0}},
    {"Hello",
     HAlign::Center,
     VAlign::Top,
     0,
     RotationMode::Default,
     {-21.1875, -15, 21.1875, 0},
     {-21.1875, -12}},
    {"Hello",
     HAlign::Right,
     VAlign::Center,
     90,
     RotationMode::Default,
     {-15, -21.1875, 0, 21.1875},
     {-3, -21.1875}},
    {"Hello",
     HAlign::Center,
     VAlign::Bottom,
     30,
     RotationMode::Default,
     {-22.0989, 0, 22.0989, 34.1779},
     {-16.0989, 2.5981}},
    {"Hello",
     HAlign::Left,
     VAlign::Baseline,
     45,
     RotationMode::Anchor,
     {-8.4853, -2.1213, 32.085, 38.4489},
     {0, 0}},
    {"Hello",
     HAlign::Right,
     VAlign::Top,
     -30,
     RotationMode::Anchor,
     {-44.1978, -12.9904, 0, 21.1875},
     {-42.6978, 10.7952}},
    {"Hello",
     HAlign::Center,
     VAlign::CenterBaseline,
     0,
     RotationMode::Default,
     {-21.1875, -9, 21.1875, 6},
     {-21.1875, -6}},
    {"Hello",
     HAlign::Center,
     VAlign::CenterBaseline,
     90,
     RotationMode::Anchor,
     {-6, -21.1875, 9, 21.1875},
     {6, -21.1875}},
    {"Hello",
     HAlign::Left,
     VAlign::Center,
     200,
     RotationMode::Default,
     {0, -14.2942, 44.9498, 14.2942},
     {40.8455, 11.4752}},
    {"Hello",
     HAlign::Right,
     VAlign::Bottom,
     90,
     RotationMode::Anchor,
     {-15, -42.375, 0, 0},
     {-3, -42.375}},
    {"two\nlines gp",
     HAlign::Left,
     VAlign::Baseline,
     0,
     RotationMode::Default,
     {0, -3, 65.375, 33},
     {0, 0}},
    {"two\nlines gp",
     HAlign::Center,
     VAlign::Top,
     0,
     RotationMode::Default,
     {-32.6875, -36, 32.6875, 0},
     {-32.6875, -33}},
    {"two\nlines gp",
     HAlign::Right,
     VAlign::Center,
     90,
     RotationMode::Default,
     {-36, -32.6875, 0, 32.6875},
     {-3, -32.6875}},
    {"two\nlines gp",
     HAlign::Center,
     VAlign::Bottom,
     30,
     RotationMode::Default,
     {-37.3082, 0, 37.3082, 63.8644},
     {-20.8082, 2.5981}},
    {"two\nlines gp",
     HAlign::Left,
     VAlign::Baseline,
     45,
     RotationMode::Anchor,
     {-19.0919, -6.364, 52.5911, 65.319},
     {4.2426, -4.2426}},
    {"two\nlines gp",
     HAlign::Right,
     VAlign::Top,
     -30,
     RotationMode::Anchor,
     {-74.6164, -31.1769, 0, 32.6875},
     {-73.1164, 4.1087}},
    {"two\nlines gp",
     HAlign::Center,
     VAlign::CenterBaseline,
     0,
     RotationMode::Default,
     {-32.6875, -22.5, 32.6875, 13.5},
     {-32.6875, -19.5}},
    {"two\nlines gp",
     HAlign::Center,
     VAlign::CenterBaseline,
     90,
     RotationMode::Anchor,
     {-13.5, -32.6875, 22.5, 32.6875},
     {19.5, -32.6875}},
    {"two\nlines gp",
     HAlign::Left,
     VAlign::Center,
     200,
     RotationMode::Default,
     {0, -28.0943, 73.7451, 28.0943},
     {62.4585, 25.2752}},
    {"two\nlines gp",
     HAlign::Right,
     VAlign::Bottom,
     90,
     RotationMode::Anchor,
     {-36, -65.375, 0, 0},
     {-3, -65.375}},
    {"a\n\nlonger b",
     HAlign::Left,
     VAlign::Baseline,
     0,
     RotationMode::Default,
     {0, -3, 68.875, 54},
     {0, 0}},
    {"a\n\nlonger b",
     HAlign::Center,
     VAlign::Top,
     0,
     RotationMode::Default,
     {-34.4375, -57, 34.4375, 0},
     {-34.4375, -54}},
    {"a\n\nlonger b",
     HAlign::Right,
     VAlign::Center,
     90,
     RotationMode::Default,
     {-57, -34.4375, 0, 34.4375},
     {-3, -34.4375}},
    {"a\n\nlonger b",
     HAlign::Center,
     VAlign::Bottom,
     30,
     RotationMode::Default,
     {-44.0737, 0, 44.0737, 83.8009},
     {-17.0737, 2.5981}},
    {"a\n\nlonger b",
     HAlign::Left,
     VAlign::Baseline,
     45,
     RotationMode::Anchor,
     {-33.9411, -6.364, 55.0659, 82.6431},
     {4.2426, -4.2426}},
    {"a\n\nlonger b",
     HAlign::Right,
     VAlign::Top,
     -30,
     RotationMode::Anchor,
     {-88.1475, -49.3634, 0, 34.4375},
     {-86.6475, -12.3279}},
    {"a\n\nlonger b",
     HAlign::Center,
     VAlign::CenterBaseline,
     0,
     RotationMode::Default,
     {-34.4375, -33, 34.4375, 24},
     {-34.4375, -30}},
    {"a\n\nlonger b",
     HAlign::Center,
     VAlign::CenterBaseline,
     90,
     RotationMode::Anchor,
     {-24, -34.4375, 33, 34.4375},
     {30, -34.4375}},
    {"a\n\nlonger b",
     HAlign::Left,
     VAlign::Center,
     200,
     RotationMode::Default,
     {0, -38.5596, 84.2165, 38.5596},
     {65.7474, 35.7405}},
    {"a\n\nlonger b",
     HAlign::Right,
     VAlign::Bottom,
     90,
     RotationMode::Anchor,
     {-57, -68.875, 0, 0},
     {-3, -68.875}},
};

TEST(TextLayout, IsMatplotlibs) {
    for (const LaidOut& l : kLaidOut) {
        TextStyle style;
        style.font.size = 12;
        style.ha = l.ha, style.va = l.va;
        style.multialignment = HAlign::Center;
        style.rotation = l.rotation, style.rotation_mode = l.mode;
        style.linespacing = 1.5;
        const TextBlock block = layout_text(l.text, style, 100, pango_metrics());
        const std::string what = std::string(l.text) + " at " + std::to_string(l.rotation);
        EXPECT_NEAR(block.bounds.x0, l.bounds.x0, kHinterDrift) << what;
        EXPECT_NEAR(block.bounds.y0, l.bounds.y0, kHinterDrift) << what;
        EXPECT_NEAR(block.bounds.x1, l.bounds.x1, kHinterDrift) << what;
        EXPECT_NEAR(block.bounds.y1, l.bounds.y1, kHinterDrift) << what;
        EXPECT_NEAR(block.lines.back().baseline.x, l.last.x, kHinterDrift) << what;
        EXPECT_NEAR(block.lines.back().baseline.y, l.last.y, kHinterDrift) << what;
    }
}

}  // namespace
}  // namespace plot
