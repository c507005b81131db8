// What a picture shows at a place, as text for the read-out.
#include <cmath>
#include <cstdio>

#include "plot/artists/image.h"

namespace plot {

namespace {

std::string formatted(const char* format, int digits, double v) {
    char text[64];
    std::snprintf(text, sizeof text, format, digits, v);
    return text;
}

// So many significant digits tell a value from those `delta` away, as in matplotlib.
int digits_of(double v, double delta) {
    if (delta == 0) delta = std::abs(std::nextafter(v, 2 * v + 1) - v);
    const double whole = v == 0 ? 1 : std::floor(std::log10(std::abs(v))) + 1;
    return int(std::clamp(whole - std::floor(std::log10(delta)), 0.0, 17.0));
}

// How far away values with another colour are.
double distance_of_colors(const Norm& norm, int colors, double v, double normed) {
    if (const auto* b = std::get_if<BoundaryNorm>(&norm.kind)) {
        double widest = 0;
        for (std::size_t i = 1; i < b->boundaries.size(); ++i) {
            const double low = b->boundaries[i - 1], high = b->boundaries[i];
            if (v >= low && v <= high) widest = std::max(widest, high - low);
        }
        return widest;
    }
    const double place = std::trunc(normed * colors);
    double ends[] = {place / colors, (place + 1) / colors};
    norm.inverse(ends, ends);
    return std::max(std::abs(ends[0] - v), std::abs(ends[1] - v));
}

}  // namespace

std::optional<std::array<int, 2>> ImageState::pixel_at(const Frame& frame, Point at) const {
    const DrawContext context{frame, frame.axes_box};
    const Rect box = device_box(context);
    if (data_.empty() || !is_finite(Point{box.x0 + box.x1, box.y0 + box.y1}) ||
        !column_sides.empty())
        return std::nullopt;
    const double first = origin_upper ? box.y1 : box.y0, last = origin_upper ? box.y0 : box.y1;
    const double column = std::floor((at.x - box.x0) / box.width() * data_.columns);
    const double row = std::floor((at.y - first) / (last - first) * data_.rows);
    if (!(column >= 0 && column < data_.columns && row >= 0 && row < data_.rows)) {
        return std::nullopt;
    }
    return std::array{int(row), int(column)};
}

std::string ImageState::cursor_text(const Frame& frame, Point at) const {
    const auto pixel = pixel_at(frame, at);
    if (!visible || !pixel) return {};
    const auto [row, column] = *pixel;
    std::vector<double> values;
    data_.visit([&, row = row, column = column]<class T>(const T*) {
        const T* from = data_.row<T>(row) + column * data_.channels;
        values.assign(from, from + data_.channels);
    });
    std::string text;
    if (data_.channels > 1) {
        for (const double v : values) {
            text += (text.empty() ? "[" : ", ") + formatted("%.*g", 3, v);
        }
        return text + "]";
    }
    return value_text(values[0]);
}

std::string ImageState::value_text(double v) const {
    if (std::isnan(v)) return "[]";
    const Norm norm = scaled_norm();
    int digits = 3;
    if (norm.scaled()) {
        const double normed = norm.forward(v);
        const int colors = mapping_.colormap().size();
        if (std::isfinite(normed)) {
            digits = digits_of(v, distance_of_colors(norm, colors, v, normed));
        }
    }
    return "[" + formatted("%#.*g", digits, v) + "]";
}

}  // namespace plot
