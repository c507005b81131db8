// A box with a styled outline around a rectangle or a text: matplotlib's FancyBboxPatch.
#pragma once

#include "plot/artists/patch.h"
#include "plot/artists/text.h"
#include "plot/named_style.h"

namespace plot {

class FancyBoxState final : public PatchState {
  public:
    FancyBoxState();
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    DataBounds data_bounds() const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    Path display_outline(const DrawContext&, const TextMetrics&) const override;
    bool has_links() const override { return !text.expired(); }
    void link() override;
    // Around a text that stands at the anchor, display pixels.
    void draw_around(Painter&, const TextState&, Point anchor) const;

    // Around `box`, in the artist's own coordinates.
    Path outline() const;

    Rect box;
    NamedStyle style;
    double mutation_scale = 1;   // of paddings and corners
    double mutation_aspect = 1;  // height over width of paddings and corners
    // The outline of a style that is written in Python, around a text: its corners in pixels from
    // the lower left corner of the text's frame, at a resolution.
    std::shared_ptr<const Path> drawn;
    double drawn_dpi = 100;
    std::weak_ptr<Artist> text;  // that it is the box of
    std::shared_ptr<const TextState> text_state;

  private:
    Path around(const TextState&, Point anchor, double dpi, const TextMetrics&) const;
};

const PropertyTable& fancy_box_properties();

class FancyBox final : public Artist {
  public:
    FancyBox(const Rect& box, const NamedStyle&, const PropertyUpdates& properties = {});
};

}  // namespace plot
