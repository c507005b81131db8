#include "plot/artists/dense_line.h"

#include <algorithm>
#include <cmath>

#include "plot/cancel.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr std::size_t kFew = 4;  // points of a column that are drawn themselves

// Values of y between which a scale shows all, both excluded.
std::optional<Interval> domain_of(const Scale& scale) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    switch (scale.kind) {
        case ScaleKind::Log:
            return Interval{scale.clip_nonpositive ? -kInfinity : 0, kInfinity};
        case ScaleKind::Logit:
            if (scale.clip_nonpositive) return Interval{-kInfinity, kInfinity};
            return Interval{0, 1};
        case ScaleKind::FunctionLog:
            return std::nullopt;
        default:
            return Interval{-kInfinity, kInfinity};
    }
}

class Columns {
  public:
    Columns(const LineData& data, const Interval& domain, bool stepped)
        : data_(data), domain_(domain), stepped_(stepped) {}

    void raw(std::size_t begin, std::size_t end) {
        end_dense();
        for (; begin < end; ++begin) put(begin);
    }
    void column(std::size_t begin, std::size_t end) {
        if (end - begin <= kFew) return raw(begin, end);
        const Extent y = data_.y_extent(begin, end);
        if (!all_shown(y)) {
            end_dense();
            with_gaps(begin, end);
        } else if (stepped_) {
            put_run({begin, end - 1, y.low, y.high});
        } else {
            put_dense({begin, end - 1, y.low, y.high});
        }
    }
    void reserve(std::size_t count) { x.reserve(count), y.reserve(count); }

    std::vector<double> x, y;

  private:
    // Points without a gap among them.
    struct Run {
        std::size_t first, last;
        double low, high;
    };

    bool shown(double v) const { return v > domain_.v0 && v < domain_.v1; }
    bool all_shown(const Extent& e) const { return e.gaps == 0 && shown(e.low) && shown(e.high); }
    void put(double at_x, double at_y) { x.push_back(at_x), y.push_back(at_y); }
    void put(std::size_t i) { put(data_.x()[i], data_.y()[i]); }

    void put_run(const Run& run) {
        put(run.first);
        if (run.first == run.last) return;
        const double from = data_.y()[run.first], to = data_.y()[run.last];
        const double middle = data_.x()[run.first] / 2 + data_.x()[run.last] / 2;
        const bool dips = run.low<std::min(from, to), rises = run.high> std::max(from, to);
        // The way that goes back least.
        if (dips && from <= to) put(middle, run.low);
        if (rises) put(middle, run.high);
        if (dips && from > to) put(middle, run.low);
        put(run.last);
    }

    // Up and down in the column's middle. Between two dense columns the line need not go through
    // their last and first points: it passes at a height that both have.
    void put_dense(const Run& run) {
        const double middle = data_.x()[run.first] / 2 + data_.x()[run.last] / 2;
        if (!last_dense_) put(run.first);
        const double at = std::clamp(y.back(), run.low, run.high);
        if (last_dense_) {
            if (at != y.back()) put(x.back(), at);
            put(middle, at);
        }
        const bool upwards = at - run.low <= run.high - at;
        const double near = upwards ? run.low : run.high, far = upwards ? run.high : run.low;
        if (near != at) put(middle, near);
        if (far != near) put(middle, far);
        last_dense_ = run.last;
    }
    void end_dense() {
        if (last_dense_) put(*last_dense_);
        last_dense_.reset();
    }
    void with_gaps(std::size_t begin, std::size_t end);
    void find_runs(std::size_t begin, std::size_t end);
    void put_inner_runs();

    const LineData& data_;
    const Interval domain_;
    const bool stepped_;
    std::vector<Run> runs_;
    std::optional<std::size_t> last_dense_;
};

// The runs of a column; a block without gaps is taken as one.
void Columns::find_runs(std::size_t begin, std::size_t end) {
    runs_.clear();
    bool open = false;
    const auto add = [&](const Run& more) {
        if (open) {
            Run& run = runs_.back();
            run = {run.first, more.last, std::min(run.low, more.low),
                   std::max(run.high, more.high)};
        } else {
            runs_.push_back(more);
        }
        open = true;
    };
    for (std::size_t i = begin; i < end;) {
        const std::size_t stop = std::min(end, (i / Pyramid::kBlock + 1) * Pyramid::kBlock);
        const Extent block = data_.y_extent(i, stop);
        if (all_shown(block)) {
            add({i, stop - 1, block.low, block.high});
            i = stop;
        }
        for (; i < stop; ++i) {
            const double v = data_.y()[i];
            if (shown(v)) {
                add({i, i, v, v});
            } else {
                open = false;
            }
        }
    }
}

// Those in between are narrower than a column and lie beside each other: only where they are high
// and low can be seen.
void Columns::put_inner_runs() {
    std::vector<Run> inner(runs_.begin() + 1, runs_.end() - 1);
    if (!stepped_) std::erase_if(inner, [](const Run& run) { return run.first == run.last; });
    std::ranges::sort(inner, {}, &Run::low);
    for (std::size_t i = 0; i < inner.size();) {
        Run all = inner[i];
        for (++i; i < inner.size() && inner[i].low <= all.high; ++i) {
            if (inner[i].high > all.high) all.high = inner[i].high, all.last = inner[i].last;
        }
        put(all.first - 1);
        put(data_.x()[all.first], all.low);
        put(data_.x()[all.last], all.high);
        put(all.last + 1);
    }
}

