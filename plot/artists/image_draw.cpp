// Drawing pictures: which pixels of the page show which of the picture, as matplotlib places them,
// and their colours.
#include <cmath>

#include "plot/artists/image.h"
#include "plot/cancel.h"
#include "plot/rasterized.h"

namespace plot {

namespace {

using Span = ImageState::Span;

constexpr std::size_t kLargestCache = 1 << 23;  // numbers
constexpr double kFarthest = 1e9;               // pixels

double rounded(double v) { return std::trunc(v + std::copysign(0.5, v)); }

std::uint8_t cut_byte(double v) {  // NaN is 0
    return v > 0 ? static_cast<std::uint8_t>(std::min(v, 255.0)) : 0;
}

std::shared_ptr<std::vector<std::uint8_t>> memory(int width, int height) {
    return std::make_shared<std::vector<std::uint8_t>>(std::size_t(width) * std::size_t(height) *
                                                       4);
}

Rect sorted(const Rect& r) {
    return {std::min(r.x0, r.x1), std::min(r.y0, r.y1), std::max(r.x0, r.x1), std::max(r.y0, r.y1)};
}

bool is_exactly(double length, int pixels) { return std::abs(length - pixels) < 1e-9 * pixels; }

// Whether enlarging by this much shows pixels as they are, with nothing to smoothe.
bool shows_pixels(double length, int pixels) {
    return length > 3.0 * pixels || is_exactly(length, pixels) || is_exactly(length, 2 * pixels);
}

// Anti-Grain Geometry counts source coordinates in 1/256, and so decides which pixel is nearest.
constexpr double kSubpixels = 256;

double subpixel(double v) { return std::trunc(v * kSubpixels + std::copysign(0.5, v)); }

// The middles of `count` pixels in a row at start + (i + 0.5) * step: both ends are rounded, what
// is between them is a line of whole numbers.
std::vector<double> along_row(int count, double start, double step) {
    const double from = subpixel(start + 0.5 * step);
    const double length = subpixel(start + (count + 0.5) * step) - from;
    const double each = std::ceil(length / count) - 1, rest = length - each * count;
    std::vector<double> middles;
    middles.reserve(std::size_t(std::max(count, 0)));
    for (int i = 0; i < count; ++i) {
        middles.push_back((from + each * i + std::ceil((i + 1) * rest / count) - 1) / kSubpixels);
    }
    return middles;
}

// 1.5 is the middle between the sides 1 and 2.
double place_between(const std::vector<double>& sides, double v) {
    const auto next = std::upper_bound(sides.begin() + 1, sides.end() - 1, v);
    const double low = *(next - 1), high = *next;
    return double(next - 1 - sides.begin()) + (high > low ? (v - low) / (high - low) : 0.5);
}

// 1.5 is the second of the middles.
double place_among(const std::vector<double>& middles, double v) {
    if (middles.size() < 2 || v <= middles.front()) return 0.5;
    if (v >= middles.back()) return double(middles.size()) - 0.5;
    const auto next = std::upper_bound(middles.begin() + 1, middles.end() - 1, v);
    return double(next - middles.begin()) - 0.5 + (v - *(next - 1)) / (*next - *(next - 1));
}

// Where a coordinate is among columns or rows of these sides or middles.
double place_of(const std::vector<double>& sides, const std::vector<double>& middles, double v) {
    return middles.empty() ? place_between(sides, v) : place_among(middles, v);
}

// The pixel that each pixel of the page shows: its row and column.
template <class F>
Samples picked(const ImageData& data, int width, int height, F&& place) {
    const std::size_t channels = std::size_t(data.channels);
    Samples all{height, width, data.channels, {}};
    all.values.reserve(std::size_t(width) * std::size_t(height) * channels);
    data.visit([&]<class T>(const T*) {
        for (int r = 0; r < height; ++r) {
            poll_cancel();
            for (int c = 0; c < width; ++c) {
                const auto [row, column] = place(r, c);
                const T* from = data.row<T>(row) + std::size_t(column) * channels;
                for (std::size_t k = 0; k < channels; ++k) {
                    all.values.push_back(double(number_of(from[k])));
                }
            }
        }
    });
    return all;
}

// From which to which source the taps reach, which count from its first one from now on.
Span reached(Taps& taps) {
    int low = std::numeric_limits<int>::max(), high = 0;
    for (const Tap& t : taps.taps) {
        low = std::min(low, t.first), high = std::max(high, t.first + t.count);
    }
    for (Tap& t : taps.taps) t.first -= low;
    return {low, high - low};
}

}  // namespace

Interpolation ImageState::chosen(double width, double height) const {
    if (interpolation == Interpolation::None) return Interpolation::Nearest;
    if (interpolation != Interpolation::Antialiased) return interpolation;
    return shows_pixels(width, data_.columns) && shows_pixels(height, data_.rows)
               ? Interpolation::Nearest
               : Interpolation::Hanning;
}

// The part of the box within the clip, enlarged to whole pixels.
std::optional<ImageState::Geometry> ImageState::arrange(const Rect& box,
                                                        const DrawContext& context) const {
    const Rect& clip = clip_on ? context.clip : context.frame.figure_box;
    const Rect all = sorted(box);
    const Rect seen{std::max(all.x0, clip.x0), std::max(all.y0, clip.y0), std::min(all.x1, clip.x1),
                    std::min(all.y1, clip.y1)};
    if (!(seen.x0 < seen.x1 && seen.y0 < seen.y1) ||
        std::max({-all.x0, -all.y0, all.x1, all.y1}) > kFarthest) {
        return std::nullopt;
    }
    Geometry g;
    g.width = int(std::ceil(seen.width())), g.height = int(std::ceil(seen.height()));
    g.at = seen;
    const double x_scale = g.width / seen.width(), y_scale = g.height / seen.height();
    const double columns = data_.columns / box.width() / x_scale;
    g.columns = along_row(g.width, (seen.x0 - box.x0) * columns * x_scale, columns);
    const double first = origin_upper ? box.y1 : box.y0, last = origin_upper ? box.y0 : box.y1;
    const double rows = data_.rows / (last - first) / y_scale;
    for (int r = g.height; r-- > 0;) {
        g.rows.push_back(subpixel((seen.y0 - first) * rows * y_scale + (r + 0.5) * rows) /
                         kSubpixels);
    }
    g.kind = chosen(all.width() * x_scale, all.height() * y_scale);
    g.radius = filterrad;
    if (resample) g.x_spread = std::abs(columns), g.y_spread = std::abs(rows);
    const Frame& f = context.frame;
    const bool straight =
        f.x_scale.kind == ScaleKind::Linear && f.y_scale.kind == ScaleKind::Linear;
    const bool uneven = !column_sides.empty() || !row_sides.empty();
    if (transform.is_data() && (!straight || uneven)) bend(g, context);
    return g;
}

// On a scale that is not linear every pixel of the page asks for its own data value.
void ImageState::bend(Geometry& g, const DrawContext& context) const {
    const auto [left, right, bottom, top] = sides();
    const double first = origin_upper ? top : bottom, last = origin_upper ? bottom : top;
    const Affine back = transform.before.inverse();
    auto data_at = [&](double x, double y) { return back(context.frame.to_data({x, y})); };
    const Point middle = g.at.centre();
    for (int c = 0; c < g.width; ++c) {
        const double x = data_at(g.at.x0 + (c + 0.5) * g.at.width() / g.width, middle.y).x;
        g.columns[std::size_t(c)] = column_sides.empty()
                                        ? (x - left) / (right - left) * data_.columns
                                        : place_of(column_sides, column_middles, x);
    }
    for (int r = 0; r < g.height; ++r) {
        const double y = data_at(middle.x, g.at.y1 - (r + 0.5) * g.at.height() / g.height).y;
        g.rows[std::size_t(r)] = row_sides.empty() ? (y - first) / (last - first) * data_.rows
                                                   : place_of(row_sides, row_middles, y);
    }
    g.x_spread = g.y_spread = 1;
}

std::shared_ptr<const Samples> ImageState::samples(const Geometry& g) const {
    const bool kept = !(interpolate_colors && data_.channels == 1);
    if (kept) {
        const std::scoped_lock lock(cache_->mutex);
        if (cache_->samples && cache_->geometry == g) return cache_->samples;
    }
    const bool nearest = g.kind == Interpolation::Nearest;
    auto taps = [&](const std::vector<double>& middles, int sources, double spread) {
        return nearest ? nearest_taps(middles, sources)
                       : filter_taps(image_filter(g.kind, g.radius), middles, sources, spread);
    };
    Taps rows = taps(g.rows, data_.rows, g.y_spread);
    Taps columns = taps(g.columns, data_.columns, g.x_spread);
    if (!kept) {
        const ImageData seen = colored(reached(rows), reached(columns));
        return std::make_shared<const Samples>(sample(seen, rows, columns));
    }
    auto found = std::make_shared<const Samples>(sample(data_, rows, columns));
    if (found->values.size() <= kLargestCache) {
        const std::scoped_lock lock(cache_->mutex);
        cache_->geometry = g, cache_->samples = found;
    }
    return found;
}

Norm ImageState::scaled_norm() const {
    const Norm& norm = mapping_.norm();
    return norm.scaled() ? norm : norm.scaled_to(data_.limits());
}

ValueColors ImageState::value_colors(double opacity) const {
    auto table = mapping_.colormap().bytes();
    for (auto& color : table) color[3] = static_cast<std::uint8_t>(color[3] * opacity);
    return {scaled_norm(), mapping_.colormap(), table};
}

// The values of some rows and columns as a picture of colours, one for each.
ImageData ImageState::colored(Span rows, Span columns) const {
    ImageData image;
    image.rows = rows.count, image.columns = columns.count, image.channels = 4;
    auto bytes = memory(columns.count, rows.count);
    ValueColors colors = value_colors(1);
    std::vector<double> row(std::size_t(columns.count));
    for (int r = 0; r < rows.count; ++r) {
        poll_cancel();
        data_.visit([&]<class T>(const T*) {
            std::transform(data_.row<T>(rows.first + r) + columns.first,
                           data_.row<T>(rows.first + r) + columns.first + columns.count,
                           row.begin(), [](T v) { return double(number_of(v)); });
        });
        colors.write(row, bytes->data() + std::size_t(r) * row.size() * 4);
    }
    image.values = bytes->data();
    image.owner = std::move(bytes);
    return image;
}

// Samples as pixels of the page; with opacities of their own, if there are any.
Pixels ImageState::painted(const Samples& found, const Samples& opacities) const {
    auto bytes = memory(found.columns, found.rows);
    const double opacity = alpha.value_or(1);
    if (found.channels == 1) {
        value_colors(opacity).write(found.values, bytes->data());
    } else {
        const bool is_byte = data_.type == ImageData::Type::Byte || data_.channels == 1;
        const double scale = is_byte ? 1 : 255, half = is_byte ? 0.5 : 0;
        const std::size_t channels = std::size_t(found.channels);
        for (std::size_t i = 0, n = bytes->size() / 4; i < n; ++i) {
            const double* from = found.values.data() + i * channels;
            for (std::size_t k = 0; k < 3; ++k) {
                (*bytes)[4 * i + k] = cut_byte(from[k] * scale + half);
            }
            const double a = channels == 4 ? from[3] * scale : 255;
            (*bytes)[4 * i + 3] = cut_byte(a * opacity + half * (opacity == 1));
        }
    }
    for (std::size_t i = 0; i < opacities.values.size(); ++i) {
        (*bytes)[4 * i + 3] = cut_byte((*bytes)[4 * i + 3] * opacities.values[i]);
    }
    return {found.columns, found.rows, std::move(bytes)};
}

Pixels ImageState::picture(const Geometry& g) const {
    const auto found = samples(g);
    if (alphas.empty() || data_.channels != 1) return painted(*found, {});
    return painted(*found, sample(alphas, nearest_taps(g.rows, alphas.rows),
                                  nearest_taps(g.columns, alphas.columns)));
}

// Every pixel as it is, the first row first.
Pixels ImageState::original() const {
    Geometry g;
    g.width = data_.columns, g.height = data_.rows;
    for (int c = 0; c < g.width; ++c) g.columns.push_back(c + 0.5);
    for (int r = 0; r < g.height; ++r) g.rows.push_back(r + 0.5);
    return picture(g);
}

void ImageState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || data_.empty()) return;
    const double finer = painter.pixel_dpi() / painter.dpi();
    const FinerContext there(context, finer);
    if (transform.before.xy != 0 || transform.before.yx != 0)
        return draw_turned(painter, there, finer);
    const Rect box = device_box(there);
    const auto g = arrange(box, there);
    if (!g) return;
    if (painter.is_vector() && interpolation == Interpolation::None) {
        const double first = origin_upper ? box.y1 : box.y0, last = origin_upper ? box.y0 : box.y1;
        const Rect onto{box.x0, last, box.x1, first};
        painter.image(original(), onto.scaled(1 / finer), 1, false);
    } else if (painter.is_vector()) {
        painter.image(picture(*g), g->at.scaled(1 / finer), 1, false);
    } else {
        const double x = rounded(g->at.x0), y = rounded(g->at.y0);
        painter.image(picture(*g), {x, y, x + g->width, y + g->height}, 1, false);
    }
}

