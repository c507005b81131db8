#include "plot/figure.h"

#include <gtest/gtest.h>

#include <cstring>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/render.h"

namespace plot {
namespace {

TEST(Figure, SubplotsStandWhereMatplotlibPutsThem) {
    const auto figure = Figure::create();
    // matplotlib 3.6: plt.subplot(2, 3, 5).get_position() is Bbox(x0=0.398529, y0=0.11, …).
    const Rect r = figure->add_subplot(2, 3, 5)->state()->position;
    EXPECT_NEAR(r.x0, 0.39852941, 1e-8);
    EXPECT_NEAR(r.y0, 0.11, 1e-12);
    EXPECT_NEAR(r.x1, 0.62647059, 1e-8);
    EXPECT_NEAR(r.y1, 0.46, 1e-12);
}

TEST(Figure, SubplotRefusesAnIndexOutsideTheGrid) {
    const auto figure = Figure::create();
    EXPECT_THROW(figure->add_subplot(2, 2, 5), ValueError);
    EXPECT_THROW(figure->add_subplot(0, 2, 1), ValueError);
    EXPECT_TRUE(figure->axes().empty());
}

TEST(Figure, LimitsFollowTheDataWithMargins) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->plot({0, 10}, {-5, 5});
    EXPECT_EQ(axes->xaxis()->limits(), (Interval{-0.5, 10.5}));
    EXPECT_EQ(axes->yaxis()->limits(), (Interval{-5.5, 5.5}));
    axes->set_xlim(3, 1);
    axes->plot({100}, {100});
    EXPECT_EQ(axes->xaxis()->limits(), (Interval{3, 1}));
    EXPECT_EQ(axes->yaxis()->limits().v1, 100 + 105 * 0.05);
}

TEST(Figure, SharedAxesHaveTheSameLimits) {
    const auto figure = Figure::create();
    const auto a = figure->add_subplot(2, 1, 1), b = figure->add_subplot(2, 1, 2);
    b->xaxis()->share_with(a->xaxis());
    a->plot({0, 1}, {0, 1});
    b->plot({9, 10}, {0, 1});
    EXPECT_EQ(a->xaxis()->limits(), (Interval{-0.5, 10.5}));
    EXPECT_EQ(b->xaxis()->limits(), a->xaxis()->limits());
    b->set_xlim(2, 3);
    EXPECT_EQ(a->xaxis()->limits(), (Interval{2, 3}));
}

TEST(Figure, LimitsThatAreNotFiniteAreRefused) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->set_xlim(1, 2);
    EXPECT_THROW(axes->set_xlim(std::nan(""), 1), ValueError);
    EXPECT_EQ(axes->xaxis()->limits(), (Interval{1, 2}));
}

TEST(Figure, ListenerHearsTheFirstChangeAfterEachSnapshot) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    figure->snapshot();
    int heard = 0;
    figure->set_listener([&] { ++heard; });
    const auto line = axes->plot({0, 1}, {0, 1});
    line->set("linewidth", 3.0);
    EXPECT_EQ(heard, 1);
    figure->snapshot();
    line->set("linewidth", 4.0);
    EXPECT_EQ(heard, 2);
    figure->set_listener(nullptr);
}

TEST(Figure, AClosedFigureIsFreedWithItsAxesAndArtists) {
    std::weak_ptr<Figure> figure_left;
    std::weak_ptr<Line> line_left;
    {
        const auto figure = Figure::create();
        line_left = figure->add_subplot(1, 1, 1)->plot({0, 1}, {0, 1});
        figure_left = figure;
        EXPECT_FALSE(line_left.expired());
    }
    EXPECT_TRUE(figure_left.expired());
    EXPECT_TRUE(line_left.expired());
}

TEST(Render, APictureHasTheLineWhereTheDataAre) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->plot({0, 1}, {0.5, 0.5}, {{"color", std::string("#ff0000")}, {"linewidth", 4.0}});
    axes->set_xlim(0, 1), axes->set_ylim(0, 1);
    const Picture picture = render(figure->snapshot(), 100);
    ASSERT_EQ(picture.surface->width(), 640);
    ASSERT_EQ(picture.surface->height(), 480);
    const Point middle = picture.layout.axes.at(0).frame.to_display({0.5, 0.5});
    const auto* pixel = picture.surface->data() +
                        (479 - int(middle.y)) * picture.surface->stride() + int(middle.x) * 4;
    EXPECT_EQ(pixel[2], 255);  // red, in ARGB32's memory order
    EXPECT_EQ(pixel[1], 0);
    EXPECT_EQ(pixel[0], 0);
}

TEST(Render, ASnapshotIsNotChangedByWhatComesAfter) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    const auto line = axes->plot({0, 1}, {0, 1});
    const FigureSnapshot before = figure->snapshot();
    const Picture first = render(before, 50);
    line->set("color", std::string("red"));
    axes->set_xlim(-100, 100);
    axes->plot({0, 1}, {1, 0});
    const Picture again = render(before, 50);
    const auto size = std::size_t(first.surface->stride()) * first.surface->height();
    EXPECT_EQ(std::memcmp(first.surface->data(), again.surface->data(), size), 0);
}

TEST(Render, StopsWhenItsTokenIsRequested) {
    const auto figure = Figure::create();
    figure->add_subplot(1, 1, 1)->plot({0, 1}, {0, 1});
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    const FigureSnapshot shot = figure->snapshot();
    EXPECT_THROW(render(shot, 100), Cancelled);
}

}  // namespace
}  // namespace plot
