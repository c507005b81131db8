#include "plot/text_draw.h"

#include <algorithm>
#include <cmath>

#include "plot/cairo_raii.h"
#include "plot/cancel.h"
#include "plot/fork_guard.h"
#include "plot/line_mask.h"
#include "plot/shape.h"
#include "plot/style.h"

namespace plot {
namespace {

constexpr std::size_t kPollEvery = 256;  // glyphs
constexpr double kNearly = 1e-9;         // of sines and cosines

void set_color(cairo_t* cr, const Rgba& c) { cairo_set_source_rgba(cr, c.r, c.g, c.b, c.a); }

// Which way the line runs on the surface.
struct Direction {
    double cos = 1, sin = 0;  // anticlockwise
    bool is_plain = false;    // a turn and a shift, nothing else
    // 0 … 3 quarters anticlockwise, or -1.
    int quarter() const {
        if (std::abs(sin) < kNearly) return cos > 0 ? 0 : 2;
        if (std::abs(cos) < kNearly) return sin > 0 ? 1 : 3;
        return -1;
    }
};

Direction direction_of(const cairo_matrix_t& m) {
    const double scale = m.xx * m.yy - m.xy * m.yx;
    const bool is_turn = std::abs(m.xx - m.yy) < kNearly && std::abs(m.xy + m.yx) < kNearly;
    return {m.xx, -m.yx, is_turn && std::abs(scale - 1) < kNearly};
}

// Where the lower left corner of a line's picture lies on the surface: whole pixels.
Point picture_corner(const ShapedLine& line, const cairo_matrix_t& m, const Direction& d) {
    const double shift = line.is_math ? 0 : line.ink.x0;
    return {std::nearbyint(m.x0 + shift + line.extents.descent * d.sin),
            std::nearbyint(m.y0 + line.extents.descent * d.cos) + 1};
}

void draw_mask(cairo_t* cr, ShapedLine& line, const cairo_matrix_t& m, const Direction& d) {
    const int quarter = d.quarter();
    LineMask& smooth = line_mask(line, quarter);
    if (smooth.width == 0 || smooth.height == 0) return;
    LineMask hard;
    if (!rc_bool("text.antialiased")) {
        hard = smooth;
        for (auto& c : hard.coverage) c = c < 128 ? 0 : 255;
    }
    LineMask& mask = hard.coverage.empty() ? smooth : hard;
    const Point corner = picture_corner(line, m, d);
    // The upper left corner of the turned picture, whose lower left corner was `corner` before.
    const double x = corner.x - (quarter == 1 || quarter == 2 ? mask.width : 0);
    const double y = corner.y - (quarter == 0 || quarter == 1 ? mask.height : 0);
    const CairoSurface picture = own(cairo_image_surface_create_for_data(
        mask.coverage.data(), CAIRO_FORMAT_A8, mask.width, mask.height, mask.stride()));
    cairo_identity_matrix(cr);
    cairo_mask_surface(cr, picture.get(), x, y);
    cairo_set_matrix(cr, &m);
}

// Adds outlines to Cairo's path; y downwards.
struct OutlineSink {
    cairo_t* cr;
    double x, y;
    Point last{};
    Point map(const FT_Vector* v) const {
        return {x + v->x / double(kSubpixels), y - v->y / double(kSubpixels)};
    }
};

int sink_move(const FT_Vector* to, void* user) {
    auto& sink = *static_cast<OutlineSink*>(user);
    sink.last = sink.map(to);
    cairo_close_path(sink.cr);
    cairo_move_to(sink.cr, sink.last.x, sink.last.y);
    return 0;
}

int sink_line(const FT_Vector* to, void* user) {
    auto& sink = *static_cast<OutlineSink*>(user);
    sink.last = sink.map(to);
    cairo_line_to(sink.cr, sink.last.x, sink.last.y);
    return 0;
}

int sink_cubic(const FT_Vector* c1, const FT_Vector* c2, const FT_Vector* to, void* user) {
    auto& sink = *static_cast<OutlineSink*>(user);
    const Point a = sink.map(c1), b = sink.map(c2);
    sink.last = sink.map(to);
    cairo_curve_to(sink.cr, a.x, a.y, b.x, b.y, sink.last.x, sink.last.y);
    return 0;
}

int sink_conic(const FT_Vector* control, const FT_Vector* to, void* user) {
    auto& sink = *static_cast<OutlineSink*>(user);
    const Point c = sink.map(control), end = sink.map(to);
    const Point a = sink.last + (c - sink.last) * (2.0 / 3), b = end + (c - end) * (2.0 / 3);
    cairo_curve_to(sink.cr, a.x, a.y, b.x, b.y, end.x, end.y);
    sink.last = end;
    return 0;
}

void add_outline(cairo_t* cr, const Glyph& glyph, double x, double y) {
    static constexpr FT_Outline_Funcs kFuncs = {sink_move, sink_line, sink_conic, sink_cubic, 0, 0};
    OutlineSink sink{cr, x, y};
    auto* outline = reinterpret_cast<FT_OutlineGlyph>(glyph.outline.get());
    FT_Outline_Decompose(&outline->outline, &kFuncs, &sink);
    cairo_close_path(cr);
}

// Glyphs through Cairo's own fonts: of vector surfaces, and of fonts that are pictures.
void show_glyphs(cairo_t* cr, const ShapedLine& line, std::size_t from, std::size_t to, double dx,
                 double dy) {
    SizedFont& font = *line.glyphs[from].font;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    const std::size_t text_at = line.glyphs[from].text_at;
    std::size_t text_end = text_at;
    bool in_order = cairo_surface_has_show_text_glyphs(cairo_get_target(cr));
    for (std::size_t i = from; i < to; ++i) {
        const PlacedGlyph& g = line.glyphs[i];
        glyphs.push_back({g.index, dx + g.x, dy - g.y});
        // Clusters must follow the text, which they do not where it runs right to left.
        in_order = in_order && (g.text_size == 0 ? i > from : g.text_at == text_end);
        text_end = std::max(text_end, g.text_at + g.text_size);
        if (g.text_size == 0 && !clusters.empty()) {
            ++clusters.back().num_glyphs;
        } else {
            clusters.push_back({int(g.text_size), 1});
        }
    }
    const LibraryScope scope;
    cairo_set_font_face(cr, font.face().cairo());
    cairo_set_font_size(cr, font.pixels());
    if (in_order) {
        cairo_show_text_glyphs(cr, line.text.data() + text_at, int(text_end - text_at),
                               glyphs.data(), int(glyphs.size()), clusters.data(),
                               int(clusters.size()), cairo_text_cluster_flags_t(0));
    } else {
        cairo_show_glyphs(cr, glyphs.data(), int(glyphs.size()));
    }
}

void add_bars(cairo_t* cr, const ShapedLine& line, double dx, double dy) {
    for (const Rect& bar : line.bars) {
        cairo_rectangle(cr, dx + bar.x0, dy - bar.y1, bar.width(), bar.height());
    }
}

// All of a line by glyphs; a run of one font at a time.
void draw_glyphs(cairo_t* cr, const ShapedLine& line) {
    const auto& glyphs = line.glyphs;
    constexpr std::size_t kRun = 1024;
    for (std::size_t from = 0, to; from < glyphs.size(); from = to) {
        to = from + 1;
        while (to < glyphs.size() && to - from < kRun && glyphs[to].font == glyphs[from].font) ++to;
        show_glyphs(cr, line, from, to, 0, 0);
        poll_cancel();
    }
    cairo_new_path(cr);
    add_bars(cr, line, 0, 0);
    cairo_fill(cr);
}

// By filled outlines, those out of sight left out; (dx, dy) moves all, y downwards.
void draw_outlines(cairo_t* cr, const ShapedLine& line, double dx, double dy) {
    Rect seen;
    cairo_clip_extents(cr, &seen.x0, &seen.y0, &seen.x1, &seen.y1);
    cairo_new_path(cr);
    add_bars(cr, line, dx, dy);
    std::size_t since_poll = 0;
    for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
        const PlacedGlyph& g = line.glyphs[i];
        const Glyph& glyph = g.font->glyph(g.index);
        const double x = dx + g.x, y = dy - g.y, em = 4 * g.font->pixels();
        if (++since_poll % kPollEvery == 0) poll_cancel();
        if (!seen.overlaps({x - em, y - em, x + em, y + em})) continue;
        if (glyph.outline) {
            add_outline(cr, glyph, x, y);
        } else if (!g.font->face().is_scalable()) {
            show_glyphs(cr, line, i, i + 1, dx, dy);
        }
    }
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_WINDING);
    cairo_fill(cr);
}

