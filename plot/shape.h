// A line of text as placed glyphs, with matplotlib's measures. Lines are kept for each thread, so
// that the labels of a redraw are shaped once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "plot/fonts.h"
#include "plot/geometry.h"
#include "plot/text.h"

namespace plot {

// Pixels from the left end of the baseline, y upwards.
struct PlacedGlyph {
    SizedFont* font = nullptr;  // owned by the line
    unsigned index = 0;
    double x = 0, y = 0;
    std::size_t text_at = 0, text_size = 0;  // the bytes of the line that it stands for
};

// Coverage of a whole line, top row first.
struct LineMask {
    int width = 0, height = 0;
    std::vector<std::uint8_t> coverage;  // rows of `width` rounded up to 4, as Cairo wants them
    int stride() const { return (width + 3) & ~3; }
};

struct ShapedLine {
    std::string text;  // valid UTF-8
    std::vector<PlacedGlyph> glyphs;
    std::vector<Rect> bars;  // filled: of fractions and roots
    std::vector<std::shared_ptr<SizedFont>> fonts;
    LineExtents extents;
    Rect ink;              // of the glyphs, pixels
    bool is_math = false;  // its picture has a margin of a pixel all round
    double baseline = 0;   // of a math picture: pixels below its top
    double left = 0;       // of a math picture: pixels from its left side to the line's start
    // The pictures upright and turned by 90, 180, 270 degrees, made when first drawn.
    std::unique_ptr<LineMask> masks[4];
};

// Belongs to the calling thread. Throws ValueError for bad mathtext.
std::shared_ptr<ShapedLine> shaped_line(const std::string& line, const Font&, double dpi);

// Appends text in which nothing is mathtext, from x on. Returns where it ends.
double append_text(ShapedLine&, std::string_view text, const Font&, double dpi, double x);
// The same by Pango, for scripts that need shaping and letters that the font lacks. The text is
// that of the line from text_at on.
double append_by_pango(ShapedLine&, std::size_t text_at, const Font&, double dpi, double x);

// Grows `ink` by the glyphs from the `first` on, as matplotlib does: a blank counts as a point at
// the line's start.
void include_ink(ShapedLine&, std::size_t first);

// Valid UTF-8 without NUL; what is invalid is replaced by U+FFFD.
std::string made_valid(std::string_view text);

// Takes the next character off valid UTF-8.
char32_t take_character(std::string_view& text);

}  // namespace plot
