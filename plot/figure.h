// A figure: the sheet that axes stand on, and the snapshot that drawing reads.
#pragma once

#include <atomic>
#include <functional>

#include "plot/axes.h"
#include "plot/layout_spec.h"
#include "plot/subfigure.h"

namespace plot {

class FigureState final : public ArtistState {
  public:
    FigureState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override {}

    double width = 6.4, height = 4.8;  // inches
    double dpi = 100;
    bool frame_on = true;
    // Subplot margins and gaps as in rc's figure.subplot.*
    double left = 0.125, right = 0.9, bottom = 0.11, top = 0.88, wspace = 0.2, hspace = 0.2;
    LayoutSpec layout;

    SubplotMargins margins() const { return {left, right, bottom, top, wspace, hspace}; }
};

const PropertyTable& figure_properties();

// The state of everything at one moment: pointers to immutable states, never to handles.
struct AxisSnapshot {
    std::shared_ptr<const AxisState> axis;
    std::shared_ptr<const TextState> label;
    ArtistId group = 0;   // the same for those that share limits
    bool shared = false;  // whether another axes has its limits too
    // Of the axes, which its ticks stand on; null: on the sides of the box.
    std::shared_ptr<const SpineState> low_spine = nullptr, high_spine = nullptr;
};
// A grid that something of the figure stands on. `sheet` as in panel numbers below.
struct GridSnapshot {
    std::shared_ptr<const GridState> state;
    int outer = -1;  // the number of the grid that it is within, -1: none
    Cells within;
    int sheet = -1;
    bool of_figure = true;  // it knows what it is on; others take no part in layouts
};
// Where something stands on a grid; no number: nowhere.
struct PlaceSnapshot {
    int grid = -1;
    Cells cells;
};
struct PanelSnapshot {
    ArtistId id = 0;
    int panel = -1;  // the subfigure that it is a part of; -1: the figure
    std::shared_ptr<const SubFigureState> state;
    std::shared_ptr<const PatchState> patch;
    PlaceSnapshot place;
};
struct AxesSnapshot {
    ArtistId id = 0;
    int panel = -1;  // the number of its subfigure; -1: it stands on the figure
    PlaceSnapshot place;
    std::shared_ptr<const AxesState> axes;
    std::shared_ptr<const PatchState> patch;
    AxisSnapshot x, y;
    std::array<std::shared_ptr<const SpineState>, 4> spines;
    std::array<std::shared_ptr<const TextState>, 3> titles;
    std::vector<std::shared_ptr<const ArtistState>> children;  // order of adding
    std::vector<ArtistId> child_ids;
    std::shared_ptr<const LegendState> legend;  // may be null
    std::size_t cycle_position = 0;             // of the colours that plot() takes in turn
};
struct FigureSnapshot {
    ArtistId id = 0;
    std::uint64_t revision = 0;
    std::shared_ptr<const FigureState> figure;
    std::shared_ptr<const PatchState> patch;
    std::vector<GridSnapshot> grids;    // outer ones before those within them
    std::vector<PanelSnapshot> panels;  // outer ones before those within them
    std::vector<AxesSnapshot> axes;
    // Texts, lines, legends of the figure and its subfigures.
    std::vector<std::shared_ptr<const ArtistState>> children;
    std::vector<ArtistId> child_ids;
    std::vector<int> child_panels;
    double width_px() const { return figure->width * figure->dpi; }
    double height_px() const { return figure->height * figure->dpi; }
};

class Figure final : public Artist {
  public:
    static std::shared_ptr<Figure> create(const PropertyUpdates& properties = {});

    std::shared_ptr<const FigureState> state() const { return state_as<FigureState>(); }
    const std::shared_ptr<Patch>& patch() const { return patch_; }

    // One of rows x columns cells, counted from 1, row by row. Throws ValueError as matplotlib.
    std::shared_ptr<Axes> add_subplot(int rows, int columns, int index,
                                      const PropertyUpdates& properties = {});
    std::shared_ptr<Axes> add_axes(Rect position, const PropertyUpdates& properties = {});
    // On a subfigure of it, or on itself.
    void add(const std::shared_ptr<Axes>&, const std::shared_ptr<SubFigure>& on = nullptr);
    void add_artist(const std::shared_ptr<Artist>&, const std::shared_ptr<SubFigure>& on = nullptr);
    void add_panel(const std::shared_ptr<SubFigure>&,
                   const std::shared_ptr<SubFigure>& on = nullptr);
    void remove_axes(const std::shared_ptr<Axes>&);
    void remove_artist(const std::shared_ptr<Artist>&);
    std::vector<std::shared_ptr<Axes>> axes() const;
    std::vector<std::shared_ptr<Artist>> artists() const;
    std::vector<std::shared_ptr<SubFigure>> panels() const;
    // The figure's own title; null until set. Empty text keeps it.
    std::shared_ptr<Text> suptitle() const;
    std::shared_ptr<Text> set_suptitle(const std::string&, const PropertyUpdates& = {});
    void clear();
    // Takes out what stands on a subfigure, subfigures included.
    void clear_panel(const std::shared_ptr<SubFigure>&);

    // The cell's rectangle as fraction of the figure, from the subplot margins (first…last: span).
    Rect subplot_position(int rows, int columns, int first, int last) const;

    // Autoscaling that is due is done first, outside the lock; then the pointers are copied.
    FigureSnapshot snapshot();
    std::uint64_t revision() const { return revision_.load(std::memory_order_acquire); }

    // `listener` is called, from whatever thread changes something, at the first change after a
    // snapshot. It must only post. Null takes it off.
    void set_listener(std::function<void()> listener);
    // Any artist of the figure changed.
    void touch();

  private:
    explicit Figure(std::shared_ptr<const ArtistState>);
    const std::shared_ptr<Patch> patch_;
    std::vector<std::shared_ptr<Axes>> axes_;                // guarded by scene_mutex()
    std::vector<std::shared_ptr<Artist>> artists_;           // guarded by scene_mutex()
    std::vector<std::shared_ptr<SubFigure>> panels_;         // guarded by scene_mutex()
    std::shared_ptr<const std::function<void()>> listener_;  // guarded by scene_mutex()
    std::atomic<std::uint64_t> revision_{0};
    std::atomic<bool> announced_{false};
};

}  // namespace plot
