#include "plot/hatch.h"

#include <algorithm>
#include <cmath>

namespace plot {

namespace {

void add_line(Path& path, Point a, Point b) {
    path.move_to(a);
    path.line_to(b);
}

void append(Path& path, const Path& more) {
    path.points.insert(path.points.end(), more.points.begin(), more.points.end());
    path.codes.insert(path.codes.end(), more.codes.begin(), more.codes.end());
}

Path dot(Point at, double radius) { return Path::circle(at, radius); }

// A disc with a hole: the inner circle runs the other way.
Path ring(Point at, double radius) {
    Path path = Path::circle(at, radius);
    append(path, Path::circle({}, 0.9 * radius).transformed({-1, 0, 0, 1, at.x, at.y}));
    return path;
}

Path star(Point at, double radius) {
    Path path;
    for (int i = 0; i <= 10; ++i) {
        const double r = i % 2 ? radius / 2 : radius, a = M_PI / 2 + i * M_PI / 5;
        const Point p = at + Point{r * std::cos(a), r * std::sin(a)};
        i == 0 ? path.move_to(p) : path.line_to(p);
    }
    return path;
}

// Rows of shapes, every second row shifted by half a step.
template <class Shape>
void add_shapes(Path& path, int rows, double size, Shape&& shape) {
    if (rows == 0) return;
    const double step = 1.0 / rows, radius = step * size;
    for (int row = 0; row <= rows; ++row) {
        const bool shifted = row % 2;
        const int count = shifted ? rows : rows + 1;
        for (int i = 0; i < count; ++i)
            append(path, shape({(i + (shifted ? 0.5 : 0.0)) * step, row * step}, radius));
    }
}

}  // namespace

Path hatch_path(std::string_view pattern, int density) {
    const auto lines = [&](std::string_view letters) {
        return density *
               static_cast<int>(std::count_if(pattern.begin(), pattern.end(), [&](char c) {
                   return letters.find(c) != letters.npos;
               }));
    };
    Path path;
    if (const int n = lines("-+"))
        for (int i = 0; i < n; ++i) add_line(path, {0, (i + 0.5) / n}, {1, (i + 0.5) / n});
    if (const int n = lines("|+"))
        for (int i = 0; i < n; ++i) add_line(path, {(i + 0.5) / n, 0}, {(i + 0.5) / n, 1});
    // Diagonals start and end half a tile outside, so that tiles join.
    if (const int n = lines("/xX"))
        for (int i = 0; i <= n; ++i) {
            const double s = static_cast<double>(i) / n - 0.5;
            add_line(path, {s, -s}, {1 + s, 1 - s});
        }
    if (const int n = lines("\\xX"))
        for (int i = 0; i <= n; ++i) {
            const double s = static_cast<double>(i) / n - 0.5;
            add_line(path, {s, 1 + s}, {1 + s, s});
        }
    add_shapes(path, lines("o"), 0.2, ring);
    add_shapes(path, lines("O"), 0.35, ring);
    add_shapes(path, lines("."), 0.1, dot);
    add_shapes(path, lines("*"), 1.0 / 3, star);
    return path;
}

}  // namespace plot
