// The outlines of boxes around texts, by matplotlib's rules (patches.BoxStyle).
#include <cmath>
#include <numbers>

#include "plot/named_style.h"

namespace plot {

namespace {

double or_else(double value, double other) { return std::isnan(value) ? other : value; }

Path closed(std::vector<Point> corners) {
    Path path;
    path.codes.assign(corners.size(), PathCode::LineTo);
    path.codes.front() = PathCode::MoveTo;
    path.points = std::move(corners);
    path.close();
    return path;
}

Path left_arrow(const Rect& box, double pad) {
    const Rect r = box.padded(pad);
    const double half = r.height() / 2, wing = half / 2, x0 = r.x0 + pad / 1.4;
    return closed({{x0 + wing, r.y0},
                   {r.x1, r.y0},
                   {r.x1, r.y1},
                   {x0 + wing, r.y1},
                   {x0 + wing, r.y1 + wing},
                   {x0 - half, r.y0 + half},
                   {x0 + wing, r.y0 - wing},
                   {x0 + wing, r.y0}});
}

Path right_arrow(const Rect& box, double pad) {
    Path path = left_arrow(box, pad);
    for (Point& p : path.points) p.x = box.x0 + box.x1 - p.x;
    return path;
}

// The arrows are its padding along x.
Path double_arrow(const Rect& box, double pad) {
    const double y0 = box.y0 - pad, y1 = box.y1 + pad, half = (y1 - y0) / 2, wing = half / 2;
    const double x1 = box.x1 - pad, x0 = box.x0 - pad + pad / 1.4;
    return closed({{x0 + wing, y0},
                   {x1, y0},
                   {x1, y0 - wing},
                   {x1 + half + wing, y0 + half},
                   {x1, y1 + wing},
                   {x1, y1},
                   {x0 + wing, y1},
                   {x0 + wing, y1 + wing},
                   {x0 - half, y0 + half},
                   {x0 + wing, y0 - wing},
                   {x0 + wing, y0}});
}

Path round_corners(const Rect& box, double pad, double radius) {
    const Rect r = box.padded(pad);
    Path path;
    path.move_to({r.x0 + radius, r.y0});
    auto side = [&](Point to, Point corner, Point end) {
        path.line_to(to);
        path.points.insert(path.points.end(), {corner, end});
        path.codes.insert(path.codes.end(), 2, PathCode::Curve3);
    };
    side({r.x1 - radius, r.y0}, {r.x1, r.y0}, {r.x1, r.y0 + radius});
    side({r.x1, r.y1 - radius}, {r.x1, r.y1}, {r.x1 - radius, r.y1});
    side({r.x0 + radius, r.y1}, {r.x0, r.y1}, {r.x0, r.y1 - radius});
    side({r.x0, r.y0 + radius}, {r.x0, r.y0}, {r.x0 + radius, r.y0});
    path.close();
    return path;
}

Path round_sides(const Rect& box, double pad, double bend) {
    const Rect r = box.padded(pad - bend);
    const double b = bend;
    Path path;
    path.move_to({r.x0, r.y0});
    path.curve_to({r.x0 + b, r.y0 - b}, {r.x1 - b, r.y0 - b}, {r.x1, r.y0});
    path.curve_to({r.x1 + b, r.y0 + b}, {r.x1 + b, r.y1 - b}, {r.x1, r.y1});
    path.curve_to({r.x1 - b, r.y1 + b}, {r.x0 + b, r.y1 + b}, {r.x0, r.y1});
    path.curve_to({r.x0 - b, r.y1 - b}, {r.x0 - b, r.y0 + b}, {r.x0, r.y0});
    path.close();
    return path;
}

// One side of teeth from `corner` along `along`, outwards being `out`; `step` is the length of a
// tooth and `half` half its depth.
void teeth(std::vector<Point>& points, Point corner, Point along, Point out, int count, double step,
           double half) {
    static constexpr double kHeights[] = {1, 0, -1, 0};
    points.push_back(corner);
    for (int i = 0; i < 2 * count; ++i) {
        points.push_back(corner + along * (half + step * 0.5 * i) + out * (half * kHeights[i % 4]));
    }
}

std::vector<Point> teeth_around(const Rect& box, double pad, double tooth) {
    const double half = tooth / 2;
    const double width = box.width() + 2 * pad - tooth, height = box.height() + 2 * pad - tooth;
    constexpr double kMost = 10000;  // teeth on a side
    auto count_of = [&](double length) {
        const double count = std::nearbyint((length - tooth) / (tooth * 2));
        return int(count >= 1 ? std::min(count, kMost) : 1) * 2;
    };
    const int nx = count_of(width), ny = count_of(height);
    const double dx = (width - tooth) / nx, dy = (height - tooth) / ny;
    const double x0 = box.x0 - pad + half, y0 = box.y0 - pad + half;
    const double x1 = x0 + width, y1 = y0 + height;
    std::vector<Point> all;
    all.reserve(std::size_t(4) * (nx + ny) + 9);
    teeth(all, {x0, y0}, {1, 0}, {0, -1}, nx, dx, half);
    all.push_back({x1 - half, y0 - half});
    teeth(all, {x1, y0}, {0, 1}, {1, 0}, ny, dy, half);
    all.push_back({x1 + half, y1 - half});
    teeth(all, {x1, y1}, {-1, 0}, {0, 1}, nx, dx, half);
    all.push_back({x0 + half, y1 + half});
    teeth(all, {x0, y1}, {0, -1}, {-1, 0}, ny, dy, half);
    all.push_back({x0 - half, y0 + half});
    all.push_back({x0, y0});
    return all;
}

Path rounded_teeth(std::vector<Point> corners) {
    Path path;
    path.codes.assign(corners.size(), PathCode::Curve3);
    path.codes.front() = PathCode::MoveTo;
    if (corners.size() % 2 == 0) path.codes.back() = PathCode::LineTo;
    path.points = std::move(corners);
    path.close();
    return path;
}

}  // namespace

Path box_outline(const NamedStyle& style, const Rect& box, double size) {
    const double pad = style.values.at(0) * size;
    const double extra = style.values.size() > 1 ? style.values[1] * size : 0;
    if (style.name == "circle") {
        const Rect r = box.padded(pad);
        return Path::circle(r.centre(), std::max(r.width(), r.height()) / 2);
    }
    if (style.name == "ellipse") {
        const Rect r = box.padded(pad);
        const double root = std::numbers::sqrt2 / 2;
        return Path::circle({}, 1).transformed(
            Affine{r.width() * root, 0, 0, r.height() * root, r.centre().x, r.centre().y});
    }
    if (style.name == "larrow") return left_arrow(box, pad);
    if (style.name == "rarrow") return right_arrow(box, pad);
    if (style.name == "darrow") return double_arrow(box, pad);
    // As in matplotlib, a size of 0 is the default, too.
    const bool given = !std::isnan(extra) && extra != 0;
    if (style.name == "round") return round_corners(box, pad, given ? extra : pad);
    if (style.name == "round4") return round_sides(box, pad, given ? extra : pad / 2);
    if (style.name == "sawtooth") {
        auto corners = teeth_around(box, pad, or_else(extra, pad / 2));
        corners.pop_back();  // the closing line ends there
        return closed(std::move(corners));
    }
    if (style.name == "roundtooth") {
        return rounded_teeth(teeth_around(box, pad, or_else(extra, pad / 2)));
    }
    return Path::rectangle(box.padded(pad));
}

}  // namespace plot
