// An axes: the box that data are drawn in, with its two axis, titles, spines, artists and legend.
#pragma once

#include <array>

#include "plot/artist.h"
#include "plot/artists/line.h"
#include "plot/artists/patch.h"
#include "plot/artists/text.h"
#include "plot/axis.h"
#include "plot/grid.h"
#include "plot/legend.h"

namespace plot {

enum class Side { Left, Right, Bottom, Top };

class SpineState final : public ArtistState {
  public:
    explicit SpineState(Side);
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    // Where it stands across its direction, pixels: x of the left and right one, y of the others.
    double level(const Frame&) const;

    Side side;
    // What `place` is: points away from the box, a fraction of it, or a data value.
    enum class Measure { Outward, Axes, Data } measure = Measure::Outward;
    double place = 0;
    std::vector<double> bounds;  // data values of its ends; empty, or infinite: those of the box
    Color color;
    double linewidth = 0.8;  // points
    LineStyle linestyle;
};

// Where a box stands in the room that it does not fill: fractions, and as it was given.
struct Anchor {
    Point at{0.5, 0.5};
    std::string name = "C";  // or empty
    bool operator==(const Anchor&) const = default;
};

// What layouts know of the axes of a colour bar.
struct ColorbarPlace {
    std::vector<ArtistId> parents;  // axes
    Side side = Side::Right;        // of the parents
    double fraction = 0.15, shrink = 1, aspect = 20, pad = 0.05;
    Point anchor{0, 0.5};
};

class AxesState final : public ArtistState {
  public:
    AxesState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override {}  // drawn by axes_draw from a snapshot

    Rect position{0.125, 0.11, 0.9, 0.88};  // fraction of the figure
    bool frame_on = true;
    bool axis_on = true;
    enum class Below { True, Line, False } axis_below = Below::Line;
    std::optional<double> aspect;      // y unit over x unit in pixels; unset: auto
    std::optional<double> box_aspect;  // height over width of the box; unset: the whole position
    Anchor anchor;                     // of a box that is smaller than its position
    Rect inner{0, 0, 1, 1};            // part of the position that the box may take
    // Width and height that the aspect left it of its position when Python drew it last.
    Point drawn_part{1, 1};
    bool aspect_adjusts_limits = false;  // adjustable 'datalim' instead of 'box'
    double title_pad = 6;                // points
    std::optional<double> title_y;       // axes fraction; unset: automatic
    DataBounds data_bounds;              // of what was added, until relim()
    bool use_sticky_edges = true;        // automatic limits end at sticky edges, without margin
    bool navigate = true;
    std::string navigate_mode;
    std::optional<double> rasterization_zorder;  // artists below are pixels in vector files
    // Axes within others: in this box of a transform of theirs, drawn with their artists.
    ArtistId parent = 0;
    Rect inset;
    TransformSpec inset_transform = TransformSpec::axes();
    std::shared_ptr<const ColorbarPlace> colorbar;  // null: it is none
    ArtistId title_group = 0;  // axes whose titles are aligned have the same; 0: none
};

const PropertyTable& axes_properties();

class Axes final : public Artist {
  public:
    explicit Axes(Rect position, const PropertyUpdates& properties = {});

    std::shared_ptr<const AxesState> state() const { return state_as<AxesState>(); }
    const std::shared_ptr<Axis>& xaxis() const { return x_; }
    const std::shared_ptr<Axis>& yaxis() const { return y_; }
    const std::shared_ptr<Axis>& axis(AxisName n) const { return n == AxisName::X ? x_ : y_; }
    const std::shared_ptr<Patch>& patch() const { return patch_; }
    const std::shared_ptr<Artist>& spine(Side s) const { return spines_[std::size_t(s)]; }
    enum class TitleAt { Center, Left, Right };
    const std::shared_ptr<Text>& title(TitleAt t = TitleAt::Center) const {
        return titles_[std::size_t(t)];
    }

    // Adds an artist: takes its data limits in and asks for autoscaling unless told not to. O(1).
    void add(const std::shared_ptr<Artist>&, bool autoscale = true);
    // Convenience for C++: a line with the next colour of the cycle unless one is given.
    std::shared_ptr<Line> plot(std::vector<double> x, std::vector<double> y,
                               const PropertyUpdates& properties = {});
    std::vector<std::shared_ptr<Artist>> children() const;
    void remove_child(const std::shared_ptr<Artist>&);
    void clear();

    void set_legend(std::shared_ptr<Legend>);  // null removes it
    std::shared_ptr<Legend> legend() const;

    void set_title(const std::string&);
    void set_xlabel(const std::string& s) { x_->label()->set("text", s); }
    void set_ylabel(const std::string& s) { y_->label()->set("text", s); }
    void set_xlim(double left, double right) { x_->set_limits(left, right); }
    void set_ylim(double bottom, double top) { y_->set_limits(bottom, top); }
    void set_xscale(const Scale& s) { x_->set_scale(s); }
    void set_yscale(const Scale& s) { y_->set_scale(s); }
    void grid(bool on);

    // Limits anew from the data of the lines, patches and images that are there now, as in
    // matplotlib; collections do not count.
    void relim(bool visible_only = false);
    // Asks for limits from the data at the next look; for axes whose autoscale is on.
    void autoscale_view(bool x = true, bool y = true);

    // The next colour of axes.prop_cycle as it was when the axes were made or cleared; advances.
    Color next_color();
    std::vector<Color> cycle() const;
    void reset_cycle();                  // takes rc's cycle anew, from its start
    std::size_t cycle_position() const;  // colours taken so far
    void set_cycle_position(std::size_t);

    // The cells that it stands on; no grid: none.
    void set_place(std::shared_ptr<Grid>, Cells);
    std::pair<std::shared_ptr<Grid>, Cells> place() const;

    // Makes figure and axes known to all parts; called by the figure.
    void adopt_parts(const std::shared_ptr<Figure>&);

  private:
    const std::shared_ptr<Axis> x_, y_;
    const std::shared_ptr<Patch> patch_;
    std::array<std::shared_ptr<Artist>, 4> spines_;
    std::array<std::shared_ptr<Text>, 3> titles_;
    std::vector<std::shared_ptr<Artist>> children_;  // guarded by scene_mutex()
    std::shared_ptr<Legend> legend_;                 // guarded by scene_mutex()
    std::vector<Color> cycle_;                       // guarded by scene_mutex()
    std::size_t cycle_at_ = 0;                       // guarded by scene_mutex()
    std::shared_ptr<Grid> grid_;                     // guarded by scene_mutex()
    Cells cells_;                                    // guarded by scene_mutex()
};

}  // namespace plot