// The gaps around a run are there with their x: steps reach as far.
void Columns::with_gaps(std::size_t begin, std::size_t end) {
    find_runs(begin, end);
    if (runs_.empty()) {
        put(begin), put(end - 1);
        return;
    }
    const Run first = runs_.front(), last = runs_.back();
    if (first.first != begin) put(begin), put(first.first - 1);
    put_run(first);
    if (runs_.size() > 1) {
        put(first.last + 1);
        put_inner_runs();
        put(last.first - 1);
        put_run(last);
    }
    if (last.last + 1 != end) put(last.last + 1), put(end - 1);
}

// Finds where x passes the columns' edges, going on from one to the next.
class Search {
  public:
    explicit Search(const LineData& data)
        : x_(data.x().values()), rising_(data.order() == LineData::Order::Rising) {}

    // The first point that is not before `edge`; about as far on as the last one was.
    std::size_t next(double edge) {
        const auto before = [&](double v) { return rising_ ? v < edge : v > edge; };
        const std::size_t guess = std::min(at_ + step_, x_.size());
        std::size_t low = at_, high = x_.size();  // it is one of these or between
        for (std::size_t width = 1; guess + width <= x_.size(); width *= 2) {
            const std::size_t probe = guess + width - 1;
            if (!before(x_[probe])) {
                high = probe;
                break;
            }
            low = probe + 1;
        }
        for (std::size_t width = 1; low < guess && low + width <= guess; width *= 2) {
            const std::size_t probe = guess - width;
            if (before(x_[probe])) {
                low = probe + 1;
                break;
            }
            high = probe;
        }
        const auto found =
            std::partition_point(x_.begin() + long(low), x_.begin() + long(high), before);
        const auto i = std::size_t(found - x_.begin());
        step_ = i - at_, at_ = i;
        return i;
    }

  private:
    std::span<const double> x_;
    bool rising_;
    std::size_t at_ = 0, step_ = 0;
};

// Values of x at the columns' edges, in the order of the points; empty if there are none.
std::vector<double> column_edges(const Frame& frame, double shift, const Rect& clip, bool rising) {
    const double from = std::min(clip.x0, clip.x1), width = std::abs(clip.width());
    const auto count = std::size_t(std::ceil(width / kDenseColumn));
    std::vector<double> edges;
    edges.reserve(count + 1);
    for (std::size_t k = 0; k <= count; ++k) {
        const double at = from + double(k) * kDenseColumn - shift;
        edges.push_back(frame.to_data({at, frame.axes_box.y0}).x);
        if (std::isnan(edges.back())) return {};
    }
    if ((edges.front() < edges.back()) != rising) std::ranges::reverse(edges);
    return edges;
}

// All that is seen between the edges, with one more point on each side: the line comes in and goes
// out.
void reduce(const LineData& data, std::span<const double> edges, Columns& columns) {
    Search search(data);
    std::size_t begin = search.next(edges.front());
    const std::size_t end = Search(data).next(edges.back());
    const std::size_t before = begin - std::min<std::size_t>(begin, 1);
    const std::size_t after = std::min(end + 1, data.size());
    columns.reserve(kFew * (edges.size() + 1));
    if (end - begin <= kFew * edges.size()) return columns.raw(before, after);
    columns.raw(before, begin);
    for (std::size_t k = 1; k < edges.size(); ++k) {
        if (k % 16 == 0) poll_cancel();
        const std::size_t next = search.next(edges[k]);
        columns.column(begin, next);
        begin = next;
    }
    columns.raw(end, after);
}

}  // namespace

std::optional<std::vector<Point>> dense_points(const LineData& data, const Frame& frame,
                                               const TransformSpec& transform, const Rect& clip,
                                               bool stepped) {
    constexpr double kMostColumns = 1e6;
    const bool ordered = data.is_dense() && data.order() != LineData::Order::Mixed;
    const bool plain = transform.x == Coordinates::Data && transform.before == Affine{} &&
                       transform.owner == 0 && frame.x_scale.kind != ScaleKind::FunctionLog;
    if (!ordered || !plain || !(std::abs(clip.width()) < kMostColumns * kDenseColumn)) return {};
    const bool y_is_data = transform.y == Coordinates::Data;
    const auto domain = domain_of(y_is_data ? frame.y_scale : Scale::linear());
    const double shift = points_to_pixels(transform.offset_points.x, frame.dpi);
    const auto edges = column_edges(frame, shift, clip, data.order() == LineData::Order::Rising);
    if (!domain || edges.size() < 2) return {};
    Columns columns(data, *domain, stepped);
    reduce(data, edges, columns);
    return frame.to_display(columns.x, columns.y, transform);
}

}  // namespace plot
