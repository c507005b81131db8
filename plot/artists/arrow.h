// An arrow between two points or along a path: matplotlib's FancyArrowPatch and ConnectionPatch.
// Its shape is made in pixels when it is drawn.
#pragma once

#include "plot/artists/patch.h"
#include "plot/bezier.h"
#include "plot/named_style.h"
#include "plot/place.h"

namespace plot {

class ArrowState final : public PatchState {
  public:
    ArrowState();
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    // As matplotlib's, which counts when it is added, as it is drawn then.
    DataBounds data_bounds() const override { return {}; }
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    Path display_outline(const DrawContext&, const TextMetrics&) const override;
    void add_obstacles(const DrawContext&, LegendObstacles&) const override {}
    bool has_links() const override;
    void link() override;

    // Its parts in display pixels: from one point to another, cut off at the inside of what stands
    // at its ends. `cut_a` takes the place of patch_a.
    std::vector<ArrowPart> parts_between(Point a, Point b, const DrawContext&, const TextMetrics&,
                                         const Inside* cut_a = nullptr) const;
    void draw_parts(Painter&, const std::vector<ArrowPart>&) const;

    bool between = true;        // two places; else along `path`
    Place from, to;             // data where their transform is the artist's own
    bool own_transform = true;  // the places are in the artist's transform
    NamedStyle arrow, connection;
    Link patch_a, patch_b;
    double shrink_a = 2, shrink_b = 2;  // points
    double mutation_scale = 1;          // points
    std::optional<double> mutation_aspect = 1;
    // Whether it is drawn only when its places are inside their axes; unset: those in data.
    std::optional<bool> only_inside = false;

  private:
    std::vector<ArrowPart> shape(const DrawContext&, const TextMetrics&) const;
    std::vector<ArrowPart> along(const Path&, double dpi) const;
};

const PropertyTable& arrow_properties();

// Whether a place is inside the axes that it refers to.
bool is_in_its_axes(const Place&, Point display, const DrawContext&);

class Arrow final : public Artist {
  public:
    explicit Arrow(const PropertyUpdates& properties = {});
};

}  // namespace plot
