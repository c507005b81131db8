#include "plot/marker_text.h"

#include "plot/shape.h"

namespace plot {

namespace {

// Collects a glyph's outline, y upwards.
struct PathSink {
    Path& path;
    Point origin;
    bool is_open = false;
    Point last{};

    Point map(const FT_Vector* v) const {
        return origin + Point{v->x / double(kSubpixels), v->y / double(kSubpixels)};
    }
    void finish() {
        if (is_open) path.close();
        is_open = false;
    }
};

PathSink& sink(void* user) { return *static_cast<PathSink*>(user); }

int move_to(const FT_Vector* to, void* user) {
    PathSink& s = sink(user);
    s.finish();
    s.path.move_to(s.last = s.map(to));
    s.is_open = true;
    return 0;
}

int line_to(const FT_Vector* to, void* user) {
    PathSink& s = sink(user);
    s.path.line_to(s.last = s.map(to));
    return 0;
}

int conic_to(const FT_Vector* control, const FT_Vector* to, void* user) {
    PathSink& s = sink(user);
    const Point c = s.map(control), end = s.map(to);
    s.path.curve_to(s.last + (c - s.last) * (2.0 / 3), end + (c - end) * (2.0 / 3), end);
    s.last = end;
    return 0;
}

int cubic_to(const FT_Vector* c1, const FT_Vector* c2, const FT_Vector* to, void* user) {
    PathSink& s = sink(user);
    const Point end = s.map(to);
    s.path.curve_to(s.map(c1), s.map(c2), end);
    s.last = end;
    return 0;
}

void add_glyph(Path& path, const PlacedGlyph& placed) {
    static constexpr FT_Outline_Funcs kFuncs = {move_to, line_to, conic_to, cubic_to, 0, 0};
    const Glyph& glyph = placed.font->glyph(placed.index);
    if (!glyph.outline) return;
    PathSink s{path, {placed.x, placed.y}};
    FT_Outline_Decompose(&reinterpret_cast<FT_OutlineGlyph>(glyph.outline.get())->outline, &kFuncs,
                         &s);
    s.finish();
}

}  // namespace

MarkerShape text_marker(const std::string& text, FillStyle fill) {
    // Large, so that hinting does not show.
    constexpr double kPoints = 200;
    Font font;
    font.size = kPoints;
    const auto line = shaped_line(text, font, 72);
    Path path;
    for (const PlacedGlyph& glyph : line->glyphs) add_glyph(path, glyph);
    for (const Rect& bar : line->bars) {
        const Path r = Path::rectangle(bar);
        path.points.insert(path.points.end(), r.points.begin(), r.points.end());
        path.codes.insert(path.codes.end(), r.codes.begin(), r.codes.end());
    }
    MarkerShape shape;
    shape.filled = fill != FillStyle::None;
    shape.snap_threshold = std::numeric_limits<double>::infinity();
    const Rect box = path.bounds();
    if (box.is_nothing()) return shape;
    const double size = std::max(box.width(), box.height());
    shape.path = path.transformed(Affine::translation(-box.centre().x, -box.centre().y)
                                      .then(Affine::scaling(1 / size, 1 / size)));
    return shape;
}

}  // namespace plot
