#include "plot/legend.h"

#include "plot/axes.h"
#include "plot/legend_best.h"
#include "plot/style.h"
#include "plot/units.h"
#include "plot/warnings.h"

namespace plot {

namespace {

// The rounded corners that matplotlib's FancyBboxPatch draws: one quadratic curve each.
Path rounded_box(const Rect& r, double radius) {
    using enum PathCode;
    const double x0 = r.x0, y0 = r.y0, x1 = r.x1, y1 = r.y1, d = radius;
    return {{{x0 + d, y0},
             {x1 - d, y0},
             {x1, y0},
             {x1, y0 + d},
             {x1, y1 - d},
             {x1, y1},
             {x1 - d, y1},
             {x0 + d, y1},
             {x0, y1},
             {x0, y1 - d},
             {x0, y0 + d},
             {x0, y0},
             {x0 + d, y0},
             {x0 + d, y0}},
            {MoveTo, LineTo, Curve3, Curve3, LineTo, Curve3, Curve3, LineTo, Curve3, Curve3, LineTo,
             Curve3, Curve3, Close}};
}

constexpr double kCornerRadius = 0.2;  // of the frame, in font sizes
constexpr double kShadowOffset = 2;    // points, to the right and downwards
constexpr double kShadowDarkness = 0.3, kShadowAlpha = 0.5;

void draw_text(Painter& painter, const std::string& text, const Font& font, Point at,
               const Rgba& color) {
    if (text.empty() || color.a == 0) return;
    const TextBlock block =
        layout_text(text, legend_text_style(font), painter.dpi(), painter.metrics());
    for (const PlacedLine& line : block.lines) {
        painter.text(line.text, font, at + line.baseline, 0, color);
    }
}

Rect moved(const Rect& r, Point by) { return {r.x0 + by.x, r.y0 + by.y, r.x1 + by.x, r.y1 + by.y}; }

}  // namespace

std::vector<LegendEntry> legend_entries(const Axes& axes) {
    std::vector<LegendEntry> entries;
    for (const auto& artist : axes.children()) {
        auto state = artist->state();
        const std::string& label = state->label;
        if (label.empty() || label.starts_with('_') || !state->has_legend_key()) continue;
        entries.push_back({label, std::move(state)});
    }
    return entries;
}

std::shared_ptr<ArtistState> LegendState::clone() const {
    return std::make_shared<LegendState>(*this);
}

const PropertyTable& LegendState::properties() const { return legend_properties(); }

Rect LegendState::anchor_box(const Frame& frame) const {
    if (!bbox_to_anchor) return of_figure ? frame.figure_box : frame.axes_box;
    const Point low = frame.to_display({bbox_to_anchor->x0, bbox_to_anchor->y0}, anchor_transform);
    const Point high = frame.to_display({bbox_to_anchor->x1, bbox_to_anchor->y1}, anchor_transform);
    return {low.x, low.y, high.x, high.y};
}

Point LegendState::best_place(const DrawContext& context, const LegendBox& box, const Rect& anchor,
                              double pad) const {
    std::vector<Rect> candidates;
    for (int code = int(LegendLoc::UpperRight); code <= int(LegendLoc::Center); ++code) {
        const Point p = anchor_legend(LegendLoc(code), box.width, box.height, anchor, pad);
        candidates.push_back({p.x, p.y, p.x + box.width, p.y + box.height});
    }
    LegendObstacles seen(candidates);
    for (const auto& artist : obstacles) artist->add_obstacles(context, seen);
    const Rect& best = candidates[seen.best()];
    return {best.x0, best.y0};
}

LegendState::Placed LegendState::placed(const DrawContext& context,
                                        const TextMetrics& metrics) const {
    const double dpi = context.frame.dpi;
    const Rect anchor = anchor_box(context.frame);
    std::vector<std::string> labels;
    LegendForm with_fonts = form;
    for (const LegendEntry& e : entries) {
        labels.push_back(e.label);
        with_fonts.label_fonts.push_back(e.font);
    }
    Placed p{layout_legend(labels, title, with_fonts, dpi, anchor.width(), metrics), {}};
    const double pad = form.borderaxespad * points_to_pixels(form.font.size, dpi);
    if (loc_at) {
        p.at = {anchor.x0 + anchor.width() * loc_at->x, anchor.y0 + anchor.height() * loc_at->y};
    } else if (loc == LegendLoc::Best) {
        p.at = best_place(context, p.box, anchor, pad);
    } else {
        p.at = anchor_legend(loc, p.box.width, p.box.height, anchor, pad);
    }
    return p;
}

std::optional<Point> LegendState::share_of(const Frame& frame, Point lower_left) const {
    const Rect anchor = anchor_box(frame);
    if (!(anchor.width() > 0 && anchor.height() > 0)) return std::nullopt;
    return Point{(lower_left.x - anchor.x0) / anchor.width(),
                 (lower_left.y - anchor.y0) / anchor.height()};
}

Rect LegendState::window_extent(const DrawContext& context, const TextMetrics& metrics) const {
    if (!visible) return Rect::nothing();
    const Placed p = placed(context, metrics);
    if (!is_finite(p.at)) return Rect::nothing();
    return {p.at.x, p.at.y, p.at.x + p.box.width, p.at.y + p.box.height};
}

std::optional<double> LegendState::effective_frame_alpha() const {
    if (frame_alpha) return frame_alpha;
    return shadow ? 1 : usual_frame_alpha;
}

void LegendState::draw_frame(Painter& painter, const Rect& box) const {
    if (!frame.visible) return;
    const double em = points_to_pixels(form.font.size, painter.dpi());
    const Path outline = fancybox ? rounded_box(box, kCornerRadius * em) : Path::rectangle(box);
    if (shadow) {
        PatchState dark = frame;
        const Rgba& c = frame.facecolor.rgba;
        dark.facecolor.rgba = {c.r * kShadowDarkness, c.g * kShadowDarkness, c.b * kShadowDarkness,
                               1};
        dark.edgecolor = dark.facecolor;
        dark.alpha = kShadowAlpha;
        dark.snap.reset();  // a shadow's edges may be soft
        const double by = points_to_pixels(kShadowOffset, painter.dpi());
        dark.draw_path(painter, outline.transformed(Affine::translation(by, -by)));
    }
    PatchState light = frame;
    light.alpha = effective_frame_alpha();
    light.draw_path(painter, outline);
}

Rgba LegendState::color_of_label(std::size_t entry) const {
    if (entries[entry].color) return entries[entry].color->rgba;
    std::vector<const char*> names;
    if (label_color == LabelColor::Line) names = {"color", "facecolor"};
    if (label_color == LabelColor::MarkerFace) names = {"markerfacecolor", "facecolor"};
    if (label_color == LabelColor::MarkerEdge) names = {"markeredgecolor", "edgecolor"};
    if (!entries[entry].handle) names.clear();
    for (const char* name : names) {
        const ArtistState& handle = *entries[entry].handle;
        const Property* p = handle.properties().find_or_null(name);
        if (!p) continue;
        const Value v = p->get(handle);
        // A marker's colour that is left to the line's.
        if (v == Value{"auto"})
            return to_color(handle.properties().find("color").get(handle), name).rgba;
        return to_color(v, name).rgba;
    }
    if (label_colors.empty()) return title_color.rgba;
    return label_colors[entry % label_colors.size()].rgba;
}

void LegendState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible) return;
    const Placed p = placed(context, painter.metrics());
    if (!is_finite(p.at)) return;
    draw_frame(painter, {p.at.x, p.at.y, p.at.x + p.box.width, p.at.y + p.box.height});
    draw_text(painter, title, form.title_font, p.at + p.box.title, title_color.rgba);
    LegendKey key;
    key.fontsize_px = points_to_pixels(form.font.size, painter.dpi());
    key.numpoints = numpoints;
    key.markerscale = markerscale;
    key.scatterpoints = scatterpoints;
    key.scatteryoffsets = scatteryoffsets;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        key.box = moved(p.box.lines[i].key, p.at);
        key.baseline = p.box.lines[i].baseline;
        if (entries[i].handle) entries[i].handle->draw_legend_key(painter, key);
        draw_text(painter, entries[i].label, entries[i].font.value_or(form.font),
                  p.at + p.box.lines[i].text, color_of_label(i));
    }
}

Legend::Legend(std::vector<LegendEntry> entries, const PropertyUpdates& properties, bool of_figure)
    : Artist([&] {
          auto state = std::make_shared<LegendState>();
          state->of_figure = of_figure;
          if (of_figure) {
              state->anchor_transform = TransformSpec::figure();
              if (state->loc == LegendLoc::Best) state->loc = LegendLoc::UpperRight;
          }
          for (LegendEntry& e : entries) {
              if (e.label.starts_with('_')) {
                  warn("The label " + quoted(e.label) + " of a " + e.handle->properties().artist() +
                       " starts with '_'. It is thus excluded from the legend.");
              } else {
                  state->entries.push_back(std::move(e));
              }
          }
          for (const auto& [name, value] : properties) {
              legend_properties().find(name).set(*state, value);
          }
          return state;
      }()) {}

}  // namespace plot
