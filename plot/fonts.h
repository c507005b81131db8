// Glyphs through FreeType, hinted as matplotlib's Agg renderer hints them: by the auto-hinter, with
// eight times the resolution in x, so that letters stand sharp on the baseline and yet are spaced
// by eighths of a pixel. Everything here belongs to the thread that made it.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include <cairo.h>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "plot/font_match.h"
#include "plot/text.h"

namespace plot {

inline constexpr int kSubpixels = 64;                    // FreeType's units in a pixel
inline constexpr int kPhases = 8;                        // positions of a glyph within a pixel
inline constexpr int kPhaseStep = kSubpixels / kPhases;  // units

// Lengths in 1/64 pixel, y upwards from the baseline.
struct Glyph {
    int advance = 0;            // hinted
    FT_BBox box{};              // of the outline's control points; zeros when there is no ink
    double linear_advance = 0;  // pixels, unhinted
    int width = 0, height = 0, bearing_y = 0;
    std::shared_ptr<FT_GlyphRec_> outline;  // null when the font is not scalable
};

// Coverage of a glyph, top row first.
struct GlyphBitmap {
    int left = 0, top = 0;  // of its upper left corner from the origin, pixels, y upwards
    int width = 0, rows = 0;
    std::vector<std::uint8_t> coverage;
};

// An open font file.
class FontFace {
  public:
    explicit FontFace(const FontFile&);  // throws Error if it cannot be read
    unsigned glyph_index(char32_t) const;
    FT_Face ft() const { return face_.get(); }
    bool is_scalable() const { return FT_IS_SCALABLE(face_.get()); }
    cairo_font_face_t* cairo() const { return cairo_.get(); }

  private:
    std::shared_ptr<FT_LibraryRec_> library_;  // outlives the face
    std::shared_ptr<FT_FaceRec_> face_;
    std::shared_ptr<cairo_font_face_t> cairo_;
};

// A font file at one size, with its glyphs kept.
class SizedFont {
  public:
    // points and dpi are cut to 1/64 point and whole dots as matplotlib does.
    SizedFont(std::shared_ptr<FontFace>, double points, double dpi);

    const FontFace& face() const { return *face_; }
    const std::shared_ptr<FontFace>& shared_face() const { return face_; }
    double pixels() const { return pixels_; }  // an em
    unsigned index(char32_t c) const { return face_->glyph_index(c); }
    const Glyph& glyph(unsigned index);
    // The glyph moved right by phase eighths of a pixel.
    const GlyphBitmap& bitmap(unsigned index, int phase);
    int kerning(unsigned left, unsigned right);  // 1/64 pixel

  private:
    void activate();
    Glyph load(unsigned index);
    Glyph load_bitmap_glyph(unsigned index);

    std::shared_ptr<FontFace> face_;
    std::shared_ptr<FT_SizeRec_> size_;
    double pixels_;
    std::unordered_map<unsigned, Glyph> glyphs_;
    std::unordered_map<std::uint64_t, GlyphBitmap> bitmaps_;
};

// This thread's font for the description; the few last used are kept.
std::shared_ptr<SizedFont> sized_font(const Font&, double dpi);
std::shared_ptr<SizedFont> sized_font(const FontFile&, double points, double dpi);

}  // namespace plot
