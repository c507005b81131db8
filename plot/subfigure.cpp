#include "plot/subfigure.h"

#include "plot/property_types.h"
#include "plot/style.h"

namespace plot {

const PropertyTable& subfigure_properties() {
    static const PropertyTable table(
        "SubFigure", &artist_properties(),
        {bool_property(&SubFigureState::frame_on,
                       {"frameon", {}, "figure.frameon", "Background drawn."})});
    return table;
}

SubFigureState::SubFigureState() { frame_on = rc_bool("figure.frameon"); }

std::shared_ptr<ArtistState> SubFigureState::clone() const {
    return std::make_shared<SubFigureState>(*this);
}

const PropertyTable& SubFigureState::properties() const { return subfigure_properties(); }

SubFigure::SubFigure(Rect position)
    : Artist([&] {
          auto state = std::make_shared<SubFigureState>();
          state->position = position;
          return state;
      }()),
      patch_(std::make_shared<Patch>(Path::rectangle({0, 0, 1, 1}),
                                     PropertyUpdates{{"facecolor", rc_get("figure.facecolor")},
                                                     {"edgecolor", rc_get("figure.edgecolor")},
                                                     {"linewidth", 0.0},
                                                     {"antialiased", false},
                                                     {"transform", TransformSpec::figure()}})) {}

void SubFigure::set_place(std::shared_ptr<Grid> grid, Cells cells) {
    {
        const std::scoped_lock lock(scene_mutex());
        grid_.swap(grid);
        cells_ = cells;
    }
    mark_dirty();
}

std::pair<std::shared_ptr<Grid>, Cells> SubFigure::place() const {
    const std::scoped_lock lock(scene_mutex());
    return {grid_, cells_};
}

}  // namespace plot
