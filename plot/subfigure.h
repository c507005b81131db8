// A part of a figure that axes and artists stand on as if it were a figure of its own.
#pragma once

#include "plot/artist.h"
#include "plot/artists/patch.h"
#include "plot/grid.h"

namespace plot {

class SubFigureState final : public ArtistState {
  public:
    SubFigureState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override {}  // drawn by the figure

    Rect position;  // fraction of the figure or subfigure that it is a part of
    bool frame_on = true;
};

const PropertyTable& subfigure_properties();

// Belongs to a figure; what stands on it is in the figure's lists and names it as its panel().
class SubFigure final : public Artist {
  public:
    explicit SubFigure(Rect position);
    const std::shared_ptr<Patch>& patch() const { return patch_; }
    std::shared_ptr<const SubFigureState> state() const { return state_as<SubFigureState>(); }

    // The cells that layouts give it room in.
    void set_place(std::shared_ptr<Grid>, Cells);
    std::pair<std::shared_ptr<Grid>, Cells> place() const;

  private:
    const std::shared_ptr<Patch> patch_;
    std::shared_ptr<Grid> grid_;  // guarded by scene_mutex()
    Cells cells_;                 // guarded by scene_mutex()
};

}  // namespace plot
