#include "plot/layout.h"

#include <gtest/gtest.h>

#include "plot/arrange.h"
#include "plot/layout_grid.h"
#include "plot/legend.h"
#include "plot/render.h"
#include "plot/warnings.h"

namespace plot {
namespace {

// Every character is 6 x 10 pixels.
class FakeMetrics : public TextMetrics {
  public:
    LineExtents measure(const std::string& line, const Font&, double) const override {
        return {6.0 * double(line.size()), 10, 2};
    }
};

void expect_near(const Rect& r, const Rect& wanted, double within = 1e-12) {
    EXPECT_NEAR(r.x0, wanted.x0, within);
    EXPECT_NEAR(r.y0, wanted.y0, within);
    EXPECT_NEAR(r.x1, wanted.x1, within);
    EXPECT_NEAR(r.y1, wanted.y1, within);
}

TEST(Grid, SharesRoomByRatiosWithGapsOfTheMeanCell) {
    GridState state;
    state.widths = {1, 3}, state.heights = {1, 1};
    state.wspace = 0.5;
    const GridLines lines = state.lines(state.margins({0, 1, 0, 1, 0.2, 0}));
    expect_near(lines.box({0, 0, 0, 0}), {0, 0.5, 0.2, 1});
    expect_near(lines.box({1, 1, 1, 1}), {0.4, 0, 1, 0.5});
    expect_near(lines.box({0, 1, 0, 1}), {0, 0, 1, 1});
}

TEST(Grid, WithinCellsTakesItsSidesFromThem) {
    GridState halves;
    halves.widths = {1, 1};
    const auto outer = std::make_shared<Grid>(halves, 1);
    const Grid inner(halves, 1, outer, Cells{0, 0, 1, 1});
    const SubplotMargins margins{0, 1, 0, 1, 0, 0};
    expect_near(inner.lines(margins).box({0, 0, 0, 0}), {0.5, 0, 0.75, 1});
    outer->set({.widths = {3, 1}});
    expect_near(inner.lines(margins).box({0, 0, 0, 0}), {0.75, 0, 0.875, 1});
}

TEST(LayoutGrid, GivesMarginsFirstAndSharesOutTheRest) {
    LayoutGrid root({0, 0, 1, 1});
    LayoutGrid grid(root, {0, 0, 0, 0}, true, {1, 2}, {1});
    root.widen({0, 0, 0, 0}, {.top = 0.1});
    grid.widen({0, 0, 0, 0}, {.left = 0.1, .outer_right = 0.05});
    grid.widen({0, 0, 0, 0}, {.left = 0.05, .outer_right = 0.1});
    grid.widen({0, 0, 1, 1}, {.right = 0.2, .bottom = 0.3});
    root.solve();
    grid.solve();
    EXPECT_TRUE(grid.fits());
    expect_near(grid.inner_box({0, 0, 0, 0}), {0.1, 0.3, 0.3, 0.9});
    expect_near(grid.inner_box({0, 0, 1, 1}), {0.4, 0.3, 0.8, 0.9});
    expect_near(grid.outer_box({0, 0, 0, 0}), {0, 0, 0.4, 0.9});
    expect_near(grid.box_for_colorbars({0, 0, 0, 0}), {0, 0, 0.3, 0.9});
    grid.widen({0, 0, 1, 1}, {.right = 0.9});
    grid.solve();
    EXPECT_FALSE(grid.fits());
}

TEST(LayoutGrid, MarginsThatSpansHideBecomeEqual) {
    LayoutGrid root({0, 0, 1, 1});
    LayoutGrid grid(root, {0, 0, 0, 0}, true, {1, 1, 1}, {1});
    grid.widen({0, 0, 1, 1}, {.left = 0.1, .outer_left = 0.02});
    const LayoutGrid::Submerged found = grid.submerged(true, 0, 2);
    EXPECT_DOUBLE_EQ(found.before, 0.12);
    EXPECT_DOUBLE_EQ(found.after, 0);
    grid.widen_submerged(true, 0, 2, found);
    EXPECT_DOUBLE_EQ(grid.submerged(true, 1, 2).before, 0.12);
    EXPECT_DOUBLE_EQ(grid.submerged(true, 0, 0).before, 0);
}

std::shared_ptr<Figure> two_axes(LayoutSpec::Kind kind) {
    const auto figure = Figure::create({{"figwidth", 6.0}, {"figheight", 3.0}});
    const auto grid = std::make_shared<Grid>(GridState{.widths = {1, 1}}, figure->id());
    for (int i = 0; i < 2; ++i) {
        const auto axes = figure->add_subplot(1, 2, i + 1);
        axes->set_place(grid, {0, 0, i, i});
        axes->set_ylabel("label");
        axes->set_title(std::string(200, 'x'));
    }
    figure->update<FigureState>([&](FigureState& s) {
        s.layout.kind = kind;
        if (kind == LayoutSpec::Kind::Constrained) s.layout.w_pad = 0.1, s.layout.h_pad = 0.1;
    });
    return figure;
}

TEST(Layout, MakesRoomForLabelsAndIgnoresTheLengthOfTitles) {
    for (const auto kind : {LayoutSpec::Kind::Tight, LayoutSpec::Kind::Constrained}) {
        const auto figure = two_axes(kind);
        const FigureSnapshot placed =
            laid_out(figure->snapshot(), {0, 0, 600, 300}, 100, FakeMetrics{});
        const Rect a = placed.axes[0].axes->position, b = placed.axes[1].axes->position;
        EXPECT_NEAR(a.width(), b.width(), 1e-12);
        EXPECT_GT(a.width(), 0.35);
        EXPECT_GT(b.x0 - a.x1, 0.05);
        EXPECT_GT(a.x0, 0.05);
        EXPECT_LT(b.x1, 1);
        EXPECT_EQ(a.y0, b.y0);
    }
}

TEST(Layout, LeavesEverythingWhereItWasWhenThereIsNoRoom) {
    const auto figure = two_axes(LayoutSpec::Kind::Constrained);
    take_warnings();
    const FigureSnapshot now = figure->snapshot();
    const FigureSnapshot placed = laid_out(now, {0, 0, 60, 30}, 100, FakeMetrics{});
    EXPECT_EQ(placed.axes[0].axes->position, now.axes[0].axes->position);
    EXPECT_FALSE(take_warnings().empty());
}

TEST(Layout, FollowsTheSizeOfTheDrawingAndChangesNoFigure) {
    const auto figure = two_axes(LayoutSpec::Kind::Constrained);
    const Rect before = figure->axes()[0]->state()->position;
    const auto box_at = [&](int width) {
        return render(figure->snapshot(), width, 300, 100).layout.axes[0].frame.axes_box;
    };
    // What stands to the left of the axes is as wide in a larger window.
    EXPECT_NEAR(box_at(600).x0, box_at(1200).x0, 1);
    EXPECT_GT(box_at(1200).width(), box_at(600).width() + 250);
    EXPECT_EQ(figure->axes()[0]->state()->position, before);
    apply_layout(*figure, 100);
    EXPECT_NE(figure->axes()[0]->state()->position, before);
}

TEST(Layout, LegendsBesideTheAxesHaveRoom) {
    const auto placed_with = [](const std::string& loc) {
        const auto figure = two_axes(LayoutSpec::Kind::Constrained);
        figure->axes()[0]->plot({0, 1}, {0, 1}, {{"label", "line"}});
        const auto legend = std::make_shared<Legend>(legend_entries(*figure->axes()[0]),
                                                     PropertyUpdates{{"loc", loc}}, true);
        figure->add_artist(legend);
        return laid_out(figure->snapshot(), {0, 0, 600, 300}, 100, FakeMetrics{});
    };
    const auto bounds = [](const FigureSnapshot& shot) {
        return shot.axes[0].axes->position.united(shot.axes[1].axes->position);
    };
    const Rect inside = bounds(placed_with("upper right"));
    EXPECT_LT(bounds(placed_with("outside right upper")).x1, inside.x1 - 0.05);
    EXPECT_GT(bounds(placed_with("outside left upper")).x0, inside.x0 + 0.05);
    EXPECT_LT(bounds(placed_with("outside upper right")).y1, inside.y1 - 0.03);
    EXPECT_GT(bounds(placed_with("outside lower right")).y0, inside.y0 + 0.03);
    EXPECT_NEAR(bounds(placed_with("outside lower right")).x1, inside.x1, 1e-12);
}

TEST(Layout, SharedAxisHaveTheTicksThatFitTheFirst) {
    const auto ticks_with = [](bool shared) {
        const auto figure = Figure::create({{"figwidth", 6.0}, {"figheight", 3.0}});
        const auto narrow = figure->add_axes({0.1, 0.1, 0.2, 0.9});
        const auto wide = figure->add_axes({0.3, 0.1, 0.95, 0.9});
        if (shared) wide->xaxis()->share_with(narrow->xaxis());
        const auto all = arrange_all(figure->snapshot(), {0, 0, 600, 300}, 100, FakeMetrics{});
        EXPECT_LT(all[0].x.ticks.major.size(), 6u);
        return all[1].x.ticks.major.size();
    };
    EXPECT_LT(ticks_with(true), 6u);
    EXPECT_GE(ticks_with(false), 6u);
}

TEST(Layout, SubfiguresHoldWhatStandsOnThem) {
    const auto figure = Figure::create({{"figwidth", 4.0}, {"figheight", 4.0}, {"dpi", 100.0}});
    const auto half = std::make_shared<SubFigure>(Rect{0.5, 0, 1, 1});
    const auto quarter = std::make_shared<SubFigure>(Rect{0, 0, 1, 0.5});
    figure->add_panel(half);
    figure->add_panel(quarter, half);
    const auto axes = std::make_shared<Axes>(Rect{0, 0, 0.5, 0.5});
    figure->add(axes, quarter);
    const auto text = std::make_shared<Text>(0, 0, "words");
    text->set("transform", TransformSpec::figure());
    figure->add_artist(text, half);
    const Layout layout = layout_figure(figure->snapshot(), 400, 400, 100);
    expect_near(layout.axes[0].frame.axes_box, {200, 0, 300, 100});
    expect_near(layout.panels[1], {200, 0, 400, 200});
    figure->clear_panel(quarter);
    EXPECT_TRUE(figure->axes().empty());
    EXPECT_EQ(figure->artists().size(), 1u);
    figure->clear_panel(half);
    EXPECT_TRUE(figure->panels().empty() || figure->panels()[0] == half);
    EXPECT_TRUE(figure->artists().empty());
}

}  // namespace
}  // namespace plot
