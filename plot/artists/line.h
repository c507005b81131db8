// A polyline with markers: matplotlib's Line2D.
#pragma once

#include <mutex>

#include "plot/artist.h"
#include "plot/artists/line_data.h"
#include "plot/mark_every.h"
#include "plot/markers.h"
#include "plot/property_types.h"
#include "plot/tinted_markers.h"

namespace plot {

enum class DrawStyle { Default, StepsPre, StepsMid, StepsPost };

// The points with the corners between them that a step line has.
std::vector<Point> with_steps(std::vector<Point> points, DrawStyle);

class LineState final : public ArtistState {
  public:
    LineState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    DataBounds data_bounds() const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    void draw_legend_key(Painter&, const LegendKey&) const override;
    bool has_legend_key() const override { return true; }
    void add_obstacles(const DrawContext&, LegendObstacles&) const override;

    // Throws ValueError when the lengths differ ("x and y must have same first dimension…").
    void set_data(Column x, Column y) { data_ = LineData(std::move(x), std::move(y)); }
    void set_data(LineData data) { data_ = std::move(data); }
    const LineData& data() const { return data_; }
    const Column& x() const { return data_.x(); }
    const Column& y() const { return data_.y(); }

    // A straight line without ends, through two points of its transform or, with `by_slope`, one
    // point in the direction of the other. The data do not count then.
    struct Endless {
        Point through, other;
        bool by_slope = false;
        bool operator==(const Endless&) const = default;
    };
    std::optional<Endless> endless;

    Color color;
    double linewidth = 1.5;  // points
    LineStyle linestyle;
    DrawStyle drawstyle = DrawStyle::Default;
    std::string marker = "None";
    double markersize = 6;          // points
    double markeredgewidth = 1;     // points
    OptionalColor markeredgecolor;  // unset: "auto", the line's
    OptionalColor markerfacecolor;
    OptionalColor markerfacecoloralt;
    FillStyle fillstyle = FillStyle::Full;
    Cap solid_capstyle = Cap::Projecting, dash_capstyle = Cap::Butt;
    Join solid_joinstyle = Join::Round, dash_joinstyle = Join::Round;
    bool antialiased = true;
    OptionalColor gapcolor;
    MarkEvery markevery;

    bool has_marker() const;
    // The markers alone, in display pixels.
    void draw_markers(Painter&, const MarkerPlaces&) const;
    // The stroke alone, through these display points.
    void draw_stroke(Painter&, std::vector<Point> points) const;

  private:
    std::vector<Point> endless_points(const Frame&, const Rect& clip) const;
    std::vector<Point> stroke_points(const Painter&, const DrawContext&) const;
    // `picked` keeps those of single points.
    MarkerPlaces marker_places(const Painter&, const DrawContext&,
                               std::vector<Point>& picked) const;
    std::array<std::size_t, 2> stretch_in_view(const Painter&, const DrawContext&) const;
    std::vector<Point> all_points(const DrawContext&) const;
    Rgba with_opacity(const Rgba&) const;

    LineData data_;
};

const PropertyTable& line_properties();

class Line final : public Artist {
  public:
    Line(Column x, Column y, const PropertyUpdates& properties = {});
    // Measured before the line is touched; can be cancelled.
    void set_data(Column x, Column y);
    // If the line is a long one and the data begin with all of its points, adds the others and is
    // true. The memory is read while it compares.
    bool set_longer(std::span<const double> x, std::span<const double> y);
    // Adds points; the last `keep` of all stay. Several threads may: each one's points stay
    // together.
    void append(std::span<const double> x, std::span<const double> y,
                std::size_t keep = LineData::kAll);

  private:
    // Saves copies when several threads add; nothing depends on it. A child of fork() may find it
    // held for ever.
    std::mutex adding_;
};

}  // namespace plot
