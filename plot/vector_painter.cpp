#include "plot/vector_painter.h"

#include <cmath>
#include <numeric>

#include "plot/cairo_pixels.h"
#include "plot/cancel.h"
#include "plot/clip.h"
#include "plot/hatch.h"
#include "plot/simplify.h"
#include "plot/text_draw.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr double kFlatness = 1.0 / 32;      // pixels; of curves that have to be cut
constexpr double kFarAway = 1e6;            // pixels
constexpr double kCairoRange = 4e6;         // points; half of what 24.8 bits hold
constexpr double kMiterLimit = 10;          // as in PDF and matplotlib's backend for it
constexpr std::size_t kPollEvery = 0x3fff;  // vertices

bool draws(const Pen* pen) { return pen && pen->width > 0 && pen->color.a > 0; }
bool draws(const Rgba* fill) { return fill && fill->a > 0; }

void set_color(cairo_t* c, const Rgba& color) {
    cairo_set_source_rgba(c, color.r, color.g, color.b, color.a);
}

// Dashes that Cairo takes; empty for solid lines.
std::vector<double> valid_dashes(const std::vector<double>& dashes) {
    constexpr double kShortestPeriod = 1.0 / 50;  // pixels; finer ones cannot be seen
    const bool valid = std::all_of(dashes.begin(), dashes.end(),
                                   [](double d) { return std::isfinite(d) && d >= 0; });
    if (!valid || !(std::accumulate(dashes.begin(), dashes.end(), 0.0) >= kShortestPeriod))
        return {};
    return dashes;
}

void set_dashes(cairo_t* c, const std::vector<double>& dashes, double offset) {
    cairo_set_dash(c, dashes.data(), static_cast<int>(dashes.size()),
                   std::isfinite(offset) ? offset : 0);
}

void set_pen(cairo_t* c, const Pen& pen, double widest) {
    constexpr cairo_line_cap_t kCaps[] = {CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND,
                                          CAIRO_LINE_CAP_SQUARE};
    constexpr cairo_line_join_t kJoins[] = {CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND,
                                            CAIRO_LINE_JOIN_BEVEL};
    set_color(c, pen.color);
    cairo_set_line_width(c, std::min(pen.width, widest));
    cairo_set_line_cap(c, kCaps[static_cast<int>(pen.cap)]);
    cairo_set_line_join(c, kJoins[static_cast<int>(pen.join)]);
    cairo_set_miter_limit(c, kMiterLimit);
    cairo_set_antialias(c, pen.antialias ? CAIRO_ANTIALIAS_DEFAULT : CAIRO_ANTIALIAS_NONE);
    set_dashes(c, valid_dashes(pen.dashes), pen.dash_offset);
}

bool is_near(const Path& path, const Affine& map, double far) {
    return std::all_of(path.points.begin(), path.points.end(), [&](Point p) {
        const Point q = map(p);
        return std::abs(q.x) <= far && std::abs(q.y) <= far;  // false for NaN
    });
}

// The path as it is; all of it must be near.
void trace(cairo_t* c, const Path& path, const Affine& map) {
    const auto& points = path.points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if ((i & kPollEvery) == kPollEvery) poll_cancel();
        const Point p = map(points[i]);
        switch (path.codes.empty() ? PathCode::LineTo : path.codes[i]) {
            case PathCode::Stop:
                return;
            case PathCode::MoveTo:
                cairo_move_to(c, p.x, p.y);
                break;
            case PathCode::LineTo:
                cairo_line_to(c, p.x, p.y);
                break;
            case PathCode::Curve3: {
                if (i + 1 >= points.size()) return;
                const Point end = map(points[++i]);
                Point at = p;
                if (cairo_has_current_point(c)) cairo_get_current_point(c, &at.x, &at.y);
                const Point a = at + (p - at) * (2.0 / 3), b = end + (p - end) * (2.0 / 3);
                cairo_curve_to(c, a.x, a.y, b.x, b.y, end.x, end.y);
                break;
            }
            case PathCode::Curve4: {
                if (i + 2 >= points.size()) return;
                const Point b = map(points[i + 1]), end = map(points[i + 2]);
                i += 2;
                cairo_curve_to(c, p.x, p.y, b.x, b.y, end.x, end.y);
                break;
            }
            case PathCode::Close:
                cairo_close_path(c);
                break;
        }
    }
}

