// The drawing of collections: as stamps where items look alike, else one by one.

#include "plot/artists/collection.h"
#include "plot/artists/half_pixels.h"
#include "plot/cancel.h"
#include "plot/front_first.h"
#include "plot/seen_markers.h"
#include "plot/straight_way.h"
#include "plot/style.h"
#include "plot/tinted_markers.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr std::size_t kPollEvery = 0x3f;  // items between two looks at the cancel token

}  // namespace

// Whether all items look the same and differ by their place alone.
bool CollectionState::is_uniform() const {
    return has_offsets() && paths.size() == 1 && sizes.size() <= 1 && facecolors.size() <= 1 &&
           edgecolors.size() <= 1 && linewidths.size() <= 1 && linestyles.size() <= 1 &&
           alphas.size() <= 1 && !mapping.has_values() && hatch.empty();
}

bool CollectionState::has_one_pen() const {
    return linewidths.size() <= 1 && linestyles.size() <= 1;
}

double CollectionState::scale_of(std::size_t item, double dpi) const {
    return sizes.empty() ? 1 : points_to_pixels(std::sqrt(std::max(0.0, sizes.in_turn(item))), dpi);
}

Pen CollectionState::pen_of(const Looks& shown, std::size_t item, double dpi) const {
    const double width = linewidths.empty() ? 0 : linewidths.in_turn(item);
    Pen pen{shown.edge(item), points_to_pixels(width, dpi), capstyle, joinstyle};
    pen.antialias = antialiased;
    if (!linestyles.empty()) apply_dashes(pen, {"-", linestyles.in_turn(item)}, width, dpi);
    return pen;
}

void CollectionState::draw_item(Painter& painter, const Looks& shown, const Path& shape,
                                const Pen& pen, std::size_t item) const {
    const Rgba inside = shown.face(item);
    const Rgba* fill = inside.a > 0 ? &inside : nullptr;
    const Snap how = snap ? (*snap ? Snap::On : Snap::Off) : Snap::Auto;
    // A pen that draws nothing still tells whether the inside has smooth edges.
    if (hatch.empty()) return painter.path(shape, fill, &pen, how, nullptr);
    const bool own_edge = !edge_is_face && !edgecolors.empty();
    const Hatch lines{hatch, own_edge ? pen.color : rc_color("hatch.color"),
                      points_to_pixels(rc_number("hatch.linewidth"), painter.dpi())};
    painter.path(shape, fill, &pen, how, &lines);
}

namespace {

// The items' paths in pixels, one after the other in the same memory.
class ShapeMaker {
  public:
    ShapeMaker(const CollectionState& of, const Frame& frame)
        : of_(of),
          frame_(frame),
          way_(straight_way(frame, of.transform)),
          origin_(of.relative ? frame.to_display({}, of.transform) : Point{}) {}

    const Path& make(std::size_t item, double scale, Point at) {
        const Path& given = of_.paths.in_turn(item);
        shape_.codes = given.codes;
        shape_.points = given.points;
        for (Point& p : shape_.points) p = p * scale;
        if (way_)
            for (Point& p : shape_.points) p = (*way_)(p);
        else
            bend();
        for (Point& p : shape_.points) p = p - origin_ + at;
        return shape_;
    }

  private:
    void bend() {
        x_.clear(), y_.clear();
        for (const Point p : shape_.points) x_.push_back(p.x), y_.push_back(p.y);
        shape_.points = frame_.to_display(x_, y_, of_.transform);
    }

    const CollectionState& of_;
    const Frame& frame_;
    const std::optional<Affine> way_;
    const Point origin_;
    Path shape_;
    std::vector<double> x_, y_;
};

std::vector<double> gathered(std::span<const double> from, std::span<const std::uint32_t> items) {
    std::vector<double> all;
    all.reserve(items.size());
    for (const std::uint32_t i : items) all.push_back(from[i]);
    return all;
}

}  // namespace

// The places of the items in view, found piece by piece.
MarkerPlaces CollectionState::places_of(const InView& in_view, const Frame& frame) const {
    return {in_view.size(),
            [this, &in_view, &frame](std::size_t first, std::span<Point> to) {
                if (in_view.some) {
                    const auto items = std::span(*in_view.some).subspan(first, to.size());
                    place_points(frame, offset_transform, gathered(offset_x.values(), items),
                                 gathered(offset_y.values(), items), to);
                } else {
                    place_points(frame, offset_transform,
                                 offset_x.values().subspan(first, to.size()),
                                 offset_y.values().subspan(first, to.size()), to);
                }
            },
            {}};
}

