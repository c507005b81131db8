// The states of axes, their spines and figures; what stands in them is figure_file.cpp's.
#include "plot/figure.h"
#include "plot/figure_codec.h"

namespace plot {

namespace {

void spine_fields(Fields& f, SpineState& s) { f("color", s.color), f("linestyle", s.linestyle); }

void axes_fields(Fields& f, AxesState& s) {
    f("position", s.position), f("inner_position", s.inner);
    f("x_data", s.data_bounds.x), f("y_data", s.data_bounds.y);
    f("navigate_mode", s.navigate_mode);
    f("title_group", s.title_group);
}

void subfigure_fields(Fields& f, SubFigureState& s) { f("position", s.position); }

void figure_fields(Fields& f, FigureState& s) {
    using Kind = LayoutSpec::Kind;
    static const Words<Kind> kinds = {
        {"none", Kind::None}, {"tight", Kind::Tight}, {"constrained", Kind::Constrained}};
    LayoutSpec& l = s.layout;
    f.word("layout", l.kind, kinds);
    f("layout_pad", l.pad), f("layout_h_pad", l.h_pad), f("layout_w_pad", l.w_pad);
    f("layout_hspace", l.hspace), f("layout_wspace", l.wspace);
    f("layout_rect", l.rect), f("layout_compress", l.compress);
}

const bool kAdded = add_codec<SpineState>("Spine", spine_fields) &&
                    add_codec<AxesState>("Axes", axes_fields) &&
                    add_codec<SubFigureState>("SubFigure", subfigure_fields) &&
                    add_codec<FigureState>("Figure", figure_fields);

}  // namespace

}  // namespace plot
