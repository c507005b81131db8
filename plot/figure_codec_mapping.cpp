#include "plot/figure_codec_mapping.h"

#include "plot/error.h"

namespace plot {

namespace {

// The kinds of norms, and the numbers that they hold.
void kind_fields(Fields& f, Norm::Kind& kind) {
    static const Words<std::size_t> words = {{"linear", 0},     {"log", 1},   {"symlog", 2},
                                             {"asinh", 3},      {"power", 4}, {"two slopes", 5},
                                             {"boundaries", 6}, {"none", 7}};
    std::size_t index = kind.index();
    f.word("kind", index, words);
    if (f.reading()) {
        const Norm::Kind kinds[] = {LinearNorm{}, LogNorm{},      SymLogNorm{},   AsinhNorm{},
                                    PowerNorm{},  TwoSlopeNorm{}, BoundaryNorm{}, NoNorm{}};
        kind = kinds[index];
    }
    if (auto* n = std::get_if<SymLogNorm>(&kind)) {
        f("linthresh", n->linthresh), f("linscale", n->linscale), f("base", n->base);
    } else if (auto* n = std::get_if<AsinhNorm>(&kind)) {
        f("linear_width", n->linear_width);
    } else if (auto* n = std::get_if<PowerNorm>(&kind)) {
        f("gamma", n->gamma);
    } else if (auto* n = std::get_if<TwoSlopeNorm>(&kind)) {
        f("vcenter", n->vcenter);
    } else if (auto* n = std::get_if<BoundaryNorm>(&kind)) {
        f("boundaries", n->boundaries), f("colors", n->colors);
        f("extend_min", n->extend_min), f("extend_max", n->extend_max);
    } else if (auto* n = std::get_if<NoNorm>(&kind)) {
        f("as_index", n->as_index);
    }
}

}  // namespace

void mapping_fields(Fields& f, Mappable& mapping) {
    Norm norm = mapping.norm();
    std::string name = mapping.colormap().name();
    std::vector<double> table;
    for (const Rgba& c : mapping.colormap().table()) {
        table.insert(table.end(), {c.r, c.g, c.b, c.a});
    }
    f.object("norm", [&](Fields& inner) { kind_fields(inner, norm.kind); });
    f("vmin", norm.vmin), f("vmax", norm.vmax), f("clip", norm.clip);
    f("colormap", name), f("colors", table);
    if (!f.reading()) return;
    f.checked("norm", [&] { norm.validate(); });
    f.checked("colors", [&] {
        std::vector<Rgba> colors;
        for (std::size_t i = 0; i + 3 < table.size(); i += 4) {
            colors.push_back({table[i], table[i + 1], table[i + 2], table[i + 3]});
        }
        if (colors.size() < 4) throw ValueError("a colormap must have at least one color");
        const Rgba under = colors[colors.size() - 3], over = colors[colors.size() - 2];
        const Rgba bad = colors.back();
        colors.resize(colors.size() - 3);
        mapping.set(std::nullopt, norm,
                    Colormap(name, std::move(colors)).with_extremes(under, over, bad));
    });
}

}  // namespace plot
