#include "plot/axes.h"
#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

using S = SpineState;

// The ends of the spine on the box of the axes.
std::pair<Point, Point> ends(Side side, const Rect& box) {
    switch (side) {
        case Side::Left:
            return {{box.x0, box.y0}, {box.x0, box.y1}};
        case Side::Right:
            return {{box.x1, box.y0}, {box.x1, box.y1}};
        case Side::Bottom:
            return {{box.x0, box.y0}, {box.x1, box.y0}};
        case Side::Top:
            break;
    }
    return {{box.x0, box.y1}, {box.x1, box.y1}};
}

const PropertyTable& spine_properties() {
    static const PropertyTable table(
        "Spine", &artist_properties(),
        {color_property(&S::color,
                        {"color", {"c", "edgecolor", "ec"}, "axes.edgecolor", "Of the line."}),
         length_property(&S::linewidth, {"linewidth", {"lw"}, "axes.linewidth", "Points."}),
         line_style_property(&S::linestyle, {"linestyle", {"ls"}, "", "Dashes."})});
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

void SpineState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || linewidth == 0 || !linestyle.drawn()) return;
    Pen pen{alpha ? color.rgba.with_alpha(*alpha) : color.rgba,
            points_to_pixels(linewidth, painter.dpi()), Cap::Projecting, Join::Miter};
    apply_dashes(pen, linestyle, linewidth, painter.dpi());
    const auto [from, to] = ends(side, context.frame.axes_box);
    painter.path(Path::polyline({from, to}), nullptr, &pen);
}

}  // namespace plot
