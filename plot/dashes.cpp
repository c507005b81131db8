#include "plot/dashes.h"

#include <cmath>
#include <numeric>

#include "plot/cancel.h"

namespace plot {

namespace {

class Dasher {
  public:
    Dasher(std::vector<double> pattern, double offset, Polylines& out)
        : pattern_(std::move(pattern)), offset_(offset), out_(out) {
        period_ = std::accumulate(pattern_.begin(), pattern_.end(), 0.0);
    }

    void run(std::span<const Point> points, const Polylines::Run& run) {
        start(run.distance);
        begin_ = out_.points.size();
        if (on()) out_.points.push_back(points[0]);
        for (std::size_t i = 1; i < points.size(); ++i) segment(points[i - 1], points[i]);
        if (run.closed) segment(points.back(), points[0]);
        finish();
    }

  private:
    bool on() const { return index_ % 2 == 0; }

    void start(double distance) {
        double phase = std::fmod(offset_ + distance, period_);
        if (!std::isfinite(phase)) phase = 0;
        if (phase < 0) phase += period_;
        index_ = 0;
        while (phase >= pattern_[index_] && index_ + 1 < pattern_.size())
            phase -= pattern_[index_++];
        left_ = std::max(0.0, pattern_[index_] - phase);
    }

    void segment(Point a, Point b) {
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        double done = 0;
        while (length - done > left_) {
            done += left_;
            const Point p = a + (b - a) * (done / length);
            if (on()) {
                out_.points.push_back(p);
                finish();
            }
            index_ = (index_ + 1) % pattern_.size();
            left_ = pattern_[index_];
            if (on()) out_.points.push_back(p);
            if ((++count_ & 0xfff) == 0) poll_cancel();
        }
        left_ -= length - done;
        if (on()) out_.points.push_back(b);
    }

    void finish() {
        if (out_.points.size() - begin_ > 1)
            out_.finish(begin_, false);
        else
            out_.points.resize(begin_);
        begin_ = out_.points.size();
    }

    std::vector<double> pattern_;
    double offset_, period_ = 0;
    Polylines& out_;
    std::size_t begin_ = 0, index_ = 0, count_ = 0;
    double left_ = 0;  // of the pattern's present piece
};

}  // namespace

Polylines dash_lines(const Polylines& lines, std::span<const double> pattern, double offset) {
    constexpr double kShortestPeriod = 1.0 / 50;
    std::vector<double> pieces(pattern.begin(), pattern.end());
    if (pieces.size() % 2) pieces.insert(pieces.end(), pattern.begin(), pattern.end());
    const double period = std::accumulate(pieces.begin(), pieces.end(), 0.0);
    const bool valid = std::all_of(pieces.begin(), pieces.end(),
                                   [](double d) { return std::isfinite(d) && d >= 0; });
    if (!valid || !(period >= kShortestPeriod)) return lines;
    Polylines out;
    out.points.reserve(lines.points.size() * 2);
    Dasher dasher(std::move(pieces), offset, out);
    for (const auto& run : lines.runs) dasher.run(lines.of(run), run);
    return out;
}

}  // namespace plot
