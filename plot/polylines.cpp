#include "plot/polylines.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "plot/cancel.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

class Builder {
  public:
    explicit Builder(std::size_t vertices) { out_.points.reserve(vertices + 1); }

    void move_to(Point p) {
        end_run(false);
        whole_ = true;
        start_ = p;
        add(p);
    }
    void line_to(Point p) { add(p); }
    void line_through(std::span<const Point> points) {
        poll_cancel();
        if (all_finite(points)) {
            out_.points.insert(out_.points.end(), points.begin(), points.end());
        } else {
            for (const Point p : points) add(p);
        }
    }
    void close() {
        if (whole_) {
            end_run(true);
        } else {
            if (is_finite(start_)) add(start_);
            end_run(false);
        }
        // What follows without a move starts where this subpath did.
        closed_ = true;
    }
    void resume_after_close() {
        if (!closed_) return;
        closed_ = false;
        move_to(start_);
    }
    void forget_close() { closed_ = false; }
    Polylines take() {
        end_run(false);
        return std::move(out_);
    }

  private:
    void add(Point p) {
        if ((++count_ & 0xffff) == 0) poll_cancel();
        if (is_finite(p)) {
            out_.points.push_back(p);
        } else {
            end_run(false);
            whole_ = false;
        }
    }
    void end_run(bool closed) {
        out_.finish(begin_, closed);
        begin_ = out_.points.size();
    }

    Polylines out_;
    std::size_t begin_ = 0, count_ = 0;
    Point start_{};
    bool whole_ = true;    // no gap yet in this subpath
    bool closed_ = false;  // the last code was Close
};

Polylines plain(const Path& path, const Affine& map) {
    Builder build(path.points.size());
    std::array<Point, 64> some;  // few: short lines are many
    const std::span<const Point> all = path.points;
    for (std::size_t begin = 0; begin < all.size(); begin += some.size()) {
        const auto block = all.subspan(begin, std::min(some.size(), all.size() - begin));
        std::ranges::transform(block, some.begin(), map);
        build.line_through(std::span(some).first(block.size()));
    }
    return build.take();
}

}  // namespace

PLOT_VECTOR_CLONES bool all_finite(std::span<const Point> points) {
    using Four = double __attribute__((vector_size(32)));
    Four odd{};  // NaN if one is not finite
    std::size_t i = 0;
    for (; i + 2 <= points.size(); i += 2) {
        Four two;
        std::memcpy(&two, &points[i], sizeof two);
        odd += two - two;
    }
    return odd[0] + odd[1] + odd[2] + odd[3] == 0 && (i == points.size() || is_finite(points[i]));
}

Polylines to_polylines(const Path& path, const Affine& map, double tolerance) {
    if (path.codes.empty()) return plain(path, map);
    if (path.has_curves()) return to_polylines(path.transformed(map).flattened(tolerance), {}, 0);
    Builder build(path.points.size());
    bool first = true;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        const PathCode code = path.codes[i];
        if (code == PathCode::Stop) break;
        if (code == PathCode::Close) {
            build.close();
        } else if (code == PathCode::MoveTo || first) {
            build.forget_close();
            build.move_to(map(path.points[i]));
        } else {
            build.resume_after_close();
            build.line_to(map(path.points[i]));
        }
        first = false;
    }
    return build.take();
}

}  // namespace plot
