#include "plot/raster.h"

#include <array>
#include <cmath>
#include <cstring>
#include <new>
#include <utility>

#include "plot/cancel.h"
#include "plot/coverage.h"
#include "plot/coverage_sum.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr int kOne = kSubpixels;
constexpr int kBlock = TouchedBlocks::kCells;
constexpr int kBandRows = TouchedBlocks::kRows;
// Windings of more than 2^14 in one cell would overflow; long strokes are folded before that.
constexpr std::size_t kMostEdges = 16000;

// The last accumulation buffer of the thread, all zero: taking it again is cheaper than fresh
// pages.
thread_local CellBuffer spare_cells;
// Cells of the largest buffer that a thread keeps: a figure of a large window, not a poster.
constexpr std::size_t kMostSpare = 4 << 20;

// Sums a block of cells on to `sum`, zeroes them and answers the new sum.
PLOT_VECTOR_CLONES std::uint32_t sum_block(std::uint32_t* cells, std::uint32_t sum,
                                           std::uint8_t* coverage) {
    using Four = std::int32_t __attribute__((vector_size(16)));
    using Bytes = std::uint8_t __attribute__((vector_size(16)));
    constexpr Four kNone{};
    Four before = kNone + static_cast<std::int32_t>(sum), all = kNone;
    for (int i = 0; i < 4; ++i) {
        Four v;
        std::memcpy(&v, cells + 4 * i, sizeof v);
        std::memcpy(cells + 4 * i, &kNone, sizeof kNone);
        v += __builtin_shufflevector(kNone, v, 0, 4, 5, 6);
        v += __builtin_shufflevector(kNone, v, 0, 1, 4, 5);
        v += before;
        before = __builtin_shufflevector(v, v, 3, 3, 3, 3);
        Four c = v >> kCoverageShift;
        c = c < 0 ? -c : c;
        all |= (c > 255 ? kNone + 255 : c) << 8 * i;
    }
    const auto b = reinterpret_cast<Bytes>(all);
    const Bytes in_order =
        __builtin_shufflevector(b, b, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    std::memcpy(coverage, &in_order, sizeof in_order);
    return static_cast<std::uint32_t>(before[0]);
}

bool all_zero(const std::uint32_t* cells) {
    std::uint64_t any = 0;
    for (int i = 0; i < kBlock / 2; ++i) {
        std::uint64_t two;
        std::memcpy(&two, cells + 2 * i, sizeof two);
        any |= two;
    }
    return any == 0;
}

// Adds the part of an edge from xa to xb (subpixels) that spans `cover` subpixels of height,
// signed, and lies within several cells of one row. `steep`: cover for one subpixel of x, 32
// fraction bits.
void add_across(std::uint32_t* row, int xa, int xb, int cover, std::int64_t steep) {
    if (xa > xb) std::swap(xa, xb);
    int cell = xa / kOne;
    const int last = xb / kOne;
    int from = xa % kOne;
    std::int64_t sum = 0;
    int done = 0, carried = 0;  // onto the next cell
    for (; cell < last; ++cell) {
        sum += steep * (kOne - from);
        const int upto = static_cast<int>(sum >> 32), here = upto - done;
        const int area = here * (from + kOne);
        row[cell] += static_cast<std::uint32_t>(2 * kOne * here - area + carried);
        carried = area;
        done = upto;
        from = 0;
    }
    const int here = cover - done, area = here * (from + xb % kOne);
    row[cell] += static_cast<std::uint32_t>(2 * kOne * here - area + carried);
    row[cell + 1] += static_cast<std::uint32_t>(area);
}

}  // namespace

CellBuffer::CellBuffer(std::size_t size)
    : cells_(static_cast<std::uint32_t*>(std::calloc(size, sizeof(std::uint32_t)))), size_(size) {
    if (!cells_) throw std::bad_alloc();
}

Rasterizer::Rasterizer(int width, int height)
    : width_(width),
      height_(height),
      stride_((width + 2 + kBlock - 1) / kBlock * kBlock + kBlock),
      touched_(height + 1, stride_),
      coverage_(stride_) {
    const std::size_t size = static_cast<std::size_t>(stride_) * (height + 1);
    if (spare_cells.size() >= size)
        cells_ = std::exchange(spare_cells, {});
    else
        cells_ = CellBuffer(size);
    clip({0, 0, width, height});
}

