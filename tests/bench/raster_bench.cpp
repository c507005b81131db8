// Why lines on image surfaces go through our own rasteriser: the same strokes by it, by FreeType's
// smooth rasteriser (with direct spans) and by Cairo. The two polylines are those of a figure of
// 640 x 480 pixels: noise of full height, four points to a pixel column, and a sine of 2,000
// points.
#include <benchmark/benchmark.h>
#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_IMAGE_H
#include FT_OUTLINE_H

#include <cmath>
#include <random>

#include "plot/blend.h"
#include "plot/markers.h"
#include "plot/painter.h"
#include "plot/stroke.h"

namespace plot {
namespace {

constexpr int kWidth = 640, kHeight = 480;
constexpr double kLineWidth = 2.08;  // pixels; 1.5 points at 100 dpi
constexpr Rgba kBlue{0.1, 0.4, 0.7, 1};

std::vector<Point> noisy() {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> unit(0, 1);
    std::vector<Point> points;
    for (int column = 0; column < 496; ++column)
        for (int k = 0; k < 4; ++k) {
            const double y = k == 1   ? -150 + 10 * unit(random)
                             : k == 2 ? 150 - 10 * unit(random)
                                      : 100 * (unit(random) - 0.5);
            points.push_back({80 + column + k * 0.25, 243 + y});
        }
    return points;
}

std::vector<Point> sine(int count) {
    std::vector<Point> points;
    for (int i = 0; i < count; ++i)
        points.push_back({80 + 496.0 * i / count, 243 + 150 * std::sin(i * 4 * M_PI / count)});
    return points;
}

std::vector<Point> white_noise(int count) {
    std::mt19937 random(1);
    std::normal_distribution<double> noise;
    std::vector<Point> points;
    for (int i = 0; i < count; ++i)
        points.push_back({80 + 496.0 * i / count, 243 + 40 * noise(random)});
    return points;
}

Pen line_pen() {
    Pen pen;
    pen.color = kBlue;
    pen.width = kLineWidth;
    return pen;
}

void own_line(benchmark::State& state, const std::vector<Point>& points) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    const Path path = Path::polyline(points);
    const Pen pen = line_pen();
    for (auto _ : state) painter->path(path, nullptr, &pen);
}

void cairo_line(benchmark::State& state, const std::vector<Point>& points) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, kWidth, kHeight);
    cairo_t* c = cairo_create(surface);
    cairo_set_source_rgb(c, kBlue.r, kBlue.g, kBlue.b);
    cairo_set_line_width(c, kLineWidth);
    cairo_set_line_join(c, CAIRO_LINE_JOIN_ROUND);
    for (auto _ : state) {
        for (Point p : points) cairo_line_to(c, p.x, p.y);
        cairo_stroke(c);
    }
    cairo_destroy(c);
    cairo_surface_destroy(surface);
}

// Our outline of the stroke as FreeType's contours: one quad or wedge for each pair of sides would
// be unfair, so the edges of a segment are chained into rings as they come.
class OutlineSink : public EdgeSink {
  public:
    void edges(std::span<const Edge> list, int) override {
        all_.insert(all_.end(), list.begin(), list.end());
    }
    void checkpoint() override {}

    // The left side forwards and the right side backwards, which is how the stroker makes them.
    std::vector<Point> ring() const {
        std::vector<Point> left, right;
        for (const Edge& e : all_) {
            if (left.empty() || (e.from == left.back())) {
                if (left.empty()) left.push_back(e.from);
                left.push_back(e.to);
            } else {
                right.push_back(e.from);
            }
        }
        left.insert(left.end(), right.rbegin(), right.rend());
        return left;
    }

  private:
    std::vector<Edge> all_;
};

struct Target {
    SolidPaint paint;
    int height;
    std::vector<std::uint8_t> row;
};

void paint_spans(int y, int count, const FT_Span* spans, void* user) {
    auto& target = *static_cast<Target*>(user);
    for (int i = 0; i < count; ++i)
        target.paint.solid(target.height - 1 - y, spans[i].x, spans[i].len, spans[i].coverage);
}

void freetype_line(benchmark::State& state, const std::vector<Point>& points) {
    FT_Library library;
    FT_Init_FreeType(&library);
    ImageSurface surface(kWidth, kHeight);
    Target target{
        SolidPaint({reinterpret_cast<std::uint32_t*>(surface.data()), kWidth, kHeight}, kBlue),
        kHeight,
        {}};
    for (auto _ : state) {
        OutlineSink sink;
        stroke(points, false, {kLineWidth, Cap::Butt, Join::Round}, sink);
        std::vector<FT_Vector> vectors;
        for (Point p : sink.ring())
            vectors.push_back({std::lround(p.x * 64), std::lround(p.y * 64)});
        std::vector<char> tags(vectors.size(), FT_CURVE_TAG_ON);
        short end = static_cast<short>(vectors.size() - 1);
        FT_Outline outline{1, static_cast<short>(vectors.size()), vectors.data(), tags.data(), &end,
                           0};
        FT_Raster_Params params{};
        params.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
        params.gray_spans = paint_spans;
        params.user = &target;
        params.clip_box = {0, 0, kWidth, kHeight};
        if (FT_Outline_Render(library, &outline, &params)) state.SkipWithError("FreeType refused");
    }
    FT_Done_FreeType(library);
}

void markers(benchmark::State& state, double alpha) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    std::mt19937 random(1);
    std::uniform_real_distribution<double> x(80, 576), y(60, 420);
    std::vector<Point> at;
    for (int i = 0; i < 100000; ++i) at.push_back({x(random), y(random)});
    const Path disc = marker_shape("o").path.transformed(Affine::scaling(8.33, 8.33));
    const Rgba face = kBlue.with_alpha(alpha);
    Pen edge = line_pen();
    edge.width = 1.39;
    for (auto _ : state) painter->markers(disc, at, &face, &edge, Snap::Off);
}

void frame(benchmark::State& state) {
    ImageSurface surface(kWidth, kHeight);
    const auto painter = make_image_painter(surface, 100);
    const Path box = Path::rectangle({80, 52.8, 576, 422.4});
    const Pen pen = line_pen();
    for (auto _ : state) painter->path(box, nullptr, &pen);
}

#define LINE(name, points)                                                         \
    BENCHMARK_CAPTURE(own_line, name, points)->Unit(benchmark::kMillisecond);      \
    BENCHMARK_CAPTURE(freetype_line, name, points)->Unit(benchmark::kMillisecond); \
    BENCHMARK_CAPTURE(cairo_line, name, points)->Unit(benchmark::kMillisecond)

LINE(noisy_496x4, noisy());
LINE(sine_2000, sine(2000));
BENCHMARK_CAPTURE(own_line, sine_1e6, sine(1000000))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(own_line, white_noise_1e6, white_noise(1000000))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(markers, discs_1e5, 1.0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(markers, translucent_discs_1e5, 0.5)->Unit(benchmark::kMillisecond);
BENCHMARK(frame)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace plot
