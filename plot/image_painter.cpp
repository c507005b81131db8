#include "plot/image_painter.h"

#include <cmath>

#include "plot/band_stroke.h"
#include "plot/clip.h"
#include "plot/dashes.h"
#include "plot/device_path.h"
#include "plot/disc_stroke.h"
#include "plot/hatch.h"
#include "plot/resample.h"
#include "plot/simplify.h"
#include "plot/snap.h"
#include "plot/stroke_parts.h"
#include "plot/stroke_together.h"
#include "plot/style.h"
#include "plot/text_draw.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr std::size_t kManyPoints = 1 << 14;
constexpr double kLargestTile = 8192;  // pixels along a hatch's side

// How far a stroke may reach from its line. Neither caps at cuts nor mitres of vertices cut off may
// show. (Dashes seldom have mitres, but there may be a million of them so far outside.)
double reach_of(const Pen& pen, const StrokeStyle& style) {
    const bool mitred = style.join == Join::Miter && pen.dashes.empty();
    const double widths = mitred ? std::max(2.0, style.miter_limit) : 2;
    return 2 + std::min(widths * style.width, 1e5);
}

}  // namespace

ImagePainter::ImagePainter(ImageSurface& surface, double dpi)
    : surface_(surface),
      dpi_(dpi),
      may_snap_(rc_bool("path.snap")),
      view_{reinterpret_cast<std::uint32_t*>(surface.data()), surface.width(), surface.height()},
      raster_(surface.width(), surface.height()) {
    state_.box = {0, 0, surface.width(), surface.height()};
}

bool ImagePainter::snaps(const Path& path, const Affine& map, Snap snap) const {
    return may_snap_ && should_snap(path, map, snap);
}

void ImagePainter::path(const Path& path, const Rgba* fill, const Pen* pen, Snap snap,
                        const Hatch* hatch) {
    if (!draws(fill)) fill = nullptr;
    const bool antialias = !pen || pen->antialias;  // also of the fill under a pen of no width
    if (!draws(pen)) pen = nullptr;
    if (hatch && hatch->pattern.empty()) hatch = nullptr;
    if ((!fill && !pen && !hatch) || path.empty() || state_.box.empty()) return;
    const Rect bounds = front_ ? device_bounds(path, pen) : Rect{};
    if (front_ && front_->hides(bounds)) return;
    const Affine flip{1, 0, 0, -1, 0, height()};
    const double fraction = snap_fraction(pen ? pen->width : 0);
    const bool snapped = snaps(path, flip, snap);
    Polylines lines = device_lines(path, flip, snapped, fraction);
    const bool simplify = !fill && !hatch && is_simplified(path);
    if (front_) {
        // The outline stands in front of the inside.
        if (pen && fill) add_stroke(bounds, lines, *pen, simplify);
        if (fill) return front_->add({bounds, *fill, {}, antialias}, lines);
        return add_stroke(bounds, std::move(lines), *pen, simplify);
    }
    raster_.clip(state_.box);
    if (fill) {
        SolidPaint paint(view_, *fill, mask());
        fill_runs(lines, paint, antialias);
    }
    if (hatch) fill_hatch(lines, *hatch);
    if (pen) stroke_lines(std::move(lines), *pen, simplify);
}

void ImagePainter::fill_runs(const Polylines& lines, SpanSink& paint, bool antialias) {
    for (const auto& run : lines.runs) fill_polygon(lines.of(run), state_.box, raster_);
    raster_.sweep(paint, antialias);
}

void ImagePainter::stroke_lines(Polylines lines, const Pen& pen, bool simplify) {
    const StrokeStyle style = stroke_style(pen, view_);
    lines = clip_lines(std::move(lines), to_rect(state_.box).padded(reach_of(pen, style)));
    const bool dashed = !pen.dashes.empty();
    std::size_t bands = 0;
    if (!dashed) {
        bands = std::erase_if(lines.runs, [&](const Polylines::Run& run) {
            const auto points = lines.of(run);
            return !run.closed && is_noisy(points) && band_stroke(points, style, raster_);
        });
    }
    const StrokeTarget target{view_.width, view_.height, state_.box, pen.antialias};
    if (simplify && !dashed && bands == 0) {
        SolidPaint paint(view_, pen.color, mask());
        if (disc_stroke(lines, style, target, paint)) return;
    }
    if (simplify) lines = simplify_lines(lines, kSimplifyTolerance);
    if (dashed) lines = dash_lines(lines, pen.dashes, pen.dash_offset);
    const bool in_parts = simplify && !dashed && bands == 0 && lines.points.size() >= kManyPoints;
    if (in_parts && stroke_parts(view_, lines, pen, style, state_.box, mask())) return;
    SolidPaint paint(view_, pen.color, mask());
    if (bands == 0 && stroke_together(lines, style, target, paint)) return;
    for (const auto& run : lines.runs) stroke(lines.of(run), run.closed, style, raster_);
    raster_.sweep(paint, pen.antialias);
}

Rect ImagePainter::device_bounds(const Path& path, const Pen* pen) const {
    Rect box = Rect::nothing();
    for (const Point p : path.points)
        if (is_finite(p)) box.include(p);
    if (box.is_nothing()) return box;
    // Snapped shapes move by up to a pixel.
    const double reach = 1 + (pen ? end_reach(stroke_style(*pen, view_)) : 1);
    return Rect{box.x0, height() - box.y1, box.x1, height() - box.y0}.padded(reach);
}

