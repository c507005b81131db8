#include "plot/front_bands.h"

#include <algorithm>
#include <span>
#include <utility>

#include "plot/band_stroke.h"
#include "plot/cancel.h"
#include "plot/device_path.h"
#include "plot/parallel.h"
#include "plot/simplify.h"

namespace plot {

namespace {

constexpr std::size_t kEnough = 1 << 14;  // points that wait: some milliseconds
constexpr int kFewestRows = 32;           // of a band
constexpr int kBandsEach = 2;             // for a processor: some have less to do

int bands_of(const PixelBox& clip) {
    const int processors = worthwhile_parts();
    if (processors < 2) return 1;
    return std::clamp((clip.y1 - clip.y0) / kFewestRows, 1, processors * kBandsEach);
}

}  // namespace

class FrontBands::Band {
  public:
    Band(const PixelView& view, const PixelBox& rows, const Mask* mask)
        : rows_(rows), layer_(rows, mask), raster_(view.width, view.height) {
        raster_.clip(rows);
    }

    std::vector<std::size_t> waiting;  // those that reach into these rows

    bool hides(const Rect& bounds) const { return layer_.hides(bounds); }
    bool meets(const Rect& bounds) const { return bounds.y1 >= rows_.y0 && bounds.y0 <= rows_.y1; }

    void draw(const FrontShape& shape, const Polylines& lines,
              std::span<const Polylines::Run> runs) {
        if (layer_.hides(shape.bounds)) return;
        if (shape.style)
            stroke_runs(shape, lines, runs);
        else
            fill_runs(lines, runs);
        FrontLayer::Paint paint(layer_, shape.color);
        raster_.sweep(paint, shape.antialias);
    }

    void paint_onto(const PixelView& view) const { layer_.paint_onto(view); }

  private:
    void stroke_runs(const FrontShape& shape, const Polylines& lines,
                     std::span<const Polylines::Run> runs) {
        for (const auto& run : runs) {
            layer_.each_visible(lines.of(run), run.closed, *shape.style,
                                [&](std::span<const Point> part, CutEnds cut) {
                                    stroke_part(part, run.closed, cut, shape);
                                });
        }
    }

    void stroke_part(std::span<const Point> points, bool closed, CutEnds cut,
                     const FrontShape& shape) {
        if (!closed && is_noisy(points) && band_stroke(points, *shape.style, raster_)) return;
        if (!shape.simplify) return stroke(points, closed, *shape.style, raster_, cut);
        whole_.clear();
        whole_.points.assign(points.begin(), points.end());
        whole_.finish(0, closed);
        const Polylines few = simplify_lines(whole_, kSimplifyTolerance);
        stroke(few.points, closed, *shape.style, raster_, cut);
    }

    void fill_runs(const Polylines& lines, std::span<const Polylines::Run> runs) {
        for (const auto& run : runs) fill_polygon(lines.of(run), rows_, raster_);
    }

    const PixelBox rows_;
    FrontLayer layer_;
    Rasterizer raster_;
    Polylines whole_;  // a line that is to be simplified
};

FrontBands::FrontBands(const PixelView& view, const PixelBox& clip, const Mask* mask)
    : view_(view) {
    const int count = bands_of(clip), height = clip.y1 - clip.y0;
    bands_.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        PixelBox rows = clip;
        rows.y0 = clip.y0 + height * i / count, rows.y1 = clip.y0 + height * (i + 1) / count;
        bands_.push_back(std::make_unique<Band>(view, rows, mask));
    }
}

FrontBands::~FrontBands() = default;

bool FrontBands::hides(const Rect& bounds) const {
    return std::ranges::all_of(bands_, [&](const auto& band) { return band->hides(bounds); });
}

void FrontBands::add(const FrontShape& shape, const Polylines& lines) {
    const std::size_t shift = lines_.points.size();
    for (const auto& band : bands_)
        if (band->meets(shape.bounds)) band->waiting.push_back(waiting_.size());
    waiting_.push_back({shape, lines_.runs.size(), lines_.runs.size() + lines.runs.size()});
    lines_.points.insert(lines_.points.end(), lines.points.begin(), lines.points.end());
    for (Polylines::Run run : lines.runs) {
        run.begin += shift, run.end += shift;
        lines_.runs.push_back(run);
    }
    if (lines_.points.size() >= kEnough) draw_waiting();
}

void FrontBands::draw_waiting() {
    run_parts(static_cast<int>(bands_.size()), [this](int i) {
        Band& band = *bands_[static_cast<std::size_t>(i)];
        for (const std::size_t k : std::exchange(band.waiting, {})) {
            if ((k & 0x3f) == 0) poll_cancel();
            const Waiting& shape = waiting_[k];
            const auto runs = std::span(lines_.runs).subspan(shape.first_run);
            band.draw(shape, lines_, runs.first(shape.last_run - shape.first_run));
        }
    });
    waiting_.clear();
    lines_.clear();
}

void FrontBands::finish() {
    draw_waiting();
    run_parts(static_cast<int>(bands_.size()),
              [this](int i) { bands_[static_cast<std::size_t>(i)]->paint_onto(view_); });
}

}  // namespace plot
