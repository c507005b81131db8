#include "plot/foreground.h"

#include <gtest/gtest.h>

namespace plot {
namespace {

TEST(Foreground, IsDescribedWithItsTime) {
    EXPECT_EQ(describe({"run load.py", 12.9}), "run load.py · 12 s");
    EXPECT_EQ(describe({"f()", 59.99}), "f() · 59 s");
    EXPECT_EQ(describe({"f()", 125}), "f() · 2 min 5 s");
    EXPECT_EQ(describe({"f()", 3600 * 25 + 61}), "f() · 25 h 1 min");
    EXPECT_EQ(describe({"f()", 3, Running::State::WillPause}), "f() · pausing…");
    EXPECT_EQ(describe({"f()", 3, Running::State::Paused}), "f() · paused");
    EXPECT_EQ(describe({"f()", 3, Running::State::Waits}), "");
}

TEST(Foreground, ThereIsNoneAtFirst) {
    EXPECT_EQ(foreground(), nullptr);
    foreground_changed();  // nobody hears it
}

}  // namespace
}  // namespace plot
