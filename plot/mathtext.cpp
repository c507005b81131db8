#include "plot/mathtext.h"

#include <glib.h>

#include <algorithm>
#include <cmath>

#include "plot/math_box.h"
#include "plot/math_fonts.h"
#include "plot/math_parse.h"

namespace plot {
namespace {

void append_code(std::string& text, char32_t code) {
    char bytes[6];
    text.append(bytes, std::size_t(g_unichar_to_utf8(code, bytes)));
}

// The glyphs of the box on the line, each at its final size.
void place_glyphs(ShapedLine& line, const MathBox& box, double dpi) {
    for (const MathGlyph& glyph : box.glyphs) {
        FoundGlyph found = find_glyph(glyph.code, glyph.font, dpi);
        const std::size_t at = line.text.size();
        append_code(line.text, glyph.code);
        line.glyphs.push_back(
            {found.font.get(), found.index, glyph.x, glyph.y, at, line.text.size() - at});
        line.fonts.push_back(std::move(found.font));
    }
}

}  // namespace

bool is_math_text(std::string_view text) {
    std::size_t dollars = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        dollars += text[i] == '$' && (i == 0 || text[i - 1] != '\\');
    }
    return dollars > 0 && dollars % 2 == 0;
}

void layout_math(ShapedLine& line, const std::string& text, const Font& font, double dpi) {
    const MathBox box = set_math(parse_math(text), font, dpi);
    line.is_math = true;
    line.bars = box.bars;
    place_glyphs(line, box, dpi);
    // The picture holds the line's start and all ink, with a margin of one pixel. Rows are counted
    // down from the top of the box, and sums are taken in matplotlib's order: signs are cut to
    // whole pixels, and often lie just there.
    Rect picture{0, 0, 0, 0};
    for (const PlacedGlyph& g : line.glyphs) {
        const FT_BBox& b = g.font->glyph(g.index).box;
        const double row = -g.y + box.height;
        picture.include({g.x + b.xMin / double(kSubpixels), row - b.yMax / double(kSubpixels)});
        picture.include({g.x + b.xMax / double(kSubpixels), row - b.yMin / double(kSubpixels)});
    }
    for (const Rect& bar : line.bars) {
        picture.include({bar.x0, box.height - bar.y1});
        picture.include({bar.x1, box.height - bar.y0});
    }
    picture = picture.padded(1);
    line.left = -picture.x0;
    line.baseline = -picture.y0 + box.height;
    line.ink = {picture.x0, box.height - picture.y1, picture.x1, box.height - picture.y0};
    const double below = picture.height() - box.height;
    line.extents = {picture.width(), picture.height() - box.depth + below, below};
}

}  // namespace plot