void ImagePainter::add_stroke(const Rect& bounds, Polylines lines, const Pen& pen, bool simplify) {
    const StrokeStyle style = stroke_style(pen, view_);
    lines = clip_lines(std::move(lines), to_rect(state_.box).padded(reach_of(pen, style)));
    if (!pen.dashes.empty()) {
        if (simplify) lines = simplify_lines(lines, kSimplifyTolerance);
        lines = dash_lines(lines, pen.dashes, pen.dash_offset);
        simplify = false;
    }
    front_->add({bounds, pen.color, style, pen.antialias, simplify}, lines);
}

void ImagePainter::front_first(const std::function<void()>& draw) {
    if (state_.box.empty()) return;
    FrontBands bands(view_, state_.box, mask());
    front_ = &bands;
    try {
        draw();
        bands.finish();
    } catch (...) {
        front_ = nullptr;
        throw;
    }
    front_ = nullptr;
}

// The tile is drawn once; its phase is that of the surface's top left corner.
void ImagePainter::fill_hatch(const Polylines& lines, const Hatch& hatch) {
    const int size = std::max(
        1, static_cast<int>(std::min(points_to_pixels(kHatchTilePoints, dpi_), kLargestTile)));
    ImageSurface tile(size, size);
    const Affine onto{size * 1.0, 0, 0, size * -1.0, 0, size * 1.0};
    const Polylines pattern = to_polylines(hatch_path(hatch.pattern), onto, kFlatness);
    const PixelView view{reinterpret_cast<std::uint32_t*>(tile.data()), size, size};
    Rasterizer raster(size, size);
    SolidPaint ink(view, hatch.color);
    for (const auto& run : pattern.runs) raster.polygon(pattern.of(run));
    raster.sweep(ink);
    // As matplotlib's Agg strokes them.
    const StrokeStyle style{std::min(hatch.linewidth, 2.0 * size), Cap::Projecting, Join::Miter, 4};
    for (const auto& run : pattern.runs) stroke(pattern.of(run), run.closed, style, raster);
    raster.sweep(ink);
    TilePaint paint(view_, view, mask());
    fill_runs(lines, paint, true);
}

cairo_t* ImagePainter::context() {
    if (!cairo_) {
        cairo_surface_ = own(cairo_image_surface_create_for_data(
            surface_.data(), CAIRO_FORMAT_ARGB32, surface_.width(), surface_.height(),
            surface_.stride()));
        cairo_ = own(cairo_create(cairo_surface_.get()));
    }
    return cairo_.get();
}

void ImagePainter::text(const std::string& line, const Font& font, Point baseline, double degrees,
                        const Rgba& color) {
    if (!is_finite(baseline) || !std::isfinite(degrees) || state_.box.empty()) return;
    cairo_t* c = context();
    cairo_surface_mark_dirty(cairo_surface_.get());
    {
        const CairoState scope(c);
        const PixelBox& b = state_.box;
        cairo_rectangle(c, b.x0, b.y0, b.x1 - b.x0, b.y1 - b.y0);
        cairo_clip(c);
        for (const Path& path : state_.clip_paths) {
            const Polylines lines = to_polylines(path, {}, kFlatness);
            for (const auto& run : lines.runs) {
                for (Point p : clip_polygon(lines.of(run), to_rect(b).padded(1)))
                    cairo_line_to(c, p.x, p.y);
                cairo_close_path(c);
            }
            cairo_clip(c);
        }
        cairo_translate(c, baseline.x, height() - baseline.y);
        cairo_rotate(c, -degrees * M_PI / 180);
        draw_text_line(c, line, font, dpi_, color);
    }
    cairo_surface_flush(cairo_surface_.get());
    check(c);
}

void ImagePainter::image(const Pixels& pixels, const Rect& onto, double alpha, bool smooth) {
    // The first row of the picture goes to the top, which is the rectangle's y1.
    const Rect device{onto.x0, height() - onto.y1, onto.x1, height() - onto.y0};
    draw_image(view_, pixels, device, alpha, smooth, state_.box, mask());
}

void ImagePainter::restore() {
    if (saved_.empty()) throw Error("restore() of a painter without save()");
    state_ = std::move(saved_.back());
    saved_.pop_back();
}

void ImagePainter::clip(const Rect& rect) {
    if (!std::isfinite(rect.x0 + rect.x1 + rect.y0 + rect.y1)) return;
    const PixelBox box{
        to_pixel(std::min(rect.x0, rect.x1)), to_pixel(height() - std::max(rect.y0, rect.y1)),
        to_pixel(std::max(rect.x0, rect.x1)), to_pixel(height() - std::min(rect.y0, rect.y1))};
    state_.box = state_.box.intersected(box);
    if (state_.box.empty()) state_.box = {};
}

void ImagePainter::clip(const Path& path) {
    if (state_.box.empty()) return;
    const Affine flip{1, 0, 0, -1, 0, height()};
    const Polylines lines =
        device_lines(path, flip, snaps(path, flip, Snap::Auto), snap_fraction(0));
    auto mask = std::make_shared<Mask>();
    mask->box = state_.box;
    mask->coverage.resize(static_cast<std::size_t>(state_.box.x1 - state_.box.x0) *
                          (state_.box.y1 - state_.box.y0));
    raster_.clip(state_.box);
    MaskPaint paint(*mask, state_.mask.get());
    fill_runs(lines, paint, true);
    state_.mask = std::move(mask);
    state_.clip_paths.push_back(path.transformed(flip));
}

std::unique_ptr<Painter> make_image_painter(ImageSurface& surface, double dpi) {
    return std::make_unique<ImagePainter>(surface, dpi);
}

}  // namespace plot
