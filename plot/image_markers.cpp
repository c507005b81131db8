// Markers of the painter of memory surfaces.

#include "plot/cancel.h"
#include "plot/device_path.h"
#include "plot/image_painter.h"
#include "plot/ink_markers.h"
#include "plot/marker_bands.h"
#include "plot/stamp.h"
#include "plot/tint_stamp.h"

namespace plot {

namespace {

constexpr double kLargestStamp = 1e6;  // pixels in a marker's stamp
constexpr std::size_t kFew = 64;       // stamps in many colours do not pay
constexpr std::size_t kMany = 4096;    // whether they are snapped cannot be told
constexpr std::size_t kMost = UINT32_MAX;

// Paints the markers one after the other, from the back; false: the stamps are too large.
bool put_stamps(const PixelView& view, TintStamps& stamps, std::span<const Point> at,
                const MarkerLooks& looks, const PixelBox& clip, const Mask* mask) {
    const Rect near = to_rect(clip).padded(stamps.reach() - 1);
    std::vector<StampAt> places;
    places.reserve(at.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        const Point device{at[i].x, view.height - at[i].y};
        const double scale = looks.scale ? looks.scale(i) : 1;
        if (!is_finite(device) || !(scale > 0) || !near.contains(device)) continue;
        places.push_back(stamps.place(device, scale, static_cast<std::uint32_t>(i)));
    }
    if (!stamps.make(places)) return false;
    std::size_t count = 0;
    for (const StampAt& p : places) {
        if ((++count & 0xff) == 0) poll_cancel();
        stamps[p.stamp].put(view, p.x, p.y, looks.fill(p.item), looks.edge(p.item), clip, mask);
    }
    return true;
}

}  // namespace

void ImagePainter::markers(const Path& marker, std::span<const Point> at, const Rgba* fill,
                           const Pen* pen, Snap snap) {
    if (!draws(fill)) fill = nullptr;
    if (!draws(pen)) pen = nullptr;
    if ((!fill && !pen) || marker.empty() || state_.box.empty()) return;
    if (uniform_markers(marker, MarkerPlaces::of(at), fill, pen, snap)) return;
    const bool snapped = snaps(marker, {1, 0, 0, -1, 0, 0}, snap);
    // Markers that are not snapped have their origin in the middle of a pixel.
    const double centre = snapped ? 0 : 0.5;
    const double fraction = snap_fraction(pen ? pen->width : 0);
    const Polylines outline =
        device_lines(marker, {1, 0, 0, -1, centre, centre}, snapped, fraction);
    const auto stamp = Stamp::make(outline, fill, pen,
                                   pen ? stroke_style(*pen, view_) : StrokeStyle{}, kLargestStamp);
    if (!stamp) return markers_one_by_one(marker, at, fill, pen, snap);
    std::vector<PixelAt> places;
    places.reserve(at.size());
    for (Point p : at)
        if (is_finite(p)) places.push_back({to_pixel(p.x), to_pixel(height() - p.y)});
    stamp->put_all(view_, places, state_.box, mask());
}

bool ImagePainter::uniform_markers(const Path& marker, const MarkerPlaces& places, const Rgba* fill,
                                   const Pen* pen, Snap snap) {
    if (!draws(pen)) pen = nullptr;
    if (places.count < kMany || places.count > kMost ||
        (pen && (!pen->antialias || !pen->dashes.empty())))
        return false;
    const Rgba inside = draws(fill) ? *fill : Rgba::none();
    const Rgba edge = pen ? pen->color : Rgba::none();
    const MarkerLooks looks{[&](std::size_t) { return inside; }, [&](std::size_t) { return edge; }};
    StampLook look{
        snaps(marker, {1, 0, 0, -1, 0, 0}, snap), snap_fraction(pen ? pen->width : 0), {}};
    if (pen) look.style = stroke_style(*pen, view_);
    const StampsInUse in_use({marker, look, true});
    TintStamps& stamps = *in_use;
    if (stamps.too_large()) return false;
    if (state_.box.empty()) return true;
    if (!mask() && draw_ink_markers(view_, stamps, places, inside, edge, state_.box, height()))
        return true;
    return MarkerBands(stamps, places, looks, state_.box, height(), mask()).draw(view_);
}

bool ImagePainter::tinted_markers(const Path& shape, const MarkerPlaces& places,
                                  const MarkerLooks& looks, const Pen& outline) {
    const bool snapped = snaps(shape, {1, 0, 0, -1, 0, 0}, Snap::Auto);
    const std::size_t count = places.count;
    if (count < (snapped ? kMany : kFew) || count > kMost || !outline.dashes.empty() ||
        !outline.antialias)
        return false;
    StampLook look{snapped, snap_fraction(outline.width), {}};
    if (outline.width > 0) look.style = stroke_style(outline, view_);
    const StampsInUse in_use({shape, look, false, looks.scale != nullptr, looks.largest});
    TintStamps& stamps = *in_use;
    if (stamps.too_large()) return false;
    if (state_.box.empty()) return true;
    if (count >= kMany)
        return MarkerBands(stamps, places, looks, state_.box, height(), mask()).draw(view_);
    std::vector<Point> copied;
    if (places.get) copied.resize(count), places.get(0, copied);
    return put_stamps(view_, stamps, places.get ? copied : places.points, looks, state_.box,
                      mask());
}

void ImagePainter::markers_one_by_one(const Path& marker, std::span<const Point> at,
                                      const Rgba* fill, const Pen* pen, Snap snap) {
    for (Point p : at)
        if (is_finite(p))
            path(marker.transformed(Affine::translation(p.x, p.y)), fill, pen, snap, nullptr);
}

}  // namespace plot
