// A legend: its entries with samples, placed in or around an axes or a figure.
#pragma once

#include "plot/artist.h"
#include "plot/artists/patch.h"
#include "plot/legend_layout.h"
#include "plot/property_types.h"

namespace plot {

struct LegendEntry {
    std::string label;
    std::shared_ptr<const ArtistState> handle;  // as it was when the legend was made
    // Of this label alone, instead of the legend's.
    std::optional<Font> font = {};
    std::optional<Color> color = {};
};

// The artists of an axes that have a label, in order of adding: what legend() shows by itself.
std::vector<LegendEntry> legend_entries(const Axes&);

class LegendState final : public ArtistState {
  public:
    LegendState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;

    std::vector<LegendEntry> entries;
    bool of_figure = false;  // of a figure, not of an axes
    LegendLoc loc = LegendLoc::Best;
    std::optional<Point> loc_at;  // lower left corner as fraction of the anchor, instead of loc
    std::optional<Rect> bbox_to_anchor;  // in anchor_transform; unset: the axes or the figure
    TransformSpec anchor_transform;
    // Beside the axes of a figure, which make room for it: the side that comes first ("right" in
    // "outside right upper"); empty: inside.
    std::string outside;
    bool draggable = false;  // with the pointer
    LegendForm form;
    std::string title;
    Color title_color;
    bool fancybox = true, shadow = false;
    PatchState frame;  // its alpha is not used but:
    // As given; unset: 1 with a shadow, else the rc default.
    std::optional<double> frame_alpha, usual_frame_alpha;
    // How labels are coloured: the given colours in turn, or the one that the handle has.
    enum class LabelColor { Given, Line, MarkerFace, MarkerEdge } label_color = LabelColor::Given;
    std::vector<Color> label_colors;
    int numpoints = 1, scatterpoints = 1;
    std::vector<double> scatteryoffsets{0.375, 0.5, 0.3125};  // shares of the key's height
    double markerscale = 1;

    // Where it is to stand so that its lower left corner is there: for loc_at. Pixels; nullopt
    // where its anchor is a point.
    std::optional<Point> share_of(const Frame&, Point lower_left) const;

    // What "best" avoids: filled in when the scene is snapshot.
    std::vector<std::shared_ptr<const ArtistState>> obstacles;

  private:
    struct Placed {
        LegendBox box;
        Point at;  // lower left corner, display pixels
    };
    Placed placed(const DrawContext&, const TextMetrics&) const;
    Rect anchor_box(const Frame&) const;
    Point best_place(const DrawContext&, const LegendBox&, const Rect& anchor, double pad) const;
    std::optional<double> effective_frame_alpha() const;
    void draw_frame(Painter&, const Rect&) const;
    Rgba color_of_label(std::size_t entry) const;
};

// matplotlib's keyword arguments of legend().
const PropertyTable& legend_properties();

class Legend final : public Artist {
  public:
    // Entries whose label starts with '_' are left out with a warning.
    explicit Legend(std::vector<LegendEntry> entries, const PropertyUpdates& properties = {},
                    bool of_figure = false);
};

}  // namespace plot
