// The properties of collections.

#include "plot/artists/collection.h"
#include "plot/style.h"

namespace plot {

namespace {

using S = CollectionState;

// None: the rc default; "face" (edges only): as the inside.
SharedList<Rgba> to_faces(const Value& v, std::string_view what) {
    if (is_none(v)) return std::vector{rc_color("patch.facecolor")};
    if (const auto* list = std::get_if<std::vector<Rgba>>(&v)) return *list;
    return std::vector{to_color(v, what).rgba};
}

Value colors_value(const SharedList<Rgba>& colors) { return colors.values(); }

Property edge_property() {
    Property p{"edgecolors",
               {"edgecolor", "ec"},
               "list of colors or 'face'",
               "patch.edgecolor",
               "Of the outlines, in turn.",
               {},
               {}};
    p.set = [](ArtistState& state, const Value& v) {
        auto& s = static_cast<S&>(state);
        const auto* word = std::get_if<std::string>(&v);
        s.edge_is_face = word && (*word == "face" || *word == "auto");
        if (s.edge_is_face) return;
        if (is_none(v)) {
            const bool bare = s.facecolors.empty() || rc_bool("patch.force_edgecolor");
            s.edgecolors = bare ? std::vector{rc_color("patch.edgecolor")} : std::vector<Rgba>{};
        } else {
            s.edgecolors = to_faces(v, "edgecolors");
        }
    };
    p.get = [](const ArtistState& state) -> Value {
        const auto& s = static_cast<const S&>(state);
        if (s.edge_is_face) return std::string("face");
        return s.edgecolors.values();
    };
    return p;
}

SharedList<double> to_widths(const Value& v, std::string_view what) {
    if (is_none(v)) return std::vector{rc_number("patch.linewidth")};
    std::vector<double> widths = to_numbers(v, what);
    for (const double w : widths) to_length(w, what);
    return widths;
}

SharedList<double> to_list(const Value& v, std::string_view what) { return to_numbers(v, what); }

SharedList<DashSpec> to_styles(const Value& v, std::string_view what) {
    if (const auto* list = std::get_if<std::vector<DashSpec>>(&v)) return *list;
    return std::vector{to_dashes(v, what)};
}

template <class T>
Value list_value(const SharedList<T>& list) {
    return list.values();
}

TransformSpec to_spec(const Value& v, std::string_view what) {
    if (const auto* spec = std::get_if<TransformSpec>(&v)) return *spec;
    throw TypeError(std::string(what) + " must be a transform, not " + repr(v));
}

const Words<S::Sample>& sample_words() {
    static const Words<S::Sample> words = {
        {"marker", S::Sample::Marker}, {"box", S::Sample::Box}, {"line", S::Sample::Line}};
    return words;
}

std::vector<Property> own_properties() {
    return {
        property(
            &S::facecolors, "list of colors", to_faces, colors_value,
            {"facecolors", {"facecolor", "fc"}, "patch.facecolor", "Of the insides, in turn."}),
        edge_property(),
        property(&S::linewidths, "list of float", to_widths, list_value<double>,
                 {"linewidths",
                  {"linewidth", "lw"},
                  "patch.linewidth",
                  "Of the outlines, points, in turn."}),
        property(
            &S::linestyles, "list of dashes", to_styles, list_value<DashSpec>,
            {"linestyles", {"linestyle", "ls", "dashes"}, "", "Dashes of the outlines, in turn."}),
        property(&S::sizes, "list of float", to_list, list_value<double>,
                 {"sizes", {}, "", "Areas of the shapes, points squared, in turn."}),
        property(&S::alphas, "list of float", to_list, list_value<double>,
                 {"alphas", {}, "", "Opacities, in turn, instead of alpha."}),
        bool_property(&S::mapped_to_edges,
                      {"mapped_to_edges", {}, "", "Whether data colour the outlines."}),
        text_property(&S::hatch, {"hatch", {}, "", "Pattern of / \\ | - + x o O . *."}),
        word_property(&S::capstyle, cap_words(), {"capstyle", {}, "", "Ends of lines and dashes."}),
        word_property(&S::joinstyle, join_words(), {"joinstyle", {}, "", "Corners."}),
        bool_property(
            &S::antialiased,
            {"antialiased", {"antialiaseds", "aa"}, "patch.antialiased", "Smooth edges."}),
        property(&S::offset_transform, "transform", to_spec, same_value<TransformSpec>,
                 {"offset_transform", {"transOffset"}, "", "What the offsets mean."}),
        bool_property(&S::relative, {"relative", {}, "", "Whether paths are differences."}),
        word_property(&S::sample, sample_words(), {"sample", {}, "", "What a legend shows."})};
}

}  // namespace

const PropertyTable& collection_properties() {
    static const PropertyTable table("Collection", &artist_properties(), own_properties());
    return table;
}

}  // namespace plot