// Of very many places those near the axes' box, by their index; else all.
CollectionState::InView CollectionState::in_view(const DrawContext& context) const {
    const InView all{offset_x.size(), {}};
    const bool plain = offset_transform == TransformSpec::data();
    if (!index_ || !plain || paths.size() != 1 || items() != offset_x.size() || !clip_on ||
        !clip_path.with_axes || context.axes == 0)
        return all;
    const Frame& frame = context.frame;
    double largest = 0, width = 0;
    for (const double size : sizes.values()) largest = std::max(largest, size);  // not NaN
    for (const double w : linewidths.values()) width = std::max(width, w);
    const double scale = sizes.empty() ? 1 : points_to_pixels(std::sqrt(largest), frame.dpi);
    const Rect box = ShapeMaker(*this, frame).make(0, scale, {}).bounds();
    const double reach = std::max({-box.x0, -box.y0, box.x1, box.y1, 0.0}) +
                         2 * points_to_pixels(width, frame.dpi) + 2;
    const Rect near = context.clip.padded(reach);
    const Point a = frame.to_data({near.x0, near.y0}), b = frame.to_data({near.x1, near.y1});
    if (!is_finite(a) || !is_finite(b)) return all;
    Rect part = Rect::nothing();
    part.include(a), part.include(b);
    return {all.count, index_->within(offset_x, offset_y, part, false)};
}

// Items that differ by their place alone.
void CollectionState::draw_uniform(Painter& painter, const Looks& shown, const InView& in_view,
                                   const Frame& frame) const {
    const Rgba inside = shown.face(0);
    const Pen pen = pen_of(shown, 0, painter.dpi());
    const Rgba* fill = inside.a > 0 ? &inside : nullptr;
    const Pen* outline = pen.width > 0 && pen.color.a > 0 ? &pen : nullptr;
    const Snap how = snap ? (*snap ? Snap::On : Snap::Off) : Snap::Auto;
    const Path shape = shape_of(0, frame);
    auto* quick = dynamic_cast<TintingPainter*>(&painter);
    const MarkerPlaces places = places_of(in_view, frame);
    if (quick && quick->uniform_markers(shape, places, fill, outline, how)) return;
    std::vector<Point> at(places.count);
    places.get(0, at);
    if (auto seen = seen_markers(painter, shape, at, fill, outline)) at = *std::move(seen);
    painter.markers(shape, at, fill, outline, how);
}

// In vector files, of very many those of which something can be seen; false: all are to be drawn.
bool CollectionState::draw_seen(Painter& painter, const Looks& shown, const Path& shape,
                                const MarkerPlaces& places, const MarkerLooks& each,
                                const Frame& frame) const {
    Pen pen = pen_of(shown, 0, frame.dpi);
    const auto seen = seen_markers(painter, shape, places, each, pen);
    if (!seen) return false;
    for (const std::uint32_t i : *seen) {
        Point at;
        places.get(i, {&at, 1});
        const double scale = each.scale ? each.scale(i) : 1;
        const Rgba inside = each.fill(i);
        pen.color = each.edge(i);
        painter.markers(each.scale ? shape.transformed(Affine::scaling(scale, scale)) : shape,
                        {&at, 1}, inside.a > 0 ? &inside : nullptr,
                        pen.width > 0 && pen.color.a > 0 ? &pen : nullptr);
    }
    return true;
}

// One shape in many places, where that can be done faster than one by one; false: nothing is drawn
// yet.
bool CollectionState::draw_stamps(Painter& painter, const Looks& shown, const InView& in_view,
                                  const Frame& frame) const {
    if (is_uniform()) return draw_uniform(painter, shown, in_view, frame), true;
    if (paths.size() != 1 || !has_one_pen() || snap || !hatch.empty() || items() != offset_x.size())
        return false;
    const bool scaled = sizes.size() > 1;
    if (scaled && transform != TransformSpec::pixels()) return false;
    MarkerLooks each{[&](std::size_t i) { return shown.face(in_view[i]); },
                     [&](std::size_t i) { return shown.edge(in_view[i]); },
                     {}};
    if (scaled) {
        each.scale = [&](std::size_t i) { return scale_of(in_view[i], frame.dpi); };
        double largest = 0;
        for (const double size : sizes.values()) largest = std::max(largest, size);  // not NaN
        each.largest = points_to_pixels(std::sqrt(largest), frame.dpi);
    }
    const Path shape = scaled ? paths.in_turn(0) : shape_of(0, frame);
    const MarkerPlaces places = places_of(in_view, frame);
    if (auto* quick = dynamic_cast<TintingPainter*>(&painter))
        return quick->tinted_markers(shape, places, each, pen_of(shown, 0, frame.dpi));
    return draw_seen(painter, shown, shape, places, each, frame);
}

