#include "plot/artists/mesh_pixels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "plot/cancel.h"

namespace plot {

namespace {

constexpr int kPollEvery = 0xff;  // rows of cells between two looks at the cancel token
constexpr double kFar = 1e9;      // pixels

double snapped(double v) { return std::clamp(std::floor(v + 0.5), -kFar, kFar); }

// Which column of cells each pixel column shows, or -1.
std::vector<int> owners_along(const std::vector<double>& sides, int pixels,
                              const std::function<double(double)>& to_pixels) {
    std::vector<int> owners(std::size_t(pixels), -1);
    for (std::size_t i = 0; i + 1 < sides.size(); ++i) {
        if (!std::isfinite(sides[i]) || !std::isfinite(sides[i + 1])) continue;
        const double a = snapped(to_pixels(sides[i])), b = snapped(to_pixels(sides[i + 1]));
        const int from = int(std::clamp(std::min(a, b), 0.0, double(pixels)));
        const int to = int(std::clamp(std::max(a, b), 0.0, double(pixels)));
        std::fill(owners.begin() + from, owners.begin() + to, int(i));
    }
    return owners;
}

void fill_straight(const MeshCanvas& canvas, const MeshCorners& corners,
                   std::vector<std::uint32_t>& cells) {
    const auto columns =
        owners_along(corners.x, canvas.width, [&](double v) { return canvas.x(v); });
    const auto rows = owners_along(corners.y, canvas.height, [&](double v) { return canvas.y(v); });
    const std::uint32_t count = std::uint32_t(corners.columns - 1);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r] < 0) continue;
        const std::uint32_t first = std::uint32_t(rows[r]) * count;
        std::uint32_t* to = cells.data() + r * columns.size();
        for (std::size_t c = 0; c < columns.size(); ++c)
            to[c] = columns[c] < 0 ? kNoCell : first + std::uint32_t(columns[c]);
    }
}

// Fills polygons: every pixel that they touch.
class Filler {
  public:
    Filler(const MeshCanvas& canvas, std::vector<std::uint32_t>& cells)
        : width_(canvas.width), height_(canvas.height), cells_(cells) {}

    // Corners in whole pixels, in their order around the cell.
    void cell(const std::array<Point, 4>& p, std::uint32_t number) {
        // The two corners at which a cell that is not convex can be cut in two.
        const bool a = turns(p[3], p[0], p[1]), b = turns(p[0], p[1], p[2]),
                   c = turns(p[1], p[2], p[3]), d = turns(p[2], p[3], p[0]);
        if (a == b && b == c && c == d) return convex<4>(p, number);
        const bool at_first = (a != b && a != d) || (c != b && c != d);
        if (at_first) {
            convex<3>({p[0], p[1], p[2]}, number), convex<3>({p[2], p[3], p[0]}, number);
        } else {
            convex<3>({p[1], p[2], p[3]}, number), convex<3>({p[3], p[0], p[1]}, number);
        }
    }

  private:
    static bool turns(Point a, Point b, Point c) {
        return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) >= 0;
    }

    template <std::size_t N>
    void convex(const std::array<Point, N>& p, std::uint32_t number) {
        double low = p[0].y, high = p[0].y;
        for (const Point& q : p) low = std::min(low, q.y), high = std::max(high, q.y);
        const int from = int(std::max(low, 0.0)), to = int(std::min(high, double(height_)));
        for (int y = from; y < to; ++y) strip(p, y, number);
    }

    // What of it lies between y and y + 1.
    template <std::size_t N>
    void strip(const std::array<Point, N>& p, int y, std::uint32_t number) {
        constexpr double kTouch = 1.0 / 256;  // less of a pixel is nothing
        double left = kFar, right = -kFar;
        for (std::size_t i = 0; i < N; ++i) {
            Point a = p[i], b = p[(i + 1) % N];
            if (a.y > b.y) std::swap(a, b);
            if (b.y <= y || a.y >= y + 1) continue;
            const double slope = (b.x - a.x) / (b.y - a.y);
            const double x0 = a.x + (std::max(double(y), a.y) - a.y) * slope;
            const double x1 = a.x + (std::min(y + 1.0, b.y) - a.y) * slope;
            left = std::min({left, x0, x1}), right = std::max({right, x0, x1});
        }
        if (right - left <= 0) return;
        const int from = int(std::clamp(std::floor(left + kTouch), 0.0, double(width_)));
        const int to = int(std::clamp(std::ceil(right - kTouch), 0.0, double(width_)));
        if (from >= to) return;
        std::uint32_t* row = cells_.data() + std::size_t(y) * std::size_t(width_);
        std::fill(row + from, row + to, number);
    }

    int width_, height_;
    std::vector<std::uint32_t>& cells_;
};

std::uint8_t to_byte(double v) {
    return static_cast<std::uint8_t>(std::clamp(v, 0.0, 1.0) * 255 + 0.5);
}

struct Vertex {
    Point at;
    Rgba color;
};

Vertex middle(const std::array<Vertex, 4>& of) {
    Vertex m{{0, 0}, {0, 0, 0, 0}};
    for (const Vertex& v : of) {
        m.at = m.at + v.at * 0.25;
        m.color = {m.color.r + v.color.r / 4, m.color.g + v.color.g / 4, m.color.b + v.color.b / 4,
                   m.color.a + v.color.a / 4};
    }
    return m;
}

