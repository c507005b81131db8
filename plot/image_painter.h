// The painter of memory surfaces: paths, markers and pictures go through the coverage rasteriser
// straight onto the pixels; only text is Cairo's. Device pixels count downwards.
#pragma once

#include <memory>
#include <vector>

#include "plot/blend.h"
#include "plot/cairo_raii.h"
#include "plot/front_bands.h"
#include "plot/front_first.h"
#include "plot/painter.h"
#include "plot/polylines.h"
#include "plot/raster.h"
#include "plot/stroke.h"
#include "plot/tinted_markers.h"

namespace plot {

class ImagePainter final : public Painter, public TintingPainter, public FrontFirstPainter {
  public:
    ImagePainter(ImageSurface&, double dpi);

    double width() const override { return surface_.width(); }
    double height() const override { return surface_.height(); }
    double dpi() const override { return dpi_; }
    bool is_vector() const override { return false; }

    void path(const Path&, const Rgba* fill, const Pen* pen, Snap, const Hatch*) override;
    void markers(const Path& marker, std::span<const Point> at, const Rgba* fill, const Pen* pen,
                 Snap) override;
    bool tinted_markers(const Path& shape, const MarkerPlaces&, const MarkerLooks&,
                        const Pen& outline) override;
    bool uniform_markers(const Path& marker, const MarkerPlaces&, const Rgba* fill, const Pen*,
                         Snap) override;
    void front_first(const std::function<void()>& draw) override;
    void text(const std::string& line, const Font&, Point baseline, double degrees,
              const Rgba&) override;
    void image(const Pixels&, const Rect& onto, double alpha, bool smooth) override;

    void save() override { saved_.push_back(state_); }
    void restore() override;
    void clip(const Rect&) override;
    void clip(const Path&) override;

  private:
    struct State {
        PixelBox box;
        std::shared_ptr<const Mask> mask;  // covers at least `box`
        std::vector<Path> clip_paths;      // device pixels; for text
    };

    const Mask* mask() const { return state_.mask.get(); }
    bool snaps(const Path&, const Affine& map, Snap) const;  // never where rc path.snap is off
    void fill_runs(const Polylines&, SpanSink&, bool antialias);
    void fill_hatch(const Polylines&, const Hatch&);
    void stroke_lines(Polylines, const Pen&, bool simplify);
    Rect device_bounds(const Path&, const Pen*) const;  // of its ink, or a little more
    void add_stroke(const Rect& bounds, Polylines, const Pen&, bool simplify);
    void markers_one_by_one(const Path& marker, std::span<const Point> at, const Rgba* fill,
                            const Pen* pen, Snap);
    cairo_t* context();

    ImageSurface& surface_;
    double dpi_;
    const bool may_snap_;
    PixelView view_;
    Rasterizer raster_;
    State state_;
    std::vector<State> saved_;
    FrontBands* front_ = nullptr;  // while front_first() draws
    CairoSurface cairo_surface_;   // made with the first text
    CairoContext cairo_;
};

}  // namespace plot
