#include "plot/artists/half_pixels.h"

#include "plot/painter.h"
#include "plot/units.h"

namespace plot {

bool has_columns(const TransformSpec& transform, const Frame& frame) {
    return transform.before == Affine{} && transform.owner == 0 &&
           frame.x_scale.kind != ScaleKind::FunctionLog;
}

std::vector<double> column_edges(const Frame& frame, const TransformSpec& transform,
                                 const Rect& clip, bool along_y, bool rising, double wide) {
    constexpr double kMostColumns = 1e6;
    const double from = along_y ? std::min(clip.y0, clip.y1) : std::min(clip.x0, clip.x1);
    const double width = std::abs(along_y ? clip.height() : clip.width());
    const Point offset = transform.offset_points;
    const double shift = points_to_pixels(along_y ? offset.y : offset.x, frame.dpi);
    std::vector<double> edges;
    if (!(width < kMostColumns * wide)) return edges;
    const auto count = std::size_t(std::ceil(width / wide));
    edges.reserve(count + 1);
    for (std::size_t k = 0; k <= count; ++k) {
        const double at = from + double(k) * wide - shift;
        const Point here = along_y ? Point{frame.axes_box.x0, at} : Point{at, frame.axes_box.y0};
        const Point data = frame.to_data(here);
        edges.push_back(along_y ? data.y : data.x);
        if (std::isnan(edges.back())) return {};
    }
    if ((edges.front() < edges.back()) != rising) std::ranges::reverse(edges);
    return edges;
}

Rect seen_part(const ArtistState& artist, const Painter& painter, const DrawContext& context,
               double reach) {
    const bool by_axes = artist.clip_on && artist.clip_path.with_axes && context.axes != 0;
    const Rect page{0, 0, painter.width(), painter.height()};
    return (by_axes ? context.clip : page).padded(reach);
}

}  // namespace plot
