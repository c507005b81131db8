// What is to be saved, settled: the scene with the colours of the save, and the part of it. And the
// writers of the formats.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "plot/figure.h"
#include "plot/painter.h"

namespace plot {

struct Sheet {
    FigureSnapshot shot;
    double dpi = 100;
    double pixel_dpi = 100;        // of what is pixels in vector formats
    double width = 0, height = 0;  // of the whole figure, pixels
    Rect part;                     // that is saved, pixels
    bool whole = true;
    std::map<std::string, std::string> metadata;
};

using Bytes = std::vector<std::uint8_t>;

// Throws bad_alloc when there is not that much memory. Linux grants it all the same and kills the
// process when it is used.
void require_memory(double bytes);

void draw_sheet(Painter&, const Sheet&);

// Throw ValueError for sizes that the format cannot have, Cancelled, Error.
Bytes write_png(const Sheet&);
Bytes write_rgba(const Sheet&);  // rows from the top, straight RGBA, no header

// Vector formats: the sheet's dpi must be kPointsPerInch.
Bytes write_svg(const Sheet&);
Bytes write_pdf(const Sheet&);
Bytes write_ps(const Sheet&, bool eps);
Bytes gzipped(const Bytes&);

}  // namespace plot
