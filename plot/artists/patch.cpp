#include "plot/artists/patch.h"

#include "plot/bezier.h"
#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

using S = PatchState;

std::vector<Property> own_properties() {
    return {
        color_property(&S::facecolor, {"facecolor", {"fc"}, "patch.facecolor", "Of the inside."}),
        optional_color_property(&S::edgecolor, "",
                                {"edgecolor", {"ec"}, "patch.edgecolor", "Of the outline."}),
        length_property(&S::linewidth,
                        {"linewidth", {"lw"}, "patch.linewidth", "Of the outline, points."}),
        line_style_property(&S::linestyle, {"linestyle", {"ls"}, "", "Dashes of the outline."}),
        bool_property(&S::fill, {"fill", {}, "", "Whether the inside is filled."}),
        text_property(&S::hatch, {"hatch", {}, "", "Pattern of / \\ | - + x o O . *."}),
        word_property(&S::capstyle, cap_words(), {"capstyle", {}, "", "Ends of dashes."}),
        word_property(&S::joinstyle, join_words(), {"joinstyle", {}, "", "Corners."}),
        bool_property(&S::antialiased,
                      {"antialiased", {"aa"}, "patch.antialiased", "Whether edges are smooth."})};
}

Path to_display(const Path& path, const Frame& frame, const TransformSpec& spec) {
    Path out = path;
    for (Point& p : out.points) p = frame.to_display(p, spec);
    return out;
}

}  // namespace

const PropertyTable& patch_properties() {
    static const PropertyTable table("Patch", &artist_properties(), own_properties());
    return table;
}

PatchState::PatchState() {
    zorder = 1;
    facecolor = to_color(rc_get("patch.facecolor"), "facecolor");
    linewidth = rc_number("patch.linewidth");
    antialiased = rc_bool("patch.antialiased");
}

std::shared_ptr<ArtistState> PatchState::clone() const {
    return std::make_shared<PatchState>(*this);
}

const PropertyTable& PatchState::properties() const { return patch_properties(); }

Color PatchState::edge() const {
    if (edgecolor) return *edgecolor;
    if (!fill || rc_bool("patch.force_edgecolor"))
        return to_color(rc_get("patch.edgecolor"), "edgecolor");
    return {Rgba::none(), "none"};
}

void PatchState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || !path) return;
    draw_path(painter, to_display(*path, context.frame, transform));
}

Path PatchState::display_outline(const DrawContext& context, const TextMetrics&) const {
    return path ? to_display(*path, context.frame, transform) : Path{};
}

std::function<bool(Point)> PatchState::inside(const DrawContext& context,
                                              const TextMetrics& metrics) const {
    constexpr double kTolerance = 0.05;  // pixels
    const auto flat =
        std::make_shared<Path>(display_outline(context, metrics).flattened(kTolerance));
    // As matplotlib, which takes the points of the width for pixels.
    const double margin = edge().rgba.a > 0 ? linewidth / 2 : 0;
    return [flat, margin](Point p) { return is_inside(*flat, p, margin); };
}

void PatchState::draw_path(Painter& painter, const Path& shape, bool filled) const {
    auto ink = [this](const Color& c) {
        return alpha && c.rgba.a > 0 ? c.rgba.with_alpha(*alpha) : c.rgba;
    };
    const Rgba inside = fill && filled ? ink(facecolor) : Rgba::none();
    Pen pen{ink(edge()), points_to_pixels(linewidth, painter.dpi()), capstyle, joinstyle};
    pen.antialias = antialiased;
    apply_dashes(pen, linestyle, linewidth, painter.dpi());
    const bool outlined = linewidth > 0 && pen.color.a > 0 && linestyle.drawn();
    const Hatch lines{hatch, edgecolor ? pen.color : rc_color("hatch.color"),
                      points_to_pixels(rc_number("hatch.linewidth"), painter.dpi())};
    const Snap how = snap ? (*snap ? Snap::On : Snap::Off) : Snap::Auto;
    painter.path(shape, inside.a > 0 ? &inside : nullptr, outlined ? &pen : nullptr, how,
                 hatch.empty() ? nullptr : &lines);
}

DataBounds PatchState::data_bounds() const {
    DataBounds mine;
    if (!path) return mine;
    // The turning points of the curves before they are moved, as matplotlib takes them.
    for (const Point p : path->extremes()) {
        const Point q = transform.before(p);
        if (transform.x == Coordinates::Data) mine.x.include(q.x);
        if (transform.y == Coordinates::Data) mine.y.include(q.y);
    }
    return mine;
}

Rect PatchState::window_extent(const DrawContext& context, const TextMetrics&) const {
    if (!visible || !path) return Rect::nothing();
    return to_display(*path, context.frame, transform).bounds();
}

Patch::Patch(Path path, const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<PatchState>();
          state->path = std::make_shared<const Path>(std::move(path));
          for (const auto& [name, value] : properties) {
              patch_properties().find(name).set(*state, value);
          }
          return state;
      }()) {}

}  // namespace plot
