#include "plot/artists/legend_group.h"
#include "plot/figure_codec.h"
#include "plot/legend.h"

namespace plot {

namespace {

using LabelColor = LegendState::LabelColor;

void entry_fields(Fields& f, LegendEntry& entry) {
    f("text", entry.label);
    f("font", entry.font), f("color", entry.color);
    if (!f.reading() ? entry.handle != nullptr : f.has("handle")) {
        f.object("handle", [&](Fields& handle) {
            if (!f.reading()) return write_artist(handle, *entry.handle);
            entry.handle = read_artist(handle)->state();
        });
    }
    f.checked("handle", [&] {
        if (entry.handle && !entry.handle->has_legend_key()) {
            throw ValueError("it must be an artist that has a legend key");
        }
    });
}

// The state of an artist of this kind, or null.
template <class S>
void part_field(Fields& f, const std::string& name, std::shared_ptr<const S>& part) {
    bool there = part != nullptr;
    f("has_" + name, there);
    if (!there) return;
    f.object(name, [&](Fields& inner) {
        if (!f.reading()) return write_artist(inner, *part);
        part = std::dynamic_pointer_cast<const S>(read_artist(inner)->state());
        if (!part) throw ValueError(name + " is another kind of artist");
    });
}

void group_fields(Fields& f, LegendGroupState& s) {
    using Kind = LegendGroupState::Kind;
    static const Words<Kind> kinds = {{"over", Kind::Over},
                                      {"errorbar", Kind::Errorbar},
                                      {"stem", Kind::Stem},
                                      {"drawn", Kind::Drawn}};
    f.word("group", s.kind, kinds);
    if (f.reading()) s.parts.resize(f.count("parts"));
    f.each("parts", s.parts.size(),
           [&](Fields& one, std::size_t i) { part_field(one, "part", s.parts[i]); });
    f.checked("parts", [&] {
        if (std::count(s.parts.begin(), s.parts.end(), nullptr) > 0)
            throw ValueError("a part is missing");
    });
    part_field(f, "line", s.line), part_field(f, "cap", s.cap);
    part_field(f, "bars", s.bars), part_field(f, "base", s.base);
    f("has_x", s.has_x), f("has_y", s.has_y);
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
    f("outside", s.outside);
    f("bbox_to_anchor", s.bbox_to_anchor);
    f("title_color", s.title_color);
    f("labelcolor", s.label_colors);
    f.word("labelcolor_from", s.label_color, label_colors);
    f("facecolor", s.frame.facecolor);
    f("edgecolor", s.frame.edgecolor);
    f("frame_antialiased", s.frame.antialiased);
    f("usual_framealpha", s.usual_frame_alpha);
}

const bool kGroupAdded =
    add_codec<LegendGroupState>("LegendGroup", group_fields, [] { return LegendGroup::over({}); });

const bool kAdded = add_codec<LegendState>(
    "Legend", legend_fields, [] { return std::make_shared<Legend>(std::vector<LegendEntry>{}); });

}  // namespace

}  // namespace plot
