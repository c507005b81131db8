// A text that belongs to a point, and the arrow from the one to the other: matplotlib's Annotation.
#pragma once

#include "plot/artists/arrow.h"
#include "plot/artists/text.h"

namespace plot {

class AnnotationState final : public TextState {
  public:
    std::shared_ptr<ArtistState> clone() const override;
    void draw(Painter&, const DrawContext&) const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    Point anchor(const DrawContext&, const TextMetrics&) const override;
    bool has_links() const override { return true; }
    void link() override;
    std::vector<std::shared_ptr<Artist>> parts() const override;

    Place point;               // that it belongs to
    PlaceUnit text_x, text_y;  // what x and y are measured from
    // Whether it is drawn only when the point is inside its axes; unset: if it is in data.
    std::optional<bool> only_inside;
    std::shared_ptr<Artist> arrow;                  // null: none
    std::shared_ptr<const ArrowState> arrow_state;  // its state, in what a snapshot holds
    // How the arrow begins at the text: at a point of its box (fractions) …
    Point relative{0.5, 0.5};
    // … or, in the form without a style, at the nearest of nine points of it.
    struct Plain {
        double width = 4, head_width = 12, head_length = 12;  // points
        double shrink = 0;                                    // part of its length at both ends
        bool operator==(const Plain&) const = default;
    };
    std::optional<Plain> plain;
    bool own_patch_a = false;           // the arrow begins at its patch_a, not at the text's box
    std::optional<double> arrow_scale;  // points; unset: the font's size

  private:
    Point origin(const DrawContext&, const TextMetrics&) const;
    bool is_shown(const DrawContext&, const TextMetrics&) const;
    std::vector<ArrowPart> arrow_shape(const DrawContext&, const TextMetrics&) const;
};

class Annotation final : public Artist {
  public:
    Annotation(const Place& point, Point at, std::string text,
               const PropertyUpdates& properties = {});
};

}  // namespace plot
