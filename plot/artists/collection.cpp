#include "plot/artists/collection.h"

#include <algorithm>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/style.h"
#include "plot/tinted_markers.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr std::size_t kPollEvery = 0x3f;  // paths between two looks at the cancel token

DataBounds bounds_of_paths(const std::vector<Path>& paths) {
    DataBounds all;
    std::size_t count = 0;
    for (const Path& path : paths) {
        if ((++count & kPollEvery) == 0) poll_cancel();
        for (std::size_t i = 0; i < path.points.size(); ++i) {
            if (!path.codes.empty() && path.codes[i] == PathCode::Close) continue;
            if (!is_finite(path.points[i])) continue;
            all.x.include(path.points[i].x), all.y.include(path.points[i].y);
        }
    }
    return all;
}

}  // namespace

CollectionState::CollectionState() {
    zorder = 1;
    facecolors = std::vector{rc_color("patch.facecolor")};
    edgecolors = std::vector{Rgba::none()};
    linewidths = std::vector{rc_number("patch.linewidth")};
    linestyles = std::vector{DashSpec{}};
    antialiased = rc_bool("patch.antialiased");
}

std::shared_ptr<ArtistState> CollectionState::clone() const {
    return std::make_shared<CollectionState>(*this);
}

const PropertyTable& CollectionState::properties() const { return collection_properties(); }

void CollectionState::set_paths(std::vector<Path> given) {
    path_bounds_ = bounds_of_paths(given);
    paths = std::move(given);
}

void CollectionState::set_offsets(Column x, Column y) {
    if (x.size() != y.size()) {
        throw ValueError("the offsets' x and y must be of one size, not " +
                         std::to_string(x.size()) + " and " + std::to_string(y.size()));
    }
    offset_bounds_ = bounds_of(x.values(), y.values());
    offset_x = std::move(x), offset_y = std::move(y);
}

Rgba CollectionState::with_opacity(const Rgba& c, std::size_t item) const {
    if (c.a <= 0) return c;
    if (!alphas.empty()) return c.with_alpha(alphas.in_turn(item));
    return alpha ? c.with_alpha(*alpha) : c;
}

Rgba CollectionState::Looks::seen(const Colors& list, std::size_t i) const {
    return list.empty() ? Rgba::none() : of.with_opacity(list.in_turn(i), i);
}

CollectionState::Looks CollectionState::looks() const {
    Looks looks{*this, Colors(facecolors.values()), Colors(edgecolors.values())};
    if (mapping.has_values())
        (mapped_to_edges ? looks.edges : looks.faces) = Colors(mapping.mapped());
    if (edge_is_face && !(mapping.has_values() && mapped_to_edges)) looks.edges = looks.faces;
    return looks;
}

std::vector<Rgba> CollectionState::shown_faces() const {
    const Looks shown = looks();
    std::vector<Rgba> all;
    const std::size_t count = shown.faces.empty() ? 0 : std::max(shown.faces.size(), alphas.size());
    for (std::size_t i = 0; i < count; ++i) all.push_back(shown.face(i));
    return all;
}

std::vector<Rgba> CollectionState::shown_edges() const {
    const Looks shown = looks();
    std::vector<Rgba> all;
    const std::size_t count = shown.edges.empty() ? 0 : std::max(shown.edges.size(), alphas.size());
    for (std::size_t i = 0; i < count; ++i) all.push_back(shown.edge(i));
    return all;
}

// Whether all items look the same and differ by their place alone.
bool CollectionState::is_uniform() const {
    return has_offsets() && paths.size() == 1 && sizes.size() <= 1 && facecolors.size() <= 1 &&
           edgecolors.size() <= 1 && linewidths.size() <= 1 && linestyles.size() <= 1 &&
           alphas.size() <= 1 && !mapping.has_values() && hatch.empty();
}

double CollectionState::scale_of(std::size_t item, double dpi) const {
    return sizes.empty() ? 1 : points_to_pixels(std::sqrt(std::max(0.0, sizes.in_turn(item))), dpi);
}

