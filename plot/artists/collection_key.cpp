// What collections show in a legend, and what they ask a legend to keep clear of.

#include <algorithm>
#include <numeric>

#include "plot/artists/collection.h"
#include "plot/artists/legend_sample.h"
#include "plot/legend_best.h"
#include "plot/numeric.h"

namespace plot {

namespace {

// matplotlib's rule: the middle size alone, or the middle, largest and smallest, or steps between.
std::vector<double> key_sizes(const SharedList<double>& sizes, double scale, int count) {
    if (sizes.empty()) return {};
    const auto& all = sizes.values();
    const double largest = *std::max_element(all.begin(), all.end()) * scale * scale;
    const double smallest = *std::min_element(all.begin(), all.end()) * scale * scale;
    const double middle = (largest + smallest) / 2;
    if (count < 4) return {middle, largest, smallest};
    std::vector<double> steps = linspace(0, 1, count);
    for (double& s : steps) s = smallest + s * (largest - smallest);
    return steps;
}

void draw_markers(Painter& painter, const CollectionState& of, const LegendKey& key) {
    CollectionState sample = of;
    const int count = std::max(1, key.scatterpoints);
    const double pad = count > 1 ? kSampleMarkerPad * key.fontsize_px : 0;
    std::vector<double> x = count > 1 ? linspace(key.box.x0 + pad, key.box.x1 - pad, count)
                                      : std::vector{key.box.centre().x};
    std::vector<double> y(x.size(), key.box.centre().y);
    for (std::size_t i = 0; i < y.size() && !key.scatteryoffsets.empty(); ++i)
        y[i] = key.box.y0 + key.scatteryoffsets[i % key.scatteryoffsets.size()] * key.box.height();
    sample.sizes = key_sizes(of.sizes, key.markerscale, count);
    sample.transform = sample.offset_transform = TransformSpec::pixels();
    sample.set_offsets(Column(std::move(x)), Column(std::move(y)));
    sample.draw(painter, sample_context(painter));
}

void draw_shape(Painter& painter, const CollectionState& of, Path shape) {
    CollectionState sample = of;
    sample.sizes = {};
    sample.transform = TransformSpec::pixels();
    sample.set_offsets({}, {});
    std::vector<Path> one;
    one.push_back(std::move(shape));
    sample.set_paths(std::move(one));
    sample.draw(painter, sample_context(painter));
}

}  // namespace

void CollectionState::draw_legend_key(Painter& painter, const LegendKey& key) const {
    if (!visible) return;
    const double y = key.box.y0 + key.baseline + (key.box.height() - key.baseline) / 2;
    switch (sample) {
        case Sample::Marker:
            return draw_markers(painter, *this, key);
        case Sample::Box:
            return draw_shape(painter, *this, Path::rectangle(key.box));
        case Sample::Line:
            return draw_shape(painter, *this, Path::polyline({{key.box.x0, y}, {key.box.x1, y}}));
    }
}

void CollectionState::add_obstacles(const DrawContext& context, LegendObstacles& seen) const {
    seen.add_points(
        context.frame.to_display(offset_x.values(), offset_y.values(), offset_transform));
}

}  // namespace plot
