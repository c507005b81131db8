#include "plot/marker_shapes.h"

#include <array>
#include <cmath>

namespace plot {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

bool is_half(FillStyle fill) { return fill != FillStyle::Full && fill != FillStyle::None; }

// With the rounding errors of matplotlib's own rotations: they decide to which pixel a corner is
// snapped that lies half way between two.
Affine turn(double degrees) { return Affine::rotation(degrees * M_PI / 180); }
Affine scale(double k) { return Affine::scaling(k, k); }

// Degrees by which a half is turned for left, right, bottom and top.
struct Turns {
    double left, right, bottom, top;
    double of(FillStyle fill) const {
        switch (fill) {
            case FillStyle::Left:
                return left;
            case FillStyle::Right:
                return right;
            case FillStyle::Bottom:
                return bottom;
            default:
                return top;
        }
    }
};

Path open(std::vector<Point> points) { return Path::polyline(std::move(points)); }

// Separate lines, two points each.
Path strokes(const std::vector<Point>& points) {
    Path path;
    for (std::size_t i = 0; i < points.size(); ++i)
        i % 2 == 0 ? path.move_to(points[i]) : path.line_to(points[i]);
    return path;
}

std::vector<Point> pick(const std::vector<Point>& from, std::initializer_list<int> indices) {
    std::vector<Point> points;
    for (int i : indices) points.push_back(from[i]);
    return points;
}

MarkerShape filled(const Path& path, const Affine& map, std::optional<double> snap,
                   Join join = Join::Miter) {
    return {path.transformed(map), true, join, Cap::Butt, snap, std::nullopt};
}

MarkerShape halves(const Path& path, const Path& other, const Affine& map, const Affine& other_map,
                   std::optional<double> snap, Join join = Join::Miter) {
    return {path.transformed(map), true, join, Cap::Butt, snap, other.transformed(other_map)};
}

MarkerShape line_marker(const Path& path, const Affine& map, double snap, Join join = Join::Round) {
    return {path.transformed(map), false, join, Cap::Butt, snap, std::nullopt};
}

// The halves, by the side that is filled: left with right, top with bottom.
struct HalfPaths {
    Path left, right, bottom, top;
    const Path& of(FillStyle fill) const {
        return fill == FillStyle::Left     ? left
               : fill == FillStyle::Right  ? right
               : fill == FillStyle::Bottom ? bottom
                                           : top;
    }
    const Path& opposite(FillStyle fill) const {
        return fill == FillStyle::Left     ? right
               : fill == FillStyle::Right  ? left
               : fill == FillStyle::Bottom ? top
                                           : bottom;
    }
};

MarkerShape halves(const HalfPaths& paths, FillStyle fill, const Affine& map,
                   std::optional<double> snap, Join join = Join::Miter) {
    return halves(paths.of(fill), paths.opposite(fill), map, map, snap, join);
}

// One half turned to its side, and the same turned by half a turn more.
MarkerShape turned_halves(const Path& half, const Affine& map, double degrees,
                          std::optional<double> snap, Join join = Join::Miter) {
    return halves(half, half, map.then(turn(degrees)), map.then(turn(degrees + 180)), snap, join);
}

MarkerShape circle(double size, FillStyle fill) {
    const Affine map = scale(0.5 * size);
    const Path whole = Path::circle({}, 1);
    if (!is_half(fill)) return filled(whole, map, kNever, Join::Round);
    // The right half: the first four of the eight arcs, from the bottom.
    Path half{{whole.points.begin(), whole.points.begin() + 13},
              {whole.codes.begin(), whole.codes.begin() + 13}};
    half.close();
    return turned_halves(half, map, Turns{180, 0, 270, 90}.of(fill), kNever, Join::Round);
}

MarkerShape point(FillStyle fill) { return circle(0.5, fill); }
MarkerShape disc(FillStyle fill) { return circle(1, fill); }

MarkerShape pixel(FillStyle) {
    // A bit less than half, so that snapping makes one pixel of it and not two by two.
    return filled(Path::rectangle({}), Affine::translation(-0.49999, -0.49999), std::nullopt,
                  Join::Round);
}

// Pointing up, turned by quarters anticlockwise.
MarkerShape triangle(FillStyle fill, int quarters) {
    const Affine map = scale(0.5).then(turn(90 * quarters));
    if (!is_half(fill)) return filled(closed_path({{0, 1}, {-1, -1}, {1, -1}}), map, 5);
    // Of the upright one, anticlockwise from the top.
    const std::array<Path, 4> parts{closed_path({{0, 1}, {-0.6, -0.2}, {0.6, -0.2}}),
                                    closed_path({{0, 1}, {0, -1}, {-1, -1}}),
                                    closed_path({{-0.6, -0.2}, {0.6, -0.2}, {1, -1}, {-1, -1}}),
                                    closed_path({{0, 1}, {0, -1}, {1, -1}})};
    const int side = static_cast<int>(Turns{1, 3, 2, 0}.of(fill));
    const int part = (side + 4 - quarters) % 4;
    return halves(parts[part], parts[(part + 2) % 4], map, map, 5);
}

MarkerShape triangle_up(FillStyle fill) { return triangle(fill, 0); }
MarkerShape triangle_left(FillStyle fill) { return triangle(fill, 1); }
MarkerShape triangle_down(FillStyle fill) { return triangle(fill, 2); }
MarkerShape triangle_right(FillStyle fill) { return triangle(fill, 3); }

MarkerShape square(FillStyle fill) {
    const Affine map = Affine::translation(-0.5, -0.5);
    if (!is_half(fill)) return filled(Path::rectangle({}), map, 2);
    const Affine turned = map.then(turn(Turns{270, 90, 0, 180}.of(fill)));
    return halves(open({{0, 0}, {1, 0}, {1, 0.5}, {0, 0.5}, {0, 0}}),
                  open({{0, 0.5}, {1, 0.5}, {1, 1}, {0, 1}, {0, 0.5}}), turned, turned, 2);
}

MarkerShape diamond(FillStyle fill, const Affine& last) {
    const Affine map = Affine::translation(-0.5, -0.5).then(turn(45));
    if (!is_half(fill)) return filled(Path::rectangle({}), map.then(last), 5);
    const Affine turned = map.then(turn(Turns{180, 0, 270, 90}.of(fill))).then(last);
    return halves(open({{0, 0}, {1, 0}, {1, 1}, {0, 0}}), open({{0, 0}, {0, 1}, {1, 1}, {0, 0}}),
                  turned, turned, 5);
}

MarkerShape wide_diamond(FillStyle fill) { return diamond(fill, {}); }
MarkerShape thin_diamond(FillStyle fill) { return diamond(fill, Affine::scaling(0.6, 1)); }

MarkerShape pentagon(FillStyle fill) {
    const auto v = marker_corners(5);
    if (!is_half(fill)) return filled(closed_path(v), scale(0.5), 5);
    const Point bottom{0, -(1 + std::sqrt(5.0)) / 4};
    return halves({open({v[0], v[1], v[2], bottom, v[0]}), open({v[0], v[4], v[3], bottom, v[0]}),
                   open(pick(v, {1, 2, 3, 4, 1})), open(pick(v, {0, 1, 4, 0}))},
                  fill, scale(0.5), 5);
}

MarkerShape star(FillStyle fill) {
    const auto v = marker_corners(10, 0.381966);
    if (!is_half(fill)) return filled(closed_path(v), scale(0.5), 5, Join::Bevel);
    return halves({open(pick(v, {0, 1, 2, 3, 4, 5, 0})), open(pick(v, {0, 5, 6, 7, 8, 9, 0})),
                   open(pick(v, {3, 4, 5, 6, 7, 3})), open(pick(v, {0, 1, 2, 3, 7, 8, 9, 0}))},
                  fill, scale(0.5), 5, Join::Bevel);
}

MarkerShape hexagon1(FillStyle fill) {
    const auto v = marker_corners(6);
    if (!is_half(fill)) return filled(closed_path(v), scale(0.5), std::nullopt);
    const double x = std::cos(M_PI / 6);
    return halves(
        {open(pick(v, {0, 1, 2, 3})), open(pick(v, {0, 5, 4, 3})),
         open({{-x, 0}, v[2], v[3], v[4], {x, 0}}), open({{-x, 0}, v[1], v[0], v[5], {x, 0}})},
        fill, scale(0.5), std::nullopt);
}

MarkerShape hexagon2(FillStyle fill) {
    const auto v = marker_corners(6);
    const Affine map = scale(0.5).then(turn(30));
    if (!is_half(fill)) return filled(closed_path(v), map, std::nullopt);
    const Point a{std::sqrt(3.0) / 4, 0.75}, b{-a.x, -a.y};
    return halves({open({a, v[0], v[1], v[2], b, a}), open({a, v[5], v[4], v[3], b}),
                   open(pick(v, {1, 2, 3, 4})), open(pick(v, {1, 0, 5, 4, 1}))},
                  fill, map, std::nullopt);
}

MarkerShape octagon(FillStyle fill) {
    if (!is_half(fill))
        return filled(closed_path(marker_corners(8)), scale(0.5).then(turn(22.5)), 5);
    const double x = std::sqrt(2.0) / 4;
    const Path half = open({{0, -1}, {0, 1}, {-x, 1}, {-1, x}, {-1, -x}, {-x, -1}, {0, -1}});
    return turned_halves(half, scale(0.5), Turns{0, 180, 90, 270}.of(fill), 5);
}

MarkerShape plus_filled(FillStyle fill) {
    if (!is_half(fill))
        return filled(closed_path({{-1, -3},
                                   {1, -3},
                                   {1, -1},
                                   {3, -1},
                                   {3, 1},
                                   {1, 1},
                                   {1, 3},
                                   {-1, 3},
                                   {-1, 1},
                                   {-3, 1},
                                   {-3, -1},
                                   {-1, -1}}),
                      scale(1.0 / 6), 5);
    const Path top =
        closed_path({{3, 0}, {3, 1}, {1, 1}, {1, 3}, {-1, 3}, {-1, 1}, {-3, 1}, {-3, 0}});
    return turned_halves(top, scale(1.0 / 6), Turns{90, 270, 180, 0}.of(fill), 5);
}

MarkerShape x_filled(FillStyle fill) {
    if (!is_half(fill))
        return filled(closed_path({{-1, -2},
                                   {0, -1},
                                   {1, -2},
                                   {2, -1},
                                   {1, 0},
                                   {2, 1},
                                   {1, 2},
                                   {0, 1},
                                   {-1, 2},
                                   {-2, 1},
                                   {-1, 0},
                                   {-2, -1}}),
                      scale(0.25), 5);
    const Path top = closed_path({{1, 0}, {2, 1}, {1, 2}, {0, 1}, {-1, 2}, {-2, 1}, {-1, 0}});
    return turned_halves(top, scale(0.25), Turns{90, 270, 180, 0}.of(fill), 5);
}

MarkerShape nothing(FillStyle) {
    MarkerShape shape;
    shape.filled = false;
    return shape;
}

MarkerShape three_lines(int quarters) {
    const Path path = strokes({{0, 0}, {0, -1}, {0, 0}, {0.8, 0.5}, {0, 0}, {-0.8, 0.5}});
    return line_marker(path, scale(0.5).then(turn(90 * quarters)), 5);
}

MarkerShape tri_down(FillStyle) { return three_lines(0); }
MarkerShape tri_right(FillStyle) { return three_lines(1); }
MarkerShape tri_up(FillStyle) { return three_lines(2); }
MarkerShape tri_left(FillStyle) { return three_lines(3); }

MarkerShape plus(FillStyle) {
    return line_marker(strokes({{-1, 0}, {1, 0}, {0, -1}, {0, 1}}), scale(0.5), 1);
}
MarkerShape cross(FillStyle) {
    return line_marker(strokes({{-1, -1}, {1, 1}, {-1, 1}, {1, -1}}), scale(0.5), 3);
}
MarkerShape vline(FillStyle) { return line_marker(open({{0, -1}, {0, 1}}), scale(0.5), 1); }
MarkerShape hline(FillStyle) { return line_marker(open({{1, 0}, {-1, 0}}), scale(0.5), 1); }

MarkerShape tick(Point end) { return line_marker(open({{0, 0}, end}), {}, 1); }
MarkerShape tick_left(FillStyle) { return tick({-1, 0}); }
MarkerShape tick_right(FillStyle) { return tick({1, 0}); }
MarkerShape tick_up(FillStyle) { return tick({0, 1}); }
MarkerShape tick_down(FillStyle) { return tick({0, -1}); }

// With its tip at the origin, or its base.
MarkerShape caret(int quarters, bool base) {
    const double tip = base ? -1.5 : 0;
    const Path path = open({{-1, tip + 1.5}, {0, tip}, {1, tip + 1.5}});
    return line_marker(path, scale(0.5).then(turn(90 * quarters)), 3, Join::Miter);
}

MarkerShape caret_down(FillStyle) { return caret(0, false); }
MarkerShape caret_right(FillStyle) { return caret(1, false); }
MarkerShape caret_up(FillStyle) { return caret(2, false); }
MarkerShape caret_left(FillStyle) { return caret(3, false); }
MarkerShape caret_down_base(FillStyle) { return caret(0, true); }
MarkerShape caret_right_base(FillStyle) { return caret(1, true); }
MarkerShape caret_up_base(FillStyle) { return caret(2, true); }
MarkerShape caret_left_base(FillStyle) { return caret(3, true); }

constexpr NamedMarker kMarkers[] = {
    {".", point},
    {",", pixel},
    {"o", disc},
    {"v", triangle_down},
    {"^", triangle_up},
    {"<", triangle_left},
    {">", triangle_right},
    {"1", tri_down},
    {"2", tri_up},
    {"3", tri_left},
    {"4", tri_right},
    {"8", octagon},
    {"s", square},
    {"p", pentagon},
    {"*", star},
    {"h", hexagon1},
    {"H", hexagon2},
    {"+", plus},
    {"x", cross},
    {"D", wide_diamond},
    {"d", thin_diamond},
    {"|", vline},
    {"_", hline},
    {"P", plus_filled},
    {"X", x_filled},
    {"tickleft", tick_left},
    {"tickright", tick_right},
    {"tickup", tick_up},
    {"tickdown", tick_down},
    {"caretleft", caret_left},
    {"caretright", caret_right},
    {"caretup", caret_up},
    {"caretdown", caret_down},
    {"caretleftbase", caret_left_base},
    {"caretrightbase", caret_right_base},
    {"caretupbase", caret_up_base},
    {"caretdownbase", caret_down_base},
    {"None", nothing},
    {"none", nothing},
    {" ", nothing},
    {"", nothing},
};
}  // namespace

std::span<const NamedMarker> named_markers() { return kMarkers; }

Path closed_path(const std::vector<Point>& points) {
    Path path;
    for (std::size_t i = 0; i < points.size(); ++i)
        i == 0 ? path.move_to(points[i]) : path.line_to(points[i]);
    path.close();
    return path;
}

std::vector<Point> marker_corners(int count, double inner) {
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) {
        const double a = 2 * M_PI / count * i + M_PI / 2, r = i % 2 ? inner : 1;
        points.push_back({r * std::cos(a), r * std::sin(a)});
    }
    return points;
}

}  // namespace plot
