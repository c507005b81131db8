#include "plot/stroke_parts.h"

#include <array>
#include <cmath>

#include "plot/cancel.h"
#include "plot/front_layer.h"

namespace plot {

namespace {

constexpr std::size_t kPart = 1 << 12;  // points

class Parts {
  public:
    Parts(const PixelView& view, const Rgba& color, const StrokeStyle& style, const PixelBox& clip,
          const Mask* mask)
        : view_(view),
          style_(style),
          layer_(clip, mask),
          opacity_(static_cast<float>(color.a)),
          paint_(layer_, color.with_alpha(1)),
          raster_(view.width, view.height) {
        raster_.clip(clip);
    }

    // Joins are round, and so are the ends of what is cut, which are not seen then.
    void add(std::span<const Point> points, bool closed) {
        if (!closed && style_.cap == Cap::Projecting) {
            cap(points.front(), points[std::min<std::size_t>(1, points.size() - 1)]);
            cap(points.back(), points[points.size() - std::min<std::size_t>(2, points.size())]);
        }
        if (closed) line(std::array{points.back(), points.front()});
        line(points);
    }

    void finish() {
        put();
        layer_.paint_onto(view_, opacity_);
    }

  private:
    void line(std::span<const Point> points) {
        for (std::size_t begin = 0; begin + 1 < points.size(); begin += kPart - 1) {
            poll_cancel();
            const auto some = points.subspan(begin, std::min(kPart, points.size() - begin));
            const StrokeStyle round{style_.width, Cap::Round, Join::Round};
            layer_.each_visible(some, false, round, [&](std::span<const Point> part, CutEnds) {
                stroke(part, false, round, raster_);
                waiting_ += part.size();
            });
            if (waiting_ >= kPart) put();
        }
    }

    // The square beyond an end.
    void cap(Point end, Point next) {
        const Point along = end - next;
        const double length = std::hypot(along.x, along.y);
        const Rect box{end.x, end.y, end.x, end.y};
        if (length == 0 || layer_.hides(box.padded(1 + style_.width))) return;
        const std::array points{end, end + along * (style_.width / 2 / length)};
        stroke(points, false, {style_.width, Cap::Butt, Join::Round}, raster_);
    }

    void put() {
        poll_cancel();
        raster_.sweep(paint_);
        waiting_ = 0;
    }

    const PixelView view_;
    const StrokeStyle style_;
    FrontLayer layer_;
    const float opacity_;  // of all together
    FrontLayer::Paint paint_;
    Rasterizer raster_;
    std::size_t waiting_ = 0;  // points that are in the rasteriser
};

}  // namespace

bool stroke_parts(const PixelView& view, const Polylines& lines, const Pen& pen,
                  const StrokeStyle& style, const PixelBox& clip, const Mask* mask) {
    if (!pen.antialias || style.join != Join::Round || style.cap == Cap::Butt) return false;
    // How often the clip would be covered; where that is seldom, little is left out.
    constexpr double kWorthwhile = 8;
    double length = 0;
    for (const auto& run : lines.runs) {
        const auto points = lines.of(run);
        poll_cancel();
        for (std::size_t i = 1; i < points.size(); ++i)
            length +=
                std::abs(points[i].x - points[i - 1].x) + std::abs(points[i].y - points[i - 1].y);
    }
    const double area = static_cast<double>(clip.x1 - clip.x0) * (clip.y1 - clip.y0);
    if (length * style.width < kWorthwhile * area) return false;
    Parts parts(view, pen.color, style, clip, mask);
    for (const auto& run : lines.runs) parts.add(lines.of(run), run.closed);
    parts.finish();
    return true;
}

}  // namespace plot
