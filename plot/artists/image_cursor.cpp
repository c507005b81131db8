// What a picture shows at a place, as text for the read-out.
#include <cmath>
#include <cstdio>

#include "plot/artists/image.h"

namespace plot {

namespace {

std::string formatted(double v) {
    char text[64];
    std::snprintf(text, sizeof text, "%.3g", v);
    return text;
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
            text += (text.empty() ? "[" : ", ") + formatted(v);
        }
        return text + "]";
    }
    return value_text(values[0]);
}

std::string ImageState::value_text(double v) const {
    return plot::value_text(scaled_norm(), mapping_.colormap(), v);
}

}  // namespace plot
