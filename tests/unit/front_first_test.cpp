// Shapes from the front to the back beside the same ones from the back to the front.
#include "plot/front_first.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/artists/collection.h"
#include "plot/cancel.h"
#include "plot/figure.h"
#include "plot/front_layer.h"
#include "plot/painter.h"
#include "plot/render.h"

namespace plot {
namespace {

constexpr int kWidth = 160, kHeight = 110;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Shape {
    Path path;
    std::optional<Rgba> fill;
    std::optional<Pen> pen;
};

// Each layer is rounded when it is painted from the back: half a step for each that still shines
// through, and those are few.
constexpr int kRounding = 4;

void draw(Painter& painter, const Shape& s) {
    painter.path(s.path, s.fill ? &*s.fill : nullptr, s.pen ? &*s.pen : nullptr);
}

int largest_difference(const ImageSurface& a, const ImageSurface& b) {
    int most = 0;
    for (int i = 0; i < a.height() * a.stride(); ++i)
        most = std::max(most, std::abs(int{a.data()[i]} - int{b.data()[i]}));
    return most;
}

int different_bytes(const ImageSurface& a, const ImageSurface& b) {
    int count = 0;
    for (int i = 0; i < a.height() * a.stride(); ++i)
        count += std::abs(int{a.data()[i]} - int{b.data()[i]}) > kRounding;
    return count;
}

using Measure = int (*)(const ImageSurface&, const ImageSurface&);

// How far the two ways of drawing are apart, in steps of a pixel.
int difference(const std::vector<Shape>& shapes, const Rect* clip = nullptr,
               const Path* clip_path = nullptr, Measure measure = largest_difference) {
    ImageSurface back(kWidth, kHeight), front(kWidth, kHeight);
    for (auto* surface : {&back, &front}) {
        const auto painter = make_image_painter(*surface, 100);
        const Rgba grey{0.8, 0.9, 0.7, 1};
        painter->path(Path::rectangle({0, 0, kWidth, kHeight / 2.0}), &grey, nullptr);
        if (clip) painter->clip(*clip);
        if (clip_path) painter->clip(*clip_path);
        if (surface == &back) {
            for (const Shape& s : shapes) draw(*painter, s);
        } else {
            dynamic_cast<FrontFirstPainter&>(*painter).front_first([&] {
                for (auto s = shapes.rbegin(); s != shapes.rend(); ++s) draw(*painter, *s);
            });
        }
    }
    return measure(back, front);
}

class Random {
  public:
    explicit Random(unsigned seed) : rng_(seed) {}
    double within(double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(rng_);
    }
    bool maybe(double share) { return within(0, 1) < share; }
    Rgba color(bool opaque) {
        return {within(0, 1), within(0, 1), within(0, 1), opaque ? 1 : within(0.05, 1)};
    }
    Point point() { return {within(-40, kWidth + 40), within(-40, kHeight + 40)}; }
    Path path() {
        if (maybe(0.2)) return Path::circle(point(), within(0.1, 30));
        if (maybe(0.2)) {
            const Point p = point();
            return Path::rectangle({p.x, p.y, p.x + within(0, 40), p.y + within(0, 40)});
        }
        std::vector<Point> points;
        Point p = point();
        for (int i = 0, count = int(within(0, 12)); i < count; ++i) {
            points.push_back(maybe(0.05) ? Point{kNan, 0} : p);
            p = maybe(0.2) ? point() : p + Point{within(-9, 9), within(-9, 9)};
        }
        Path path = Path::polyline(points);
        if (!points.empty() && maybe(0.3)) {
            path.codes.assign(points.size(), PathCode::LineTo);
            path.codes.front() = PathCode::MoveTo;
            path.close();
        }
        return path;
    }
    Pen pen(bool opaque) {
        Pen p;
        p.color = color(opaque);
        p.width = within(0.2, 12);
        p.cap = Cap(int(within(0, 3))), p.join = Join(int(within(0, 3)));
        if (maybe(0.2)) p.dashes = {within(1, 9), within(1, 9)}, p.dash_offset = within(0, 9);
        p.antialias = antialias;
        return p;
    }
    std::vector<Shape> shapes(int count, bool opaque) {
        std::vector<Shape> all(static_cast<std::size_t>(count));
        for (Shape& s : all) {
            s.path = path();
            if (maybe(0.5)) s.fill = color(opaque);
            if (!s.fill || maybe(0.5)) s.pen = pen(opaque);
        }
        return all;
    }