Rasterizer::~Rasterizer() {
    // A shape that was cancelled half way leaves sums behind.
    if (!dirty_ && cells_.size() <= kMostSpare && cells_.size() > spare_cells.size())
        spare_cells = std::move(cells_);
}

void Rasterizer::clip(PixelBox box) {
    clip_ = box.intersected({0, 0, width_, height_});
    if (clip_.empty()) clip_ = {0, 0, 0, 0};
    left_ = clip_.x0, top_ = clip_.y0, right_ = clip_.x1, bottom_ = clip_.y1;
}

void Rasterizer::begin_cells() {
    if (dirty_) return;
    dirty_ = true;
    for (const Edge& e : upright_.all()) edge(e.from, e.to, 1);
    upright_.clear();
}

void Rasterizer::edges(std::span<const Edge> list, int times) {
    if (!dirty_ && times == 1 && upright_.take(list)) return;
    begin_cells();
    edge_count_ += list.size() * static_cast<std::size_t>(times);
    for (const Edge& e : list) edge(e.from, e.to, times);
}

void Rasterizer::polygon(std::span<const Point> points) {
    if (points.size() < 3) return;
    Point from = points.back();
    std::array<Edge, 5> few;
    if (!dirty_ && points.size() <= few.size()) {
        for (std::size_t i = 0; i < points.size(); ++i)
            few[i] = {from, points[i]}, from = points[i];
        if (upright_.take(std::span(few).first(points.size()))) return;
    }
    begin_cells();
    std::size_t count = 0;
    for (Point to : points) {
        edge(from, to, 1);
        from = to;
        if ((++count & 0xffff) == 0) poll_cancel();
    }
}

void Rasterizer::checkpoint() {
    poll_cancel();
    if (edge_count_ > kMostEdges) fold();
}

void Rasterizer::edge(Point a, Point b, int winding) {
    if (std::min(a.x, b.x) >= left_ && std::max(a.x, b.x) <= right_ && std::min(a.y, b.y) >= top_ &&
        std::max(a.y, b.y) <= bottom_)
        line(to_subpixels(a.x), to_subpixels(a.y), to_subpixels(b.x), to_subpixels(b.y), winding);
    else
        clipped_edge(a, b, winding);
}

// What lies left of the clip is moved onto its left border, where it still turns the pixels to its
// right on and off; what lies above, below or to the right has no effect.
void Rasterizer::clipped_edge(Point a, Point b, int winding) {
    if (std::max(a.y, b.y) <= top_ || std::min(a.y, b.y) >= bottom_) return;
    if (std::min(a.x, b.x) >= right_) return;
    const double dx = b.x - a.x, dy = b.y - a.y;
    const auto at_y = [&](double y) { return Point{a.x + dx * ((y - a.y) / dy), y}; };
    const Point a0 = a;
    if (a.y < top_) a = at_y(top_);
    if (a.y > bottom_) a = {a0.x + dx * ((bottom_ - a0.y) / dy), bottom_};
    if (b.y < top_) b = {a0.x + dx * ((top_ - a0.y) / dy), top_};
    if (b.y > bottom_) b = {a0.x + dx * ((bottom_ - a0.y) / dy), bottom_};
    const auto y_at = [&](double x) {
        return std::clamp(a0.y + dy * ((x - a0.x) / dx), std::min(a.y, b.y), std::max(a.y, b.y));
    };
    const int ya = to_subpixels(a.y), yb = to_subpixels(b.y);
    int from = ya, x_from = to_subpixels(std::clamp(a.x, left_, right_));
    int upto = yb, x_upto = to_subpixels(std::clamp(b.x, left_, right_));
    if ((a.x < left_) != (b.x < left_)) {
        const int y = to_subpixels(y_at(left_));
        (a.x < left_ ? from : upto) = y;
        (a.x < left_ ? x_from : x_upto) = to_subpixels(left_);
    } else if (a.x < left_) {
        from = upto;  // all of it on the border
    }
    if ((a.x > right_) != (b.x > right_)) {
        const int y = to_subpixels(y_at(right_));
        (a.x > right_ ? from : upto) = y;
        (a.x > right_ ? x_from : x_upto) = to_subpixels(right_);
    } else if (a.x > right_) {
        return;
    }
    if (a.x < left_) line(to_subpixels(left_), ya, to_subpixels(left_), from, winding);
    line(x_from, from, x_upto, upto, winding);
    if (b.x < left_ && a.x >= left_)
        line(to_subpixels(left_), upto, to_subpixels(left_), yb, winding);
}

