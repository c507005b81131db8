#include "plot/artists/line.h"
#include "plot/figure_codec.h"

namespace plot {

namespace {

void line_fields(Fields& f, LineState& s) {
    Column x = s.x(), y = s.y();
    f("x", x), f("y", y);
    if (f.reading()) f.checked("y", [&] { s.set_data(x, y); });
    f("color", s.color);
    f("gapcolor", s.gapcolor);
    f("markeredgecolor", s.markeredgecolor);
    f("markerfacecolor", s.markerfacecolor);
    f("markerfacecoloralt", s.markerfacecoloralt);
    f("linestyle", s.linestyle);
}

const bool kAdded = add_codec<LineState>("Line2D", line_fields,
                                         [] { return std::make_shared<Line>(Column(), Column()); });

}  // namespace

}  // namespace plot
