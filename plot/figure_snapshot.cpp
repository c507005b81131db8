// The state of a figure at one moment.
#include <algorithm>
#include <map>

#include "plot/figure.h"
#include "plot/host.h"

namespace plot {

namespace {

std::vector<ArtistId> ids_of(const std::vector<std::shared_ptr<Artist>>& artists) {
    std::vector<ArtistId> ids;
    ids.reserve(artists.size());
    for (const auto& artist : artists) ids.push_back(artist->id());
    return ids;
}

std::vector<std::shared_ptr<const ArtistState>> linked_states_of(
    const std::vector<std::shared_ptr<Artist>>& artists) {
    auto states = Artist::states_of(artists);
    for (auto& state : states) state = linked_state(std::move(state));
    return states;
}

// With the box around it.
std::shared_ptr<const TextState> text_of(const Artist& text) {
    return std::static_pointer_cast<const TextState>(linked_state(text.state()));
}

AxisSnapshot snapshot_of(Axis& axis) {
    return {axis.state(), text_of(*axis.label()), axis.group_id(), axis.siblings().size() > 1};
}

AxesSnapshot snapshot_of(Axes& axes) {
    AxesSnapshot shot;
    shot.id = axes.id();
    shot.axes = axes.state();
    shot.patch = axes.patch()->state_as<PatchState>();
    shot.x = snapshot_of(*axes.xaxis());
    shot.y = snapshot_of(*axes.yaxis());
    for (std::size_t i = 0; i < 4; ++i) {
        shot.spines[i] = axes.spine(Side(i))->state_as<SpineState>();
    }
    shot.x.low_spine = shot.spines[std::size_t(Side::Bottom)];
    shot.x.high_spine = shot.spines[std::size_t(Side::Top)];
    shot.y.low_spine = shot.spines[std::size_t(Side::Left)];
    shot.y.high_spine = shot.spines[std::size_t(Side::Right)];
    for (std::size_t i = 0; i < 3; ++i) {
        shot.titles[i] = text_of(*axes.title(Axes::TitleAt(i)));
    }
    const auto children = axes.children();
    shot.children = linked_states_of(children);
    shot.child_ids = ids_of(children);
    shot.cycle_position = axes.cycle_position();
    const auto placed = [&shot](const LegendState& legend) {
        auto copy = std::make_shared<LegendState>(legend);
        for (const auto& child : shot.children) {
            if (!dynamic_cast<const LegendState*>(child.get())) copy->obstacles.push_back(child);
        }
        return copy;
    };
    if (const auto legend = axes.legend()) shot.legend = placed(*legend->state_as<LegendState>());
    for (auto& child : shot.children) {
        const auto* legend = dynamic_cast<const LegendState*>(child.get());
        if (legend && legend->loc == LegendLoc::Best) child = placed(*legend);
    }
    return shot;
}

// Numbers the subfigures and grids that are met.
class Numbering {
  public:
    explicit Numbering(FigureSnapshot& shot, ArtistId figure) : shot_(shot), figure_(figure) {}

    void add(const std::vector<std::shared_ptr<SubFigure>>& panels) {
        for (const auto& panel : panels) {
            panels_[panel->id()] = int(shot_.panels.size());
            shot_.panels.push_back({panel->id(),
                                    number_of(panel->panel()),
                                    panel->state(),
                                    panel->patch()->state_as<PatchState>(),
                                    {}});
        }
        for (std::size_t i = 0; i < panels.size(); ++i) {
            shot_.panels[i].place = place_of(panels[i]->place());
        }
    }

    int number_of(const std::shared_ptr<SubFigure>& panel) const {
        const auto found = panel ? panels_.find(panel->id()) : panels_.end();
        return found == panels_.end() ? -1 : found->second;
    }

    PlaceSnapshot place_of(const std::pair<std::shared_ptr<Grid>, Cells>& place) {
        return {place.first ? number_of(*place.first) : -1, place.second};
    }

  private:
    int number_of(const Grid& grid) {
        if (const auto found = grids_.find(&grid); found != grids_.end()) return found->second;
        GridSnapshot made{grid.state(), grid.outer() ? number_of(*grid.outer()) : -1, grid.within(),
                          -1, true};
        const auto sheet = panels_.find(grid.sheet());
        if (sheet != panels_.end()) made.sheet = sheet->second;
        made.of_figure = made.sheet >= 0 || grid.sheet() == figure_;
        shot_.grids.push_back(std::move(made));
        return grids_[&grid] = int(shot_.grids.size()) - 1;
    }

    FigureSnapshot& shot_;
    const ArtistId figure_;
    std::map<ArtistId, int> panels_;
    std::map<const Grid*, int> grids_;
};

// A window is about to draw ticks that Python has not been asked for yet: it will be.
void ask_for_ticks(ArtistId figure, const std::vector<std::shared_ptr<Axes>>& all_axes) {
    if (!loaded_host()) return;
    const bool wanted = std::ranges::any_of(all_axes, [](const auto& a) {
        return a->xaxis()->wants_ticks() || a->yaxis()->wants_ticks();
    });
    if (wanted) event_queue().push({.kind = Event::Kind::TicksWanted, .figure = figure});
}

}  // namespace

FigureSnapshot Figure::snapshot() {
    const auto all_axes = axes();
    auto autoscale = [&] {
        for (const auto& a : all_axes) a->xaxis()->limits(), a->yaxis()->limits();
    };
    // Before the next change is to be announced, for new limits are a change too …
    autoscale();
    // … and a change after this point announces itself again, so that none is lost.
    announced_.store(false, std::memory_order_release);
    autoscale();
    FigureSnapshot shot;
    shot.id = id();
    shot.revision = revision();
    shot.figure = state();
    shot.patch = patch_->state_as<PatchState>();
    Numbering numbers(shot, id());
    numbers.add(panels());
    shot.axes.reserve(all_axes.size());
    for (const auto& a : all_axes) {
        shot.axes.push_back(snapshot_of(*a));
        shot.axes.back().panel = numbers.number_of(a->panel());
        shot.axes.back().place = numbers.place_of(a->place());
    }
    const auto children = artists();
    shot.children = linked_states_of(children);
    shot.child_ids = ids_of(children);
    shot.child_panels.reserve(children.size());
    for (const auto& child : children) {
        shot.child_panels.push_back(numbers.number_of(child->panel()));
    }
    ask_for_ticks(id(), all_axes);
    return shot;
}

}  // namespace plot
