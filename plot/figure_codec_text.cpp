#include "plot/figure_codec_text.h"

#include "plot/artists/fancy_box.h"
#include "plot/figure_codec.h"
#include "plot/style.h"

namespace plot {

void text_fields(Fields& f, TextState& s) {
    f("color", s.color);
    // As it was given, and what that meant.
    Font& font = s.style.font;
    f("fontweight", s.weight_given);
    if (f.reading()) f.checked("fontweight", [&] { font_weight(s.weight_given); });
    f.whole("fontweight_number", font.weight, 1, 1000);
    f.whole("fontstretch", font.stretch, 1, 9);
    static const Words<TextState::Role> roles = {{"none", TextState::Role::None},
                                                 {"title", TextState::Role::Title},
                                                 {"xlabel", TextState::Role::XLabel},
                                                 {"ylabel", TextState::Role::YLabel}};
    f.word("role", s.role, roles);
    f("auto_placed", s.auto_placed);
    if (f.reading() && f.has("around")) {
        s.box = std::make_shared<FancyBox>(Rect{}, default_style(box_styles(), "round"));
    }
    if (!s.box) return;
    f.object("around", [&](Fields& inner) {
        if (inner.reading()) return read_state(inner, *s.box);
        write_state(inner, s.box_state ? *s.box_state : *s.box->state());
    });
}

namespace {

const bool kAdded =
    add_codec<TextState>("Text", text_fields, [] { return std::make_shared<Text>(0, 0, ""); });

}  // namespace

}  // namespace plot
