#include "plot/artists/annotation.h"

#include <cmath>

#include "plot/artists/fancy_box.h"
#include "plot/units.h"

namespace plot {

namespace {

// The nearest of start, middle and end to a value: the place and what part it is.
std::pair<double, double> nearest(double low, double high, double to) {
    std::pair<double, double> best{low, 0};
    for (const auto& candidate : {std::pair{(low + high) / 2, 0.5}, std::pair{high, 1.0}}) {
        if (std::abs(candidate.first - to) < std::abs(best.first - to)) best = candidate;
    }
    return best;
}

}  // namespace

std::shared_ptr<ArtistState> AnnotationState::clone() const {
    return std::make_shared<AnnotationState>(*this);
}

std::vector<std::shared_ptr<Artist>> AnnotationState::parts() const {
    auto all = TextState::parts();
    if (arrow) all.push_back(arrow);
    return all;
}

void AnnotationState::link() {
    TextState::link();
    point = point.at_this_moment();
    const Place at = Place{{}, text_x, text_y}.at_this_moment();
    text_x = at.x, text_y = at.y;
    if (arrow) {
        arrow_state = std::static_pointer_cast<const ArrowState>(linked_state(arrow->state()));
    }
}

Point AnnotationState::origin(const DrawContext& context, const TextMetrics& metrics) const {
    return resolved(point, {context, metrics, style.font.size, std::nullopt});
}

Point AnnotationState::anchor(const DrawContext& context, const TextMetrics& metrics) const {
    return resolved(Place{{x, y}, text_x, text_y},
                    {context, metrics, style.font.size, origin(context, metrics)});
}

bool AnnotationState::is_shown(const DrawContext& context, const TextMetrics& metrics) const {
    if (!visible) return false;
    if (!only_inside.value_or(context.axes != 0 && point.is_data())) return true;
    const Point at = origin(context, metrics);
    return is_finite(at) && is_in_its_axes(point, at, context);
}

std::vector<ArrowPart> AnnotationState::arrow_shape(const DrawContext& context,
                                                    const TextMetrics& metrics) const {
    if (!arrow_state || !arrow_state->visible) return {};
    const double dpi = context.frame.dpi;
    const Point at = anchor(context, metrics), end = origin(context, metrics);
    Rect box = extent_at(at, dpi, metrics);
    if (box.is_nothing()) box = {at.x, at.y, at.x, at.y};
    ArrowState shape = *arrow_state;
    const double size = arrow_scale.value_or(style.font.size);
    shape.mutation_scale = size;
    Point begin = relative;
    if (plain) {
        shape.arrow = {"simple",
                       {plain->head_length / size, plain->head_width / size, plain->width / size}};
        const auto [px, rx] = nearest(box.x0, box.x1, end.x);
        const auto [py, ry] = nearest(box.y0, box.y1, end.y);
        begin = {rx, ry};
        shape.shrink_a = shape.shrink_b =
            pixels_to_points(plain->shrink * std::hypot(py - end.y, px - end.x), dpi);
    }
    const Point start{box.x0 + begin.x * box.width(), box.y0 + begin.y * box.height()};
    if (own_patch_a) return shape.parts_between(start, end, context, metrics);
    shape.patch_a = {};
    if (text.empty()) return shape.parts_between(start, end, context, metrics);
    Inside cut;
    if (box_state) {
        FancyBoxState around = *box_state;
        around.text_state = std::make_shared<AnnotationState>(*this);
        cut = around.inside(context, metrics);
    } else {
        constexpr double kPad = 2;  // points
        PatchState around;          // its edge counts, as in matplotlib
        around.path =
            std::make_shared<Path>(Path::rectangle(box.padded(points_to_pixels(kPad, dpi))));
        around.transform = TransformSpec::pixels();
        cut = around.inside(context, metrics);
    }
    return shape.parts_between(start, end, context, metrics, &cut);
}

void AnnotationState::draw(Painter& painter, const DrawContext& context) const {
    if (!is_shown(context, painter.metrics())) return;
    if (arrow_state) arrow_state->draw_parts(painter, arrow_shape(context, painter.metrics()));
    TextState::draw(painter, context);
}

Rect AnnotationState::window_extent(const DrawContext& context, const TextMetrics& metrics) const {
    if (!is_shown(context, metrics)) return Rect::nothing();
    Rect all = TextState::window_extent(context, metrics);
    for (const ArrowPart& part : arrow_shape(context, metrics)) {
        const Rect r = part.path.bounds();
        if (!r.is_nothing()) all = all.united(r);
    }
    return all;
}

Annotation::Annotation(const Place& point, Point at, std::string text,
                       const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<AnnotationState>();
          state->point = point;
          state->x = at.x, state->y = at.y, state->text = std::move(text);
          for (const auto& [name, value] : properties) {
              text_properties().find(name).set(*state, value);
          }
          return state;
      }()) {}

}  // namespace plot
