// Draws scenes for test_painter_pictures.py: a JSON scene on standard input, the picture's RGBA
// bytes (white below) on standard output. Lengths are pixels; null stands for NaN.
#include <iostream>
#include <nlohmann/json.hpp>

#include "plot/markers.h"
#include "plot/painter.h"

namespace {

using nlohmann::json;
using namespace plot;

Rgba color(const json& j) { return {j[0], j[1], j[2], j[3]}; }

Path path(const json& j) {
    Path out;
    for (const json& p : j["points"]) {
        const auto at = [&](int i) { return p[i].is_null() ? NAN : p[i].get<double>(); };
        out.points.push_back({at(0), at(1)});
    }
    if (j.contains("codes"))
        for (int code : j["codes"]) out.codes.push_back(static_cast<PathCode>(code));
    return out;
}

Pen pen(const json& j) {
    Pen out;
    out.color = color(j["color"]);
    out.width = j["width"];
    out.cap = Cap{j.value("cap", 0)};
    out.join = Join{j.value("join", 1)};
    out.antialias = j.value("antialias", true);
    out.dashes = j.value("dashes", std::vector<double>{});
    out.dash_offset = j.value("offset", 0.0);
    return out;
}

void draw_marker(Painter& painter, const json& j, const Pen& edge) {
    const double size = j["size"];
    const auto shape =
        marker_shape(j["marker"].get<std::string>(), FillStyle{j["fillstyle"].get<int>()});
    Pen pen = edge;
    pen.cap = shape.cap, pen.join = shape.join;
    const Rgba face = color(j["fill"]), other = color(j["alt"]);
    const std::vector<Point> at{{j["at"][0], j["at"][1]}};
    const auto put = [&](const Path& path, const Rgba& fill) {
        painter.markers(path.transformed(Affine::scaling(size, size)), at,
                        shape.filled ? &fill : nullptr, &pen, shape.snap_at(size));
    };
    put(shape.path, face);
    if (shape.alt_path) put(*shape.alt_path, other);
}

void draw(Painter& painter, const json& j) {
    const PainterState scope(painter);
    if (j.contains("clip")) {
        const json& r = j["clip"];
        painter.clip(Rect{r[0], r[1], r[2], r[3]});
    }
    if (j.contains("clip_path")) painter.clip(path(j["clip_path"]));
    const Pen stroke = pen(j["pen"]);
    if (j.contains("marker")) return draw_marker(painter, j, stroke);
    const Rgba fill = j.contains("fill") ? color(j["fill"]) : Rgba::none();
    const Snap snap = Snap{j.value("snap", 0)};
    Hatch hatch;
    if (j.contains("hatch")) hatch = {j["hatch"], stroke.color, 1};
    painter.path(path(j["path"]), &fill, &stroke, snap, &hatch);
}

}  // namespace

int main() {
    const json scene = json::parse(std::cin);
    ImageSurface surface(scene["width"], scene["height"]);
    const auto painter = make_image_painter(surface, 72);
    const Rgba white{1, 1, 1, 1};
    painter->path(Path::rectangle({0, 0, painter->width(), painter->height()}), &white, nullptr);
    for (const json& item : scene["items"]) draw(*painter, item);
    // Opaque ARGB words to RGBA bytes.
    const auto* words = reinterpret_cast<const std::uint32_t*>(surface.data());
    for (int i = 0; i < surface.width() * surface.height(); ++i)
        for (int shift : {16, 8, 0, 24}) std::cout.put(static_cast<char>(words[i] >> shift));
}
