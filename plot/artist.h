// Artists. Everything that can be drawn is an immutable ArtistState; an Artist is the handle whose
// setters replace it. Handles may be used from any thread; the scene lock guards only the pointers
// and is held for nanoseconds, so drawing (which reads snapshots) never waits for a setter.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "plot/geometry.h"
#include "plot/limits.h"
#include "plot/painter.h"
#include "plot/property.h"
#include "plot/transform.h"

namespace plot {

class Axes;
class Figure;
class SubFigure;

// What autoscaling knows of an artist: finite data only.
struct DataBounds {
    DataLimits x, y;
    void include(const DataBounds& o) { x.include(o.x), y.include(o.y); }
    bool operator==(const DataBounds&) const = default;
};

// Over the pairs in which both values are finite. O(n), polls the cancel token.
DataBounds bounds_of(std::span<const double> x, std::span<const double> y);

// Data values that margins do not cross (bars stand on 0).
struct StickyEdges {
    std::vector<double> x, y;
    bool operator==(const StickyEdges&) const = default;
};

using ArtistId = std::uint64_t;

struct DrawContext {
    Frame frame;
    // Clip of the axes, applied to artists with clip_on.
    Rect clip;
    ArtistId axes = 0;  // that the artist is in; 0 on the figure itself
    // The frames of all axes, for artists that refer to others.
    std::span<const std::pair<ArtistId, Frame>> frames;

    // Of the axes that the artist is in for 0 and for axes that are not there.
    const Frame& frame_of(ArtistId) const;
    // The same drawing for an artist in those axes; 0: on the figure.
    DrawContext in_axes(ArtistId) const;
};

// Where a legend wants a sample and how it wants it.
struct LegendKey {
    Rect box;                // pixels
    double baseline = 0;     // of the label's text, pixels above the box's lower edge
    double fontsize_px = 0;  // of the label
    int numpoints = 1;       // markers on a line
    double markerscale = 1;  // size of markers over that of the original
    int scatterpoints = 1;   // markers of a scatter plot, at these shares of the box's height
    std::span<const double> scatteryoffsets;
};

class Artist;
class LegendObstacles;
class Mappable;

// What an artist is cut off by, besides its axes' box or in place of it.
struct ClipPath {
    std::shared_ptr<const Path> path;  // null: by nothing
    TransformSpec transform = TransformSpec::pixels();
    bool with_axes = true;  // by the axes' box, too
};

class ArtistState {
  public:
    virtual ~ArtistState() = default;
    virtual std::shared_ptr<ArtistState> clone() const = 0;
    virtual const PropertyTable& properties() const = 0;
    virtual void draw(Painter&, const DrawContext&) const = 0;
    // draw(), cut off as the artist is; by context.clip only on axes. In vector files as pixels
    // where `rasterized` says so.
    void draw_clipped(Painter&, const DrawContext&, bool on_axes) const;
    // Of the data in data coordinates; nothing when it does not take part in autoscaling.
    virtual DataBounds data_bounds() const { return {}; }
    virtual StickyEdges sticky_edges() const { return {sticky_x, sticky_y}; }
    // Ink in display pixels, for tight boxes and picking; nothing if invisible.
    virtual Rect window_extent(const DrawContext&, const TextMetrics&) const {
        return Rect::nothing();
    }
    // A sample in a legend.
    virtual void draw_legend_key(Painter&, const LegendKey&) const {}
    virtual bool has_legend_key() const { return false; }
    // Its data that are shown as colours; null for artists that have none.
    virtual Mappable* mappable() { return nullptr; }
    // The value under a point of the page, for the read-out; empty where there is none.
    virtual std::string cursor_text(const Frame&, Point) const { return {}; }
    // What a legend placed at "best" should not cover.
    virtual void add_obstacles(const DrawContext&, LegendObstacles&) const {}
    // Whether it is drawn with other artists, whose states link() takes over.
    virtual bool has_links() const { return false; }
    virtual void link() {}
    // Artists that are parts of it and belong where it belongs.
    virtual std::vector<std::shared_ptr<Artist>> parts() const { return {}; }

    bool visible = true;
    double zorder = 0;
    std::optional<double> alpha;
    std::string label;
    bool clip_on = true;
    bool in_layout = true;
    bool animated = false;
    std::optional<bool> rasterized;  // unset: where it is too much for a vector file
    std::optional<bool> snap;
    std::string gid;
    std::string url;
    TransformSpec transform;
    std::vector<double> sticky_x, sticky_y;
    bool in_limits = true;
    ClipPath clip_path;

  private:
    void draw_with_clip(Painter&, const DrawContext&, bool on_axes) const;
};

// Properties every artist has.
const PropertyTable& artist_properties();

// The one scene lock: guards every handle's state pointer and the lists of children. Held for
// pointer moves only; never while computing, allocating in bulk, drawing or taking another lock.
std::mutex& scene_mutex();

// A state as drawing wants it: with the states, at this moment, of the artists it refers to.
std::shared_ptr<const ArtistState> linked_state(std::shared_ptr<const ArtistState>);

class Artist : public std::enable_shared_from_this<Artist> {
  public:
    explicit Artist(std::shared_ptr<const ArtistState> state);
    virtual ~Artist();
    Artist(const Artist&) = delete;
    Artist& operator=(const Artist&) = delete;

    ArtistId id() const { return id_; }
    std::shared_ptr<const ArtistState> state() const;
    template <class S>
    std::shared_ptr<const S> state_as() const {
        return std::static_pointer_cast<const S>(state());
    }

    // All or nothing: when one value is refused, none is set.
    virtual void set(const PropertyUpdates&);
    void set(const std::string& name, Value value) { set({{name, std::move(value)}}); }
    virtual Value get(std::string_view name) const;

    // Applies `change` (a function of S&) to a copy and publishes it. A change that came from
    // another thread in between is kept: `change` then runs again on the newer state.
    template <class S, class F>
    void update(F&& change) {
        auto old = state();
        for (;;) {
            std::shared_ptr<ArtistState> next = old->clone();
            change(static_cast<S&>(*next));
            if (publish(old, std::move(next))) return;
        }
    }

    // The axes or figure it was added to; null when none, or when that one is gone.
    std::shared_ptr<Axes> axes() const;
    std::shared_ptr<Figure> figure() const;
    // Takes it out of its axes or figure. Throws ValueError if it is in none.
    virtual void remove();

    // The states of all, at one moment.
    static std::vector<std::shared_ptr<const ArtistState>> states_of(
        const std::vector<std::shared_ptr<Artist>>&);

    void attach(const std::shared_ptr<Figure>&, const std::shared_ptr<Axes>&);
    // The subfigure that it, or its axes, stands on; null: the figure itself.
    std::shared_ptr<SubFigure> panel() const;
    void set_panel(const std::shared_ptr<SubFigure>&);
    // Tells the figure that its picture is out of date.
    void mark_dirty() const;

  private:
    // Replaces `old` by `next` unless somebody was faster; then `old` becomes the current one.
    bool publish(std::shared_ptr<const ArtistState>& old, std::shared_ptr<const ArtistState> next);

    const ArtistId id_;
    std::shared_ptr<const ArtistState> state_;  // guarded by scene_mutex()
    std::weak_ptr<Axes> axes_;                  // guarded by scene_mutex()
    std::weak_ptr<Figure> figure_;              // guarded by scene_mutex()
    std::weak_ptr<SubFigure> panel_;            // guarded by scene_mutex()
};

}  // namespace plot
