#include "plot/fonts.h"

#include <cairo-ft.h>
#include FT_SIZES_H

#include <algorithm>
#include <cmath>
#include <list>
#include <map>

#include "plot/error.h"
#include "plot/fork_guard.h"

namespace plot {
namespace {

constexpr int kHintingFactor = 8;           // resolution in x, times that in y
constexpr double kLargestEm = 4000;         // pixels; FreeType counts x in 16 bits
constexpr std::size_t kKeptSizes = 48;      // fonts at a size, each thread
constexpr std::size_t kKeptGlyphs = 4096;   // each font at a size
constexpr std::size_t kKeptBitmaps = 4096;  // each font at a size
constexpr int kLoadFlags = FT_LOAD_FORCE_AUTOHINT | FT_LOAD_NO_BITMAP;

std::shared_ptr<FT_LibraryRec_> thread_library() {
    thread_local std::shared_ptr<FT_LibraryRec_> library = [] {
        FT_Library made = nullptr;
        if (FT_Init_FreeType(&made)) throw Error("FreeType could not be started");
        return std::shared_ptr<FT_LibraryRec_>(made, FT_Done_FreeType);
    }();
    return library;
}

std::shared_ptr<cairo_font_face_t> make_cairo_face(const FontFile& file, bool is_scalable) {
    const LibraryScope scope;
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FILE, reinterpret_cast<const FcChar8*>(file.path.c_str()));
    FcPatternAddInteger(pattern, FC_INDEX, file.index);
    FcPatternAddBool(pattern, FC_EMBEDDED_BITMAP, !is_scalable);
    cairo_font_face_t* face = cairo_ft_font_face_create_for_pattern(pattern);
    FcPatternDestroy(pattern);
    return {face, [](cairo_font_face_t* unused) {
                const LibraryScope scope_of_end;
                cairo_font_face_destroy(unused);
            }};
}

}  // namespace

FontFace::FontFace(const FontFile& file) : library_(thread_library()) {
    FT_Face made = nullptr;
    if (FT_New_Face(library_.get(), file.path.c_str(), file.index, &made)) {
        throw Error("the font file " + quoted(file.path) + " cannot be read");
    }
    face_ = {made, FT_Done_Face};
    cairo_ = make_cairo_face(file, is_scalable());
    FT_Matrix narrow{0x10000 / kHintingFactor, 0, 0, 0x10000};
    if (is_scalable()) FT_Set_Transform(made, &narrow, nullptr);
}

unsigned FontFace::glyph_index(char32_t c) const { return FT_Get_Char_Index(face_.get(), c); }

SizedFont::SizedFont(std::shared_ptr<FontFace> face, double points, double dpi)
    : face_(std::move(face)) {
    const double em = std::floor(points * kSubpixels) * std::floor(dpi) / 72;  // 1/64 pixel
    const double fit = std::isfinite(em) ? std::clamp(em, 1.0, kLargestEm * kSubpixels) : 1.0;
    pixels_ = fit / kSubpixels;
    FT_Size made = nullptr;
    if (FT_New_Size(face_->ft(), &made)) throw Error("a font size could not be made");
    // A face takes its sizes with it, but must outlive this one.
    size_ = {made, [keep = face_](FT_Size size) { FT_Done_Size(size); }};
    activate();
    FT_Set_Char_Size(face_->ft(), std::lround(fit * kHintingFactor), std::lround(fit), 72, 72);
}

void SizedFont::activate() {
    if (face_->ft()->size != size_.get()) FT_Activate_Size(size_.get());
}

const Glyph& SizedFont::glyph(unsigned index) {
    const auto at = glyphs_.find(index);
    if (at != glyphs_.end()) return at->second;
    if (glyphs_.size() >= kKeptGlyphs) glyphs_.clear();
    return glyphs_[index] = face_->is_scalable() ? load(index) : load_bitmap_glyph(index);
}

Glyph SizedFont::load(unsigned index) {
    activate();
    Glyph glyph;
    FT_Glyph copy = nullptr;
    if (FT_Load_Glyph(face_->ft(), index, kLoadFlags)) return glyph;
    if (FT_Get_Glyph(face_->ft()->glyph, &copy)) return glyph;
    glyph.outline = {copy, [keep = face_](FT_Glyph g) { FT_Done_Glyph(g); }};
    if (copy->format != FT_GLYPH_FORMAT_OUTLINE) return Glyph{};
    const FT_GlyphSlot slot = face_->ft()->glyph;
    glyph.advance = static_cast<int>(slot->advance.x);
    glyph.linear_advance = slot->linearHoriAdvance / 65536.0 / kHintingFactor;
    glyph.width = static_cast<int>(slot->metrics.width / kHintingFactor);
    glyph.height = static_cast<int>(slot->metrics.height);
    glyph.bearing_y = static_cast<int>(slot->metrics.horiBearingY);
    FT_Glyph_Get_CBox(copy, FT_GLYPH_BBOX_SUBPIXELS, &glyph.box);
    return glyph;
}

