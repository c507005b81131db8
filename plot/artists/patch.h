// A filled and outlined shape: matplotlib's Patch, given by its path.
#pragma once

#include <functional>

#include "plot/artist.h"
#include "plot/property_types.h"

namespace plot {

class PatchState : public ArtistState {
  public:
    PatchState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    DataBounds data_bounds() const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    void draw_legend_key(Painter&, const LegendKey&) const override;
    bool has_legend_key() const override { return true; }
    void add_obstacles(const DrawContext&, LegendObstacles&) const override;

    Color edge() const;
    // The shape in display pixels, with this look; unless `filled`, its outline alone.
    void draw_path(Painter&, const Path& shape, bool filled = true) const;
    // The outline in display pixels.
    virtual Path display_outline(const DrawContext&, const TextMetrics&) const;
    // What is inside its outline or on it, for points in display pixels.
    std::function<bool(Point)> inside(const DrawContext&, const TextMetrics&) const;

    std::shared_ptr<const Path> path;  // in the artist's coordinates
    Color facecolor;
    OptionalColor edgecolor;  // unset: none, unless nothing is filled or rc forces one
    double linewidth = 1;     // points
    LineStyle linestyle;
    bool fill = true;
    std::string hatch;
    Cap capstyle = Cap::Butt;
    Join joinstyle = Join::Miter;
    bool antialiased = true;
};

const PropertyTable& patch_properties();

class Patch final : public Artist {
  public:
    Patch(Path path, const PropertyUpdates& properties = {});
};

}  // namespace plot
