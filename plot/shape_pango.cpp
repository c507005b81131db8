// Text that needs shaping, both directions of writing or other fonts: Pango arranges it, and its
// glyphs are then drawn as all others.
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <signal.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/fork_guard.h"
#include "plot/shape.h"

namespace plot {
namespace {

constexpr std::size_t kPiece = 4096;  // bytes; longer text is shaped in pieces

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unref>;

using Description = std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)>;
using Iterator = std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)>;

// Pango starts threads of its own, which must not take the signals that are meant for others.
class SignalsBlocked {
  public:
    SignalsBlocked() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

  private:
    sigset_t before_;
};

PangoContext* thread_context() {
    struct Context {
        Object<PangoFontMap> map{pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)};
        Object<PangoContext> context{pango_font_map_create_context(map.get())};
        Context() { pango_context_set_round_glyph_positions(context.get(), FALSE); }
    };
    thread_local Context instance;
    return instance.context.get();
}

Description make_description(const Font& font, double pixels) {
    Description made(pango_font_description_new(), pango_font_description_free);
    std::string families;
    for (const std::string& name : family_names(font.family)) families += name + ",";
    pango_font_description_set_family(made.get(), (families + "DejaVu Sans").c_str());
    pango_font_description_set_absolute_size(made.get(), pixels * PANGO_SCALE);
    pango_font_description_set_weight(made.get(), PangoWeight(std::clamp(font.weight, 100, 1000)));
    const PangoStyle slant = font.italic    ? PANGO_STYLE_ITALIC
                             : font.oblique ? PANGO_STYLE_OBLIQUE
                                            : PANGO_STYLE_NORMAL;
    pango_font_description_set_style(made.get(), slant);
    pango_font_description_set_stretch(made.get(),
                                       PangoStretch(std::clamp(font.stretch, 1, 9) - 1));
    return made;
}

std::shared_ptr<SizedFont> font_of(PangoFont* pango, const Font& font, double dpi,
                                   const std::shared_ptr<SizedFont>& otherwise) {
    FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(pango));
    FcChar8* path = nullptr;
    int index = 0;
    if (!pattern || FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch) {
        return otherwise;
    }
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    try {
        return sized_font(FontFile{reinterpret_cast<const char*>(path), index}, font.size, dpi);
    } catch (const Error&) {
        return otherwise;
    }
}

// The bytes that the glyphs of a run stand for: from each cluster's start to the next one's.
std::size_t cluster_size(const PangoGlyphItem& run, int i) {
    const int here = run.glyphs->log_clusters[i];
    int next = run.item->length;
    for (int k = 0; k < run.glyphs->num_glyphs; ++k) {
        const int other = run.glyphs->log_clusters[k];
        if (other > here) next = std::min(next, other);
    }
    return std::size_t(next - here);
}

// The hinted advance of our glyph in place of the one that Pango took; kerning stays.
double advance_of(const PangoGlyphInfo& info, SizedFont& font, SizedFont& primary) {
    const double pixels = info.geometry.width / double(PANGO_SCALE);
    if (info.glyph == PANGO_GLYPH_EMPTY || pixels == 0) return pixels;
    if (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) {
        return primary.glyph(0).advance / double(kSubpixels);
    }
    const Glyph& glyph = font.glyph(info.glyph);
    return pixels + glyph.advance / double(kSubpixels) - glyph.linear_advance;
}

double append_run(ShapedLine& line, const PangoGlyphItem& run, std::size_t piece_at,
                  const std::shared_ptr<SizedFont>& primary, const Font& font, double dpi,
                  double x) {
    const auto sized = font_of(run.item->analysis.font, font, dpi, primary);
    line.fonts.push_back(sized);
    const auto pixels = [](int units) { return units / double(PANGO_SCALE); };
    int last_cluster = -1;
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& info = run.glyphs->glyphs[i];
        if (info.glyph != PANGO_GLYPH_EMPTY) {
            const bool unknown = info.glyph & PANGO_GLYPH_UNKNOWN_FLAG;
            SizedFont* from = unknown ? primary.get() : sized.get();
            const unsigned index = unknown ? 0 : info.glyph;
            const int cluster = run.glyphs->log_clusters[i];
            const bool starts = cluster != last_cluster;
            last_cluster = cluster;
            line.glyphs.push_back({from, index, x + pixels(info.geometry.x_offset),
                                   -pixels(info.geometry.y_offset),
                                   piece_at + std::size_t(run.item->offset + cluster),
                                   starts ? cluster_size(run, i) : 0});
        }
        x += advance_of(info, *sized, *primary);
    }
    return x;
}

double append_piece(ShapedLine& line, std::size_t piece_at, std::size_t size,
                    const std::shared_ptr<SizedFont>& primary, const Font& font, double dpi,
                    double x) {
    const LibraryScope scope;
    const SignalsBlocked guard;
    const Object<PangoLayout> layout(pango_layout_new(thread_context()));
    const Description description = make_description(font, primary->pixels());
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), line.text.data() + piece_at, int(size));
    const Iterator at(pango_layout_get_iter(layout.get()), pango_layout_iter_free);
    do {
        const PangoGlyphItem* run = pango_layout_iter_get_run_readonly(at.get());
        if (run) x = append_run(line, *run, piece_at, primary, font, dpi, x);
    } while (pango_layout_iter_next_run(at.get()));
    return x;
}

}  // namespace

double append_by_pango(ShapedLine& line, std::size_t text_at, const Font& font, double dpi,
                       double x) {
    const std::shared_ptr<SizedFont> primary = sized_font(font, dpi);
    line.fonts.push_back(primary);
    while (text_at < line.text.size()) {
        std::size_t end = std::min(text_at + kPiece, line.text.size());
        while (end < line.text.size() && (line.text[end] & 0xc0) == 0x80) --end;
        x = append_piece(line, text_at, end - text_at, primary, font, dpi, x);
        text_at = end;
        poll_cancel();
    }
    return x;
}

}  // namespace plot
