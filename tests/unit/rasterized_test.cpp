// Artists that are pixels in vector files: by their wish, or because they are too much for one.
#include "plot/rasterized.h"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cmath>

#include "plot/artists/collection.h"
#include "plot/artists/line.h"
#include "plot/bounded_recording.h"
#include "plot/cairo_raii.h"
#include "plot/style.h"

namespace plot {
namespace {

constexpr int kWidth = 120, kHeight = 80;  // points
constexpr double kPixelDpi = 216;

// A page of a vector file, at last as pixels of a third of a point.
class Page {
  public:
    Page()
        : surface_(own(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, kWidth * 3, kHeight * 3))) {
        cairo_surface_set_device_scale(surface_.get(), 3, 3);
        painter_ = make_vector_painter(surface_.get(), kWidth, kHeight, 72, kPixelDpi);
    }
    Painter& painter() { return *painter_; }
    // Of each pixel, 0 … 255.
    std::vector<int> ink() const {
        cairo_surface_flush(surface_.get());
        const unsigned char* data = cairo_image_surface_get_data(surface_.get());
        std::vector<int> all;
        all.reserve(kWidth * 3 * kHeight * 3);
        for (int i = 0; i < kWidth * 3 * kHeight * 3; ++i) all.push_back(data[4 * i + 3]);
        return all;
    }

  private:
    CairoSurface surface_;
    std::unique_ptr<Painter> painter_;
};

DrawContext context() {
    DrawContext c;
    c.frame.view = {0, 0, 10, 10};
    c.frame.axes_box = {10, 10, kWidth - 10, kHeight - 10};
    c.frame.figure_box = {0, 0, kWidth, kHeight};
    c.frame.dpi = 72;
    c.clip = c.frame.axes_box;
    return c;
}

double mean_difference(const std::vector<int>& a, const std::vector<int>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
    return sum / double(a.size());
}

// Small discs of which all can be seen.
CollectionState faint_marks(std::size_t count) {
    CollectionState marks;
    std::vector<double> x, y;
    x.reserve(count), y.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        x.push_back(std::fmod(double(i) * 0.618033988749895, 1) * 10);
        y.push_back(std::fmod(double(i) * 0.754877666246693, 1) * 10);
    }
    marks.set_offsets(Column(std::move(x)), Column(std::move(y)));
    marks.set_paths({Path::circle({}, 0.5)});
    marks.sizes = std::vector<double>{9};
    marks.transform = TransformSpec::pixels();
    marks.facecolors = std::vector<Rgba>{{0, 0, 0, 0.01}};
    marks.edgecolors = std::vector<Rgba>{Rgba::none()};
    return marks;
}

TEST(Rasterized, StandsWhereVectorsStand) {
    CollectionState marks = faint_marks(40);
    marks.facecolors = std::vector<Rgba>{{0, 0, 0, 1}};
    LineState line;
    line.set_data(Column({0, 2, 4, 12}), Column({0, 9, 1, 12}));
    line.linewidth = 3;
    for (ArtistState* artist : std::initializer_list<ArtistState*>{&marks, &line}) {
        Page vectors, pixels;
        artist->rasterized = false;
        artist->draw_clipped(vectors.painter(), context(), true);
        artist->rasterized = true;
        artist->draw_clipped(pixels.painter(), context(), true);
        const double all = mean_difference(vectors.ink(), std::vector<int>(vectors.ink().size()));
        EXPECT_GT(all, 1);
        // Pixels of markers stand on whole pixels.
        EXPECT_LT(mean_difference(vectors.ink(), pixels.ink()), all / 3);
    }
}

// Counts what reaches the page.
class Counting final : public PainterFilter {
  public:
    using PainterFilter::PainterFilter;
    void markers(const Path&, std::span<const Point> at, const Rgba*, const Pen*, Snap) override {
        markers_drawn += at.size();
    }
    void image(const Pixels& pixels, const Rect&, double, bool) override {
        ++images_drawn;
        width = pixels.width;
    }
    std::size_t markers_drawn = 0, images_drawn = 0;
    int width = 0;
};

TEST(Rasterized, WhatIsTooMuchForAFileIsPixels) {
    const auto drawn = [](CollectionState marks, std::optional<bool> rasterized) {
        Page page;
        Counting counting(page.painter());
        marks.rasterized = rasterized;
        marks.draw_clipped(counting, context(), true);
        return counting;
    };
    const CollectionState few = faint_marks(1000), many = faint_marks(kMostAsVectors + 1);
    EXPECT_EQ(drawn(few, {}).markers_drawn, 1000U);
    EXPECT_EQ(drawn(few, {}).images_drawn, 0U);
    EXPECT_EQ(drawn(many, {}).markers_drawn, 0U);
    EXPECT_EQ(drawn(many, {}).images_drawn, 1U);
    EXPECT_NEAR(drawn(many, {}).width, 100 * kPixelDpi / 72, 1);
    // Asked to be exact.
    EXPECT_EQ(drawn(many, false).images_drawn, 0U);
    const Value before = rc_get("path.simplify");
    rc_set("path.simplify", false);
    EXPECT_EQ(drawn(many, {}).markers_drawn, kMostAsVectors + 1);
    rc_set("path.simplify", before);
}

TEST(BoundedRecording, DrawsTheSameLater) {
    const auto draw = [](Painter& onto) {
        const Rgba red{1, 0, 0, 0.5};
        const Pen pen{{0, 0, 1, 1}, 2};
        const Hatch hatch{"/", {0, 1, 0, 1}, 1};
        const std::vector<Point> at{{20, 20}, {60, 30}};
        {
            const PainterState scope(onto);
            onto.clip(Rect{0, 0, 90, 60});
            onto.clip(Path::circle({40, 40}, 60));
            onto.path(Path::rectangle({10, 10, 100, 70}), &red, &pen, Snap::Off, &hatch);
        }
        onto.markers(Path::circle({}, 4), at, nullptr, &pen);
        onto.text("text", Font{}, {30, 40}, 10, {0, 0, 0, 1});
        onto.image({1, 1, std::make_shared<std::vector<std::uint8_t>>(4, 200)}, {80, 60, 90, 70}, 1,
                   false);
    };
    Page direct, later;
    draw(direct.painter());
    BoundedRecording recording(later.painter(), 1000);
    draw(recording);
    EXPECT_EQ(later.ink(), Page().ink());
    recording.replay();
    EXPECT_EQ(later.ink(), direct.ink());
    EXPECT_NE(later.ink(), Page().ink());
}

TEST(BoundedRecording, TellsItsRoom) {
    Page page;
    BoundedRecording recording(page.painter(), 10);
    const Rgba black{0, 0, 0, 1};
    recording.path(Path::polyline({{0, 0}, {1, 1}, {2, 0}}), &black, nullptr, Snap::Auto, nullptr);
    EXPECT_EQ(recording.room(), 7U);
    EXPECT_THROW(
        recording.markers(Path::circle({}, 1), std::vector<Point>(8), &black, nullptr, Snap::Auto),
        BoundedRecording::TooMuch);
}

}  // namespace
}  // namespace plot
