#include "plot/stroke_together.h"

#include <cmath>

#include "plot/coverage_sum.h"
#include "plot/parallel.h"
#include "plot/raster.h"

namespace plot {

namespace {

constexpr std::size_t kFewest = 1 << 14;  // points: some milliseconds

using Bytes = std::vector<std::uint8_t>;

// Moves the end of a line on, as far as a projecting cap goes.
void project(Point& end, std::span<const Point> inwards, double half) {
    for (const Point p : inwards) {
        const Point along = end - p;
        const double length = std::hypot(along.x, along.y);
        if (length == 0) continue;
        end = end + along * (half / length);
        return;
    }
}

// The line around its vertices begin … end, from the middle of a segment to that of another. Cut
// straight across there, two stretches of a stroke make up the whole.
std::vector<Point> stretch(std::span<const Point> line, std::size_t begin, std::size_t end,
                           const StrokeStyle& style) {
    const auto middle = [&](std::size_t i) { return (line[i - 1] + line[i]) * 0.5; };
    std::vector<Point> out;
    out.reserve(end - begin + 2);
    if (begin > 0) out.push_back(middle(begin));
    out.insert(out.end(), line.begin() + std::ptrdiff_t(begin), line.begin() + std::ptrdiff_t(end));
    if (end < line.size()) out.push_back(middle(end));
    if (style.cap != Cap::Projecting) return out;
    const std::vector<Point> back(out.rbegin(), out.rend());
    if (begin == 0) project(out.front(), std::span(out).subspan(1), style.width / 2);
    if (end == line.size()) project(out.back(), std::span(back).subspan(1), style.width / 2);
    return out;
}

// Of the lines' points those from `begin` on and before `end`.
void stroke_stretches(const Polylines& lines, std::size_t begin, std::size_t end,
                      const StrokeStyle& style, EdgeSink& sink) {
    StrokeStyle cut = style;
    cut.cap = Cap::Butt;
    for (const auto& run : lines.runs) {
        const std::size_t from = std::max(begin, run.begin), upto = std::min(end, run.end);
        if (from >= upto) continue;
        stroke(stretch(lines.of(run), from - run.begin, upto - run.begin, style), false, cut, sink);
    }
}

}  // namespace

bool stroke_together(const Polylines& lines, const StrokeStyle& style, const StrokeTarget& target,
                     SpanSink& out) {
    const auto parts = static_cast<std::size_t>(worthwhile_parts());
    const std::size_t count = lines.points.size();
    if (count < kFewest || parts < 2 || style.cap == Cap::Round) return false;
    if (std::ranges::any_of(lines.runs, &Polylines::Run::closed)) return false;
    std::vector<Bytes> covered(parts);
    run_parts(static_cast<int>(parts), [&](int part) {
        const auto k = static_cast<std::size_t>(part);
        covered[k].resize(static_cast<std::size_t>(target.width) * target.height);
        Rasterizer raster(target.width, target.height);
        raster.clip(target.clip);
        stroke_stretches(lines, k * count / parts, (k + 1) * count / parts, style, raster);
        CoverageSum sum(covered[k].data(), target.width);
        raster.sweep(sum, target.antialias);
    });
    const PixelBox& clip = target.clip;
    CoverageSum all(covered[0].data(), target.width);
    for (int y = clip.y0; y < clip.y1; ++y) {
        const auto row = static_cast<std::size_t>(y) * target.width + clip.x0;
        for (std::size_t k = 1; k < parts; ++k)
            all.span(y, clip.x0, clip.x1 - clip.x0, covered[k].data() + row);
        out.span(y, clip.x0, clip.x1 - clip.x0, covered[0].data() + row);
    }
    return true;
}

}  // namespace plot
