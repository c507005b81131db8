#include <cmath>

#include "plot/axes.h"
#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

using S = SpineState;

bool is_upright(Side side) { return side == Side::Left || side == Side::Right; }

std::pair<Point, Point> ends(const SpineState& spine, const Frame& frame) {
    const Rect& box = frame.axes_box;
    const bool upright = is_upright(spine.side);
    const double level = spine.level(frame);
    double low = upright ? box.y0 : box.x0, high = upright ? box.y1 : box.x1;
    if (spine.bounds.size() == 2) {
        const auto place = [&](double end, double otherwise) {
            if (!std::isfinite(end)) return otherwise;
            return upright ? frame.to_display({frame.view.x0, end}).y
                           : frame.to_display({end, frame.view.y0}).x;
        };
        low = place(spine.bounds[0], low), high = place(spine.bounds[1], high);
    }
    if (upright) return {{level, low}, {level, high}};
    return {{low, level}, {high, level}};
}

const PropertyTable& spine_properties() {
    static const Words<S::Measure> measures = {
        {"outward", S::Measure::Outward}, {"axes", S::Measure::Axes}, {"data", S::Measure::Data}};
    static const PropertyTable table(
        "Spine", &artist_properties(),
        {color_property(&S::color,
                        {"color", {"c", "edgecolor", "ec"}, "axes.edgecolor", "Of the line."}),
         length_property(&S::linewidth, {"linewidth", {"lw"}, "axes.linewidth", "Points."}),
         line_style_property(&S::linestyle, {"linestyle", {"ls"}, "", "Dashes."}),
         word_property(&S::measure, measures,
                       {"measure", {}, "", "What its place is measured in."}),
         number_property(&S::place, {"place", {}, "", "Where it stands."}),
         numbers_property(&S::bounds, {"ends", {}, "", "Data values of its ends."})});
    return table;
}

}  // namespace

SpineState::SpineState(Side side) : side(side) {
    static const char* const names[] = {"left", "right", "bottom", "top"};
    zorder = 2.5;
    color = to_color(rc_get("axes.edgecolor"), "axes.edgecolor");
    linewidth = rc_number("axes.linewidth");
    visible = rc_bool(std::string("axes.spines.") + names[std::size_t(side)]);
}

std::shared_ptr<ArtistState> SpineState::clone() const {
    return std::make_shared<SpineState>(*this);
}

const PropertyTable& SpineState::properties() const { return spine_properties(); }

double SpineState::level(const Frame& frame) const {
    const Rect& box = frame.axes_box;
    const bool upright = is_upright(side);
    const double low = upright ? box.x0 : box.y0, high = upright ? box.x1 : box.y1;
    if (measure == Measure::Axes) return low + place * (high - low);
    if (measure == Measure::Data) {
        return upright ? frame.to_display({place, frame.view.y0}).x
                       : frame.to_display({frame.view.x0, place}).y;
    }
    const double away = points_to_pixels(place, frame.dpi);
    return side == Side::Left || side == Side::Bottom ? low - away : high + away;
}

Rect SpineState::window_extent(const DrawContext& context, const TextMetrics&) const {
    if (!visible) return Rect::nothing();
    const auto [from, to] = ends(*this, context.frame);
    Rect box = Rect::nothing();
    box.include(from), box.include(to);
    return box.is_nothing() ? box : box.padded(points_to_pixels(linewidth, context.frame.dpi) / 2);
}

void SpineState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || linewidth == 0 || !linestyle.drawn()) return;
    Pen pen{alpha ? color.rgba.with_alpha(*alpha) : color.rgba,
            points_to_pixels(linewidth, painter.dpi()), Cap::Projecting, Join::Miter};
    apply_dashes(pen, linestyle, linewidth, painter.dpi());
    const auto [from, to] = ends(*this, context.frame);
    painter.path(Path::polyline({from, to}), nullptr, &pen);
}

}  // namespace plot
