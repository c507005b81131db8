#include "plot/stroke_together.h"

#include "plot/coverage_sum.h"
#include "plot/parallel.h"
#include "plot/raster.h"

namespace plot {

namespace {

constexpr std::size_t kFewest = 1 << 14;  // points: some milliseconds

using Bytes = std::vector<std::uint8_t>;

// A line, of which parts are stroked from the middle of a segment to that of another. Cut straight
// across there, two stretches make up the whole.
class Cut {
  public:
    Cut(std::span<const Point> points, bool closed) : points_(points), closed_(closed) {
        while (closed_ && points_.size() > 1 && points_.back() == points_[0])
            points_ = points_.first(points_.size() - 1);
    }

    // Around the vertices begin … end.
    void stroke_stretch(std::size_t begin, std::size_t end, const StrokeStyle& style,
                        EdgeSink& sink) const {
        begin = place(begin), end = place(end);
        if (begin >= end) return;
        const CutEnds cut{begin > 0 || closed_, end < points_.size() || closed_};
        std::vector<Point> out;
        out.reserve(end - begin + 2);
        if (cut.front) out.push_back(middle(begin));
        const auto vertices = points_.subspan(begin, end - begin);
        out.insert(out.end(), vertices.begin(), vertices.end());
        if (cut.back) out.push_back(middle(end));
        stroke(out, false, style, sink, cut);
    }

  private:
    // There is no middle between points that are the same.
    std::size_t place(std::size_t i) const {
        i = std::min(i, points_.size());
        while (i > 0 && i < points_.size() && points_[i] == points_[i - 1]) ++i;
        return i;
    }
    Point middle(std::size_t i) const {
        const Point before = i > 0 ? points_[i - 1] : points_.back();
        return (before + points_[i % points_.size()]) * 0.5;
    }

    std::span<const Point> points_;
    bool closed_;
};

// Of the lines' points those from `begin` on and before `end`.
void stroke_stretches(const Polylines& lines, std::size_t begin, std::size_t end,
                      const StrokeStyle& style, EdgeSink& sink) {
    for (const auto& run : lines.runs) {
        const std::size_t from = std::max(begin, run.begin), upto = std::min(end, run.end);
        if (from >= upto) continue;
        Cut(lines.of(run), run.closed)
            .stroke_stretch(from - run.begin, upto - run.begin, style, sink);
    }
}

}  // namespace

bool stroke_together(const Polylines& lines, const StrokeStyle& style, const StrokeTarget& target,
                     SpanSink& out) {
    const auto parts = static_cast<std::size_t>(worthwhile_parts());
    const std::size_t count = lines.points.size();
    if (count < kFewest || parts < 2) return false;
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
