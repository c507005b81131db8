#include "plot/artists/collection.h"
#include "plot/figure_codec.h"
#include "plot/figure_codec_mapping.h"

namespace plot {

void collection_fields(Fields& f, CollectionState& s) {
    std::vector<std::shared_ptr<const Path>> paths;
    paths.reserve(s.paths.size());
    for (const Path& path : s.paths.values()) paths.push_back(std::make_shared<const Path>(path));
    if (f.reading()) paths.resize(f.count("paths"));
    f.each("paths", paths.size(), [&](Fields& one, std::size_t i) { one("path", paths[i]); });
    Column x = s.offset_x, y = s.offset_y;
    f("x", x), f("y", y);
    f("edge_is_face", s.edge_is_face);
    f.object("mapping", [&](Fields& inner) { mapping_fields(inner, s.mapping); });
    bool mapped = s.mapping.has_values();
    Column values = mapped ? s.mapping.values() : Column();
    f("mapped", mapped);
    if (mapped) f("values", values);
    if (!f.reading()) return;
    if (mapped) f.checked("values", [&] { s.mapping.set_values(values); });
    std::vector<Path> read;
    read.reserve(paths.size());
    for (const auto& path : paths) read.push_back(path ? *path : Path{});
    s.set_paths(std::move(read));
    f.checked("y", [&] { s.set_offsets(x, y); });
}

namespace {

const bool kAdded = add_codec<CollectionState>("Collection", collection_fields, [] {
    return std::make_shared<Collection>(std::vector<Path>{});
});

}  // namespace

}  // namespace plot
