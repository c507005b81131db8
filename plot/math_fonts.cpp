#include "plot/math_fonts.h"

#include <glib.h>

#include <numbers>
#include <sstream>

#include "plot/error.h"
#include "plot/style.h"

namespace plot {
namespace {

constexpr char32_t kUnknown = 0xa4;
constexpr double kLargeOperator = std::numbers::sqrt2;  // as DejaVu Sans Display draws them

// Letters of these alphabets that Unicode had before it got the whole alphabet.
char32_t early_letter(MathFont font, char32_t c) {
    if (font == MathFont::Blackboard) {
        switch (c) {
            case 'C':
                return 0x2102;
            case 'H':
                return 0x210d;
            case 'N':
                return 0x2115;
            case 'P':
                return 0x2119;
            case 'Q':
                return 0x211a;
            case 'R':
                return 0x211d;
            case 'Z':
                return 0x2124;
        }
    } else if (font == MathFont::Fraktur) {
        switch (c) {
            case 'C':
                return 0x212d;
            case 'H':
                return 0x210c;
            case 'I':
                return 0x2111;
            case 'R':
                return 0x211c;
            case 'Z':
                return 0x2128;
        }
    } else {
        switch (c) {
            case 'B':
                return 0x212c;
            case 'E':
                return 0x2130;
            case 'F':
                return 0x2131;
            case 'H':
                return 0x210b;
            case 'I':
                return 0x2110;
            case 'L':
                return 0x2112;
            case 'M':
                return 0x2133;
            case 'R':
                return 0x211b;
            case 'e':
                return 0x212f;
            case 'g':
                return 0x210a;
            case 'o':
                return 0x2134;
        }
    }
    return 0;
}

// The code of a letter in the alphabet that the font stands for.
char32_t in_alphabet(MathFont font, char32_t c) {
    char32_t first = 0;
    if (font == MathFont::Blackboard) {
        first = 0x1d538;
        if (c >= '0' && c <= '9') return 0x1d7d8 + c - '0';
    } else if (font == MathFont::Fraktur) {
        first = 0x1d504;
    } else if (font == MathFont::Script || font == MathFont::Calligraphic) {
        first = 0x1d49c;
    } else {
        return c;
    }
    if (const char32_t early = early_letter(font, c)) return early;
    if (c >= 'A' && c <= 'Z') return first + c - 'A';
    if (c >= 'a' && c <= 'z') return first + 26 + c - 'a';
    return c;
}

bool is_greek_capital(char32_t c) { return c >= 0x391 && c <= 0x3ab; }

// Sums, integrals and the like, which formulas show larger than text does.
bool is_large_operator(char32_t c) {
    return (c >= 0x220f && c <= 0x2211) || (c >= 0x222b && c <= 0x2233) ||
           (c >= 0x22c0 && c <= 0x22c3) || (c >= 0x2a00 && c <= 0x2a1c);
}

// The families of a font set, those after the first for signs and machines that it lacks.
std::string set_family(const std::string& set) {
    if (set == "dejavuserif") return "DejaVu Serif";
    if (set == "stix") return "STIXGeneral,STIX Two Math,STIX Two Text,DejaVu Serif";
    if (set == "cm") return "cmr10,DejaVu Serif";
    return "DejaVu Sans";
}

bool is_ascii_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The pattern of rc mathtext.rm and its like: a family, then ':italic', ':bold', …
Font custom_font(MathFont font, const Font& text) {
    const char* name = font == MathFont::Italic         ? "it"
                       : font == MathFont::Bold         ? "bf"
                       : font == MathFont::SansSerif    ? "sf"
                       : font == MathFont::Typewriter   ? "tt"
                       : font == MathFont::Calligraphic ? "cal"
                                                        : "rm";
    std::istringstream pattern(rc_string(std::string("mathtext.") + name));
    Font out;
    out.size = text.size;
    std::getline(pattern, out.family, ':');
    for (std::string word; std::getline(pattern, word, ':');) {
        out.italic = out.italic || word == "italic";
        out.oblique = out.oblique || word == "oblique";
        if (word == "bold") out.weight = 700;
    }
    return out;
}

// The font that draws the code; italics are for letters only.
Font font_for(MathFont font, char32_t c, const Font& text) {
    if (font == MathFont::Regular) return text;
    if (text.math_family == "custom" && g_unichar_isalnum(c)) return custom_font(font, text);
    Font out;
    out.size = text.size;
    out.family = set_family(text.math_family);
    if (text.math_family == "cm" && font == MathFont::Italic && is_ascii_letter(c)) {
        out.family = "cmmi10,DejaVu Serif";
        return out;
    }
    switch (font) {
        case MathFont::Italic:
            out.italic = g_unichar_isalpha(c) && !is_greek_capital(c);
            break;
        case MathFont::Bold:
            out.weight = 700;
            break;
        case MathFont::Typewriter:
            out.family = "DejaVu Sans Mono";
            break;
        case MathFont::SansSerif:
            out.family = "DejaVu Sans";
            break;
        default:
            break;
    }
    return out;
}

}  // namespace

void take_math_from_rc(Font& font) {
    font.math_family = rc_string("mathtext.fontset");
    font.math_letters = rc_string("mathtext.default");
}

FoundGlyph find_glyph(char32_t code, const Font& font, double dpi) {
    std::shared_ptr<SizedFont> sized = sized_font(font, dpi);
    unsigned index = sized->index(code);
    if (index != 0 && sized->face().is_scalable()) return {sized, index};
    try {
        const FontFile other = match_font_with(code, font);
        if (!other.path.empty()) {
            const std::shared_ptr<SizedFont> found = sized_font(other, font.size, dpi);
            index = found->index(code);
            if (index != 0 && found->face().is_scalable()) return {found, index};
        }
    } catch (const Error&) {
        // A file that fontconfig knows but nobody can read is as good as none.
    }
    return {sized, sized->index(kUnknown)};
}

SignMetrics MathFonts::measure_grown(MathFont font, char32_t code, double factor) {
    if (font == MathFont::Default) {
        font = font_named(text_.math_letters).value_or(MathFont::Italic);
    }
    SignMetrics m;
    m.code = in_alphabet(font, code);
    m.font = font_for(font, m.code, text_);
    m.font.size *= factor * (is_large_operator(code) ? kLargeOperator : 1);
    m.slanted = m.font.italic && font == MathFont::Italic;
    const FoundGlyph found = find_glyph(m.code, m.font, dpi_);
    const Glyph& glyph = found.font->glyph(found.index);
    const auto pixels = [](auto units) { return double(units) / kSubpixels; };
    m.advance = glyph.linear_advance;
    m.width = pixels(glyph.width);
    m.height = pixels(glyph.bearing_y);
    m.depth = pixels(glyph.height) - m.height;
    m.x_min = pixels(glyph.box.xMin), m.x_max = pixels(glyph.box.xMax);
    m.y_min = pixels(glyph.box.yMin), m.y_max = pixels(glyph.box.yMax);
    return m;
}

}  // namespace plot
