#include "plot/artists/dense_curve.h"

#include "plot/artists/half_pixels.h"
#include "plot/cancel.h"
#include "plot/parallel.h"
#include "plot/simplify.h"
#include "plot/straight_way.h"

namespace plot {

namespace {

constexpr std::size_t kPart = 1 << 16;   // points of a thread at a time: a millisecond
constexpr std::size_t kPiece = 1 << 10;  // points that are left out together

class CurvePart {
  public:
    CurvePart(const LineData& data, const Frame& frame, const TransformSpec& transform,
              const Rect& clip)
        : data_(data), frame_(frame), transform_(transform), clip_(clip) {}

    // Points begin … last, both included: the last one begins the next part.
    Polylines operator()(std::size_t begin, std::size_t last) {
        lines_.points.reserve(last - begin + 1);
        add(begin, begin + 1);
        for (; begin < last; begin += kPiece) piece(begin, std::min(begin + kPiece, last));
        end_run(lines_.points.size());
        return trembles() ? std::move(lines_) : simplify_lines(lines_, kSimplifyTolerance);
    }

  private:
    // From one point, which is there already, to another.
    void piece(std::size_t begin, std::size_t last) {
        add(is_beside(begin, last + 1) ? last : begin + 1, last + 1);
    }

    void add(std::size_t begin, std::size_t end) {
        std::vector<Point>& points = lines_.points;
        std::size_t upto = points.size();
        points.resize(upto + end - begin);
        const auto added = std::span(points).subspan(upto);
        place_points(frame_, transform_, data_.x().values().subspan(begin, end - begin),
                     data_.y().values().subspan(begin, end - begin), added);
        if (all_finite(added)) return;
        for (const Point p : added) {
            if (is_finite(p)) {
                points[upto++] = p;
            } else {
                end_run(upto);
            }
        }
        points.resize(upto);
    }

    void end_run(std::size_t end) {
        if (end > begin_) lines_.runs.push_back({begin_, end});
        begin_ = end;
    }

    // Of a line that turns at nearly every point next to nothing can be left out.
    bool trembles() const {
        constexpr std::size_t kSome = 1 << 12;
        if (lines_.runs.empty() || lines_.runs[0].end < kSome) return false;
        Polylines some;
        some.points.assign(lines_.points.begin(), lines_.points.begin() + kSome);
        some.finish(0, false);
        return simplify_lines(some, kSimplifyTolerance).points.size() > kSome / 2;
    }

    // Whether all of them and all between them lie on one side of what is seen.
    bool is_beside(std::size_t begin, std::size_t end) const {
        const Extent x = data_.x_extent(begin, end), y = data_.y_extent(begin, end);
        if (x.gaps + y.gaps > 0) return false;
        const Point a = frame_.to_display(Point{x.low, y.low}, transform_),
                    b = frame_.to_display(Point{x.high, y.high}, transform_);
        if (!is_finite(a) || !is_finite(b)) return false;
        return std::max(a.x, b.x) < clip_.x0 || std::min(a.x, b.x) > clip_.x1 ||
               std::max(a.y, b.y) < clip_.y0 || std::min(a.y, b.y) > clip_.y1;
    }

    const LineData& data_;
    const Frame& frame_;
    const TransformSpec& transform_;
    const Rect& clip_;
    Polylines lines_;
    std::size_t begin_ = 0;
};

}  // namespace

std::optional<std::vector<Point>> curve_points(const LineData& data, const Frame& frame,
                                               const TransformSpec& transform, const Rect& clip) {
    const bool is_curve = data.is_dense() && data.order() == LineData::Order::Mixed;
    if (!is_curve || !has_columns(transform, frame)) return {};
    const std::size_t last = data.size() - 1;
    std::vector<Polylines> parts((last + kPart - 1) / kPart);
    run_stretches(last, kPart, [&](std::size_t begin, std::size_t end) {
        parts[begin / kPart] = CurvePart(data, frame, transform, clip)(begin, end);
    });
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    std::size_t count = 0;
    for (const Polylines& part : parts) count += part.points.size() + part.runs.size();
    std::vector<Point> out;
    out.reserve(count);
    for (const Polylines& part : parts) {
        poll_cancel();
        for (const auto& run : part.runs) {
            const auto points = part.of(run);
            const bool goes_on = !out.empty() && out.back() == points[0];
            if (!out.empty() && !goes_on) out.push_back({kNaN, kNaN});
            out.insert(out.end(), points.begin() + goes_on, points.end());
        }
    }
    return out;
}

}  // namespace plot
