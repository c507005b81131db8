#include "backend/legend_drag.h"

#include <algorithm>
#include <vector>

#include "plot/legend_parts.h"

namespace plot::gtk {

namespace {

struct Candidate {
    std::shared_ptr<Legend> legend;
    Frame frame;
};

void add(std::vector<Candidate>& all, const std::shared_ptr<Artist>& artist, const Frame& frame) {
    auto legend = std::dynamic_pointer_cast<Legend>(artist);
    if (!legend) return;
    const auto state = legend->state_as<LegendState>();
    if (state->draggable && state->visible) all.push_back({std::move(legend), frame});
}

// In the order of drawing, roughly: those of the figure are on top.
std::vector<Candidate> draggable_legends(const Figure& figure, const Layout& layout) {
    std::vector<Candidate> all;
    for (const auto& axes : figure.axes()) {
        for (const AxesLayout& placed : layout.axes) {
            if (placed.axes != axes->id()) continue;
            for (const auto& child : axes->children()) add(all, child, placed.frame);
            add(all, axes->legend(), placed.frame);
        }
    }
    if (!layout.axes.empty()) {
        for (const auto& artist : figure.artists()) add(all, artist, layout.axes.front().frame);
    }
    return all;
}

}  // namespace

std::optional<LegendDrag> LegendDrag::begin(const Figure& figure, const Layout& layout, Point at) {
    const auto all = draggable_legends(figure, layout);
    for (auto found = all.rbegin(); found != all.rend(); ++found) {
        const DrawContext context{found->frame, found->frame.axes_box};
        const auto drawn = drawn_legend(*found->legend);
        const Rect box = drawn->window_extent(context, pango_metrics());
        if (box.is_nothing() || !box.contains(at)) continue;
        LegendDrag drag;
        drag.legend_ = found->legend;
        drag.before_ = found->legend->state_as<LegendState>();
        drag.frame_ = found->frame;
        drag.from_ = at, drag.corner_ = {box.x0, box.y0};
        return drag;
    }
    return std::nullopt;
}

void LegendDrag::move(Point to) {
    const Point corner = corner_ + (to - from_);
    legend_->update<LegendState>([&](LegendState& s) {
        // An anchor that is a point has no size that the place could be a share of.
        if (!s.share_of(frame_, corner)) s.bbox_to_anchor.reset();
        s.loc_at = s.share_of(frame_, corner);
    });
}

void LegendDrag::cancel() {
    legend_->update<LegendState>([&](LegendState& s) {
        s.loc = before_->loc, s.loc_at = before_->loc_at;
        s.bbox_to_anchor = before_->bbox_to_anchor;
    });
}

}  // namespace plot::gtk
