#include "plot/painter_filters.h"

namespace plot {

namespace {

Rect moved(const Rect& r, Point by) { return {r.x0 + by.x, r.y0 + by.y, r.x1 + by.x, r.y1 + by.y}; }

Path moved(const Path& p, Point by) {
    Path out = p;
    for (Point& q : out.points) q = q + by;
    return out;
}

}  // namespace

void ShiftedPainter::path(const Path& p, const Rgba* fill, const Pen* pen, Snap snap,
                          const Hatch* hatch) {
    onto().path(moved(p, by_), fill, pen, snap, hatch);
}

void ShiftedPainter::markers(const Path& marker, std::span<const Point> at, const Rgba* fill,
                             const Pen* pen, Snap snap) {
    std::vector<Point> places(at.begin(), at.end());
    for (Point& p : places) p = p + by_;
    onto().markers(marker, places, fill, pen, snap);
}

void ShiftedPainter::text(const std::string& line, const Font& font, Point baseline, double degrees,
                          const Rgba& color) {
    onto().text(line, font, baseline + by_, degrees, color);
}

void ShiftedPainter::image(const Pixels& pixels, const Rect& place, double alpha, bool smooth) {
    onto().image(pixels, moved(place, by_), alpha, smooth);
}

void ShiftedPainter::clip(const Rect& r) { onto().clip(moved(r, by_)); }
void ShiftedPainter::clip(const Path& p) { onto().clip(moved(p, by_)); }

Rgba OpaquePainter::opaque(const Rgba& c) {
    if (c.a == 0 || c.a == 1) return c;
    met_ = true;
    return c.with_alpha(1);
}

void OpaquePainter::path(const Path& p, const Rgba* fill, const Pen* pen, Snap snap,
                         const Hatch* hatch) {
    Rgba inside;
    Pen line;
    if (fill) inside = opaque(*fill);
    if (pen) line = *pen, line.color = opaque(pen->color);
    onto().path(p, fill ? &inside : nullptr, pen ? &line : nullptr, snap, hatch);
}

void OpaquePainter::markers(const Path& marker, std::span<const Point> at, const Rgba* fill,
                            const Pen* pen, Snap snap) {
    Rgba inside;
    Pen line;
    if (fill) inside = opaque(*fill);
    if (pen) line = *pen, line.color = opaque(pen->color);
    onto().markers(marker, at, fill ? &inside : nullptr, pen ? &line : nullptr, snap);
}

void OpaquePainter::text(const std::string& line, const Font& font, Point baseline, double degrees,
                         const Rgba& color) {
    onto().text(line, font, baseline, degrees, opaque(color));
}

}  // namespace plot