    bool antialias = true;  // of all pens

  private:
    std::mt19937 rng_;
};

TEST(FrontFirst, LooksAsFromTheBack) {
    for (unsigned seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const auto shapes = random.shapes(int(random.within(1, 300)), seed % 2);
        EXPECT_LE(difference(shapes), kRounding) << seed;
    }
}

TEST(FrontFirst, IsCutOffAsFromTheBack) {
    const Rect clip{20.4, 13, 97, 88.7};
    const Path circle = Path::circle({70, 50}, 40);
    for (unsigned seed = 0; seed < 10; ++seed) {
        const auto shapes = Random(seed).shapes(200, seed % 2);
        EXPECT_LE(difference(shapes, &clip), kRounding) << seed;
        EXPECT_LE(difference(shapes, nullptr, &circle), kRounding) << seed;
    }
}

// Where rows of two processors meet, a pixel that a pen hardly touches may count or not.
TEST(FrontFirst, EdgesThatAreNotSmoothLookAsFromTheBack) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        Random random(seed);
        random.antialias = false;
        EXPECT_LE(difference(random.shapes(60, true), nullptr, nullptr, different_bytes), 12)
            << seed;
    }
}

TEST(FrontFirst, StopsWhenCancelled) {
    ImageSurface surface(kWidth, kHeight), untouched(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    const auto shapes = Random(4).shapes(300, true);
    auto& front = dynamic_cast<FrontFirstPainter&>(*painter);
    const auto draw_all = [&] {
        for (const Shape& s : shapes) draw(*painter, s);
    };
    {
        CancelToken token;
        const CancelScope scope(token);
        token.request();
        EXPECT_THROW(front.front_first(draw_all), Cancelled);
    }
    EXPECT_EQ(largest_difference(surface, untouched), 0);
    front.front_first(draw_all);
    EXPECT_GT(largest_difference(surface, untouched), 0);
}

TEST(FrontFirst, NothingIsDrawnOutsideOfTheClip) {
    const Rect nothing{50, 50, 50, 60};
    EXPECT_EQ(difference(Random(1).shapes(20, true), &nothing), 0);
}

TEST(FrontLayer, HidesWhatLiesBehindOpaqueTilesAlone) {
    FrontLayer layer({0, 0, 64, 64}, nullptr);
    EXPECT_FALSE(layer.hides({10, 10, 12, 12}));
    FrontLayer::Paint paint(layer, {1, 0, 0, 1});
    for (int y = 0; y < 32; ++y) paint.solid(y, 0, 64, 255);
    EXPECT_TRUE(layer.hides({10, 10, 12, 12}));
    EXPECT_TRUE(layer.hides({-50, -50, -1, 90}));  // outside
    EXPECT_FALSE(layer.hides({10, 10, 12, 33}));
    const std::array<Point, 5> line{{{5, 5}, {50, 10}, {20, 60}, {20, 10}, {30, 5}}};
    std::vector<Point> seen;
    layer.each_visible(line, false, {3, Cap::Butt}, [&](std::span<const Point> part, CutEnds cut) {
        EXPECT_TRUE(seen.empty());
        EXPECT_TRUE(cut.front && cut.back);
        seen.assign(part.begin(), part.end());
    });
    EXPECT_EQ(seen, (std::vector<Point>{{50, 10}, {20, 60}, {20, 10}}));
}

TEST(FrontLayer, FaintLayersAddUp) {
    FrontLayer layer({0, 0, 8, 8}, nullptr);
    FrontLayer::Paint faint(layer, {1, 0, 0, 0.5});
    for (int turn = 0; turn < 9; ++turn)
        for (int y = 0; y < 8; ++y) faint.solid(y, 0, 8, 255);
    EXPECT_FALSE(layer.hides({1, 1, 2, 2}));
    for (int turn = 0; turn < 2; ++turn)
        for (int y = 0; y < 8; ++y) faint.solid(y, 0, 8, 255);
    EXPECT_TRUE(layer.hides({1, 1, 2, 2}));
}

// The pictures of a figure with each of so many lines alone, from the back, and of all of them.
TEST(FrontFirst, AnAxesOfManyLinesLooksAsEachOnItsOwn) {
    Random random(3);
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    for (std::size_t i = 0; i < kFrontFirstFrom + 50; ++i) {
        const auto line = axes->plot({random.within(0, 1), random.within(0, 1), 0.5},
                                     {random.within(0, 1), random.within(0, 1), 0.5});
        // Now and then something that is not one path stands between them.
        if (i == 20) line->set("marker", std::string("o"));
    }
    const Picture many = render(figure->snapshot(), 320, 240, 50);
    for (const auto& child : axes->children()) {
        child->update<LineState>([](LineState& s) { s.clip_path.with_axes = false; });
    }
    const Picture each = render(figure->snapshot(), 320, 240, 50);
    EXPECT_LE(largest_difference(*many.surface, *each.surface), kRounding);
}

TEST(FrontFirst, CollectionsLookAsTheirItems) {
    Random random(5);
    std::vector<Path> paths;
    std::vector<Rgba> faces, edges;
    for (std::size_t i = 0; i < kFrontFirstFrom; ++i) {
        paths.push_back(random.path());
        faces.push_back(random.color(false)), edges.push_back(random.color(true));
    }
    CollectionState all;
    all.transform = TransformSpec::pixels();
    all.facecolors = faces, all.edgecolors = edges;
    all.set_paths(paths);
    ImageSurface together(kWidth, kHeight), apart(kWidth, kHeight);
    DrawContext context;
    context.frame.dpi = 100;
    all.draw(*make_image_painter(together, 100), context);
    const auto painter = make_image_painter(apart, 100);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        Pen pen;
        pen.color = edges[i], pen.width = 100.0 / 72, pen.cap = Cap::Butt, pen.join = Join::Miter;
        painter->path(paths[i], &faces[i], &pen);
    }
    EXPECT_LE(largest_difference(together, apart), kRounding);
}

