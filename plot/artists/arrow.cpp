#include "plot/artists/arrow.h"

#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

using S = ArrowState;

std::vector<Property> own_properties() {
    return {
        number_property(&S::shrink_a, {"shrinkA", {}, "", "Left out at its start, points."}),
        number_property(&S::shrink_b, {"shrinkB", {}, "", "Left out at its end, points."}),
        number_property(&S::mutation_scale, {"mutation_scale", {}, "", "Size of heads, points."}),
        optional_number_property(&S::mutation_aspect,
                                 {"mutation_aspect", {}, "", "Height over width of heads."})};
}

// What is left of a path outside of a shape at its start or end.
void cut(Path& path, const Inside& inside, bool at_start) {
    if (auto halves = split_at_boundary(path, inside)) {
        path = at_start ? std::move(halves->second) : std::move(halves->first);
    }
}

Inside inside_of(const Link& link, const DrawContext& context, const TextMetrics& metrics) {
    const DrawContext there = context.in_axes(link.axes);
    if (const auto* patch = dynamic_cast<const PatchState*>(link.state.get())) {
        return patch->inside(there, metrics);
    }
    const Rect box = link.state->window_extent(there, metrics);
    return [box](Point p) { return !box.is_nothing() && box.contains(p); };
}

}  // namespace

const PropertyTable& arrow_properties() {
    static const PropertyTable table("FancyArrowPatch", &patch_properties(), own_properties());
    return table;
}

ArrowState::ArrowState()
    : arrow(default_style(arrow_styles(), "simple")),
      connection(default_style(connection_styles(), "arc3")) {
    capstyle = Cap::Round;
    joinstyle = Join::Round;
    edgecolor = to_color(rc_get("patch.edgecolor"), "edgecolor");
}

std::shared_ptr<ArtistState> ArrowState::clone() const {
    return std::make_shared<ArrowState>(*this);
}

const PropertyTable& ArrowState::properties() const { return arrow_properties(); }

bool ArrowState::has_links() const {
    using Base = PlaceUnit::Base;
    return patch_a || patch_b || from.x.base == Base::Artist || from.y.base == Base::Artist ||
           to.x.base == Base::Artist || to.y.base == Base::Artist;
}

void ArrowState::link() {
    patch_a = patch_a.at_this_moment();
    patch_b = patch_b.at_this_moment();
    from = from.at_this_moment();
    to = to.at_this_moment();
}

std::vector<ArrowPart> ArrowState::along(const Path& path, double dpi) const {
    const double aspect = mutation_aspect.value_or(1), size = points_to_pixels(mutation_scale, dpi);
    std::vector<ArrowPart> parts =
        arrow_parts(arrow, aspect == 1 ? path : path.transformed(Affine::scaling(1, 1 / aspect)),
                    size, points_to_pixels(linewidth, dpi));
    // As in matplotlib, shapes that are one piece stay squeezed.
    if (aspect != 1 && parts.size() > 1) {
        for (ArrowPart& part : parts) part.path = part.path.transformed(Affine::scaling(1, aspect));
    }
    return parts;
}

std::vector<ArrowPart> ArrowState::parts_between(Point a, Point b, const DrawContext& context,
                                                 const TextMetrics& metrics,
                                                 const Inside* cut_a) const {
    if (!is_finite(a) || !is_finite(b)) return {};
    Path path = connecting_path(connection, a, b);
    if (cut_a) {
        cut(path, *cut_a, true);
    } else if (patch_a.state) {
        cut(path, inside_of(patch_a, context, metrics), true);
    }
    if (patch_b.state) cut(path, inside_of(patch_b, context, metrics), false);
    const double dpi = context.frame.dpi;
    if (shrink_a != 0) {
        cut(path, in_circle(path.points.front(), points_to_pixels(shrink_a, dpi)), true);
    }
    if (shrink_b != 0) {
        cut(path, in_circle(path.points.back(), points_to_pixels(shrink_b, dpi)), false);
    }
    return along(path, dpi);
}

bool is_in_its_axes(const Place& place, Point display, const DrawContext& context) {
    return context.frame_of(place.x.transform.owner).axes_box.contains(display);
}

std::vector<ArrowPart> ArrowState::shape(const DrawContext& context,
                                         const TextMetrics& metrics) const {
    if (!between) {
        if (!path) return {};
        Path placed = *path;
        for (Point& p : placed.points) p = context.frame.to_display(p, transform);
        return along(placed, context.frame.dpi);
    }
    Place a = from, b = to;
    if (own_transform) {
        for (PlaceUnit* unit : {&a.x, &a.y, &b.x, &b.y}) unit->transform = transform;
    }
    const PlaceContext places{context, metrics, mutation_scale, std::nullopt};
    const Point at_a = resolved(a, places), at_b = resolved(b, places);
    for (const auto& [place, at] : {std::pair{a, at_a}, std::pair{b, at_b}}) {
        const bool only = only_inside.value_or(place.is_data());
        if (only && !is_in_its_axes(place, at, context)) return {};
    }
    return parts_between(at_a, at_b, context, metrics);
}

void ArrowState::draw_parts(Painter& painter, const std::vector<ArrowPart>& parts) const {
    for (const ArrowPart& part : parts) draw_path(painter, part.path, part.filled);
}

void ArrowState::draw(Painter& painter, const DrawContext& context) const {
    if (visible) draw_parts(painter, shape(context, painter.metrics()));
}

Path ArrowState::display_outline(const DrawContext& context, const TextMetrics& metrics) const {
    Path all;
    for (const ArrowPart& part : shape(context, metrics)) {
        const Path& p = part.path;
        all.points.insert(all.points.end(), p.points.begin(), p.points.end());
        if (!p.codes.empty()) {
            all.codes.insert(all.codes.end(), p.codes.begin(), p.codes.end());
        } else if (!p.points.empty()) {
            all.codes.push_back(PathCode::MoveTo);
            all.codes.resize(all.points.size(), PathCode::LineTo);
        }
    }
    return all;
}

Rect ArrowState::window_extent(const DrawContext& context, const TextMetrics& metrics) const {
    if (!visible) return Rect::nothing();
    const Rect r = display_outline(context, metrics).bounds();
    return r.is_nothing() ? r : r.padded(points_to_pixels(linewidth, context.frame.dpi) / 2);
}

Arrow::Arrow(const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<ArrowState>();
          for (const auto& [name, value] : properties) {
              arrow_properties().find(name).set(*state, value);
          }
          return state;
      }()) {}

}  // namespace plot
