// The fonts of formulas and the measures of their signs.
#pragma once

#include <memory>

#include "plot/fonts.h"
#include "plot/math_parse.h"
#include "plot/text.h"

namespace plot {

// Of one sign, in pixels.
struct SignMetrics {
    char32_t code = 0;  // as it is drawn: a letter of Fraktur has a code of its own
    Font font;
    double advance = 0;            // unhinted
    double width = 0;              // of the ink
    double height = 0, depth = 0;  // of the ink above and below the baseline
    double x_min = 0, x_max = 0, y_min = 0, y_max = 0;
    bool slanted = false;
};

// For a text's font, at its size.
class MathFonts {
  public:
    MathFonts(const Font& text, double dpi) : text_(text), dpi_(dpi) {}

    SignMetrics measure(MathFont font, char32_t code) { return measure_grown(font, code, 1); }
    SignMetrics measure_grown(MathFont, char32_t code, double factor);

  private:
    Font text_;
    double dpi_;
};

// The font set and the letters that formulas have now, by the rc table.
void take_math_from_rc(Font&);

// The glyph for the code in the font, or in another that has it; the sign ¤ if none has.
struct FoundGlyph {
    std::shared_ptr<SizedFont> font;
    unsigned index = 0;
};
FoundGlyph find_glyph(char32_t code, const Font&, double dpi);

}  // namespace plot
