// A picture on a rectangle: matplotlib's AxesImage and FigureImage. Values through a norm and a
// colour map, or colours themselves.
#pragma once

#include <mutex>

#include "plot/artist.h"
#include "plot/image_data.h"
#include "plot/image_filter.h"
#include "plot/image_sample.h"
#include "plot/mappable.h"
#include "plot/value_colors.h"

namespace plot {

class ImageState final : public ArtistState {
  public:
    ImageState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    DataBounds data_bounds() const override;
    StickyEdges sticky_edges() const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    Mappable* mappable() override { return &mapping_; }
    std::string cursor_text(const Frame&, Point at) const override;

    void set_data(ImageData);
    const ImageData& data() const { return data_; }
    const Mappable& mapping() const { return mapping_; }
    // A value of it with as many digits as its colour tells.
    std::string value_text(double) const;
    // Left, right, bottom, top; without it pixels have length 1 and (0, 0) is the middle of the
    // first one.
    std::array<double, 4> sides() const;

    std::optional<std::array<double, 4>> extent;
    bool origin_upper = true;  // the first row is at the top
    Interpolation interpolation = Interpolation::Antialiased;
    bool interpolate_colors = false;  // matplotlib's interpolation_stage 'rgba'
    bool resample = true;             // kernels grow where pixels are left out
    double filterrad = 4;             // source pixels
    bool filternorm = true;           // for matplotlib's callers; weights always add up to 1
    ImageData alphas;                 // one for each pixel, or empty
    // Sides of the columns (rows) in coordinates, one more than there are; empty: equal ones. They
    // go up, the first row from the first side.
    std::vector<double> column_sides, row_sides;
    // Or their middles, one for each, between which values are to be interpolated.
    std::vector<double> column_middles, row_middles;

    struct Span {  // of rows or columns
        int first = 0, count = 0;
    };

  private:
    // Where a drawing takes its pixels from.
    struct Geometry {
        Rect at;  // pixels
        int width = 0, height = 0;
        std::vector<double> columns,
            rows;  // source coordinates of the pixels' middles, from the top
        Interpolation kind = Interpolation::Nearest;
        double radius = 1;
        double x_spread = 1, y_spread = 1;  // of the kernels
        bool operator==(const Geometry&) const = default;
    };
    struct Cache {
        std::mutex mutex;
        Geometry geometry;
        std::shared_ptr<const Samples> samples;
    };

    Rect device_box(const DrawContext&) const;
    // Row and column under a point of the page.
    std::optional<std::array<int, 2>> pixel_at(const Frame&, Point at) const;
    std::optional<Geometry> arrange(const Rect& box, const DrawContext&) const;
    void bend(Geometry&, const DrawContext&) const;
    Interpolation chosen(double width, double height) const;
    std::shared_ptr<const Samples> samples(const Geometry&) const;
    Pixels picture(const Geometry&) const;
    Pixels original() const;
    ImageData colored(Span rows, Span columns) const;
    Pixels painted(const Samples&, const Samples& opacities) const;
    Norm scaled_norm() const;
    ValueColors value_colors(double opacity) const;
    void draw_turned(Painter&, const DrawContext&, double finer) const;

    ImageData data_;
    Mappable mapping_;
    std::shared_ptr<Cache> cache_ = std::make_shared<Cache>();
};

const PropertyTable& image_properties();

class Image final : public Artist {
  public:
    explicit Image(const PropertyUpdates& properties = {});
};

}  // namespace plot