void Rasterizer::line(int x0, int y0, int x1, int y1, int winding) {
    if (y0 == y1) return;
    if (y0 > y1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
        winding = -winding;
    }
    if (x0 == x1)
        vertical(x0, y0, y1, winding);
    else
        sloped(x0, y0, x1, y1, winding);
}

void Rasterizer::vertical(int x, int y0, int y1, int winding) {
    const int cell = x / kOne, in_cell = 2 * (x % kOne);
    const int first = y0 / kOne, last = (y1 - 1) / kOne;
    touched_.mark_rows(first, last);
    for (int b = first / kBandRows; b <= last / kBandRows; ++b) touched_.mark(b, cell, cell + 1);
    std::uint32_t* cells = row(first) + cell;
    const auto add = [&](int cover) {
        cells[0] += static_cast<std::uint32_t>(cover * (2 * kOne - in_cell));
        cells[1] += static_cast<std::uint32_t>(cover * in_cell);
        cells += stride_;
    };
    if (first == last) return add(winding * (y1 - y0));
    add(winding * ((first + 1) * kOne - y0));
    for (int y = first + 1; y < last; ++y) add(winding * kOne);
    add(winding * (y1 - last * kOne));
}

// Walks a sloped edge downwards, row by row. Positions are in 1/256 pixel.
class Rasterizer::Walk {
  public:
    Walk(std::uint32_t* cells, int stride, int x0, int x1, int dy, int winding)
        : cells_(cells),
          stride_(stride),
          at_(x0),
          winding_(winding),
          dx_(x1 - x0),
          dy_(dy),
          x_(static_cast<std::int64_t>(x0) << 32) {}

    int at() const { return at_; }
    // The first row of several, of which the edge spans `height`.
    void part(int height) {
        find_slope();
        x_ += slope_ * height;
        last(static_cast<int>(x_ >> 32), height);
    }
    // The same with its end given, so that the edge ends exactly there.
    void last(int x, int height) {
        add(cells_, at_, x, winding_ * height);
        at_ = x;
        cells_ += stride_;
    }
    // Whole rows. All in local variables: the compiler cannot know that cells are no members.
    void rows(int count) {
        if (count <= 0) return;
        find_slope();
        std::uint32_t* cells = cells_;
        const std::ptrdiff_t stride = stride_;
        const int cover = winding_ * kOne;
        const std::int64_t step = slope_ * kOne;
        std::int64_t x = x_;
        int at = at_;
        for (; count > 0; --count, cells += stride) {
            x += step;
            const int to = static_cast<int>(x >> 32);
            add(cells, at, to, cover);
            at = to;
        }
        cells_ = cells, x_ = x, at_ = at;
    }

  private:
    // Most edges need neither quotient: those of dense lines lie within a row, or a column.
    void find_slope() {
        if (slope_ == 0) slope_ = (static_cast<std::int64_t>(dx_) << 32) / dy_;
    }
    std::int64_t steep() {
        if (steep_ == 0)
            steep_ = winding_ * ((static_cast<std::int64_t>(dy_) << 32) / std::abs(dx_));
        return steep_;
    }

    void add(std::uint32_t* row, int xa, int xb, int cover) {
        const unsigned a = xa, b = xb, cell = a / kOne;
        if (cell != b / kOne) return add_across(row, xa, xb, cover, steep());
        const int area = cover * static_cast<int>(a % kOne + b % kOne);
        row[cell] += static_cast<std::uint32_t>(2 * kOne * cover - area);
        row[cell + 1] += static_cast<std::uint32_t>(area);
    }

