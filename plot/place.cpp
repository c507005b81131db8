#include "plot/place.h"

#include <cmath>

#include "plot/axes.h"
#include "plot/units.h"

namespace plot {

namespace {

using Base = PlaceUnit::Base;
using Unit = PlaceUnit::Unit;

double pixels_of(Unit unit, const PlaceContext& context) {
    const double dpi = context.drawing.frame.dpi;
    if (unit == Unit::Points) return points_to_pixels(1, dpi);
    if (unit == Unit::FontSize) return points_to_pixels(context.fontsize, dpi);
    return 1;
}

Point in_box(Point p, const Rect& box) {
    return {box.x0 + p.x * box.width(), box.y0 + p.y * box.height()};
}

Rect box_of(const PlaceUnit& u, const PlaceContext& context) {
    const DrawContext& drawing = context.drawing;
    if (u.base == Base::Axes) return drawing.frame_of(u.transform.owner).axes_box;
    if (u.base == Base::Figure) return drawing.frame.figure_box;
    if (u.base == Base::Box) return u.box;
    if (!u.artist.state) return {};
    if (dynamic_cast<const AxesState*>(u.artist.state.get())) {
        return drawing.frame_of(u.artist.axes).axes_box;
    }
    const Rect box = u.artist.state->window_extent(drawing.in_axes(u.artist.axes), context.metrics);
    return box.is_nothing() ? Rect{} : box;
}

Point through(Point p, const PlaceUnit& u, const PlaceContext& context) {
    return context.drawing.frame_of(u.transform.owner).to_display(p, u.transform);
}

Point resolved(Point p, const PlaceUnit& u, const PlaceContext& context) {
    const double scale = pixels_of(u.unit, context);
    switch (u.base) {
        case Base::Polar:
            return through({p.y * std::cos(p.x), p.y * std::sin(p.x)}, u, context);
        case Base::Transform:
            return u.from ? through(*u.from, u, context) + p * scale : through(p, u, context);
        case Base::Offset:
            return context.origin.value_or(Point{}) + p * scale;
        default:
            break;
    }
    const Rect box = box_of(u, context);
    if (u.from) return in_box(*u.from, box) + p * scale;
    return u.unit == Unit::Fraction ? in_box(p, box) : Point{box.x0, box.y0} + p * scale;
}

}  // namespace

Link Link::at_this_moment() const {
    Link now = *this;
    if (const auto alive = artist.lock()) {
        now.state = linked_state(alive->state());
        const auto owner = alive->axes();
        now.axes = owner ? owner->id() : 0;
    }
    return now;
}

Place Place::at_this_moment() const {
    Place now = *this;
    if (now.x.base == Base::Artist) now.x.artist = x.artist.at_this_moment();
    if (now.y.base == Base::Artist) now.y.artist = y.artist.at_this_moment();
    return now;
}

Point resolved(const Place& place, const PlaceContext& context) {
    const Point by_x = resolved(place.at, place.x, context);
    return {by_x.x, resolved(place.at, place.y, context).y};
}

}  // namespace plot
