// Painters that change what is drawn and hand it on to another one.
#pragma once

#include "plot/painter.h"

namespace plot {

// Hands everything on as it is.
class PainterFilter : public Painter {
  public:
    explicit PainterFilter(Painter& onto) : onto_(onto) {}
    double width() const override { return onto_.width(); }
    double height() const override { return onto_.height(); }
    double dpi() const override { return onto_.dpi(); }
    bool is_vector() const override { return onto_.is_vector(); }
    double pixel_dpi() const override { return onto_.pixel_dpi(); }
    std::size_t room() const override { return onto_.room(); }
    const TextMetrics& metrics() const override { return onto_.metrics(); }
    void path(const Path& p, const Rgba* fill, const Pen* pen, Snap snap,
              const Hatch* hatch) override {
        onto_.path(p, fill, pen, snap, hatch);
    }
    void markers(const Path& marker, std::span<const Point> at, const Rgba* fill, const Pen* pen,
                 Snap snap) override {
        onto_.markers(marker, at, fill, pen, snap);
    }
    void text(const std::string& line, const Font& font, Point baseline, double degrees,
              const Rgba& color) override {
        onto_.text(line, font, baseline, degrees, color);
    }
    void image(const Pixels& pixels, const Rect& onto, double alpha, bool smooth) override {
        onto_.image(pixels, onto, alpha, smooth);
    }
    void save() override { onto_.save(); }
    void restore() override { onto_.restore(); }
    void clip(const Rect& r) override { onto_.clip(r); }
    void clip(const Path& p) override { onto_.clip(p); }

  protected:
    Painter& onto() { return onto_; }

  private:
    Painter& onto_;
};

// Moves all that is drawn, for saving a part of a figure: the figure goes on to believe in its own
// size, and edges snap to the pixels of the part.
class ShiftedPainter final : public PainterFilter {
  public:
    // `width` and `height` are the whole figure's, in pixels.
    ShiftedPainter(Painter& onto, Point by, double width, double height)
        : PainterFilter(onto), by_(by), width_(width), height_(height) {}

    double width() const override { return width_; }
    double height() const override { return height_; }
    void path(const Path&, const Rgba* fill, const Pen*, Snap, const Hatch*) override;
    void markers(const Path& marker, std::span<const Point> at, const Rgba* fill, const Pen*,
                 Snap) override;
    void text(const std::string& line, const Font&, Point baseline, double degrees,
              const Rgba&) override;
    void image(const Pixels&, const Rect& onto, double alpha, bool smooth) override;
    void clip(const Rect&) override;
    void clip(const Path&) override;

  private:
    const Point by_;
    const double width_, height_;
};

// Draws what is partly transparent as opaque, as matplotlib does in PostScript, which knows no
// transparency: Cairo would store such places as pixels.
class OpaquePainter final : public PainterFilter {
  public:
    using PainterFilter::PainterFilter;
    bool has_met_transparency() const { return met_; }
    void path(const Path&, const Rgba* fill, const Pen*, Snap, const Hatch*) override;
    void markers(const Path& marker, std::span<const Point> at, const Rgba* fill, const Pen*,
                 Snap) override;
    void text(const std::string& line, const Font&, Point baseline, double degrees,
              const Rgba&) override;

  private:
    Rgba opaque(const Rgba&);
    bool met_ = false;
};

}  // namespace plot
