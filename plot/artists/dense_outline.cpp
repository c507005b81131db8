#include "plot/artists/dense_outline.h"

#include <algorithm>
#include <cstring>

#include "plot/artists/half_pixels.h"
#include "plot/cancel.h"
#include "plot/parallel.h"
#include "plot/vector_clones.h"

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
    if (path.codes.empty()) return true;
    const auto lines = std::ranges::count(path.codes, PathCode::LineTo);
    return path.codes[0] == PathCode::MoveTo &&
           std::size_t(lines) + 1 + std::size_t(closed) == path.codes.size();
}

// Whether all of points[1 … kBlock] are finite, and none goes back from the one before, where the
// signs of `way` say which way is on; 0 is for a coordinate that does not count.
PLOT_VECTOR_CLONES bool go_on(const Point* points, Point way) {
    using Four = double __attribute__((vector_size(32)));
    const Four ways{way.x, way.y, way.x, way.y};
    Four odd{}, least{};  // odd: NaN if one is not finite
    for (std::size_t i = 0; i < kBlock; i += 2) {
        Four before, here;
        std::memcpy(&before, points + i, sizeof before);
        std::memcpy(&here, points + i + 1, sizeof here);
        odd += here - here;
        const Four on = (here - before) * ways;
        least = on < least ? on : least;
    }
    return odd[0] + odd[1] + odd[2] + odd[3] == 0 && least[0] + least[1] + least[2] + least[3] == 0;
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
        if (i % kBlock == 0 && way != 0) {
            const Point on{along_y_ ? 0.0 : way, along_y_ ? way : 0.0};
            while (i + kBlock <= points.size() && go_on(&points[i - 1], on)) {
                i += kBlock;
                if (i % kPollEvery == 0) poll_cancel();
            }
            if (i == points.size()) break;
        }
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
    const auto coordinate = along_y_ ? &Point::x : &Point::y;
    run_stretches(blocks_.size(), kPollEvery / kBlock, [&](std::size_t begin, std::size_t end) {
        for (std::size_t k = begin; k < end; ++k) {
            const auto all = points.subspan(k * kBlock, kBlock);
            Interval block{all[0].*coordinate, all[0].*coordinate};
            for (const Point p : all) {
                block.v0 = std::min(block.v0, p.*coordinate);
                block.v1 = std::max(block.v1, p.*coordinate);
            }
            blocks_[k] = block;
        }
    });
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