// Colours are mixed in the shares of a pixel's middle; half a pixel around the triangle is filled,
// too, as Agg does to hide the seams.
void fill_triangle(const MeshCanvas& canvas, const std::array<Vertex, 3>& t,
                   std::vector<std::uint8_t>& bytes) {
    const Point a = t[0].at, b = t[1].at, c = t[2].at;
    const double area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (area == 0 || !std::isfinite(area)) return;
    std::array<double, 3> room{};  // half a pixel beyond each side, in shares
    for (std::size_t i = 0; i < 3; ++i) {
        const Point side = t[(i + 2) % 3].at - t[(i + 1) % 3].at;
        room[i] = -0.5 * std::hypot(side.x, side.y) / std::abs(area);
    }
    const auto cut = [](double v, int most) { return int(std::clamp(v, 0.0, double(most))); };
    const int x0 = cut(std::floor(std::min({a.x, b.x, c.x}) - 0.5), canvas.width),
              x1 = cut(std::ceil(std::max({a.x, b.x, c.x}) + 0.5), canvas.width),
              y0 = cut(std::floor(std::min({a.y, b.y, c.y}) - 0.5), canvas.height),
              y1 = cut(std::ceil(std::max({a.y, b.y, c.y}) + 0.5), canvas.height);
    for (int y = y0; y < y1; ++y) {
        for (int x = x0; x < x1; ++x) {
            const Point p{x + 0.5, y + 0.5};
            const double v = ((p.x - a.x) * (c.y - a.y) - (c.x - a.x) * (p.y - a.y)) / area;
            const double w = ((b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y)) / area;
            const double u = 1 - v - w;
            if (u < room[0] || v < room[1] || w < room[2]) continue;
            std::uint8_t* to =
                bytes.data() + 4 * (std::size_t(y) * std::size_t(canvas.width) + std::size_t(x));
            const auto mix = [&](double Rgba::*channel) {
                return to_byte(u * t[0].color.*channel + v * t[1].color.*channel +
                               w * t[2].color.*channel);
            };
            to[0] = mix(&Rgba::r), to[1] = mix(&Rgba::g), to[2] = mix(&Rgba::b);
            to[3] = mix(&Rgba::a);
        }
    }
}

}  // namespace

MeshCanvas MeshCanvas::around(const MeshCorners& corners, const Rect& clip, const Rect& page,
                              double scale) {
    const Rect all = corners.bounds();
    MeshCanvas c;
    c.scale = scale, c.page_height = page.height();
    if (all.is_nothing()) return c;
    const auto limit = [](double v, double low, double high) {
        return std::clamp(v, std::min(low, high), std::max(low, high));
    };
    const Rect inner{limit(clip.x0, page.x0, page.x1), limit(clip.y0, page.y0, page.y1),
                     limit(clip.x1, page.x0, page.x1), limit(clip.y1, page.y0, page.y1)};
    // A pixel more than is seen: where the clip goes through a pixel the painter decides.
    c.left = std::floor((std::max(all.x0, inner.x0) - 1) * scale);
    c.top = std::floor((page.height() - std::min(all.y1, inner.y1) - 1) * scale);
    c.width = int(std::ceil((std::min(all.x1, inner.x1) + 1) * scale) - c.left);
    c.height = int(std::ceil((page.height() - std::max(all.y0, inner.y0) + 1) * scale) - c.top);
    return c;
}

Rect MeshCanvas::onto() const {
    return {left / scale, page_height - (top + height) / scale, (left + width) / scale,
            page_height - top / scale};
}

std::vector<std::uint32_t> cells_of_pixels(const MeshCanvas& canvas, const MeshCorners& corners) {
    std::vector<std::uint32_t> cells(canvas.size(), kNoCell);
    if (corners.straight) {
        fill_straight(canvas, corners, cells);
        return cells;
    }
    Filler filler(canvas, cells);
    const auto at = [&](int r, int c) {
        const Point p = canvas.at(corners.at(r, c));
        return is_finite(p) ? Point{snapped(p.x), snapped(p.y)} : p;
    };
    std::uint32_t number = 0;
    for (int r = 0; r + 1 < corners.rows; ++r) {
        if ((r & kPollEvery) == 0 || corners.columns > kPollEvery) poll_cancel();
        for (int c = 0; c + 1 < corners.columns; ++c, ++number) {
            const std::array<Point, 4> cell{at(r, c), at(r, c + 1), at(r + 1, c + 1), at(r + 1, c)};
            if (std::all_of(cell.begin(), cell.end(), is_finite)) filler.cell(cell, number);
        }
    }
    return cells;
}

Pixels fill_smooth(const MeshCanvas& canvas, const MeshCorners& corners,
                   const std::function<Rgba(std::size_t corner)>& color) {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(canvas.size() * 4);
    const auto vertex = [&](int r, int c) {
        const std::size_t i = std::size_t(r) * std::size_t(corners.columns) + std::size_t(c);
        return Vertex{canvas.at(corners.at(r, c)), color(i)};
    };
    for (int r = 0; r + 1 < corners.rows; ++r) {
        poll_cancel();
        for (int c = 0; c + 1 < corners.columns; ++c) {
            const std::array<Vertex, 4> cell{vertex(r, c), vertex(r, c + 1), vertex(r + 1, c + 1),
                                             vertex(r + 1, c)};
            const Vertex centre = middle(cell);
            for (std::size_t i = 0; i < 4; ++i)
                fill_triangle(canvas, {cell[i], cell[(i + 1) % 4], centre}, *bytes);
        }
    }
    return {canvas.width, canvas.height, std::move(bytes)};
}

}  // namespace plot
