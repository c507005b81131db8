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
}

void figure_fields(Fields&, FigureState&) {}

const bool kAdded = add_codec<SpineState>("Spine", spine_fields) &&
                    add_codec<AxesState>("Axes", axes_fields) &&
                    add_codec<FigureState>("Figure", figure_fields);

}  // namespace

}  // namespace plot
