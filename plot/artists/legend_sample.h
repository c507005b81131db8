// What all samples in a legend share.
#pragma once

#include "plot/artist.h"

namespace plot {

constexpr double kSampleMarkerPad = 0.3;  // from a key's ends to its outer markers, font sizes

// Samples are drawn in pixels, on the whole sheet.
inline DrawContext sample_context(const Painter& painter) {
    DrawContext context;
    context.frame.dpi = painter.dpi();
    context.clip = {0, 0, painter.width(), painter.height()};
    return context;
}

}  // namespace plot
