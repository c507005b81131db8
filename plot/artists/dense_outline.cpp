#include "plot/artists/dense_outline.h"

#include "plot/artists/half_pixels.h"
#include "plot/cancel.h"

namespace plot {

namespace {

constexpr std::size_t kFewest = 1 << 13;  // vertices
constexpr std::size_t kMostStretches = 16;
constexpr std::size_t kBlock = 64;
constexpr std::size_t kSamples = 24;  // of a column's points, for the inside
constexpr std::size_t kPollEvery = 1 << 16;

// A polyline, closed or not.
bool is_plain(const Path& path, bool& closed) {
    closed = !path.codes.empty() && path.codes.back() == PathCode::Close;
    for (std::size_t i = 0; i + std::size_t(closed) < path.codes.size(); ++i) {
        if (path.codes[i] != (i == 0 ? PathCode::MoveTo : PathCode::LineTo)) return false;
    }
    return true;
}

// Some number in 0 … 1 that is another one for each sample of each column.
double jitter(std::size_t column, std::size_t sample) {
    std::uint64_t h = (column * kSamples + sample + 1) * 0x9E3779B97F4A7C15;
    h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9;
    return double(h >> 40) / double(1 << 24);
}

}  // namespace

std::shared_ptr<const DenseOutline> DenseOutline::of(const Path& path) {
    auto made = std::make_shared<DenseOutline>();
    if (path.points.size() < kFewest || !is_plain(path, made->closed_)) return nullptr;
    made->count_ = path.points.size() - std::size_t(made->closed_);
    const std::span points(path.points.data(), made->count_);
    if (!made->find_stretches(points)) {
        made->along_y_ = true;
        if (!made->find_stretches(points)) return nullptr;
    }
    made->measure(points);
    return made;
}

bool DenseOutline::find_stretches(std::span<const Point> points) {
    stretches_.clear();
    std::size_t begin = 0;
    int way = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i % kPollEvery == 0) poll_cancel();
        if (!is_finite(points[i])) return false;
        if (i == 0) continue;
        const double before = along(points[i - 1]), now = along(points[i]);
        const int here = int(now > before) - int(now < before);
        if (here == 0 || here == way) continue;
        if (way != 0) {
            stretches_.push_back({begin, i, way > 0});
            if (stretches_.size() == kMostStretches) return false;
            begin = i - 1;
        }
        way = here;
    }
    stretches_.push_back({begin, points.size(), way >= 0});
    return true;
}

void DenseOutline::measure(std::span<const Point> points) {
    blocks_.resize(points.size() / kBlock);
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
        if (k % (kPollEvery / kBlock) == 0) poll_cancel();
        Interval& block = blocks_[k];
        block.v0 = block.v1 = across(points[k * kBlock]);
        for (const Point p : points.subspan(k * kBlock, kBlock)) {
            block.v0 = std::min(block.v0, across(p)), block.v1 = std::max(block.v1, across(p));
        }
    }
}

Interval DenseOutline::extent(std::span<const Point> points, std::size_t begin,
                              std::size_t end) const {
    Interval all{across(points[begin]), across(points[begin])};
    const auto include = [&](double low, double high) {
        all = {std::min(all.v0, low), std::max(all.v1, high)};
    };
    while (begin < end) {
        if (begin % kBlock == 0 && begin + kBlock <= end) {
            const Interval& block = blocks_[begin / kBlock];
            include(block.v0, block.v1);
            begin += kBlock;
        } else {
            include(across(points[begin]), across(points[begin]));
            ++begin;
        }
    }
    return all;
}

// Gathers the vertices of a drawing.
class DenseOutline::Builder {
  public:
    Builder(const DenseOutline& outline, std::span<const Point> points, Use use)
        : of_(outline), points_(points), use_(use) {}

    // All of a stretch; what lies beside the columns is not seen.
    void stretch(const Stretch& s, std::span<const double> edges) {
        const auto is_before = [&](std::size_t i, double edge) {
            const double at = of_.along(points_[i]);
            return s.rising ? at < edge : at >= edge;
        };
        ColumnSearch search(s.begin, s.end, is_before);
        const std::size_t first = search.next(edges.front());
        const std::size_t last = ColumnSearch(s.begin, s.end, is_before).next(edges.back());
        put(s.begin);
        if (first > s.begin) put(first - 1);
        if (last - first <= kSamples * edges.size()) {
            for (std::size_t i = first; i < last; ++i) put(i);
        } else {
            for (std::size_t k = 1, begin = first; k < edges.size(); ++k) {
                if (k % 16 == 0) poll_cancel();
                const std::size_t end = search.next(edges[k]);
                // From the left in both directions.
                column(begin, end, s.rising ? k - 1 : edges.size() - 1 - k, s.rising);
                begin = end;
            }
        }
        if (last < s.end) put(last);
        put(s.end - 1);
    }

    std::vector<double> along, across;

  private:
    void put(double at, double value) { along.push_back(at), across.push_back(value); }
    void put(std::size_t i) { put(of_.along(points_[i]), of_.across(points_[i])); }

    void column(std::size_t begin, std::size_t end, std::size_t number, bool rising) {
        const std::size_t count = end - begin;
        if (count <= (use_ == Use::Inside ? kSamples : 4)) {
            for (; begin < end; ++begin) put(begin);
            return;
        }
        put(begin);
        if (use_ == Use::Line) {
            const Interval extent = of_.extent(points_, begin, end);
            const double middle = of_.along(points_[begin]) / 2 + of_.along(points_[end - 1]) / 2;
            put(middle, extent.v0), put(middle, extent.v1);
        } else {
            for (std::size_t k = 0; k < kSamples; ++k) {
                const std::size_t sample = rising ? k : kSamples - 1 - k;
                const double part = (double(sample) + jitter(number, sample)) / double(kSamples);
                const auto i = std::size_t(part * double(count));
                put(rising ? begin + i : end - 1 - i);
            }
        }
        put(end - 1);
    }

    const DenseOutline& of_;
    std::span<const Point> points_;
    const Use use_;
};

std::optional<Path> DenseOutline::drawn(const Path& path, const Frame& frame,
                                        const TransformSpec& transform, const Rect& clip,
                                        Use use) const {
    const Coordinates kind = along_y_ ? transform.y : transform.x;
    if (kind != Coordinates::Data || !has_columns(transform, frame)) return {};
    const auto edges = column_edges(frame, transform, clip, along_y_, true);
    if (edges.size() < 2) return {};
    const std::vector<double> falling(edges.rbegin(), edges.rend());
    Builder builder(*this, {path.points.data(), count_}, use);
    for (const Stretch& s : stretches_) builder.stretch(s, s.rising ? edges : falling);
    const auto &x = along_y_ ? builder.across : builder.along,
               &y = along_y_ ? builder.along : builder.across;
    Path out = Path::polyline(frame.to_display(x, y, transform));
    if (!std::ranges::all_of(out.points, is_finite)) return {};
    if (closed_) {
        out.codes.assign(out.points.size(), PathCode::LineTo);
        out.codes[0] = PathCode::MoveTo;
        out.close();
    }
    return out;
}

}  // namespace plot