void trace_run(cairo_t* c, std::span<const Point> points, bool closed) {
    std::size_t i = 0;
    for (Point p : points) {
        if ((++i & kPollEvery) == 0) poll_cancel();
        i == 1 ? cairo_move_to(c, p.x, p.y) : cairo_line_to(c, p.x, p.y);
    }
    if (closed) cairo_close_path(c);
}

// The radius of a circle around the origin; 0 for other paths.
double circle_radius(const Path& path) {
    if (path.points.empty()) return 0;
    const double radius = std::hypot(path.points[0].x, path.points[0].y);
    const Path circle = Path::circle({}, radius);
    if (path.codes != circle.codes) return 0;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        if (path.codes[i] == PathCode::Close) continue;
        const Point d = path.points[i] - circle.points[i];
        if (!(std::hypot(d.x, d.y) <= 1e-6 * radius)) return 0;
    }
    return radius;
}

// The diameter of markers that are opaque discs of one colour; 0 for others. Of such ones it cannot
// be seen which lies above which.
double dot_diameter(const Path& marker, const Rgba* fill, const Pen* pen) {
    if (!fill || fill->a < 1 || (pen && pen->color != *fill)) return 0;
    const double radius = circle_radius(marker);
    return radius > 0 ? 2 * radius + (pen ? pen->width : 0) : 0;
}

// A drawing that can be used many times.
CairoSurface recording(const Rect& extents) {
    const cairo_rectangle_t box{extents.x0, extents.y0, extents.width(), extents.height()};
    return own(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &box));
}

}  // namespace

VectorPainter::VectorPainter(cairo_surface_t* surface, double width, double height, double dpi,
                             double pixel_dpi)
    : cairo_(own(cairo_create(surface))),
      width_(width),
      height_(height),
      dpi_(dpi),
      pixel_dpi_(pixel_dpi),
      far_(std::min(kFarAway, points_to_pixels(kCairoRange, dpi))),
      box_{0, 0, width, height} {
    cairo_scale(cairo_.get(), pixels_to_points(1, dpi), pixels_to_points(1, dpi));
    finish();
}

void VectorPainter::finish() {
    poll_cancel();
    check(cairo_.get());
}

void VectorPainter::path(const Path& path, const Rgba* fill, const Pen* pen, Snap,
                         const Hatch* hatch) {
    if (!draws(fill)) fill = nullptr;
    if (!draws(pen)) pen = nullptr;
    if (hatch && hatch->pattern.empty()) hatch = nullptr;
    if (path.empty()) return;
    cairo_t* c = cairo_.get();
    if (fill) {
        trace_area(path);
        set_color(c, *fill);
        cairo_set_antialias(
            c, !pen || pen->antialias ? CAIRO_ANTIALIAS_DEFAULT : CAIRO_ANTIALIAS_NONE);
        cairo_fill(c);
    }
    if (hatch) fill_hatch(path, *hatch);
    if (pen) stroke_path(path, *pen, !fill && !hatch && is_simplified(path));
    finish();
}

void VectorPainter::trace_area(const Path& path) {
    cairo_t* c = cairo_.get();
    cairo_new_path(c);
    if (is_near(path, flip(), far_)) return trace(c, path, flip());
    const Polylines lines = to_polylines(path, flip(), kFlatness);
    const Rect page = Rect{0, 0, width_, height_}.padded(1);
    for (const auto& run : lines.runs) trace_run(c, clip_polygon(lines.of(run), page), true);
}

void VectorPainter::stroke_path(const Path& path, const Pen& pen, bool simplify) {
    cairo_t* c = cairo_.get();
    const CairoState scope(c);
    // A pen that covers the page from anywhere on it need not be wider.
    const double widest = std::min(4 * (width_ + height_), far_ / 8);
    set_pen(c, pen, widest);
    cairo_new_path(c);
    if (path.has_curves() && is_near(path, flip(), far_)) {
        trace(c, path, flip());
        cairo_stroke(c);
        return;
    }
    // Neither caps at the cuts nor mitres of vertices cut off may show.
    const double reach = pen.join == Join::Miter ? kMiterLimit : 2;
    Polylines lines = clip_lines(to_polylines(path, flip(), kFlatness),
                                 box_.padded(2 + reach * std::min(pen.width, widest)));
    if (simplify) lines = simplify_lines(lines, kSimplifyTolerance);
    stroke_runs(lines, pen);
}

