// The shapes of arrows along a path, by matplotlib's rules (patches.ArrowStyle).
#include <cmath>
#include <numbers>

#include "plot/bezier.h"
#include "plot/error.h"
#include "plot/named_style.h"

namespace plot {

namespace {

double or_else(double value, double other) { return std::isnan(value) ? other : value; }

enum class Head { None, Open, Filled, Bracket };

Head head_of(const std::string& mark) {
    if (mark == "<" || mark == ">") return Head::Open;
    if (mark == "<|" || mark == "|>") return Head::Filled;
    return mark.empty() ? Head::None : Head::Bracket;
}

// The value of a parameter of the style, or `other`.
double value_of(const NamedStyle& style, const std::string& parameter, double other) {
    for (const StyleInfo& info : arrow_styles()) {
        if (info.name != style.name) continue;
        for (std::size_t i = 0; i < info.parameters.size(); ++i) {
            if (info.parameters[i].name == parameter) return or_else(style.values.at(i), other);
        }
    }
    return other;
}

// A head whose tip is at `tip`, coming from `from`. The tip moves back by the part that the corner
// of its outline stands out.
struct Wedge {
    Path path;
    Point moved;  // of the tip
};

Wedge wedge(Point from, Point tip, double length, double width, double linewidth) {
    const double reach = std::hypot(length, width), c = length / reach, s = width / reach;
    const Point back = direction(tip, from);
    const Point moved = back * (0.5 * linewidth / s), d = back * reach;
    const Point a{c * d.x + s * d.y, -s * d.x + c * d.y}, b{c * d.x - s * d.y, s * d.x + c * d.y};
    Wedge w;
    w.moved = moved;
    w.path.move_to(tip + moved + a);
    w.path.line_to(tip + moved);
    w.path.line_to(tip + moved + b);
    return w;
}

Path bracket(Point end, Point from, double width, double length, double degrees) {
    const Point along = direction(from, end);
    const auto [right, left] = beside(end, along, width);
    Path path;
    path.move_to(right + along * length);
    path.line_to(right);
    path.line_to(left);
    path.line_to(left + along * length);
    if (degrees == 0) return path;
    return path.transformed(Affine::translation(-end.x, -end.y)
                                .then(Affine::rotation(degrees * std::numbers::pi / 180))
                                .then(Affine::translation(end.x, end.y)));
}

// One end of a line with heads: what stands there, and how far the line's end moves.
Point add_end(std::vector<ArrowPart>& parts, const NamedStyle& style, Head head, char end,
              Point tip, Point from, double size, double linewidth) {
    auto value = [&](const char* name, double other) {
        return value_of(style, std::string(name) + end, other);
    };
    if (head == Head::Bracket) {
        const double scale = value("scale", size);
        const double length = style.name == "|-|" ? 0 : value("length", 0.2);
        parts.push_back(
            {bracket(tip, from, value("width", 1) * scale, length * scale, value("angle", 0)),
             false});
        return {};
    }
    if (head == Head::None || tip == from) return {};
    Wedge w = wedge(from, tip, value_of(style, "head_length", 0.4) * size,
                    value_of(style, "head_width", 0.2) * size, linewidth);
    const bool filled = head == Head::Filled;
    if (filled) {
        w.path.line_to(w.path.points.front());
        w.path.close();
    }
    parts.push_back({std::move(w.path), filled});
    return w.moved;
}

std::vector<ArrowPart> line_with_ends(const NamedStyle& style, const Path& along, double size,
                                      double linewidth) {
    const std::size_t dash = style.name.find('-'), n = along.points.size();
    std::vector<ArrowPart> parts = {{along, false}};
    if (n < 2) return parts;
    const Point first = add_end(parts, style, head_of(style.name.substr(0, dash)), 'A',
                                along.points[0], along.points[1], size, linewidth);
    const Point last = add_end(parts, style, head_of(style.name.substr(dash + 1)), 'B',
                               along.points[n - 1], along.points[n - 2], size, linewidth);
    parts.front().path.points.front() = along.points.front() + first;
    parts.front().path.points.back() = along.points.back() + last;
    return parts;
}

Curve quadratic(const Path& path) {
    if (path.points.size() != 3 || path.codes.size() != 3 || path.codes[1] != PathCode::Curve3) {
        throw ValueError("'path' is not a valid quadratic Bezier curve");
    }
    return path.points;
}

class Outline {
  public:
    explicit Outline(Point start) { path_.move_to(start); }
    void line(Point p) { path_.line_to(p); }
    void curve(Point control, Point end) {
        path_.points.insert(path_.points.end(), {control, end});
        path_.codes.insert(path_.codes.end(), 2, PathCode::Curve3);
    }
    void along(const Curve& c) { line(c[0]), curve(c[1], c[2]); }
    void back_along(const Curve& c) { line(c[2]), curve(c[1], c[0]); }
    std::vector<ArrowPart> done() {
        path_.close();
        return {{std::move(path_), true}};
    }

