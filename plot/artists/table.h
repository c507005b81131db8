// A grid of cells with words, placed in its axes: matplotlib's Table.
#pragma once

#include "plot/artists/patch.h"
#include "plot/artists/text.h"

namespace plot {

class TableState final : public ArtistState {
  public:
    // A cell is a shape, whose bounds are its size in parts of the axes, and a text.
    struct Cell {
        int row = 0, column = 0;
        std::shared_ptr<Artist> patch, text;
        std::shared_ptr<const PatchState> patch_state;  // in what a snapshot holds
        std::shared_ptr<const TextState> text_state;
    };

    TableState();
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    bool has_links() const override { return true; }
    void link() override;
    std::vector<std::shared_ptr<Artist>> parts() const override;

    std::vector<Cell> cells;
    int location = 17;              // matplotlib's code: 1 upper right … 17 below the axes
    std::optional<Rect> box;        // parts of the axes, in place of the location
    std::vector<int> auto_columns;  // as wide as their words
    bool auto_font = true;          // words become smaller until they fit

    struct Placed {
        Rect box;          // pixels
        double font_size;  // points
    };

  private:
    std::vector<Placed> placed(const DrawContext&, const TextMetrics&) const;
};

const PropertyTable& table_properties();

class Table final : public Artist {
  public:
    explicit Table(const PropertyUpdates& properties = {});
};

}  // namespace plot
