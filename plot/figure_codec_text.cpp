#include "plot/artists/text.h"
#include "plot/figure_codec.h"
#include "plot/style.h"

namespace plot {

namespace {

void text_fields(Fields& f, TextState& s) {
    f("color", s.color);
    // As it was given, and what that meant.
    Font& font = s.style.font;
    f("fontweight", s.weight_given);
    if (f.reading()) f.checked("fontweight", [&] { font_weight(s.weight_given); });
    f.whole("fontweight_number", font.weight, 1, 1000);
    f.whole("fontstretch", font.stretch, 1, 9);
}

const bool kAdded =
    add_codec<TextState>("Text", text_fields, [] { return std::make_shared<Text>(0, 0, ""); });

}  // namespace

}  // namespace plot