// Turned text, placed as matplotlib places its turned picture.
void draw_turned(cairo_t* cr, const ShapedLine& line, const cairo_matrix_t& m, const Direction& d) {
    const Point corner = picture_corner(line, m, d);
    const PictureSize size = picture_size(line);
    const double dx = line.is_math ? line.left : -std::ceil(line.ink.x0);
    const CairoState state(cr);
    if (!rc_bool("text.antialiased")) cairo_set_antialias(cr, CAIRO_ANTIALIAS_NONE);
    cairo_matrix_t placed = m;
    placed.x0 = corner.x, placed.y0 = corner.y;
    cairo_set_matrix(cr, &placed);
    draw_outlines(cr, line, dx, size.baseline - size.height);
}

}  // namespace

void draw_text_line(cairo_t* cr, const std::string& text, const Font& font, double dpi,
                    const Rgba& color) {
    if (color.a <= 0) return;
    const std::shared_ptr<ShapedLine> line = shaped_line(text, font, dpi);
    if (line->glyphs.empty() && line->bars.empty()) return;
    set_color(cr, color);
    cairo_surface_t* target = cairo_get_group_target(cr);
    if (cairo_surface_get_type(target) != CAIRO_SURFACE_TYPE_IMAGE) {
        draw_glyphs(cr, *line);
        return;
    }
    cairo_matrix_t m;
    cairo_get_matrix(cr, &m);
    const Direction direction = direction_of(m);
    if (!direction.is_plain) {
        draw_outlines(cr, *line, 0, 0);
    } else if (direction.quarter() >= 0 && has_mask(*line)) {
        draw_mask(cr, *line, m, direction);
    } else {
        draw_turned(cr, *line, m, direction);
    }
}

}  // namespace plot
