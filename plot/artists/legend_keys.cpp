// The samples that lines and patches show in a legend, and what they ask a legend to keep clear of.

#include "plot/artists/legend_sample.h"
#include "plot/artists/line.h"
#include "plot/artists/patch.h"
#include "plot/legend_best.h"
#include "plot/numeric.h"

namespace plot {

// With one marker it stands in the middle of a line from end to end; more stand at the ends and in
// between, a little inside the box.
void LineState::draw_legend_key(Painter& painter, const LegendKey& key) const {
    LineState sample = *this;
    const bool several = key.numpoints > 1;
    const double pad = several ? kSampleMarkerPad * key.fontsize_px : 0;
    const int count = several ? key.numpoints : 3;
    std::vector<double> x = linspace(key.box.x0 + pad, key.box.x1 - pad, count);
    const double y = key.box.y0 + key.baseline + (key.box.height() - key.baseline) / 2;
    sample.set_data(Column(std::move(x)), Column(std::vector<double>(std::size_t(count), y)));
    sample.markevery = several ? MarkEvery{} : MarkEvery::slice(1, 2);
    sample.markersize *= key.markerscale;
    sample.transform = TransformSpec::pixels();
    sample.clip_on = false;
    sample.draw(painter, sample_context(painter));
}

void PatchState::draw_legend_key(Painter& painter, const LegendKey& key) const {
    if (visible) draw_path(painter, Path::rectangle(key.box));
}

void LineState::add_obstacles(const DrawContext& context, LegendObstacles& seen) const {
    constexpr std::size_t kPiece = 1024;  // stays in the nearest cache
    seen.begin_line();
    if (drawstyle != DrawStyle::Default) {
        auto corners = context.frame.to_display(x().values(), y().values(), transform);
        return seen.add_vertices(with_steps(std::move(corners), drawstyle));
    }
    for (std::size_t start = 0; start < data_.size(); start += kPiece) {
        const std::size_t n = std::min(kPiece, data_.size() - start);
        seen.add_vertices(context.frame.to_display(x().values().subspan(start, n),
                                                   y().values().subspan(start, n), transform));
    }
}

// The box around it, as matplotlib 3.6 takes it.
void PatchState::add_obstacles(const DrawContext& context, LegendObstacles& seen) const {
    if (!path) return;
    Path shape = *path;
    for (Point& p : shape.points) p = context.frame.to_display(p, transform);
    Rect around = Rect::nothing();
    for (const Point p : shape.extremes()) around.include(p);
    if (!around.is_nothing()) seen.add_box(around);
}

}  // namespace plot
