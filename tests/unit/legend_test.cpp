// Legends: the geometry against facts noted from matplotlib 3.6.3 (Agg), the rule of "best", and
// what legend() accepts.
#include "plot/legend.h"

#include <gtest/gtest.h>

#include <map>

#include "plot/error.h"
#include "plot/legend_best.h"
#include "plot/style.h"
#include "plot/warnings.h"

namespace plot {
namespace {

// Answers what matplotlib's renderer answered for these lines; the key is line and size.
struct NotedMetrics : TextMetrics {
    std::map<std::pair<std::string, double>, LineExtents> noted;
    explicit NotedMetrics(decltype(noted) n) : noted(std::move(n)) {}
    LineExtents measure(const std::string& line, const Font& font, double) const override {
        const auto at = noted.find({line, font.size});
        return at == noted.end() ? LineExtents{} : at->second;
    }
};

LegendForm sized(double size, double title_size = 10) {
    LegendForm form;
    form.font.size = size;
    form.title_font.size = title_size;
    return form;
}

constexpr Rect kAxes{80, 52.8, 576, 422.4};  // of a default figure
constexpr double kExact = 1e-6;              // the same arithmetic in another order

void expect_point(Point p, double x, double y) {
    EXPECT_NEAR(p.x, x, kExact);
    EXPECT_NEAR(p.y, y, kExact);
}

Point key_baseline(const LegendLine& line) { return {line.key.x0, line.key.y0 + line.baseline}; }

TEST(LegendLayout, OneLine) {
    const NotedMetrics m({{{"lp", 10}, {12.75, 14, 3}}, {{"line", 10}, {25, 11, 0}}});
    const LegendBox box = layout_legend({"line"}, "", sized(10), 100, kAxes.width(), m);
    EXPECT_NEAR(box.width, 75.0, kExact);
    EXPECT_NEAR(box.height, 25.1111111, kExact);
    ASSERT_EQ(box.lines.size(), 1u);
    expect_point(key_baseline(box.lines[0]), 5.5555556, 8.5555556);
    expect_point(box.lines[0].text, 44.4444444, 8.5555556);
    EXPECT_NEAR(box.lines[0].key.width(), 27.7777778, kExact);
    EXPECT_NEAR(box.lines[0].key.height(), 9.7222222, kExact);
    const double pad = 0.5 * 10 * 100 / 72;
    expect_point(anchor_legend(LegendLoc::UpperRight, box.width, box.height, kAxes, pad),
                 494.0555556, 390.3444444);
}

TEST(LegendLayout, ColumnsAreFilledAsArraySplitDoes) {
    const NotedMetrics m({{{"lp", 10}, {12.75, 14, 3}},
                          {{"one", 10}, {25.75, 8, 0}},
                          {{"gypsy", 10}, {41.375, 11, 3}},
                          {{"two", 10}, {25.375, 10, 0}},
                          {{"three", 10}, {36.75, 11, 0}},
                          {{"four", 10}, {28, 11, 0}}});
    LegendForm form = sized(10);
    form.columns = 2;
    const LegendBox box =
        layout_legend({"one", "gypsy", "two", "three", "four"}, "", form, 100, 496, m);
    EXPECT_NEAR(box.width, 194.7916667, kExact);
    EXPECT_NEAR(box.height, 67, kExact);
    const double x[] = {44.4444444, 44.4444444, 44.4444444, 152.4861111, 152.4861111};
    const double y[] = {50.4444444, 29.5, 8.5555556, 50.4444444, 29.5};
    for (std::size_t i = 0; i < 5; ++i) {
        expect_point(box.lines[i].text, x[i], y[i]);
        expect_point(key_baseline(box.lines[i]), x[i] - 38.8888889, y[i]);
    }
    form.columns = 9;  // more than entries: the rest stays empty
    EXPECT_NEAR(layout_legend({"one", "two"}, "", form, 100, 496, m).height, 25.1111111, kExact);
}

TEST(LegendLayout, TitleOfItsOwnSizeAtTheLeft) {
    const NotedMetrics m({{{"lp", 12}, {15.375, 15, 3}},
                          {{"a", 12}, {10.25, 9, 0}},
                          {{"b", 12}, {10.625, 12, 0}},
                          {{"c", 12}, {9.125, 9, 0}},
                          {{"lp", 14}, {17.875, 19, 4}},
                          {{"A rather long title here", 14}, {222.125, 19, 4}}});
    LegendForm form = sized(12, 14);
    form.alignment = HAlign::Left;
    const LegendBox box =
        layout_legend({"a", "b", "c"}, "A rather long title here", form, 100, 496, m);
    EXPECT_NEAR(box.width, 235.4583333, kExact);
    EXPECT_NEAR(box.height, 102.3333333, kExact);
    expect_point(box.title, 6.6666667, 80.6666667);
    expect_point(box.lines[0].text, 53.3333333, 56.3333333);
    expect_point(box.lines[2].text, 53.3333333, 9.6666667);
    expect_point(anchor_legend(LegendLoc::Center, box.width, box.height, kAxes, 0), 210.2708333,
                 186.4333333);
}

TEST(LegendLayout, LinesOfOneLabelAreCentredAndMarkersStandLast) {
    const NotedMetrics m({{{"lp", 10}, {12.75, 14, 3}},
                          {{"a", 10}, {8.625, 8, 0}},
                          {{"two", 10}, {25.375, 10, 0}},
                          {{"lines here", 10}, {67.75, 11, 0}},
                          {{"c", 10}, {7.625, 8, 0}}});
    LegendForm form = sized(10);
    form.marker_first = false;
    const LegendBox box = layout_legend({"a", "two\nlines here", "c"}, "", form, 100, 496, m);
    EXPECT_NEAR(box.width, 117.75, kExact);
    EXPECT_NEAR(box.height, 83.2, kExact);
    expect_point(box.lines[0].text, 64.6805556, 66.6444444);
    expect_point(key_baseline(box.lines[0]), 84.4166667, 66.6444444);
    expect_point(box.lines[1].text, 5.5555556, 29.5);
    expect_point(key_baseline(box.lines[1]), 84.4166667, 36.1);
    expect_point(box.lines[2].text, 65.6805556, 8.5555556);
}

TEST(LegendLayout, ExpandFillsTheAnchor) {
    const NotedMetrics m({{{"lp", 10}, {12.75, 14, 3}},
                          {{"p", 10}, {8.875, 11, 3}},
                          {{"q", 10}, {8.875, 11, 3}},
                          {{"r", 10}, {5.75, 8.109375, 0}},
                          {{"s", 10}, {7.125, 8, 0}},
                          {{"t", 10}, {5.5, 10, 0}}});
    LegendForm form = sized(10);
    form.columns = 3;
    form.expand = true;
    form.borderaxespad = 0;
    const LegendBox box = layout_legend({"p", "q", "r", "s"}, "t", form, 100, 496, m);
    EXPECT_NEAR(box.width, 496, kExact);
    EXPECT_NEAR(box.height, 67, kExact);
    expect_point(box.title, 245.25, 50.4444444);
    expect_point(box.lines[1].text, 44.4444444, 8.5555556);
    expect_point(box.lines[2].text, 265.4444444, 29.5);
    expect_point(box.lines[3].text, 483.3194444, 29.5);
}

TEST(LegendLayout, TallKeysHangBelowTheBaseline) {
    const NotedMetrics m({{{"lp", 10}, {9.125, 10, 2}},
                          {{"x", 10}, {5.875, 6, 0}},
                          {{"a long label", 10}, {58.25, 10, 2}}});
    LegendForm form = sized(10);
    form.handleheight = 2, form.handlelength = 4, form.labelspacing = 1;
    form.borderpad = 1, form.handletextpad = 0.2;
    const LegendBox box = layout_legend({"x", "a long label"}, "", form, 72, 357.12, m);
    EXPECT_NEAR(box.width, 120.25, kExact);
    EXPECT_NEAR(box.height, 60.9, kExact);
    EXPECT_NEAR(box.lines[0].baseline, 4.55, kExact);
    expect_point(key_baseline(box.lines[0]), 10, 40);
    expect_point(box.lines[1].text, 52, 14.55);
}

TEST(LegendLayout, EmptyIsOnlyItsBorder) {
    const NotedMetrics m({});
    const LegendBox box = layout_legend({}, "", sized(10), 100, 496, m);
    EXPECT_NEAR(box.width, 11.1111111, kExact);
    EXPECT_NEAR(box.height, 11.1111111, kExact);
}

// With our own text the box is within a pixel of matplotlib's.
TEST(LegendLayout, RealTextMeasuresAsInMatplotlib) {
    const TextMetrics& m = pango_metrics();
    const LegendBox one = layout_legend({"line"}, "", sized(10), 100, 496, m);
    EXPECT_NEAR(one.width, 75, 1);
    EXPECT_NEAR(one.height, 25.111, 1);
    LegendForm columns = sized(10);
    columns.columns = 2;
    const LegendBox five =
        layout_legend({"one", "gypsy", "two", "three", "four"}, "", columns, 100, 496, m);
    EXPECT_NEAR(five.width, 194.792, 1);
    EXPECT_NEAR(five.height, 67, 1);
    const LegendBox titled =
        layout_legend({"a", "b", "c"}, "A rather long title here", sized(12, 14), 100, 496, m);
    EXPECT_NEAR(titled.width, 235.458, 1);
    EXPECT_NEAR(titled.height, 102.333, 1);
    const LegendBox lines =
        layout_legend({"a", "two\nlines here", "c"}, "", sized(10), 100, 496, m);
    EXPECT_NEAR(lines.width, 117.75, 1);
    EXPECT_NEAR(lines.height, 83.2, 1);
}

TEST(LegendLayout, APointAnchorsTheSideThatLocNames) {
    const Rect point{100, 200, 100, 200};
    expect_point(anchor_legend(LegendLoc::UpperRight, 30, 20, point, 5), 65, 175);
    expect_point(anchor_legend(LegendLoc::LowerLeft, 30, 20, point, 5), 105, 205);
    expect_point(anchor_legend(LegendLoc::CenterRight, 30, 20, point, 5), 65, 190);
    expect_point(anchor_legend(LegendLoc::LowerCenter, 30, 20, point, 5), 85, 205);
}

// matplotlib counts with Bbox.count_contains, Bbox.count_overlaps and Path.intersects_bbox.
class Best : public ::testing::Test {
  protected:
    static constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    static constexpr double kInf = std::numeric_limits<double>::infinity();
    static long line_badness(std::vector<Point> points) {
        LegendObstacles seen({{0, 0, 10, 10}});
        seen.begin_line();
        seen.add_vertices(points);
        return seen.badness()[0];
    }
};

TEST_F(Best, LinesCountTheirVerticesAndTheirCrossing) {
    EXPECT_EQ(line_badness({{-5, 5}, {15, 5}}), 1);
    EXPECT_EQ(line_badness({{2, 2}, {8, 8}}), 3);
    EXPECT_EQ(line_badness({{-5, 10}, {15, 10}}), 0);  // along the edge
    EXPECT_EQ(line_badness({{-10, 0}, {0, 0}}), 0);    // only touches a corner
    EXPECT_EQ(line_badness({{5, 5}}), 2);
    EXPECT_EQ(line_badness({{10, 10}}), 1);  // the first vertex may lie on the border
    EXPECT_EQ(line_badness({{-5, 6}, {6, 17}}), 0);
    EXPECT_EQ(line_badness({{-5, 4}, {6, 15}}), 1);
    EXPECT_EQ(line_badness({}), 0);
}

TEST_F(Best, GapsAreBridged) {
    EXPECT_EQ(line_badness({{-5, 5}, {kNan, kNan}, {15, 5}}), 1);
    EXPECT_EQ(line_badness({{-5, 5}, {kInf, 5}}), 0);
    EXPECT_EQ(line_badness({{kNan, kNan}, {5, 5}}), 2);
    EXPECT_EQ(line_badness({{kNan, 5}, {kNan, 7}}), 0);
}

TEST_F(Best, PiecesOfALineAreOneLine) {
    LegendObstacles seen({{0, 0, 10, 10}});
    seen.begin_line();
    for (const Point p : {Point{-5, 5}, Point{kNan, 0}, Point{15, 5}}) {
        seen.add_vertices(std::span(&p, 1));
    }
    EXPECT_EQ(seen.badness()[0], 1);
    seen.begin_line();  // another line does not go on from there
    const Point far[] = {{15, 15}, {-5, -5}};
    seen.add_vertices(std::span(far).first(1));
    EXPECT_EQ(seen.badness()[0], 1);
    seen.add_vertices(std::span(far).last(1));
    EXPECT_EQ(seen.badness()[0], 2);
}

TEST_F(Best, BoxesCountWhenTheyOverlap) {
    LegendObstacles seen({{0, 0, 10, 10}});
    seen.add_box({10, 0, 20, 10});  // beside it
    EXPECT_EQ(seen.badness()[0], 0);
    seen.add_box({9, 0, 20, 10});
    seen.add_box({20, 20, 5, 5});  // turned round
    EXPECT_EQ(seen.badness()[0], 2);
    const Point points[] = {{0, 0}, {10, 10}, {5, 5}, {0, 5}, {kNan, 5}};
    seen.add_points(points);
    EXPECT_EQ(seen.badness()[0], 3);
}

TEST_F(Best, TheFirstOfTheLeastWins) {
    LegendObstacles seen({{0, 0, 1, 1}, {2, 0, 3, 1}, {4, 0, 5, 1}});
    EXPECT_EQ(seen.best(), 0u);
    seen.add_box({0, 0, 0.5, 0.5});
    EXPECT_EQ(seen.best(), 1u);
    seen.add_box({2.5, 0, 4.5, 0.5});
    EXPECT_EQ(seen.best(), 0u);
}

// Counted piece by piece, a long line gives what counting it at once gives.
TEST_F(Best, LongLinesAreCountedExactly) {
    std::vector<Point> points;
    long inside = 0;
    for (int i = 0; i < 100000; ++i) {
        const Point p{20 * std::sin(0.37 * i), 20 * std::cos(0.23 * i)};
        inside += p.x > 0 && p.x < 10 && p.y > 0 && p.y < 10;
        points.push_back(p);
    }
    EXPECT_GT(inside, 1000);
    EXPECT_EQ(line_badness(points), inside + 1);
}

Value value_of(const Legend& legend, std::string_view name) { return legend.get(name); }

TEST(LegendProperties, DefaultsAreTheRcTables) {
    const Legend legend({});
    EXPECT_EQ(value_of(legend, "loc"), Value{0.0});
    EXPECT_EQ(value_of(legend, "borderpad"), Value{0.4});
    EXPECT_EQ(value_of(legend, "handlelength"), Value{2.0});
    EXPECT_EQ(value_of(legend, "fontsize"), Value{10.0});
    EXPECT_EQ(value_of(legend, "ncol"), Value{1.0});
    EXPECT_EQ(value_of(legend, "facecolor"), Value{"white"});
    EXPECT_EQ(value_of(legend, "edgecolor"), Value{"0.8"});
    EXPECT_EQ(value_of(legend, "zorder"), Value{5.0});
    const auto state = legend.state_as<LegendState>();
    EXPECT_EQ(state->usual_frame_alpha, 0.8);
    EXPECT_EQ(state->frame.linewidth, 1.0);
}

TEST(LegendProperties, LocIsAWordACodeOrAPoint) {
    Legend legend({});
    legend.set("loc", Value{"lower left"});
    EXPECT_EQ(legend.state_as<LegendState>()->loc, LegendLoc::LowerLeft);
    legend.set("loc", Value{9.0});
    EXPECT_EQ(legend.state_as<LegendState>()->loc, LegendLoc::UpperCenter);
    legend.set("loc", std::vector<double>{0.25, 0.5});
    EXPECT_EQ(legend.state_as<LegendState>()->loc_at, (Point{0.25, 0.5}));
    legend.set("loc", Value{"best"});
    EXPECT_FALSE(legend.state_as<LegendState>()->loc_at);
    legend.set("bbox_to_anchor", std::vector<double>{1, 0.5});
    EXPECT_EQ(legend.state_as<LegendState>()->bbox_to_anchor, (Rect{1, 0.5, 1, 0.5}));
    legend.set("bbox_to_anchor", std::vector<double>{0, 0, 0.5, 0.25});
    EXPECT_EQ(legend.state_as<LegendState>()->bbox_to_anchor, (Rect{0, 0, 0.5, 0.25}));
}

std::string refusal(const std::string& name, const Value& v, bool of_figure = false) {
    try {
        Legend({}, {{name, v}}, of_figure);
    } catch (const ValueError& e) {
        return e.what();
    }
    return "accepted";
}

TEST(LegendProperties, ErrorsReadAsMatplotlibs) {
    EXPECT_EQ(refusal("loc", Value{"uper right"}),
              "'uper right' is not a valid value for loc; supported values are 'best', "
              "'upper right', 'upper left', 'lower left', 'lower right', 'right', 'center left', "
              "'center right', 'lower center', 'upper center', 'center'. Did you mean "
              "'upper right'?");
    EXPECT_EQ(refusal("loc", Value{11.0}),
              "loc must be string, coordinate tuple, or an integer 0-10, not 11");
    EXPECT_EQ(refusal("loc", Value{"best"}, true),
              "Automatic legend placement (loc='best') not implemented for figure legend");
    EXPECT_EQ(refusal("numpoints", Value{0.0}), "numpoints must be > 0; it was 0");
    EXPECT_EQ(refusal("ncols", Value{0.0}), "number sections must be larger than 0.");
    EXPECT_EQ(refusal("bbox_to_anchor", std::vector<double>{1, 2, 3}), "Invalid bbox: [1, 2, 3]");
    EXPECT_EQ(refusal("labelcolor", Value{3.0}), "Invalid labelcolor: 3");
    EXPECT_THROW(Legend({}, {{"borderpat", Value{1.0}}}), AttributeError);
}

TEST(LegendProperties, FiguresPutItAtTheUpperRight) {
    EXPECT_EQ(Legend({}, {}, true).state_as<LegendState>()->loc, LegendLoc::UpperRight);
    EXPECT_EQ(refusal("loc", Value{}, true), "accepted");
}

TEST(LegendProperties, HiddenLabelsAreLeftOutWithAWarning) {
    take_warnings();
    const Legend legend(
        {{"_hidden", std::make_shared<PatchState>()}, {"seen", std::make_shared<PatchState>()}});
    ASSERT_EQ(legend.state_as<LegendState>()->entries.size(), 1u);
    EXPECT_EQ(legend.state_as<LegendState>()->entries[0].label, "seen");
    const auto said = take_warnings();
    ASSERT_EQ(said.size(), 1u);
    EXPECT_NE(said[0].find("'_hidden'"), std::string::npos);
}

}  // namespace
}  // namespace plot
