// What a legend draws, on a painter that only takes notes.
#include <gtest/gtest.h>

#include "plot/figure.h"

namespace plot {
namespace {

struct Noted : Painter {
    struct Drawing {
        Rect bounds;
        bool curved = false;
        std::optional<Rgba> fill, line;
        Snap snap = Snap::Auto;
    };
    std::vector<Drawing> paths;
    std::vector<std::vector<Point>> marks;
    std::vector<Rect> marker_bounds;
    std::vector<std::pair<std::string, Rgba>> texts;

    double width() const override { return 640; }
    double height() const override { return 480; }
    double dpi() const override { return 72; }  // a pixel is a point
    bool is_vector() const override { return true; }
    void path(const Path& p, const Rgba* fill, const Pen* pen, Snap snap, const Hatch*) override {
        Drawing d{p.bounds(), p.has_curves(), {}, {}, snap};
        if (fill) d.fill = *fill;
        if (pen) d.line = pen->color;
        paths.push_back(d);
    }
    void markers(const Path& marker, std::span<const Point> at, const Rgba*, const Pen*,
                 Snap) override {
        marks.emplace_back(at.begin(), at.end());
        marker_bounds.push_back(marker.bounds());
    }
    void text(const std::string& line, const Font&, Point, double, const Rgba& c) override {
        texts.emplace_back(line, c);
    }
    void image(const Pixels&, const Rect&, double, bool) override {}
    void save() override {}
    void restore() override {}
    void clip(const Rect&) override {}
    void clip(const Path&) override {}
};

std::shared_ptr<const ArtistState> line_state(const PropertyUpdates& properties) {
    return Line(Column({5, 6}), Column({7, 8}), properties).state();
}

Noted drawn_key(const ArtistState& artist, int numpoints, double markerscale = 1) {
    Noted noted;
    LegendKey key;
    key.box = {100, 50, 120, 57};
    key.fontsize_px = 10;
    key.numpoints = numpoints;
    key.markerscale = markerscale;
    artist.draw_legend_key(noted, key);
    return noted;
}

TEST(LegendKeys, OneMarkerInTheMiddleOfALine) {
    const Noted noted = drawn_key(*line_state({{"marker", "o"}, {"color", "red"}}), 1);
    ASSERT_EQ(noted.paths.size(), 1u);
    EXPECT_EQ(noted.paths[0].bounds, (Rect{100, 53.5, 120, 53.5}));
    EXPECT_EQ(noted.paths[0].line, (Rgba{1, 0, 0, 1}));
    ASSERT_EQ(noted.marks.size(), 1u);
    EXPECT_EQ(noted.marks[0], (std::vector<Point>{{110, 53.5}}));
}

TEST(LegendKeys, SeveralMarkersWithinThePad) {
    const Noted noted = drawn_key(*line_state({{"marker", "s"}}), 3);
    EXPECT_EQ(noted.paths.at(0).bounds, (Rect{103, 53.5, 117, 53.5}));
    ASSERT_EQ(noted.marks.size(), 1u);
    EXPECT_EQ(noted.marks[0], (std::vector<Point>{{103, 53.5}, {110, 53.5}, {117, 53.5}}));
}

TEST(LegendKeys, MarkerscaleIsTheMarkersOnly) {
    const auto line = line_state({{"marker", "s"}, {"markersize", 6.0}});
    EXPECT_NEAR(drawn_key(*line, 1).marker_bounds.at(0).width(), 6, 1e-9);
    EXPECT_NEAR(drawn_key(*line, 1, 2).marker_bounds.at(0).width(), 12, 1e-9);
}

TEST(LegendKeys, MarkersAloneAndInvisibleLines) {
    const Noted alone = drawn_key(*line_state({{"marker", "o"}, {"linestyle", "None"}}), 1);
    EXPECT_TRUE(alone.paths.empty());
    EXPECT_EQ(alone.marks.size(), 1u);
    const Noted hidden = drawn_key(*line_state({{"visible", false}}), 1);
    EXPECT_TRUE(hidden.paths.empty());
}

TEST(LegendKeys, PatchesFillTheBox) {
    PatchState patch;
    patch.facecolor.rgba = {0, 1, 0, 1};
    const Noted noted = drawn_key(patch, 1);
    ASSERT_EQ(noted.paths.size(), 1u);
    EXPECT_EQ(noted.paths[0].bounds, (Rect{100, 50, 120, 57}));
    EXPECT_EQ(noted.paths[0].fill, (Rgba{0, 1, 0, 1}));
}

DrawContext context_of_axes() {
    DrawContext context;
    context.frame.dpi = 72;
    context.frame.view = {0, 0, 1, 1};
    context.frame.axes_box = {100, 100, 500, 400};
    context.frame.figure_box = {0, 0, 640, 480};
    return context;
}

Noted drawn(const PropertyUpdates& properties) {
    const Legend legend({{"one", line_state({{"color", "red"}})},
                         {"two", line_state({{"color", "blue"}, {"markerfacecolor", "lime"}})}},
                        properties);
    Noted noted;
    legend.state()->draw(noted, context_of_axes());
    return noted;
}

TEST(LegendDrawing, FrameThenKeysThenLabels) {
    const Noted noted = drawn({{"title", "T"}});
    ASSERT_EQ(noted.paths.size(), 3u);
    const Noted::Drawing& frame = noted.paths[0];
    EXPECT_TRUE(frame.curved);
    EXPECT_EQ(frame.fill, (Rgba{1, 1, 1, 0.8}));
    EXPECT_EQ(frame.line, (Rgba{0.8, 0.8, 0.8, 0.8}));
    EXPECT_EQ(frame.snap, Snap::On);
    EXPECT_EQ(frame.bounds.x1, 495);  // borderaxespad of half a font size
    EXPECT_EQ(frame.bounds.y1, 395);
    const Rgba black{0, 0, 0, 1};
    EXPECT_EQ(noted.texts, (std::vector<std::pair<std::string, Rgba>>{
                               {"T", black}, {"one", black}, {"two", black}}));
}

TEST(LegendDrawing, FramesLooks) {
    EXPECT_EQ(drawn({{"frameon", false}}).paths.size(), 2u);
    EXPECT_FALSE(drawn({{"fancybox", false}}).paths[0].curved);
    EXPECT_EQ(drawn({{"framealpha", 0.25}}).paths[0].fill->a, 0.25);
    const Noted shadowed = drawn({{"shadow", true}, {"facecolor", "0.5"}});
    ASSERT_EQ(shadowed.paths.size(), 4u);
    EXPECT_EQ(shadowed.paths[0].fill, (Rgba{0.15, 0.15, 0.15, 0.5}));
    EXPECT_EQ(shadowed.paths[0].bounds.x1 - shadowed.paths[1].bounds.x1, 2);
    EXPECT_EQ(shadowed.paths[0].bounds.y1 - shadowed.paths[1].bounds.y1, -2);
    EXPECT_EQ(shadowed.paths[1].fill->a, 1);  // a shadow does not shine through
}

TEST(LegendDrawing, LabelColors) {
    const Rgba red{1, 0, 0, 1}, blue{0, 0, 1, 1}, lime{0, 1, 0, 1};
    auto colors = [](const Value& v) {
        std::vector<Rgba> all;
        for (const auto& [text, color] : drawn({{"labelcolor", v}}).texts) all.push_back(color);
        return all;
    };
    EXPECT_EQ(colors("red"), (std::vector<Rgba>{red, red}));
    EXPECT_EQ(colors(std::vector<std::string>{"blue", "lime"}), (std::vector<Rgba>{blue, lime}));
    EXPECT_EQ(colors("linecolor"), (std::vector<Rgba>{red, blue}));
    EXPECT_EQ(colors("mfc"), (std::vector<Rgba>{red, lime}));  // left to the line's, or its own
    EXPECT_EQ(colors("none"), std::vector<Rgba>{});
}

TEST(LegendDrawing, BestAvoidsTheAxesArtists) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->plot({0, 1}, {0, 1}, {{"label", "rising"}});  // ends in the upper right
    axes->set_legend(std::make_shared<Legend>(legend_entries(*axes)));
    const auto legend = figure->snapshot().axes.at(0).legend;
    const Rect box = legend->window_extent(context_of_axes(), pango_metrics());
    EXPECT_EQ(box.x0, 105);
    EXPECT_EQ(box.y1, 395);
}

}  // namespace
}  // namespace plot
