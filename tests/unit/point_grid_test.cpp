// Which points lie in a part of the plane, beside a look at all of them.
#include "plot/point_grid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

#include "plot/artists/collection.h"
#include "plot/cancel.h"
#include "plot/figure.h"
#include "plot/render.h"

namespace plot {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

struct Points {
    std::vector<double> x, y;
};

// Of all kinds: `spread` of orders of magnitude, some not finite, some equal, one far away.
Points cloud(std::size_t count, unsigned seed, bool spread) {
    std::mt19937 rng(seed);
    std::normal_distribution<double> normal;
    Points points;
    points.x.reserve(count), points.y.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        points.x.push_back(spread ? std::exp(4 * normal(rng)) : normal(rng));
        points.y.push_back(i % 3 ? normal(rng) : std::round(normal(rng)));
        if (i % 101 == 0) points.x.back() = std::nan("");
        if (i % 103 == 0) points.y.back() = kInf;
        if (i % 107 == 0) points.x.back() = -kInf;
    }
    if (count > 5) points.x[5] = 1e300;
    return points;
}

TEST(PointGrid, FindsAllThatAreInsideInTheirOrder) {
    for (const std::size_t count : {0U, 1U, 7U, 5000U, 60000U}) {
        for (const bool spread : {false, true}) {
            const Points points = cloud(count, 3, spread);
            const PointGrid grid(points.x, points.y);
            std::mt19937 rng(9);
            std::uniform_real_distribution<double> within(-4, 4);
            for (int turn = 0; turn < 40; ++turn) {
                Rect part = Rect::nothing();
                part.include({within(rng), within(rng)}), part.include({within(rng), within(rng)});
                if (turn == 0) part = {-kInf, -kInf, kInf, kInf};
                const auto found = grid.within(part, count);
                ASSERT_TRUE(found);
                EXPECT_TRUE(std::is_sorted(found->begin(), found->end()));
                for (std::size_t i = 0; i < count; ++i) {
                    const Point p{points.x[i], points.y[i]};
                    if (!is_finite(p) || !part.contains(p)) continue;
                    EXPECT_TRUE(std::binary_search(found->begin(), found->end(), i)) << i;
                }
            }
        }
    }
}

TEST(PointGrid, GivesFewOthersAndTakesFourBytesAPoint) {
    const Points points = cloud(400000, 5, true);
    const PointGrid grid(points.x, points.y);
    std::size_t inside = 0;
    const Rect part{1, 0.1, 2, 0.3};
    for (std::size_t i = 0; i < points.x.size(); ++i)
        inside += part.contains({points.x[i], points.y[i]});
    EXPECT_LE(grid.within(part, points.x.size())->size(), inside + points.x.size() / 25);
    EXPECT_FALSE(grid.within(part, inside - 1));
    EXPECT_LE(grid.bytes(), 4.5 * double(points.x.size()));
}

TEST(PointGrid, CanBeCancelled) {
    const Points points = cloud(5000, 5, false);
    CancelToken token;
    token.request();
    const CancelScope scope(token);
    EXPECT_THROW(PointGrid(points.x, points.y), Cancelled);
}

TEST(PointIndex, IsMadeTheSecondTimeAndNotForLargeParts) {
    const std::size_t count = PointIndex::kFrom;
    const Points points = cloud(count, 5, false);
    const Column x(points.x), y(points.y);
    PointIndex index;
    const Rect small{0, 0.1, 0.2, 0.3}, large{-9, -9, 9, 9};
    for (int turn = 0; turn < 3; ++turn) EXPECT_FALSE(index.within(x, y, large, false));
    EXPECT_FALSE(index.within(x, y, small, false));
    EXPECT_TRUE(index.within(x, y, small, false));
    EXPECT_FALSE(index.within(x, y, large, false));
    EXPECT_TRUE(PointIndex().within(x, y, large, true));
    EXPECT_FALSE(PointIndex().within(Column({1, 2}), Column({1, 2}), small, true));
}

TEST(PointIndex, PicturesAreTheSameWithIt) {
    const Points points = cloud(PointIndex::kFrom, 6, true);
    std::mt19937 rng(1);
    std::vector<Rgba> colors;
    std::vector<double> sizes;
    for (int i = 0; i < 10007; ++i) {
        colors.push_back({double(rng() % 256) / 255, 0.5, 0.2, 1});
        sizes.push_back(double(rng() % 40));
    }
    for (const ScaleKind kind : {ScaleKind::Linear, ScaleKind::Log}) {
        const auto figure = Figure::create();
        const auto axes = figure->add_subplot(1, 1, 1);
        const auto scatter =
            std::make_shared<Collection>(std::vector<Path>{Path::circle({}, 0.5)},
                                         PropertyUpdates{{"transform", TransformSpec::pixels()}});
        scatter->update<CollectionState>(
            [&](CollectionState& s) { s.facecolors = colors, s.sizes = sizes; });
        scatter->set_offsets(Column(points.x), Column(points.y));
        axes->add(scatter, false);
        axes->xaxis()->set_scale(Scale{kind});
        axes->xaxis()->set_limits(1.5, 1);
        axes->yaxis()->set_limits(-0.1, 1.2);
        const Picture first = render(figure->snapshot(), 320, 240, 50);
        const Picture second = render(figure->snapshot(), 320, 240, 50);  // with the index
        const int bytes = first.surface->height() * first.surface->stride();
        EXPECT_EQ(std::memcmp(first.surface->data(), second.surface->data(), std::size_t(bytes)), 0)
            << int(kind);
    }
}

}  // namespace
}  // namespace plot
