#include "plot/figure_codec.h"
#include "plot/legend.h"

namespace plot {

namespace {

using LabelColor = LegendState::LabelColor;

void entry_fields(Fields& f, LegendEntry& entry) {
    f("text", entry.label);
    f.object("handle", [&](Fields& handle) {
        if (!f.reading()) return write_artist(handle, *entry.handle);
        entry.handle = read_artist(handle)->state();
    });
    f.checked("handle", [&] {
        if (!entry.handle || !entry.handle->has_legend_key()) {
            throw ValueError("it must be an artist that has a legend key");
        }
    });
}

void legend_fields(Fields& f, LegendState& s) {
    static const Words<LabelColor> label_colors = {{"given", LabelColor::Given},
                                                   {"line", LabelColor::Line},
                                                   {"marker face", LabelColor::MarkerFace},
                                                   {"marker edge", LabelColor::MarkerEdge}};
    std::vector<LegendEntry> entries = s.entries;
    if (f.reading()) entries.resize(f.count("entries"));
    f.each("entries", entries.size(),
           [&](Fields& entry, std::size_t i) { entry_fields(entry, entries[i]); });
    if (f.reading()) s.entries = std::move(entries);
    f("of_figure", s.of_figure);
    f("bbox_to_anchor", s.bbox_to_anchor);
    f("title_color", s.title_color);
    f("labelcolor", s.label_colors);
    f.word("labelcolor_from", s.label_color, label_colors);
    f("facecolor", s.frame.facecolor);
    f("edgecolor", s.frame.edgecolor);
    f("frame_antialiased", s.frame.antialiased);
    f("usual_framealpha", s.usual_frame_alpha);
}

const bool kAdded = add_codec<LegendState>(
    "Legend", legend_fields, [] { return std::make_shared<Legend>(std::vector<LegendEntry>{}); });

}  // namespace

}  // namespace plot