void VectorPainter::stroke_runs(const Polylines& lines, const Pen& pen) {
    cairo_t* c = cairo_.get();
    const auto dashes = valid_dashes(pen.dashes);
    for (const auto& run : lines.runs) {
        trace_run(c, lines.of(run), run.closed);
        if (dashes.empty() || run.distance == 0) continue;
        // The dashes go on as if nothing had been cut off; one phase holds for all of a Cairo path.
        set_dashes(c, dashes,
                   std::fmod(pen.dash_offset + run.distance,
                             2 * std::accumulate(dashes.begin(), dashes.end(), 0.0)));
        cairo_stroke(c);
        set_dashes(c, dashes, pen.dash_offset);
    }
    cairo_stroke(c);
}

void VectorPainter::fill_hatch(const Path& path, const Hatch& hatch) {
    const double size = points_to_pixels(kHatchTilePoints, dpi_);
    const CairoSurface tile = recording({0, 0, size, size});
    const CairoContext ink = own(cairo_create(tile.get()));
    trace(ink.get(), hatch_path(hatch.pattern), {size, 0, 0, -size, 0, size});
    set_pen(ink.get(), {hatch.color, hatch.linewidth, Cap::Projecting, Join::Miter, {}, 0, true},
            size);
    cairo_fill_preserve(ink.get());
    cairo_stroke(ink.get());
    check(ink.get());
    const CairoPattern pattern(cairo_pattern_create_for_surface(tile.get()));
    cairo_pattern_set_extend(pattern.get(), CAIRO_EXTEND_REPEAT);
    cairo_t* c = cairo_.get();
    trace_area(path);
    cairo_set_source(c, pattern.get());
    cairo_fill(c);
}

void VectorPainter::markers(const Path& marker, std::span<const Point> at, const Rgba* fill,
                            const Pen* pen, Snap) {
    if (!draws(fill)) fill = nullptr;
    if (!draws(pen)) pen = nullptr;
    if ((!fill && !pen) || marker.empty()) return;
    if (const double diameter = dot_diameter(marker, fill, pen); diameter > 0)
        return dots(at, diameter, *fill);
    constexpr std::size_t kFew = 4;   // a drawing of its own does not pay
    constexpr double kLargest = 1e4;  // pixels
    const Affine mirror{1, 0, 0, -1, 0, 0};
    const double reach = pen ? pen->width / 2 * (pen->join == Join::Miter ? kMiterLimit : 1.5) : 0;
    const Rect box = marker.transformed(mirror).bounds().padded(reach + 1);
    if (at.size() < kFew || !is_near(marker, mirror, kLargest) || reach > kLargest)
        return markers_one_by_one(marker, at, fill, pen);
    // Cairo's SVG loses what lies left of or above the origin of a recording.
    const CairoSurface drawing = recording({0, 0, box.width(), box.height()});
    {
        const CairoContext c = own(cairo_create(drawing.get()));
        trace(c.get(), marker, mirror.then(Affine::translation(-box.x0, -box.y0)));
        if (fill) set_color(c.get(), *fill), cairo_fill_preserve(c.get());
        if (pen) set_pen(c.get(), *pen, kLargest), cairo_stroke(c.get());
        check(c.get());
    }
    cairo_t* c = cairo_.get();
    const Rect seen = box_.padded(std::max(box.width(), box.height()));
    std::size_t count = 0;
    for (Point p : at) {
        if ((++count & 0x3ff) == 0) poll_cancel();
        const Point q = flip()(p);
        if (!is_finite(q) || !seen.contains(q)) continue;
        cairo_set_source_surface(c, drawing.get(), q.x + box.x0, q.y + box.y0);
        cairo_paint(c);
    }
    finish();
}

// Lines of no length with round caps: the shortest and fastest way to many discs.
void VectorPainter::dots(std::span<const Point> at, double diameter, const Rgba& color) {
    cairo_t* c = cairo_.get();
    {
        const CairoState scope(c);
        Pen pen;
        pen.color = color;
        pen.width = diameter;
        pen.cap = Cap::Round;
        set_pen(c, pen, far_ / 8);
        cairo_new_path(c);
        const Rect seen = box_.padded(diameter);
        std::size_t count = 0;
        for (Point p : at) {
            if ((++count & kPollEvery) == 0) poll_cancel();
            const Point q = flip()(p);
            if (!is_finite(q) || !seen.contains(q)) continue;
            cairo_move_to(c, q.x, q.y);
            cairo_line_to(c, q.x, q.y);
        }
        cairo_stroke(c);
    }
    finish();
}

