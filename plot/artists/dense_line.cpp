#include "plot/artists/dense_line.h"

#include <algorithm>
#include <cmath>

#include "plot/artists/half_pixels.h"
#include "plot/cancel.h"

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

// Of half a pixel: what a column may be wider so that it ends where a block does, and how many
// blocks a column must have for that to pay.
constexpr double kSlack = kDenseColumn / 6;
constexpr std::size_t kManyBlocks = 4;

// Which points are in sight, and in which column.
class Reduction {
  public:
    Reduction(const LineData& data, Columns& columns)
        : data_(data),
          x_(data.x().values()),
          rising_(data.order() == LineData::Order::Rising),
          columns_(columns) {}

    // How many are seen between the edges, for columns() next.
    std::size_t see(std::span<const double> edges) {
        edges_ = edges;
        begin_ = first_behind(edges.front(), 0, x_.size());
        end_ = first_behind(edges.back(), begin_, x_.size());
        return end_ - begin_;
    }

    // All that is seen, with one more point on each side: the line comes in and goes out.
    void columns(bool of_blocks) {
        const std::size_t before = begin_ - std::min<std::size_t>(begin_, 1);
        const std::size_t after = std::min(end_ + 1, x_.size());
        columns_.reserve(kFew * (edges_.size() + 1));
        if (end_ - begin_ <= kFew * edges_.size()) return columns_.raw(before, after);
        columns_.raw(before, begin_);
        of_blocks ? by_blocks() : by_points();
        columns_.raw(end_, after);
    }

  private:
    bool is_before(std::size_t i, double edge) const {
        return rising_ ? x_[i] < edge : x_[i] > edge;
    }
    std::size_t first_behind(double edge, std::size_t begin, std::size_t end) const {
        const auto before = [this](std::size_t i, double at) { return is_before(i, at); };
        return ColumnSearch(begin, end, before).next(edge);
    }
    void column(std::size_t k, std::size_t next) {
        if (k % 16 == 0) poll_cancel();
        columns_.column(begin_, next);
        begin_ = next;
    }

    void by_points() {
        const auto before = [this](std::size_t i, double edge) { return is_before(i, edge); };
        ColumnSearch search(begin_, end_, before);
        for (std::size_t k = 1; k < edges_.size(); ++k) column(k, search.next(edges_[k]));
    }

    // A column ends where a block begins less than kSlack before its edge, so that no point need be
    // looked at but the first ones of blocks; where there is none, at the edge.
    void by_blocks() {
        const std::size_t first = data_.first_block();
        const std::size_t blocks = (x_.size() - first - 1) / Pyramid::kBlock + 1;
        const auto start = [&](std::size_t block) { return first + block * Pyramid::kBlock; };
        ColumnSearch search(0, blocks, [&](std::size_t block, double edge) {
            return is_before(start(block), edge);
        });
        constexpr double kPart = kSlack / (kDenseColumn - kSlack);
        for (std::size_t k = 1; k + 1 < edges_.size(); ++k) {
            const double edge = edges_[k];
            const std::size_t block = search.next(edge - kPart * (edge - edges_[k - 1]));
            std::size_t next = std::min(end_, block == blocks ? end_ : start(block));
            if (block == blocks || !is_before(start(block), edge)) {
                const std::size_t low = block == 0 ? begin_ : std::max(begin_, start(block - 1));
                next = first_behind(edge, std::min(low, next), next);
            }
            column(k, next);
        }
        column(edges_.size() - 1, end_);
    }

    const LineData& data_;
    const std::span<const double> x_;
    const bool rising_;
    Columns& columns_;
    std::span<const double> edges_;
    std::size_t begin_ = 0, end_ = 0;  // of what is seen and not yet in a column
};

}  // namespace

std::optional<std::vector<Point>> dense_points(const LineData& data, const Frame& frame,
                                               const TransformSpec& transform, const Rect& clip,
                                               bool stepped) {
    const bool ordered = data.is_dense() && data.order() != LineData::Order::Mixed;
    if (!ordered || transform.x != Coordinates::Data || !has_columns(transform, frame)) return {};
    const bool y_is_data = transform.y == Coordinates::Data;
    const auto domain = domain_of(y_is_data ? frame.y_scale : Scale::linear());
    const bool rising = data.order() == LineData::Order::Rising;
    const auto edges_of = [&](double wide) {
        return column_edges(frame, transform, clip, false, rising, wide);
    };
    auto edges = edges_of(kDenseColumn);
    if (!domain || edges.size() < 2) return {};
    Columns columns(data, *domain, stepped);
    Reduction reduction(data, columns);
    const bool of_blocks = reduction.see(edges) >= kManyBlocks * Pyramid::kBlock * edges.size();
    if (of_blocks) reduction.see(edges = edges_of(kDenseColumn - kSlack));
    reduction.columns(of_blocks);
    return frame.to_display(columns.x, columns.y, transform);
}

}  // namespace plot
