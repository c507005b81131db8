#include "plot/text_outline.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plot/error.h"

namespace plot {
namespace {

const Font kFont{"DejaVu Sans"};

std::size_t count(const Path& path, PathCode code) {
    return std::size_t(std::count(path.codes.begin(), path.codes.end(), code));
}

TEST(TextOutline, IsInSizesOfTheFontWhateverThatIs) {
    const Path one = text_outline("Ag", kFont);
    Font large = kFont;
    large.size = 77;
    const Rect box = one.bounds();
    EXPECT_NEAR(box.y1, 0.73, 0.01);   // capitals of DejaVu Sans
    EXPECT_NEAR(box.y0, -0.21, 0.01);  // descenders
    EXPECT_NEAR(box.x1, 1.228, 0.01);
    EXPECT_EQ(text_outline("Ag", large).points, one.points);
}

TEST(TextOutline, EachContourIsClosed) {
    const Path path = text_outline("iB", kFont);
    EXPECT_EQ(count(path, PathCode::MoveTo), 5U);  // two of the i; the B with its holes
    EXPECT_EQ(count(path, PathCode::Close), 5U);
    EXPECT_EQ(path.codes.front(), PathCode::MoveTo);
    EXPECT_EQ(path.codes.back(), PathCode::Close);
}

TEST(TextOutline, FormulasHaveTheirBars) {
    const Path one = text_outline("$1$", kFont), fraction = text_outline(R"($\frac{1}{1}$)", kFont);
    EXPECT_EQ(count(fraction, PathCode::MoveTo), 2 * count(one, PathCode::MoveTo) + 1);
    EXPECT_THROW(text_outline(R"($\nope$)", kFont), ValueError);
}

TEST(TextOutline, NothingHasNone) {
    EXPECT_TRUE(text_outline("", kFont).empty());
    EXPECT_TRUE(text_outline("  ", kFont).empty());
}

}  // namespace
}  // namespace plot
