#include "plot/artists/fancy_box.h"

#include <numbers>

#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

using S = FancyBoxState;

std::vector<Property> own_properties() {
    return {number_property(&S::mutation_scale,
                            {"mutation_scale", {}, "", "Size of paddings and corners."}),
            number_property(&S::mutation_aspect,
                            {"mutation_aspect", {}, "", "Height over width of the paddings."})};
}

}  // namespace

const PropertyTable& fancy_box_properties() {
    static const PropertyTable table("FancyBboxPatch", &patch_properties(), own_properties());
    return table;
}

FancyBoxState::FancyBoxState() : style(default_style(box_styles(), "round")) {
    edgecolor = to_color(rc_get("patch.edgecolor"), "edgecolor");
}

std::shared_ptr<ArtistState> FancyBoxState::clone() const {
    return std::make_shared<FancyBoxState>(*this);
}

const PropertyTable& FancyBoxState::properties() const { return fancy_box_properties(); }

void FancyBoxState::link() {
    if (const auto owner = text.lock()) {
        text_state = std::static_pointer_cast<const TextState>(owner->state());
    }
}

Path FancyBoxState::outline() const {
    if (drawn) return *drawn;
    const double aspect = mutation_aspect;
    const Rect squeezed{box.x0, box.y0 / aspect, box.x1, box.y1 / aspect};
    return box_outline(style, squeezed, mutation_scale).transformed(Affine::scaling(1, aspect));
}

Path FancyBoxState::around(const TextState& words, Point anchor, double dpi,
                           const TextMetrics& metrics) const {
    const TextFrame frame = text_frame(words.text, words.style, dpi, metrics);
    const double aspect = mutation_aspect, size = points_to_pixels(words.style.font.size, dpi);
    const Path path = drawn ? drawn->transformed(Affine::scaling(dpi / drawn_dpi, dpi / drawn_dpi))
                            : box_outline(style, {0, 0, frame.width, frame.height / aspect}, size)
                                  .transformed(Affine::scaling(1, aspect));
    const Point at = anchor + frame.corner;
    return path.transformed(Affine::rotation(words.style.rotation * std::numbers::pi / 180)
                                .then(Affine::translation(at.x, at.y)));
}

Path FancyBoxState::display_outline(const DrawContext& context, const TextMetrics& metrics) const {
    if (text_state) {
        return around(*text_state, text_state->anchor(context, metrics), context.frame.dpi,
                      metrics);
    }
    Path path = outline();
    for (Point& p : path.points) p = context.frame.to_display(p, transform);
    return path;
}

void FancyBoxState::draw_around(Painter& painter, const TextState& words, Point anchor) const {
    if (!visible) return;
    draw_path(painter, around(words, anchor, painter.dpi(), painter.metrics()));
}

void FancyBoxState::draw(Painter& painter, const DrawContext& context) const {
    if (visible) draw_path(painter, display_outline(context, painter.metrics()));
}

DataBounds FancyBoxState::data_bounds() const {
    DataBounds mine;
    for (const Point q : outline().transformed(transform.before).extremes()) {
        if (transform.x == Coordinates::Data) mine.x.include(q.x);
        if (transform.y == Coordinates::Data) mine.y.include(q.y);
    }
    return mine;
}

Rect FancyBoxState::window_extent(const DrawContext& context, const TextMetrics& metrics) const {
    if (!visible) return Rect::nothing();
    const Rect r = display_outline(context, metrics).bounds();
    return r.is_nothing() ? r : r.padded(points_to_pixels(linewidth, context.frame.dpi) / 2);
}

FancyBox::FancyBox(const Rect& box, const NamedStyle& style, const PropertyUpdates& properties)
    : Artist([&] {
          check_style(box_styles(), style);
          auto state = std::make_shared<FancyBoxState>();
          state->box = box;
          state->style = style;
          for (const auto& [name, value] : properties) {
              fancy_box_properties().find(name).set(*state, value);
          }
          return state;
      }()) {}

}  // namespace plot
