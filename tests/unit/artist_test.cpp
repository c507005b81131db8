#include <gtest/gtest.h>

#include "plot/error.h"
#include "plot/figure.h"

namespace plot {
namespace {

std::shared_ptr<Line> some_line() {
    return std::make_shared<Line>(Column({0, 1, 2}), Column({3, 1, 2}));
}

TEST(Artist, AliasesMeanTheSameProperty) {
    const auto line = some_line();
    line->set("lw", 4.0);
    EXPECT_EQ(line->get("linewidth"), Value(4.0));
    line->set({{"c", std::string("r")}, {"ms", 9.0}});
    EXPECT_EQ(line->get("color"), Value(std::string("r")));
    EXPECT_EQ(line->get("markersize"), Value(9.0));
}

TEST(Artist, SettingIsAllOrNothing) {
    const auto line = some_line();
    const Value before = line->get("linewidth");
    EXPECT_THROW(line->set({{"linewidth", 7.0}, {"color", std::string("no such colour")}}),
                 ValueError);
    EXPECT_EQ(line->get("linewidth"), before);
}

TEST(Artist, UnknownPropertyNamesTheNearest) {
    try {
        some_line()->set("linewidht", 1.0);
        FAIL() << "accepted";
    } catch (const AttributeError& e) {
        EXPECT_NE(std::string(e.what()).find("linewidth"), std::string::npos) << e.what();
    }
}

TEST(Artist, OldStatesStayAsTheyWere) {
    const auto line = some_line();
    const auto old = line->state_as<LineState>();
    line->set("linewidth", 11.0);
    EXPECT_EQ(old->linewidth, 1.5);
    EXPECT_EQ(line->state_as<LineState>()->linewidth, 11.0);
}

TEST(Artist, LengthsThatDifferAreRefusedAndTheDataStay) {
    const auto line = some_line();
    EXPECT_THROW(line->set_data(Column({1, 2}), Column({1})), ValueError);
    EXPECT_EQ(line->state_as<LineState>()->x().size(), 3u);
}

TEST(Artist, BoundsLeaveOutPairsThatAreNotFinite) {
    const double nan = std::nan("");
    const DataBounds b =
        bounds_of(std::vector<double>{-1, 5, 2, nan}, std::vector<double>{4, nan, 7, 9});
    EXPECT_EQ(b.x.low, -1);
    EXPECT_EQ(b.x.high, 2);
    EXPECT_EQ(b.x.minpos, 2);
    EXPECT_EQ(b.y.low, 4);
    EXPECT_EQ(b.y.high, 7);
}

TEST(Artist, RemoveTakesItOutOnce) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    const auto line = axes->plot({0, 1}, {0, 1});
    ASSERT_EQ(axes->children().size(), 1u);
    line->remove();
    EXPECT_TRUE(axes->children().empty());
    EXPECT_THROW(line->remove(), ValueError);
}

}  // namespace
}  // namespace plot