  private:
    Path path_;
};

// The head of the curve, this long; a straight one where the curve is shorter.
std::pair<std::optional<Curve>, Curve> cut_head(const Curve& c, double length) {
    if (const auto halves = split_at_boundary(c, in_circle(c[2], length))) {
        return {halves->first, halves->second};
    }
    const Point start = c[2] + direction(c[2], c[1]) * length;
    return {std::nullopt, {start, (start + c[2]) * 0.5, c[2]}};
}

// Around the tip: along one side and back along the other, which meet there.
void around_head(Outline& outline, const Curve& right, const Curve& left) {
    outline.along(right);
    outline.curve(left[1], left[0]);
}

std::vector<ArrowPart> simple(const NamedStyle& style, const Curve& c, double size) {
    const auto [tail, head] = cut_head(c, style.values.at(0) * size);
    const auto [right, left] = wedge_curves(head, style.values.at(1) * size / 2);
    if (!tail) {
        Outline outline(left[0]);
        outline.curve(left[1], left[2]);
        outline.curve(right[1], right[0]);
        return outline.done();
    }
    const auto [tail_right, tail_left] = parallel_curves(*tail, style.values.at(2) * size / 2);
    Outline outline(tail_left[0]);
    outline.curve(tail_left[1], tail_left[2]);
    around_head(outline, left, right);
    outline.back_along(tail_right);
    outline.line(tail_left[0]);
    return outline.done();
}

std::vector<ArrowPart> fancy(const NamedStyle& style, Curve c, double size) {
    const double head_length = style.values.at(0) * size, tail_width = style.values.at(2) * size;
    const auto [rest, head] = cut_head(c, head_length);
    if (!rest) c = head;
    const auto body = split_at_boundary(c, in_circle(c[2], head_length * 0.8));
    const auto [right, left] = wedge_curves(head, style.values.at(1) * size / 2, 1, 0.6, 0);
    const auto [tail_right, tail_left] =
        wedge_curves(body ? body->first : c, tail_width / 2, 1, 0.6, 0.3);
    const auto notch = split_at_boundary(c, in_circle(c[0], tail_width * 0.3));
    Outline outline(notch ? notch->first.back() : c[0]);
    outline.along(tail_left);
    around_head(outline, left, right);
    outline.back_along(tail_right);
    outline.line(notch ? notch->first.back() : c[0]);
    return outline.done();
}

}  // namespace

std::vector<ArrowPart> arrow_parts(const NamedStyle& style, const Path& along, double size,
                                   double linewidth) {
    if (style.name == "simple") return simple(style, quadratic(along), size);
    if (style.name == "fancy") return fancy(style, quadratic(along), size);
    if (style.name == "wedge") {
        const auto [right, left] =
            wedge_curves(quadratic(along), style.values.at(0) * size / 2, 1, style.values.at(1), 0);
        Outline outline(right[0]);
        outline.curve(right[1], right[2]);
        outline.back_along(left);
        std::vector<ArrowPart> parts = outline.done();
        parts.front().path.points.back() = left[0];  // as matplotlib closes it
        return parts;
    }
    return line_with_ends(style, along, size, linewidth);
}

}  // namespace plot
