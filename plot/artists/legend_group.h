// What a legend shows for artists that belong together: error bars, stems, several at one place.
#pragma once

#include "plot/artist.h"
#include "plot/artists/collection.h"
#include "plot/artists/line.h"

namespace plot {

class LegendGroupState final : public ArtistState {
  public:
    enum class Kind {
        Over,      // all parts in the same place
        Errorbar,  // line, caps, bars
        Stem,      // markers, stems, base line
        Drawn      // parts that somebody has placed, in points from the sample's lower left corner
    };
    std::shared_ptr<ArtistState> clone() const override;
    const PropertyTable& properties() const override { return artist_properties(); }
    void draw(Painter&, const DrawContext&) const override {}
    void draw_legend_key(Painter&, const LegendKey&) const override;
    bool has_legend_key() const override { return true; }

    Kind kind = Kind::Over;
    std::vector<std::shared_ptr<const ArtistState>> parts;  // Over, Drawn
    std::shared_ptr<const LineState> line, cap;             // null: none
    std::shared_ptr<const CollectionState> bars;            // stems too
    std::shared_ptr<const LineState> base;
    bool has_x = false, has_y = false;  // error bars along these

  private:
    void draw_parts(Painter&, const LegendKey&) const;
    void draw_errorbar(Painter&, const LegendKey&) const;
    void draw_stem(Painter&, const LegendKey&) const;
};

// A handle for the states of handles.
class LegendGroup final : public Artist {
  public:
    static std::shared_ptr<LegendGroup> over(const std::vector<std::shared_ptr<Artist>>&);
    // Artists in the "axes" coordinates of a sample, which count points.
    static std::shared_ptr<LegendGroup> drawn(const std::vector<std::shared_ptr<Artist>>&);
    // Null parts are left out.
    static std::shared_ptr<LegendGroup> errorbar(const std::shared_ptr<Artist>& line,
                                                 const std::shared_ptr<Artist>& cap,
                                                 const std::shared_ptr<Artist>& bars, bool has_x,
                                                 bool has_y);
    static std::shared_ptr<LegendGroup> stem(const std::shared_ptr<Artist>& markers,
                                             const std::shared_ptr<Artist>& stems,
                                             const std::shared_ptr<Artist>& base);
    explicit LegendGroup(std::shared_ptr<const LegendGroupState> state)
        : Artist(std::move(state)) {}
};

}  // namespace plot
