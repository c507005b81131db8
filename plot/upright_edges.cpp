#include "plot/upright_edges.h"

#include <algorithm>

#include "plot/coverage.h"

namespace plot {

namespace {

constexpr int kShortest = 32;  // pixels that are worth a call of their own

}  // namespace

bool UprightEdges::take(std::span<const Edge> edges) {
    if (count_ + edges.size() > kMost) return false;
    std::size_t count = count_;
    for (const Edge& e : edges) {
        if (e.from.y == e.to.y) continue;
        if (e.from.x != e.to.x) return false;
        edges_[count++] = e;
    }
    count_ = count;
    return true;
}

// What lies left of the clip counts at its border; what lies right of it has no effect.
void UprightEdges::find_sides(const PixelBox& clip) {
    sides_.clear();
    const double left = clip.x0, top = clip.y0, right = clip.x1, bottom = clip.y1;
    for (const Edge& e : all()) {
        if (e.from.x > right) continue;
        const int x = to_subpixels(std::max(e.from.x, left));
        const int from = to_subpixels(std::clamp(e.from.y, top, bottom));
        const int to = to_subpixels(std::clamp(e.to.y, top, bottom));
        if (from != to)
            sides_.push_back({x, std::min(from, to), std::max(from, to), from < to ? 1 : -1});
    }
    std::ranges::sort(sides_, {}, &Side::x);
}

// How much of a row each side spans; whether anything has changed since the row before.
bool UprightEdges::find_covers(int y) {
    const int top = y * kSubpixels, bottom = top + kSubpixels;
    bool has_changed = false;
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        const Side& s = sides_[i];
        const int cover = s.sign * std::max(0, std::min(s.y1, bottom) - std::max(s.y0, top));
        has_changed |= cover != covers_[i];
        covers_[i] = cover;
    }
    return has_changed;
}

void UprightEdges::find_pieces(const PixelBox& clip, bool antialias, std::uint8_t* coverage) {
    pieces_.clear();
    std::uint32_t sum = 0;
    int at = clip.x0;
    const auto fill = [&](int upto, std::uint32_t value) {
        upto = std::min(upto, clip.x1);
        const std::uint8_t c = to_coverage(value);
        if (c == 0 || upto <= at) {
            at = std::max(at, upto);
            return;
        }
        const bool is_solid = upto - at >= kShortest;
        const bool goes_on =
            !pieces_.empty() && pieces_.back().end == at && !is_solid && !pieces_.back().is_solid;
        std::fill(coverage + at, coverage + upto, antialias ? c : 255);
        if (goes_on)
            pieces_.back().end = upto;
        else
            pieces_.push_back({at, upto, is_solid});
        at = upto;
    };
    for (std::size_t i = 0; i < sides_.size();) {
        const int cell = sides_[i].x / kSubpixels;
        fill(cell, sum);
        std::uint32_t here = sum;
        for (; i < sides_.size() && sides_[i].x / kSubpixels == cell; ++i) {
            const int in_cell = sides_[i].x % kSubpixels;
            here += static_cast<std::uint32_t>(covers_[i] * 2 * (kSubpixels - in_cell));
            sum += static_cast<std::uint32_t>(covers_[i] * 2 * kSubpixels);
        }
        fill(cell + 1, here);
    }
    fill(clip.x1, sum);
}

void UprightEdges::sweep(const PixelBox& clip, bool antialias, std::uint8_t* coverage,
                         SpanSink& out) {
    find_sides(clip);
    clear();
    if (sides_.empty()) return;
    covers_.assign(sides_.size(), 0);
    const int top = std::ranges::min(sides_, {}, &Side::y0).y0 / kSubpixels;
    const int last = (std::ranges::max(sides_, {}, &Side::y1).y1 - 1) / kSubpixels;
    for (int y = top; y <= last; ++y) {
        if (find_covers(y)) find_pieces(clip, antialias, coverage);
        for (const Piece& p : pieces_) {
            if (p.is_solid)
                out.solid(y, p.begin, p.end - p.begin, coverage[p.begin]);
            else
                out.span(y, p.begin, p.end - p.begin, coverage + p.begin);
        }
    }
}

}  // namespace plot