Path CollectionState::shape_of(std::size_t item, const Frame& frame) const {
    const Path& given = paths.in_turn(item);
    const double scale = scale_of(item, frame.dpi);
    const Point origin = relative ? frame.to_display({}, transform) : Point{};
    std::vector<double> x(given.points.size()), y(given.points.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = given.points[i].x * scale, y[i] = given.points[i].y * scale;
    Path shape{frame.to_display(x, y, transform), given.codes};
    for (Point& p : shape.points) p = p - origin;
    return shape;
}

Pen CollectionState::pen_of(const Looks& shown, std::size_t item, double dpi) const {
    const double width = linewidths.empty() ? 0 : linewidths.in_turn(item);
    Pen pen{shown.edge(item), points_to_pixels(width, dpi), capstyle, joinstyle};
    pen.antialias = antialiased;
    if (!linestyles.empty()) apply_dashes(pen, {"-", linestyles.in_turn(item)}, width, dpi);
    return pen;
}

void CollectionState::draw_item(Painter& painter, const Looks& shown, const Path& shape,
                                std::size_t item) const {
    const Rgba inside = shown.face(item);
    const Pen pen = pen_of(shown, item, painter.dpi());
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

// The places of a collection, found piece by piece.
MarkerPlaces places_of(const CollectionState& s, const Frame& frame) {
    return {s.offset_x.size(),
            [&](std::size_t first, std::span<Point> to) {
                const auto x = s.offset_x.values().subspan(first, to.size()),
                           y = s.offset_y.values().subspan(first, to.size());
                const auto some = frame.to_display(x, y, s.offset_transform);
                std::copy(some.begin(), some.end(), to.begin());
            },
            {}};
}

}  // namespace

// Items that differ by their place alone.
void CollectionState::draw_uniform(Painter& painter, const Looks& shown, const Frame& frame) const {
    const Rgba inside = shown.face(0);
    const Pen pen = pen_of(shown, 0, painter.dpi());
    const Rgba* fill = inside.a > 0 ? &inside : nullptr;
    const Pen* outline = pen.width > 0 && pen.color.a > 0 ? &pen : nullptr;
    const Snap how = snap ? (*snap ? Snap::On : Snap::Off) : Snap::Auto;
    const Path shape = shape_of(0, frame);
    auto* quick = dynamic_cast<TintingPainter*>(&painter);
    if (quick && quick->uniform_markers(shape, places_of(*this, frame), fill, outline, how)) return;
    painter.markers(shape, frame.to_display(offset_x.values(), offset_y.values(), offset_transform),
                    fill, outline, how);
}

// One shape in many places, by a painter that can do that faster; false: nothing is drawn yet.
bool CollectionState::draw_stamps(Painter& painter, const Looks& shown, const Frame& frame) const {
    if (is_uniform()) return draw_uniform(painter, shown, frame), true;
    auto* quick = dynamic_cast<TintingPainter*>(&painter);
    if (!quick || paths.size() != 1 || linewidths.size() > 1 || linestyles.size() > 1 || snap ||
        !hatch.empty() || items() != offset_x.size())
        return false;
    const bool scaled = sizes.size() > 1;
    if (scaled && transform != TransformSpec::pixels()) return false;
    MarkerLooks each{[&](std::size_t i) { return shown.face(i); },
                     [&](std::size_t i) { return shown.edge(i); },
                     {}};
    if (scaled) {
        each.scale = [&](std::size_t i) { return scale_of(i, frame.dpi); };
        double largest = 0;
        for (const double size : sizes.values()) largest = std::max(largest, size);  // not NaN
        each.largest = points_to_pixels(std::sqrt(largest), frame.dpi);
    }
    const Path shape = scaled ? paths.in_turn(0) : shape_of(0, frame);
    return quick->tinted_markers(shape, places_of(*this, frame), each, pen_of(shown, 0, frame.dpi));
}

void CollectionState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || paths.empty()) return;
    const Frame& frame = context.frame;
    const Looks shown = looks();
    if (draw_stamps(painter, shown, frame)) return;
    const auto places = frame.to_display(offset_x.values(), offset_y.values(), offset_transform);
    for (std::size_t i = 0; i < items(); ++i) {
        if ((i & kPollEvery) == 0) poll_cancel();
        const Point at = places.empty() ? Point{} : places[i % places.size()];
        if (!is_finite(at)) continue;
        Path shape = shape_of(i, frame);
        for (Point& p : shape.points) p = p + at;
        draw_item(painter, shown, shape, i);
    }
}

// Data coordinates count: of the places, or of the shapes where these are in data.
DataBounds CollectionState::data_bounds() const {
    DataBounds mine;
    const bool shapes_x = transform.x == Coordinates::Data,
               shapes_y = transform.y == Coordinates::Data;
    if (has_offsets() && !(shapes_x && shapes_y)) {
        if (offset_transform.x == Coordinates::Data) mine.x = offset_bounds_.x;
        if (offset_transform.y == Coordinates::Data) mine.y = offset_bounds_.y;
        return mine;
    }
    if (has_offsets() || transform.before != Affine{}) return mine;
    if (shapes_x) mine.x = path_bounds_.x;
    if (shapes_y) mine.y = path_bounds_.y;
    return mine;
}

Rect CollectionState::window_extent(const DrawContext& context, const TextMetrics&) const {
    Rect box = Rect::nothing();
    if (!visible || paths.empty()) return box;
    const Frame& frame = context.frame;
    const auto places = frame.to_display(offset_x.values(), offset_y.values(), offset_transform);
    const bool one_shape = paths.size() == 1 && sizes.size() <= 1;
    const Rect first = one_shape ? shape_of(0, frame).bounds() : Rect::nothing();
    for (std::size_t i = 0; i < items(); ++i) {
        if ((i & kPollEvery) == 0) poll_cancel();
        const Point at = places.empty() ? Point{} : places[i % places.size()];
        const Rect r = one_shape ? first : shape_of(i, frame).bounds();
        if (!is_finite(at) || r.is_nothing()) continue;
        const double width = linewidths.empty() ? 0 : linewidths.in_turn(i);
        const double pad = points_to_pixels(width, frame.dpi) / 2;
        box = box.united(Rect{r.x0 + at.x, r.y0 + at.y, r.x1 + at.x, r.y1 + at.y}.padded(pad));
    }
    return box;
}

Collection::Collection(std::vector<Path> paths, const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<CollectionState>();
          for (const auto& [name, value] : properties)
              collection_properties().find(name).set(*state, value);
          state->set_paths(std::move(paths));
          return state;
      }()) {}

void Collection::set_paths(std::vector<Path> paths) {
    CollectionState measured;
    measured.set_paths(std::move(paths));
    update<CollectionState>([&](CollectionState& s) { s.take_paths(measured); });
}

void Collection::set_offsets(Column x, Column y) {
    CollectionState measured;
    measured.set_offsets(std::move(x), std::move(y));
    update<CollectionState>([&](CollectionState& s) { s.take_offsets(measured); });
}

}  // namespace plot