// Fonts of pictures (emoji): measured, and later drawn, by Cairo, which scales them.
Glyph SizedFont::load_bitmap_glyph(unsigned index) {
    const LibraryScope scope;
    cairo_matrix_t scale, identity;
    cairo_matrix_init_scale(&scale, pixels_, pixels_);
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_scaled_font_t* font =
        cairo_scaled_font_create(face_->cairo(), &scale, &identity, options);
    cairo_font_options_destroy(options);
    const cairo_glyph_t at{index, 0, 0};
    cairo_text_extents_t e{};
    if (cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS) {
        cairo_scaled_font_glyph_extents(font, &at, 1, &e);
    }
    cairo_scaled_font_destroy(font);
    const auto units = [](double v) { return static_cast<int>(std::lround(v * kSubpixels)); };
    Glyph glyph;
    glyph.advance = units(e.x_advance);
    glyph.linear_advance = e.x_advance;
    glyph.width = units(e.width), glyph.height = units(e.height),
    glyph.bearing_y = units(-e.y_bearing);
    glyph.box = {units(e.x_bearing), units(-e.y_bearing - e.height), units(e.x_bearing + e.width),
                 units(-e.y_bearing)};
    return glyph;
}

const GlyphBitmap& SizedFont::bitmap(unsigned index, int phase) {
    const std::uint64_t key = std::uint64_t(index) * kPhases + unsigned(phase);
    const auto at = bitmaps_.find(key);
    if (at != bitmaps_.end()) return at->second;
    if (bitmaps_.size() >= kKeptBitmaps) bitmaps_.clear();
    GlyphBitmap& bitmap = bitmaps_[key];
    const Glyph& shape = glyph(index);
    FT_Glyph moved = nullptr;
    if (!shape.outline || FT_Glyph_Copy(shape.outline.get(), &moved)) return bitmap;
    FT_Vector by{phase * kPhaseStep, 0};
    if (!FT_Glyph_To_Bitmap(&moved, FT_RENDER_MODE_NORMAL, &by, 1)) {
        const auto drawn = reinterpret_cast<FT_BitmapGlyph>(moved);
        const FT_Bitmap& b = drawn->bitmap;
        bitmap.left = drawn->left, bitmap.top = drawn->top;
        bitmap.width = static_cast<int>(b.width), bitmap.rows = static_cast<int>(b.rows);
        bitmap.coverage.resize(std::size_t(b.width) * b.rows);
        for (unsigned row = 0; row < b.rows; ++row) {
            std::copy_n(b.buffer + std::ptrdiff_t(row) * b.pitch, b.width,
                        bitmap.coverage.begin() + std::ptrdiff_t(row) * b.width);
        }
    }
    FT_Done_Glyph(moved);
    return bitmap;
}

int SizedFont::kerning(unsigned left, unsigned right) {
    if (!FT_HAS_KERNING(face_->ft()) || !left || !right) return 0;
    activate();
    FT_Vector delta{};
    FT_Get_Kerning(face_->ft(), left, right, FT_KERNING_DEFAULT, &delta);
    return static_cast<int>(delta.x / kHintingFactor);
}

std::shared_ptr<SizedFont> sized_font(const FontFile& file, double points, double dpi) {
    struct Kept {
        FontFile file;
        double points, dpi;
        std::shared_ptr<SizedFont> font;
    };
    thread_local std::list<Kept> kept;  // last used first
    const auto same = [&](const Kept& k) {
        return k.points == points && k.dpi == dpi && k.file == file;
    };
    const auto at = std::ranges::find_if(kept, same);
    if (at != kept.end()) {
        kept.splice(kept.begin(), kept, at);
        return kept.front().font;
    }
    std::shared_ptr<FontFace> face;  // shared by all sizes of the file
    const auto same_file = std::ranges::find(kept, file, &Kept::file);
    if (same_file != kept.end()) {
        face = same_file->font->shared_face();
    } else {
        face = std::make_shared<FontFace>(file);
    }
    kept.push_front({file, points, dpi, std::make_shared<SizedFont>(face, points, dpi)});
    if (kept.size() > kKeptSizes) kept.pop_back();
    return kept.front().font;
}

std::shared_ptr<SizedFont> sized_font(const Font& font, double dpi) {
    return sized_font(match_font(font), font.size, dpi);
}

}  // namespace plot
