// One axis (x or y) of an axes: scale, view limits, ticks, labels, grid.
#pragma once

#include "plot/artist.h"
#include "plot/artists/line.h"
#include "plot/artists/text.h"
#include "plot/interval.h"
#include "plot/limits.h"
#include "plot/property_types.h"
#include "plot/scale.h"
#include "plot/tick_format.h"
#include "plot/ticks.h"

namespace plot {

enum class AxisName { X, Y };

// How one family of ticks (major or minor) looks.
struct TickStyle {
    double size = 3.5, width = 0.8, pad = 3.5;  // points
    enum class Direction { In, Out, InOut } direction = Direction::Out;
    Color color, label_color;
    double label_size = 10;  // points
    double label_rotation = 0;
    std::string label_family;                 // empty: as AxisState::tick_font
    bool tick_low = true, tick_high = false;  // bottom/top or left/right
    bool label_low = true, label_high = false;
    bool grid_on = false;
    Color grid_color;
    double grid_linewidth = 0.8;
    LineStyle grid_linestyle;
    double grid_alpha = 1;
};

TickStyle::Direction tick_direction(const std::string& word);  // "in", "out", "inout"

// The artists of one tick that somebody has changed; null: as its family's TickStyle says. Low is
// the bottom or left side.
struct TickParts {
    std::shared_ptr<const TextState> label_low, label_high;
    std::shared_ptr<const LineState> tick_low, tick_high, grid;
};

class AxisState final : public ArtistState {
  public:
    explicit AxisState(AxisName);  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override {}  // drawn by axis_draw with its axes

    AxisName name;
    Scale scale;
    Interval view;  // limits as set; reversed when the axis runs downwards
    bool autoscale = true;
    bool autoscale_pending = false;  // limits follow the data at the next look
    bool view_is_set = false;        // somebody or the data has set the limits
    double margin = 0.05;
    bool tight = false;  // autoscaling does not widen to ticks
    Locator major_locator, minor_locator;
    Formatter major_formatter, minor_formatter;
    bool keep_overlapping = false;  // minor ticks stay where major ones are
    TickStyle major, minor;
    // By the tick's number among all places of the locator; those beyond the end are as the first.
    std::vector<TickParts> major_parts, minor_parts;
    std::shared_ptr<const TextState> offset_look;  // of the offset text; null: as the labels
    // What Python answered last for ticks that are written in Python, and for which view and
    // length of the axis (points): a drawing with others draws with the last answer and asks anew.
    struct Asked {
        Interval view;
        double length = 0;
        bool operator==(const Asked&) const = default;
    };
    std::optional<Asked> asked;
    Font tick_font;           // family and style of tick labels; the size is in TickStyle
    double label_pad = 4;     // points
    bool label_high = false;  // label and offset text at the top or right
    // Where the axis label stands, unless it is to keep clear of the tick labels.
    std::optional<std::pair<Point, TransformSpec>> label_at;
    ArtistId label_group = 0;  // axis whose labels are aligned have the same; 0: none
};

const PropertyTable& axis_properties();

class Axis final : public Artist {
  public:
    explicit Axis(AxisName);
    AxisName name() const { return name_; }
    const std::shared_ptr<Text>& label() const { return label_; }
    std::shared_ptr<const AxisState> state() const { return state_as<AxisState>(); }

    // For all axes of its group; `autoscale` says what becomes of the automatic limits (unset:
    // stays). Throws ValueError on NaN or inf; equal limits are widened and non-positive ones on
    // a log axis ignored with a warning, as matplotlib does.
    void set_limits(double lower, double upper, std::optional<bool> autoscale = false);
    Interval limits();  // autoscaling done first when it is due
    void set_inverted(bool);
    // With its default locators and formatters, for all axes of its group.
    void set_scale(const Scale&);
    void replace_scale(const Scale&);                  // the scale alone, for its group
    void set_locator(bool minor, const Locator&);      // throws ValueError; for its group
    void set_formatter(bool minor, const Formatter&);  // for its group
    // The ticks that Python makes have just been answered for the axis as it is, or wait to be;
    // without python_ticks, there are none of them (any more). For its group.
    void set_asked(bool python_ticks, bool answered = true);
    bool wants_ticks();  // they have not been answered for the axis as it is
    void share_with(const std::shared_ptr<Axis>&);
    // Takes its limits from now on from those of another axis, by the function that its own scale
    // has, backwards: the axis then shows the same things in other units.
    void follow(const std::shared_ptr<Axis>&);
    // Out of its group, with the limits that it has.
    void unshare();
    // Those whose limits are the same, itself included.
    std::vector<std::shared_ptr<Axis>> siblings() const;
    ArtistId group_id() const;  // the same for all of them
    // As new, with the state of a fresh axis; stays in its group and keeps the group's limits
    // when others share them.
    void reset_to(const AxisState& fresh);
    // Asks for limits from the data at the next look, if autoscaling is on.
    void request_autoscale();
    // Of the data in all axes of its group.
    DataLimits data_limits() const;
    double length_points() const;  // of its side of the axes; 0 in no figure

  private:
    struct ShareGroup;
    template <class F>
    void update_siblings(F&& change);
    void autoscale_now();

    const AxisName name_;
    const std::shared_ptr<Text> label_;
    std::shared_ptr<ShareGroup> group_;  // guarded by scene_mutex()
    std::weak_ptr<Axis> leader_;         // guarded by scene_mutex()
};

enum class WhichTicks { Major, Minor, Both };

// tick_params(): changes the look of ticks, labels and grid. Names as in matplotlib (length,
// width, direction, pad, color, labelsize, labelcolor, labelrotation, colors, zorder, bottom, top,
// left, right, labelbottom, …, grid_color, grid_alpha, grid_linewidth, grid_linestyle). Throws
// ValueError that lists the allowed ones.
void apply_tick_params(AxisState&, WhichTicks, const PropertyUpdates&);

// Back to the rc parameters' looks.
void reset_tick_params(AxisState&, WhichTicks);

// Ticks of an axis for these limits and this length, with their labels: what is drawn and what
// get_xticks() answers. Pure.
struct AxisTicks {
    std::vector<double> major, minor;  // data values within the view
    std::vector<std::string> major_labels, minor_labels;
    std::vector<std::size_t> major_numbers, minor_numbers;  // among all places of the locator
    std::string offset_text;
};
AxisTicks axis_ticks(const AxisState&, double length_points, const DataLimits&);

}  // namespace plot
