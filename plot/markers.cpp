#include "plot/markers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "plot/error.h"
#include "plot/marker_path.h"
#include "plot/marker_shapes.h"
#include "plot/marker_text.h"

namespace plot {

namespace {

constexpr int kNumbered = 12;

Affine scale(double k) { return Affine::scaling(k, k); }

MarkerShape make(const NamedMarker& marker, FillStyle fill) {
    MarkerShape shape = marker.make(fill);
    if (fill == FillStyle::None) shape.filled = false;
    return shape;
}

[[noreturn]] void throw_unrecognized(const std::string& style) {
    throw ValueError("Unrecognized marker style " + style);
}

template <class Number>
bool take_number(std::string_view& text, Number& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{}) return false;
    text.remove_prefix(end - text.data());
    return true;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

// "(5, 1)" or "(5, 1, 30)".
std::optional<MarkerShape> from_tuple(std::string_view given, FillStyle fill) {
    std::string text(given);
    std::erase(text, ' ');
    std::string_view rest = text;
    int sides, style;
    double angle = 0;
    if (!take(rest, '(') || !take_number(rest, sides) || !take(rest, ',') ||
        !take_number(rest, style))
        return std::nullopt;
    if (take(rest, ',') && !take_number(rest, angle)) return std::nullopt;
    if (rest != ")") return std::nullopt;
    return marker_shape(sides, style, angle, fill);
}

}  // namespace

MarkerShape marker_shape(std::string_view name, FillStyle fill) {
    for (const NamedMarker& marker : named_markers())
        if (marker.name == name) return make(marker, fill);
    for (int i = 0; i < kNumbered; ++i)
        if (name == std::to_string(i)) return marker_shape(i, fill);
    if (name.size() > 2 && name.front() == '$' && name.back() == '$')
        return text_marker(std::string(name), fill);
    if (const auto shape = from_tuple(name, fill)) return *shape;
    if (const auto shape = spelled_marker(name, fill)) return *shape;
    throw_unrecognized("'" + std::string(name) + "'");
}

MarkerShape marker_shape(int number, FillStyle fill) {
    if (number < 0 || number >= kNumbered) throw_unrecognized(std::to_string(number));
    const auto all = named_markers();
    const auto first = std::find_if(all.begin(), all.end(), [](const NamedMarker& m) {
        return m.name == kFirstNumberedMarker;
    });
    return make(first[number], fill);
}

MarkerShape marker_shape(int sides, int style, double angle, FillStyle fill) {
    constexpr int kMostSides = 100000;
    if (style < 0 || style > 2 || sides < 1 || sides > kMostSides || !std::isfinite(angle))
        throw_unrecognized("(" + std::to_string(sides) + ", " + std::to_string(style) + ")");
    const auto corners =
        style == 0 ? marker_corners(sides) : marker_corners(2 * sides, style == 1 ? 0.5 : 0.0);
    MarkerShape shape;
    shape.path =
        closed_path(corners).transformed(scale(0.5).then(Affine::rotation(angle * M_PI / 180)));
    shape.join = style == 0 ? Join::Miter : Join::Bevel;
    shape.filled = style != 2 && fill != FillStyle::None;
    return shape;
}

MarkerShape marker_shape(const Path& path, FillStyle fill) {
    double most = 0;
    for (Point p : path.points)
        if (is_finite(p)) most = std::max({most, std::abs(p.x), std::abs(p.y)});
    MarkerShape shape;
    shape.path = most > 0 ? path.transformed(scale(0.5 / most)) : path;
    shape.filled = fill != FillStyle::None;
    return shape;
}

const std::vector<std::string>& marker_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const NamedMarker& marker : named_markers()) all.emplace_back(marker.name);
        return all;
    }();
    return names;
}

FillStyle parse_fillstyle(std::string_view name) {
    static const std::vector<std::string> names{"full", "left", "right", "bottom", "top", "none"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<FillStyle>(i);
    throw_not_in_list("fillstyle", name, names);
}

}  // namespace plot