void VectorPainter::markers_one_by_one(const Path& marker, std::span<const Point> at,
                                       const Rgba* fill, const Pen* pen) {
    for (Point p : at)
        if (is_finite(p))
            path(marker.transformed(Affine::translation(p.x, p.y)), fill, pen, Snap::Off, nullptr);
}

void VectorPainter::text(const std::string& line, const Font& font, Point baseline, double degrees,
                         const Rgba& color) {
    const Point at = flip()(baseline);
    if (!is_finite(at) || !std::isfinite(degrees) || !box_.padded(far_).contains(at)) return;
    cairo_t* c = cairo_.get();
    {
        const CairoState scope(c);
        cairo_new_path(c);
        cairo_translate(c, at.x, at.y);
        cairo_rotate(c, -degrees * M_PI / 180);
        draw_text_line(c, line, font, dpi_, color);
    }
    finish();
}

void VectorPainter::image(const Pixels& pixels, const Rect& onto, double alpha, bool smooth) {
    const Point from = flip()({onto.x0, onto.y1}), to = flip()({onto.x1, onto.y0});
    if (!is_finite(from) || !is_finite(to) || from.x == to.x || from.y == to.y) return;
    if (std::max({std::abs(from.x), std::abs(from.y), std::abs(to.x), std::abs(to.y)}) > far_)
        return;
    if (!pixels.rgba || pixels.width < 1 || pixels.height < 1) return;
    cairo_t* c = cairo_.get();
    // Cairo's SVG cannot say that a picture is not to be interpolated: show its pixels at their
    // size.
    const bool enlarge =
        !smooth && cairo_surface_get_type(cairo_get_target(c)) == CAIRO_SURFACE_TYPE_SVG;
    const CairoPixels picture(pixels, enlarge ? std::abs(to.x - from.x) : 0,
                              enlarge ? std::abs(to.y - from.y) : 0);
    {
        const CairoState scope(c);
        cairo_translate(c, from.x, from.y);
        cairo_scale(c, (to.x - from.x) / picture.width(), (to.y - from.y) / picture.height());
        cairo_set_source_surface(c, picture.surface(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(c),
                                 smooth ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST);
        cairo_pattern_set_extend(cairo_get_source(c), CAIRO_EXTEND_PAD);
        cairo_rectangle(c, 0, 0, picture.width(), picture.height());
        cairo_clip(c);
        cairo_paint_with_alpha(c, std::clamp(alpha, 0.0, 1.0));
    }
    finish();
}

void VectorPainter::save() {
    cairo_save(cairo_.get());
    saved_.push_back(box_);
}

void VectorPainter::restore() {
    if (saved_.empty()) throw Error("restore() of a painter without save()");
    cairo_restore(cairo_.get());
    box_ = saved_.back();
    saved_.pop_back();
}

void VectorPainter::clip(const Rect& rect) {
    const Point a = flip()({rect.x0, rect.y0}), b = flip()({rect.x1, rect.y1});
    if (!is_finite(a) || !is_finite(b)) return;
    box_ = {std::max(box_.x0, std::min(a.x, b.x)), std::max(box_.y0, std::min(a.y, b.y)),
            std::min(box_.x1, std::max(a.x, b.x)), std::min(box_.y1, std::max(a.y, b.y))};
    if (box_.is_nothing()) box_ = {0, 0, 0, 0};
    cairo_t* c = cairo_.get();
    cairo_new_path(c);
    cairo_rectangle(c, box_.x0, box_.y0, box_.width(), box_.height());
    cairo_clip(c);
}

void VectorPainter::clip(const Path& path) {
    trace_area(path);
    cairo_clip(cairo_.get());
}

std::unique_ptr<Painter> make_vector_painter(cairo_surface_t* surface, double width, double height,
                                             double dpi, double pixel_dpi) {
    return std::make_unique<VectorPainter>(surface, width, height, dpi, pixel_dpi);
}

}  // namespace plot
