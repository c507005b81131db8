// Many shapes of one kind: matplotlib's Collection. Item i has path i and place i; each look
// (colours, widths, dashes) is a list that the items go through in turn.
#pragma once

#include <memory>
#include <span>

#include "plot/artist.h"
#include "plot/artists/alike_paths.h"
#include "plot/artists/dense_outline.h"
#include "plot/column.h"
#include "plot/mappable.h"
#include "plot/point_grid.h"
#include "plot/property_types.h"
#include "plot/tinted_markers.h"

namespace plot {

// A list that copies of a state share.
template <class T>
class SharedList {
  public:
    SharedList() = default;
    SharedList(std::vector<T> items)  // NOLINT(google-explicit-constructor): it is the list
        : items_(std::make_shared<const std::vector<T>>(std::move(items))) {}
    std::size_t size() const { return items_ ? items_->size() : 0; }
    bool empty() const { return size() == 0; }
    const T& operator[](std::size_t i) const { return (*items_)[i]; }
    const T& in_turn(std::size_t i) const { return (*items_)[i % items_->size()]; }
    const std::vector<T>& values() const {
        static const std::vector<T> none;
        return items_ ? *items_ : none;
    }

  private:
    std::shared_ptr<const std::vector<T>> items_;
};

class CollectionState : public ArtistState {
  public:
    // What a legend shows: a marker, a filled box, or a line.
    enum class Sample { Marker, Box, Line };

    CollectionState();  // defaults from the rc table
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override;
    void draw(Painter&, const DrawContext&) const override;
    DataBounds data_bounds() const override;
    Rect window_extent(const DrawContext&, const TextMetrics&) const override;
    void draw_legend_key(Painter&, const LegendKey&) const override;
    bool has_legend_key() const override { return true; }
    Mappable* mappable() override { return &mapping; }
    void add_obstacles(const DrawContext&, LegendObstacles&) const override;

    void set_paths(std::vector<Path>);
    void set_offsets(Column x, Column y);  // throws ValueError unless of one size
    // What another state has measured already.
    void take_paths(const CollectionState& o) {
        paths = o.paths, path_bounds_ = o.path_bounds_;
        alike_ = o.alike_, outlines_ = o.outlines_;
    }
    void take_offsets(const CollectionState& o) {
        offset_x = o.offset_x, offset_y = o.offset_y, offset_bounds_ = o.offset_bounds_;
        index_ = o.index_;
    }
    std::size_t items() const { return std::max(paths.size(), offset_x.size()); }
    bool has_offsets() const { return offset_x.size() > 0; }
    // The items with places in `part` of the data, and some around it; empty: not worth an index.
    std::optional<std::vector<std::uint32_t>> items_near(const Rect& part) const {
        return index_ ? index_->within(offset_x, offset_y, part, true) : std::nullopt;
    }
    // Whether there are colours for the insides.
    bool has_faces() const {
        return !facecolors.empty() || (mapping.has_values() && !mapped_to_edges);
    }
    // Of every item as it is drawn, opacity included; at least one unless there is no colour.
    std::vector<Rgba> shown_faces() const;
    std::vector<Rgba> shown_edges() const;

    SharedList<Path> paths;     // in `transform`
    Column offset_x, offset_y;  // in `offset_transform`, added to the paths; may be empty
    TransformSpec offset_transform;
    bool relative = false;     // paths are differences in `transform`: only its scale counts
    SharedList<double> sizes;  // points²; scale the paths by their roots; empty: paths as they are
    SharedList<Rgba> facecolors, edgecolors;
    bool edge_is_face = false;      // the outline has the colour of the inside
    SharedList<double> linewidths;  // points
    SharedList<DashSpec> linestyles;
    SharedList<double> alphas;  // one for each item, instead of `alpha`
    // Colours that data give, one for each item, instead of those of the insides or outlines.
    Mappable mapping;
    bool mapped_to_edges = false;
    std::string hatch;
    Cap capstyle = Cap::Butt;
    Join joinstyle = Join::Miter;
    bool antialiased = true;
    Sample sample = Sample::Box;

  protected:
    // Colours as they are listed, or those of values.
    class Colors {
      public:
        explicit Colors(std::span<const Rgba> listed) : listed_(listed) {}
        explicit Colors(std::shared_ptr<const MappedColors> mapped) : mapped_(std::move(mapped)) {}
        std::size_t size() const { return mapped_ ? mapped_->size() : listed_.size(); }
        bool empty() const { return size() == 0; }
        const Rgba& in_turn(std::size_t i) const {
            return mapped_ ? (*mapped_)[i % mapped_->size()] : listed_[i % listed_.size()];
        }

      private:
        std::span<const Rgba> listed_;
        std::shared_ptr<const MappedColors> mapped_;  // kept while it is drawn
    };
    // The colours of one drawing.
    struct Looks {
        const CollectionState& of;
        Colors faces, edges;

        Rgba face(std::size_t i) const { return seen(faces, i); }
        Rgba edge(std::size_t i) const { return seen(edges, i); }

      private:
        Rgba seen(const Colors&, std::size_t i) const;
    };
    Looks looks() const;
    // A colour of the item with the opacity that it has got.
    Rgba with_opacity(const Rgba&, std::size_t item) const;
    Pen pen_of(const Looks&, std::size_t item, double dpi) const;
    // Pen: of the item.
    void draw_item(Painter&, const Looks&, const Path& shape, const Pen&, std::size_t item) const;

  private:
    // The items that are to be drawn, in their order.
    struct InView {
        std::size_t count;  // of all
        std::optional<std::vector<std::uint32_t>> some;
        std::size_t size() const { return some ? some->size() : count; }
        std::size_t operator[](std::size_t i) const { return some ? (*some)[i] : i; }
    };

    bool is_uniform() const;
    bool has_one_pen() const;  // but for its colour
    double scale_of(std::size_t item, double dpi) const;
    Path shape_of(std::size_t item, const Frame&) const;  // without its offset, pixels
    MarkerPlaces places_of(const InView&, const Frame&) const;
    InView in_view(const DrawContext&) const;
    bool draw_stamps(Painter&, const Looks&, const InView&, const Frame&) const;
    bool draw_seen(Painter&, const Looks&, const Path& shape, const MarkerPlaces&,
                   const MarkerLooks&, const Frame&) const;
    bool draw_alike(Painter&, const Looks&, const Frame&) const;
    void draw_each(Painter&, const Looks&, const DrawContext&) const;
    bool draw_reduced(Painter&, const Looks&, const DrawContext&, std::size_t item) const;
    void draw_uniform(Painter&, const Looks&, const InView&, const Frame&) const;

    DataBounds path_bounds_, offset_bounds_;
    std::shared_ptr<PointIndex> index_;        // of very many offsets
    std::shared_ptr<const AlikePaths> alike_;  // the paths, if they are round, many and alike
    SharedList<std::shared_ptr<const DenseOutline>> outlines_;  // empty, or of each path
};

const PropertyTable& collection_properties();

class Collection final : public Artist {
  public:
    explicit Collection(std::vector<Path> paths, const PropertyUpdates& properties = {});
    // Both check and measure before the state is touched.
    void set_paths(std::vector<Path>);
    void set_offsets(Column x, Column y);
};

}  // namespace plot
