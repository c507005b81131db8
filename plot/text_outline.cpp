#include "plot/text_outline.h"

#include "plot/shape.h"

namespace plot {

namespace {

// So large that hinting and whole units do not count.
constexpr double kSize = 1000;  // points, each a pixel
constexpr double kDpi = 72;

// Takes FreeType's outlines; they are to be closed.
struct Sink {
    Path& path;
    Point origin;
    Point start{};
    bool open = false;

    Point map(const FT_Vector* v) const {
        return {(origin.x + v->x / double(kSubpixels)) / kSize,
                (origin.y + v->y / double(kSubpixels)) / kSize};
    }
    void add(Point p, PathCode code) {
        path.points.push_back(p);
        path.codes.push_back(code);
    }
    void close() {
        if (open) add(start, PathCode::Close);
        open = false;
    }
};

int sink_move(const FT_Vector* to, void* user) {
    auto& sink = *static_cast<Sink*>(user);
    sink.close();
    sink.start = sink.map(to);
    sink.open = true;
    sink.add(sink.start, PathCode::MoveTo);
    return 0;
}

int sink_line(const FT_Vector* to, void* user) {
    auto& sink = *static_cast<Sink*>(user);
    sink.add(sink.map(to), PathCode::LineTo);
    return 0;
}

int sink_conic(const FT_Vector* control, const FT_Vector* to, void* user) {
    auto& sink = *static_cast<Sink*>(user);
    for (const FT_Vector* v : {control, to}) sink.add(sink.map(v), PathCode::Curve3);
    return 0;
}

int sink_cubic(const FT_Vector* c1, const FT_Vector* c2, const FT_Vector* to, void* user) {
    auto& sink = *static_cast<Sink*>(user);
    for (const FT_Vector* v : {c1, c2, to}) sink.add(sink.map(v), PathCode::Curve4);
    return 0;
}

}  // namespace

Path text_outline(const std::string& line, const Font& font) {
    static constexpr FT_Outline_Funcs kFuncs = {sink_move, sink_line, sink_conic, sink_cubic, 0, 0};
    Font large = font;
    large.size = kSize;
    const std::shared_ptr<ShapedLine> shaped = shaped_line(line, large, kDpi);
    Path path;
    for (const PlacedGlyph& placed : shaped->glyphs) {
        const Glyph& glyph = placed.font->glyph(placed.index);
        if (!glyph.outline) continue;
        Sink sink{path, {placed.x, placed.y}};
        auto* outline = reinterpret_cast<FT_OutlineGlyph>(glyph.outline.get());
        FT_Outline_Decompose(&outline->outline, &kFuncs, &sink);
        sink.close();
    }
    for (const Rect& bar : shaped->bars) {
        const Path box =
            Path::rectangle({bar.x0 / kSize, bar.y0 / kSize, bar.x1 / kSize, bar.y1 / kSize});
        path.points.insert(path.points.end(), box.points.begin(), box.points.end());
        path.codes.insert(path.codes.end(), box.codes.begin(), box.codes.end());
    }
    return path;
}

}  // namespace plot
