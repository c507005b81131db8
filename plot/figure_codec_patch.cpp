#include "plot/artists/patch.h"
#include "plot/figure_codec.h"

namespace plot {

namespace {

void patch_fields(Fields& f, PatchState& s) {
    f("path", s.path);
    f("facecolor", s.facecolor);
    f("edgecolor", s.edgecolor);
    f("linestyle", s.linestyle);
}

const bool kAdded =
    add_codec<PatchState>("Patch", patch_fields, [] { return std::make_shared<Patch>(Path()); });

}  // namespace

}  // namespace plot
