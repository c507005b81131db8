// The samples that lines and patches show in a legend, and what they ask a legend to keep clear of.

#include "plot/artists/legend_sample.h"
#include "plot/artists/line.h"
#include "plot/artists/patch.h"
#include "plot/legend_best.h"
#include "plot/numeric.h"

namespace plot {

namespace {

// Four corners, each on the sides of the box around them.
bool is_box(const Path& shape) {
    if (shape.points.size() != 5 || shape.has_curves()) return false;
    const Rect box = shape.bounds();
    return std::all_of(shape.points.begin(), shape.points.begin() + 4, [&](Point p) {
        return (p.x == box.x0 || p.x == box.x1) && (p.y == box.y0 || p.y == box.y1);
    });
}

}  // namespace

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
    sample.markevery = several ? std::vector<double>{} : std::vector<double>{1, 2};
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
        auto corners = context.frame.to_display(x_.values(), y_.values(), transform);
        return seen.add_vertices(with_steps(std::move(corners), drawstyle));
    }
    for (std::size_t start = 0; start < x_.size(); start += kPiece) {
        const std::size_t n = std::min(kPiece, x_.size() - start);
        seen.add_vertices(context.frame.to_display(x_.values().subspan(start, n),
                                                   y_.values().subspan(start, n), transform));
    }
}

void PatchState::add_obstacles(const DrawContext& context, LegendObstacles& seen) const {
    if (!path) return;
    Path shape = *path;
    for (Point& p : shape.points) p = context.frame.to_display(p, transform);
    const Rect around = shape.bounds();
    if (around.is_nothing()) return;
    if (is_box(shape)) return seen.add_box(around);
    seen.begin_line();
    seen.add_vertices(shape.points);
}

}  // namespace plot