TEST(AlikePaths, AreOneShapeInManyPlacesAndSizes) {
    std::vector<Path> circles;
    for (int i = 1; i <= 5; ++i) circles.push_back(Path::circle({i * 3.0, 7.0 - i}, i * 0.5));
    const auto alike = alike_paths(circles);
    ASSERT_TRUE(alike);
    EXPECT_NEAR(alike->middles[2].x, 9, 1e-12);
    EXPECT_NEAR(alike->scales[3], 4, 1e-12);
    EXPECT_EQ(alike->largest, alike->scales[4]);
    circles[3].points[2].x += 1e-3;
    EXPECT_FALSE(alike_paths(circles));
    circles[3].points[2].x = kNan;
    EXPECT_FALSE(alike_paths(circles));
}

TEST(AlikePaths, ManyCirclesInACollectionAreStamped) {
    Random random(8);
    std::vector<Path> circles;
    circles.reserve(5000);
    for (int i = 0; i < 5000; ++i)
        circles.push_back(Path::circle(random.point(), random.within(2, 5)));
    CollectionState all;
    all.transform = TransformSpec::pixels();
    all.facecolors = std::vector{Rgba{1, 0, 0, 0.01}};
    all.linewidths = std::vector{0.0};
    all.set_paths(circles);
    ImageSurface stamped(kWidth, kHeight), exact(kWidth, kHeight);
    DrawContext context;
    context.frame.dpi = 100;
    all.draw(*make_image_painter(stamped, 100), context);
    all.snap = false;  // which stamps are not made for
    all.draw(*make_image_painter(exact, 100), context);
    // Of some sixty layers of a hundredth, one stands an eighth of a pixel off here and there.
    EXPECT_LE(largest_difference(stamped, exact), 8);
}

}  // namespace
}  // namespace plot