// Under a map that turns or shears: each pixel looks up its own. The context is of pixels that are
// `finer` than the painter's.
void ImageState::draw_turned(Painter& painter, const DrawContext& context, double finer) const {
    const auto [left, right, bottom, top] = sides();
    auto at = [&](double x, double y) { return context.frame.to_display({x, y}, transform); };
    const Point first = at(left, origin_upper ? top : bottom);
    const Point along = at(right, origin_upper ? top : bottom) - first;
    const Point across = at(left, origin_upper ? bottom : top) - first;
    Path outline{
        {first, first + along, first + along + across, first + across, first},
        {PathCode::MoveTo, PathCode::LineTo, PathCode::LineTo, PathCode::LineTo, PathCode::Close}};
    const Rect clip = clip_on ? context.clip : context.frame.figure_box;
    const Rect all = outline.bounds();
    const Rect box{std::floor(std::max(all.x0, clip.x0)), std::floor(std::max(all.y0, clip.y0)),
                   std::ceil(std::min(all.x1, clip.x1)), std::ceil(std::min(all.y1, clip.y1))};
    const Affine from_picture{along.x / data_.columns,
                              along.y / data_.columns,
                              across.x / data_.rows,
                              across.y / data_.rows,
                              first.x,
                              first.y};
    const Affine back = from_picture.inverse();
    if (!(box.x0 < box.x1 && box.y0 < box.y1) || !is_finite(back({0, 0}))) return;
    const auto place = [&](int r, int c) {
        const Point p = back({box.x0 + c + 0.5, box.y1 - r - 0.5});
        return std::array{int(std::clamp(std::floor(p.y), 0.0, data_.rows - 1.0)),
                          int(std::clamp(std::floor(p.x), 0.0, data_.columns - 1.0))};
    };
    const int width = int(box.width()), height = int(box.height());
    const bool has_opacities = !alphas.empty() && data_.channels == 1;
    const Pixels pixels = painted(picked(data_, width, height, place),
                                  has_opacities ? picked(alphas, width, height, place) : Samples{});
    const PainterState scope(painter);
    painter.clip(outline.transformed(Affine::scaling(1 / finer, 1 / finer)));
    painter.image(pixels, box.scaled(1 / finer), 1, false);
}

}  // namespace plot
