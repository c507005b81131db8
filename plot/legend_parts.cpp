#include "plot/legend_parts.h"

#include "plot/figure.h"
#include "plot/units.h"

namespace plot {

std::shared_ptr<const LegendState> drawn_legend(const Legend& legend) {
    auto state = legend.state_as<LegendState>();
    const auto figure = legend.figure();
    const auto axes = legend.axes();
    if (state->loc != LegendLoc::Best || state->loc_at || !figure || !axes) return state;
    auto copy = std::make_shared<LegendState>(*state);
    for (const AxesSnapshot& shot : figure->snapshot().axes) {
        if (shot.id != axes->id()) continue;
        for (const auto& child : shot.children) {
            if (!dynamic_cast<const LegendState*>(child.get())) copy->obstacles.push_back(child);
        }
    }
    return copy;
}

LegendParts legend_parts(const LegendState& legend, const DrawContext& context,
                         const TextMetrics& metrics) {
    LegendParts parts;
    const Rect all = legend.window_extent(context, metrics);
    if (all.is_nothing()) return parts;
    const double dpi = context.frame.dpi;
    LegendForm form = legend.form;
    std::vector<std::string> labels;
    for (const LegendEntry& e : legend.entries) {
        labels.push_back(e.label);
        form.label_fonts.push_back(e.font);
    }
    // What a legend that is as wide as its anchor has been laid out for.
    const double anchor =
        all.width() + 2 * form.borderaxespad * points_to_pixels(form.font.size, dpi);
    const LegendBox box = layout_legend(labels, legend.title, form, dpi, anchor, metrics);
    const auto moved = [](const Rect& r, Point by) {
        return Rect{r.x0 + by.x, r.y0 + by.y, r.x1 + by.x, r.y1 + by.y};
    };
    const Point corner{all.x0, all.y0};
    for (std::size_t i = 0; i < box.lines.size(); ++i) {
        parts.samples.push_back(moved(box.lines[i].key, corner));
        const TextBlock block =
            layout_text(labels[i], legend_text_style(form.font_of(i)), dpi, metrics);
        parts.labels.push_back(moved(block.bounds, corner + box.lines[i].text));
    }
    return parts;
}

}  // namespace plot
