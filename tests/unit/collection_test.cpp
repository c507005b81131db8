#include "plot/artists/collection.h"

#include <gtest/gtest.h>

#include "plot/figure.h"
#include "plot/render.h"

namespace plot {
namespace {

std::vector<Path> boxes(int n) {
    std::vector<Path> all;
    for (int i = 0; i < n; ++i) all.push_back(Path::rectangle({0.0 + i, 0, i + 1.0, 1}));
    return all;
}

Column column(std::vector<double> values) { return Column(std::move(values)); }

std::vector<std::uint8_t> pixels(const std::shared_ptr<Collection>& collection) {
    const auto figure = Figure::create({{"figwidth", 2.0}, {"figheight", 2.0}});
    const auto axes = figure->add_axes({0, 0, 1, 1});
    axes->set("axis_on", false);
    axes->add(collection);
    axes->set_xlim(-1, 4), axes->set_ylim(-1, 4);
    const Picture picture = render(figure->snapshot(), 100);
    const std::size_t size = std::size_t(picture.surface->stride()) * picture.surface->height();
    return {picture.surface->data(), picture.surface->data() + size};
}

TEST(Collection, LooksGoRoundInTurn) {
    const Rgba red{1, 0, 0, 1}, green{0, 1, 0, 1};
    Collection c(boxes(5), {{"facecolors", std::vector<Rgba>{red, green}}, {"alpha", 0.5}});
    const auto faces = c.state_as<CollectionState>()->shown_faces();
    EXPECT_EQ(faces, (std::vector<Rgba>{red.with_alpha(0.5), green.with_alpha(0.5)}));
    EXPECT_EQ(c.get("alpha"), Value{0.5});
}

TEST(Collection, ValuesColourTheInsides) {
    Collection c(boxes(3), {{"edgecolors", std::string("face")}});
    const Colormap map("two", {{0, 0, 0, 1}, {1, 1, 1, 1}});
    c.update<CollectionState>([&](CollectionState& s) {
        s.mapping.set(column({0, 5, 10}), Norm{}, map);
    });
    const auto state = c.state_as<CollectionState>();
    ASSERT_EQ(state->shown_faces().size(), 3u);
    EXPECT_EQ(state->shown_faces()[0], (Rgba{0, 0, 0, 1}));
    EXPECT_EQ(state->shown_faces()[2], (Rgba{1, 1, 1, 1}));
    EXPECT_EQ(state->shown_edges(), state->shown_faces());
}

TEST(Collection, LimitsAreThoseOfPlacesOrOfShapesInData) {
    Collection shapes(boxes(3));
    EXPECT_EQ(shapes.state()->data_bounds().x.high, 3);
    Collection places({Path::circle({}, 7)}, {{"transform", TransformSpec::pixels()}});
    places.set_offsets(column({1, 2}), column({5, 9}));
    EXPECT_EQ(places.state()->data_bounds().x.high, 2);
    EXPECT_EQ(places.state()->data_bounds().y.low, 5);
    Collection on_axes(boxes(3), {{"transform", TransformSpec::axes()}});
    EXPECT_TRUE(on_axes.state()->data_bounds().x.empty());
}

TEST(Collection, OffsetsOfTwoLengthsAreRefusedAndChangeNothing) {
    Collection c(boxes(1));
    c.set_offsets(column({1}), column({2}));
    EXPECT_THROW(c.set_offsets(column({1, 2}), column({1})), ValueError);
    EXPECT_EQ(c.state_as<CollectionState>()->offset_x.size(), 1u);
}

// A list of one look that is repeated draws item by item; alone it is stamped.
TEST(Collection, StampsAreInTheSamePlacesAsShapes) {
    auto with_sizes = [](std::vector<double> sizes) {
        auto c =
            std::make_shared<Collection>(std::vector{Path::circle({}, 0.5)},
                                         PropertyUpdates{{"transform", TransformSpec::pixels()},
                                                         {"sizes", std::move(sizes)},
                                                         {"linewidths", std::vector<double>{0}}});
        c->set_offsets(column({0, 1, 2}), column({0, 1, 3}));
        return c;
    };
    const auto stamped = pixels(with_sizes({400})), drawn = pixels(with_sizes({400, 400, 400}));
    double sum = 0;
    for (std::size_t i = 0; i < stamped.size(); ++i) sum += std::abs(stamped[i] - drawn[i]);
    // Stamps stand on whole pixels, shapes between them: edges differ, insides do not.
    EXPECT_LT(sum / double(stamped.size()), 2.0);
    EXPECT_NE(stamped, std::vector<std::uint8_t>(stamped.size(), 255));
}

// Points of long paths are looked at together, unless there are gaps or several rings.
TEST(Collection, BoundsOfLongPathsAreThoseOfTheirPoints) {
    Path plain;
    for (int i = 0; i < 5000; ++i) plain.line_to({3.0 - i, std::sin(i) * i});
    plain.codes.front() = PathCode::MoveTo;
    Path closed = plain, gaps = plain, rings = plain;
    closed.close();
    gaps.points[70] = {1e9, NAN}, gaps.points[80].x = INFINITY;
    rings.codes[90] = PathCode::Close, rings.points[90] = {-1e9, 1e9};
    DataBounds want;
    for (const Point p : plain.points) want.x.include(p.x), want.y.include(p.y);
    for (const Path& path : {plain, Path::polyline(plain.points), closed, gaps, rings}) {
        CollectionState state;
        state.set_paths({path});
        EXPECT_EQ(state.data_bounds(), want);
    }
}

TEST(Collection, LegendSampleOfAScatterHasTheMiddleSize) {
    CollectionState state;
    state.sample = CollectionState::Sample::Marker;
    state.set_paths({Path::circle({}, 0.5)});
    state.transform = TransformSpec::pixels();
    state.sizes = std::vector<double>{100, 900};
    ImageSurface surface(60, 60);
    const auto painter = make_image_painter(surface, 72);
    LegendKey key;
    key.box = {0, 0, 60, 60};
    key.fontsize_px = 10;
    state.draw_legend_key(*painter, key);
    int rows = 0;
    for (int y = 0; y < 60; ++y) rows += surface.data()[y * surface.stride() + 4 * 30 + 3] != 0;
    EXPECT_NEAR(rows, std::sqrt(500), 2);
}

}  // namespace
}  // namespace plot
