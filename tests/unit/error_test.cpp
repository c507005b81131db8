#include "plot/error.h"

#include <gtest/gtest.h>

#include <vector>

namespace plot {
namespace {

const std::vector<std::string> kLocs = {"best", "upper right", "upper left", "center"};

TEST(Error, NearestFindsAMistypedName) {
    EXPECT_EQ(nearest("uper right", kLocs), "upper right");
    EXPECT_EQ(nearest("CENTER", kLocs), "center");
    EXPECT_EQ(nearest("cetner", kLocs), "center");
    EXPECT_EQ(nearest("bes", kLocs), "best");
}

TEST(Error, NearestIsEmptyWhenNothingIsNear) {
    EXPECT_EQ(nearest("somewhere else", kLocs), "");
    EXPECT_EQ(nearest("", kLocs), "");
    EXPECT_EQ(nearest(std::string(100000, 'x'), kLocs), "");
    EXPECT_EQ(nearest("q", std::vector<std::string>{"a", "b"}), "");
}

TEST(Error, ReprIsPythons) {
    EXPECT_EQ(quoted("a"), "'a'");
    EXPECT_EQ(quoted("it's"), "\"it's\"");
    EXPECT_EQ(quoted("it's \"x\""), "'it\\'s \"x\"'");
    EXPECT_EQ(quoted("a\n\t\\\x01"), "'a\\n\\t\\\\\\x01'");
    EXPECT_EQ(quoted("é"), "'é'");
}

TEST(Error, NotInListNamesArgumentValueAndChoice) {
    try {
        throw_not_in_list("loc", "somewhere", kLocs);
        FAIL();
    } catch (const ValueError& e) {
        EXPECT_STREQ(e.what(),
                     "'somewhere' is not a valid value for loc; supported values are 'best', "
                     "'upper right', 'upper left', 'center'");
    }
    try {
        throw_not_in_list("loc", "bset", kLocs);
        FAIL();
    } catch (const ValueError& e) {
        EXPECT_TRUE(std::string(e.what()).ends_with(". Did you mean 'best'?")) << e.what();
    }
}

}  // namespace
}  // namespace plot
