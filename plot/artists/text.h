// A piece of text at a point: matplotlib's Text.
#pragma once

#include "plot/artist.h"
#include "plot/property_types.h"
#include "plot/text.h"

namespace plot {

class FancyBoxState;

class TextState : public ArtistState {
  public:
    TextState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    bool has_links() const override;
    void link() override;
    std::vector<std::shared_ptr<Artist>> parts() const override;
    // Drawn at this display point, whatever x, y and the transform say.
    void draw_at(Painter&, Point anchor) const;
    Rect extent_at(Point anchor, double dpi, const TextMetrics&) const;
    // Where it stands, pixels.
    virtual Point anchor(const DrawContext&, const TextMetrics&) const;
    // With its lines broken where the figure ends, if it is to be wrapped.
    std::string wrapped(Point anchor, const DrawContext&, const TextMetrics&) const;

    double x = 0, y = 0;
    std::string text;
    TextStyle style;
    bool own_multialignment = false;  // given; else that of the style follows its `ha`
    Color color;
    Value weight_given;  // as the user wrote it
    bool wrap = false;
    std::shared_ptr<Artist> box;                     // around it, a FancyBox; null: none
    std::shared_ptr<const FancyBoxState> box_state;  // its state, in what a snapshot holds
    // What it is of a figure or subfigure, and whether layouts may move it.
    enum class Role { None, Title, XLabel, YLabel } role = Role::None;
    bool auto_placed = false;
};

const PropertyTable& text_properties();

// Degrees from a number, 'vertical' or 'horizontal', in 0..360.
double to_rotation(const Value&, std::string_view what);
// One family or a list of them, joined by commas.
std::string to_family(const Value&, std::string_view what);

class Text final : public Artist {
  public:
    Text(double x, double y, std::string text, const PropertyUpdates& properties = {});
};

}  // namespace plot
