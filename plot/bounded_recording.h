// What is drawn, kept until it is known to be little enough for a vector file.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "plot/painter_filters.h"

namespace plot {

class BoundedRecording final : public PainterFilter {
  public:
    // Thrown by what draws one vertex or marker too many.
    struct TooMuch {};

    BoundedRecording(Painter& page, std::size_t most) : PainterFilter(page), left_(most) {}
    // Draws all of it onto the page.
    void replay();

    std::size_t room() const override { return left_; }
    void path(const Path&, const Rgba* fill, const Pen*, Snap, const Hatch*) override;
    void markers(const Path& marker, std::span<const Point> at, const Rgba* fill, const Pen*,
                 Snap) override;
    void text(const std::string& line, const Font&, Point baseline, double degrees,
              const Rgba&) override;
    void image(const Pixels&, const Rect& onto, double alpha, bool smooth) override;
    void save() override;
    void restore() override;
    void clip(const Rect&) override;
    void clip(const Path&) override;

  private:
    void count(std::size_t some);

    std::size_t left_;  // vertices and markers
    std::vector<std::function<void(Painter&)>> steps_;
};

}  // namespace plot