    std::uint32_t* cells_;
    std::ptrdiff_t stride_;
    int at_, winding_, dx_, dy_;
    // With 32 fraction bits; the slope is for 1/256 pixel of y. 0: not known yet.
    std::int64_t x_, slope_ = 0, steep_ = 0;  // steep: the inverse, with the winding's sign
};

void Rasterizer::sloped(int x0, int y0, int x1, int y1, int winding) {
    const int first = y0 / kOne, last = (y1 - 1) / kOne;
    Walk walk(row(first), stride_, x0, x1, y1 - y0, winding);
    touched_.mark_rows(first, last);
    for (int y = first; y <= last;) {
        const int band = y / kBandRows;
        const int entered = walk.at() / kOne;
        const int end = std::min(last, y | (kBandRows - 1)) + 1;  // of the rows in this band
        if (y == first && y < last) walk.part((++y) * kOne - y0);
        const int whole = std::min(end, last) - y;
        walk.rows(whole);
        y += std::max(whole, 0);
        if (y == last && end > last) walk.last(x1, y1 - std::max(y0, y++ * kOne));
        const int left = walk.at() / kOne;
        touched_.mark(band, std::min(entered, left), std::max(entered, left) + 1);
    }
}

// Hands on the runs of a row that are covered. Between touched blocks coverage does not change.
void Rasterizer::emit_row(int y, std::span<const TouchedBlocks::Range> ranges, bool antialias,
                          SpanSink& out) {
    std::uint32_t* cells = row(y);
    std::uint32_t sum = 0;
    int run = 0, at = 0;  // coverage_[run … at) waits to be handed on
    const auto hand_on = [&](int upto) {
        const int from = std::max(run, clip_.x0), to = std::min(at, clip_.x1);
        if (to > from) out.span(y, from, to - from, coverage_.data() + from);
        const int begin = std::max(at, clip_.x0), end = std::min(upto, clip_.x1);
        const std::uint8_t c = to_coverage(sum);
        if (c > 0 && end > begin) out.solid(y, begin, end - begin, antialias ? c : 255);
        run = upto;
    };
    for (const auto [first, end] : ranges) {
        for (int x = first; x < end; x += kBlock) {
            if (all_zero(cells + x)) continue;
            if (x > at) hand_on(x);
            std::uint8_t* coverage = coverage_.data() + x;
            sum = sum_block(cells + x, sum, coverage);
            if (!antialias)
                for (int i = 0; i < kBlock; ++i) coverage[i] = coverage[i] > 0 ? 255 : 0;
            at = x + kBlock;
        }
    }
    // Edges right of the clip were dropped: what is open here is filled up to the border.
    hand_on(clip_.x1);
}

void Rasterizer::sweep(SpanSink& out, bool antialias) {
    if (is_folded_) {
        fold();
        sweep_folded(out, antialias);
    } else if (!dirty_) {
        upright_.sweep(clip_, antialias, coverage_.data(), out);
    } else {
        touched_.each_row([&](int y, auto& ranges) { emit_row(y, ranges, antialias, out); });
    }
    dirty_ = false;
    edge_count_ = 0;
}

void Rasterizer::fold() {
    if (!is_folded_) folded_.assign(static_cast<std::size_t>(width_) * height_, 0);
    is_folded_ = true;
    CoverageSum sum(folded_.data(), width_);
    touched_.each_row([&](int y, auto& ranges) { emit_row(y, ranges, true, sum); });
    edge_count_ = 0;
}

void Rasterizer::sweep_folded(SpanSink& out, bool antialias) {
    for (int y = clip_.y0; y < clip_.y1; ++y) {
        std::uint8_t* mask = folded_.data() + static_cast<std::size_t>(y) * width_;
        if (!antialias)
            for (int x = clip_.x0; x < clip_.x1; ++x) mask[x] = mask[x] > 0 ? 255 : 0;
        out.span(y, clip_.x0, clip_.x1 - clip_.x0, mask + clip_.x0);
    }
    is_folded_ = false;
}

}  // namespace plot