// Round shapes of one kind, each with its own path.
bool CollectionState::draw_alike(Painter& painter, const Looks& shown, const Frame& frame) const {
    auto* quick = dynamic_cast<TintingPainter*>(&painter);
    const auto way = straight_way(frame, transform);
    if (!quick || !alike_ || !way || has_offsets() || relative || !sizes.empty() ||
        !has_one_pen() || snap || !hatch.empty())
        return false;
    const MarkerLooks each{[&](std::size_t i) { return shown.face(i); },
                           [&](std::size_t i) { return shown.edge(i); },
                           [&](std::size_t i) { return alike_->scales[i]; }, alike_->largest};
    const MarkerPlaces places{alike_->middles.size(),
                              [&](std::size_t first, std::span<Point> to) {
                                  for (std::size_t i = 0; i < to.size(); ++i)
                                      to[i] = (*way)(alike_->middles[first + i]);
                              },
                              {}};
    const Path shape = alike_->shape.transformed({way->xx, way->yx, way->xy, way->yy, 0, 0});
    return quick->tinted_markers(shape, places, each, pen_of(shown, 0, frame.dpi));
}

Path CollectionState::shape_of(std::size_t item, const Frame& frame) const {
    return ShapeMaker(*this, frame).make(item, scale_of(item, frame.dpi), {});
}

// An area of very many vertices; false: nothing is drawn yet.
bool CollectionState::draw_reduced(Painter& painter, const Looks& shown, const DrawContext& context,
                                   std::size_t item) const {
    if (outlines_.empty() || !outlines_.in_turn(item) || has_offsets() || relative ||
        !sizes.empty() || !rc_bool("path.simplify"))
        return false;
    Pen pen = pen_of(shown, item, painter.dpi());
    const bool has_line = pen.width > 0 && pen.color.a > 0;
    if (has_line && !hatch.empty()) return false;
    const double reach = 2 + std::min(pen.width * std::max(2.0, pen.width), 1e5);
    const auto as = [&](DenseOutline::Use use) {
        return outlines_.in_turn(item)->drawn(paths.in_turn(item), context.frame, transform,
                                              seen_part(*this, painter, context, reach), use);
    };
    const auto inside = as(DenseOutline::Use::Inside);
    const auto line = has_line ? as(DenseOutline::Use::Line) : inside;
    if (!inside || !line) return false;
    const Snap how = snap ? (*snap ? Snap::On : Snap::Off) : Snap::Auto;
    const Rgba color = std::exchange(pen.color, Rgba::none());
    draw_item(painter, shown, *inside, pen, item);
    pen.color = color;
    if (has_line) painter.path(*line, nullptr, &pen, how, nullptr);
    return true;
}

void CollectionState::draw_each(Painter& painter, const Looks& shown,
                                const DrawContext& context) const {
    const Frame& frame = context.frame;
    const auto places = frame.to_display(offset_x.values(), offset_y.values(), offset_transform);
    ShapeMaker shapes(*this, frame);
    Pen pen = pen_of(shown, 0, frame.dpi);
    const auto draw_one = [&](std::size_t i) {
        if ((i & kPollEvery) == 0) poll_cancel();
        const Point at = places.empty() ? Point{} : places[i % places.size()];
        if (!is_finite(at) || draw_reduced(painter, shown, context, i)) return;
        if (has_one_pen())
            pen.color = shown.edge(i);
        else
            pen = pen_of(shown, i, frame.dpi);
        draw_item(painter, shown, shapes.make(i, scale_of(i, frame.dpi), at), pen, i);
    };
    auto* front_first = dynamic_cast<FrontFirstPainter*>(&painter);
    if (front_first && hatch.empty() && outlines_.empty() && items() >= kFrontFirstFrom) {
        front_first->front_first([&] {
            for (std::size_t i = items(); i-- > 0;) draw_one(i);
        });
    } else {
        for (std::size_t i = 0; i < items(); ++i) draw_one(i);
    }
}

void CollectionState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || paths.empty()) return;
    const Looks shown = looks();
    if (draw_stamps(painter, shown, in_view(context), context.frame) ||
        draw_alike(painter, shown, context.frame))
        return;
    draw_each(painter, shown, context);
}

}  // namespace plot
