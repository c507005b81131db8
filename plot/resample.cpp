#include "plot/resample.h"

#include <algorithm>
#include <cmath>

#include "plot/cancel.h"

namespace plot {

namespace {

// For each device pixel of one axis: the two source indices around it and the second one's weight
// in 1/256. For nearest the weight is 0.
struct Sample {
    int first, second, weight;
};

// Device pixels [from, to) of an axis on which `count` source pixels cover start … end.
std::vector<Sample> samples(int from, int to, double start, double end, int count, bool smooth) {
    std::vector<Sample> out;
    out.reserve(to - from);
    const double scale = count / (end - start);
    for (int i = from; i < to; ++i) {
        const double at = (i + 0.5 - start) * scale;
        const auto index = [&](double v) {
            return static_cast<int>(std::clamp(std::floor(v), 0.0, count - 1.0));
        };
        if (smooth) {
            const double low = std::floor(at - 0.5);
            out.push_back({index(low), index(low + 1), static_cast<int>((at - 0.5 - low) * 256)});
        } else {
            out.push_back({index(at), index(at), 0});
        }
    }
    return out;
}

// Rounded borders of at least one pixel; false if nothing lies within [low, high).
bool device_range(double& start, double& end, int low, int high, int& from, int& to) {
    if (!std::isfinite(start) || !std::isfinite(end)) return false;
    const bool mirrored = start > end;
    double a = std::floor(std::min(start, end) + 0.5), b = std::floor(std::max(start, end) + 0.5);
    b = std::max(b, a + 1);
    start = mirrored ? b : a;
    end = mirrored ? a : b;
    from = static_cast<int>(std::clamp<double>(a, low, high));
    to = static_cast<int>(std::clamp<double>(b, low, high));
    return from < to;
}

// (a * (256 - w) + b * w) / 256 for each channel.
std::uint32_t lerp(std::uint32_t a, std::uint32_t b, std::uint32_t w) {
    const std::uint32_t v = 256 - w;
    const std::uint32_t even = ((a & 0xff00ff) * v + (b & 0xff00ff) * w + 0x800080) >> 8;
    const std::uint32_t odd = ((a >> 8) & 0xff00ff) * v + ((b >> 8) & 0xff00ff) * w + 0x800080;
    return (even & 0xff00ff) | (odd & 0xff00ff00);
}

// The pixels of a row of the page, from those of a row of the picture.
void pick(std::uint32_t* line, const std::uint32_t* from, const std::vector<Sample>& columns) {
    for (const Sample& c : columns) *line++ = from[c.first];
}

// The same, between two of them.
void pick_smooth(std::uint32_t* line, const std::uint32_t* upper, const std::uint32_t* lower,
                 const std::vector<Sample>& columns, int weight) {
    for (const Sample& c : columns) {
        *line++ = lerp(lerp(upper[c.first], upper[c.second], c.weight),
                       lerp(lower[c.first], lower[c.second], c.weight), weight);
    }
}

}  // namespace

void draw_image(PixelView view, const Pixels& image, const Rect& onto, double alpha, bool smooth,
                const PixelBox& clip, const Mask* mask) {
    if (!image.rgba || image.width < 1 || image.height < 1 || clip.empty()) return;
    double x_start = onto.x0, x_end = onto.x1, y_start = onto.y0, y_end = onto.y1;
    int x0, x1, y0, y1;
    if (!device_range(x_start, x_end, clip.x0, clip.x1, x0, x1) ||
        !device_range(y_start, y_end, clip.y0, clip.y1, y0, y1))
        return;
    const auto columns = samples(x0, x1, x_start, x_end, image.width, smooth);
    const auto rows = samples(y0, y1, y_start, y_end, image.height, smooth);
    const auto opacity = static_cast<std::uint32_t>(std::clamp(alpha, 0.0, 1.0) * 255 + 0.5);
    std::vector<std::uint32_t> upper(image.width), lower(smooth ? image.width : 0), line(x1 - x0);
    auto read = [&](int row, std::vector<std::uint32_t>& to) {
        premultiply_row(to.data(), image.rgba->data() + 4ull * image.width * row, image.width);
    };
    for (int y = y0; y < y1; ++y) {
        if ((y & 15) == 0) poll_cancel();
        const Sample& row = rows[y - y0];
        read(row.first, upper);
        if (smooth) {
            read(row.second, lower);
            pick_smooth(line.data(), upper.data(), lower.data(), columns, row.weight);
        } else {
            pick(line.data(), upper.data(), columns);
        }
        if (opacity < 255) {
            for (std::uint32_t& p : line) p = scale_pixel(p, opacity);
        }
        if (mask) {
            const std::uint8_t* coverage = mask->row(y) + (x0 - mask->box.x0);
            for (int i = 0; i < x1 - x0; ++i) line[i] = scale_pixel(line[i], coverage[i]);
        }
        blend_row(view.row(y) + x0, line.data(), x1 - x0);
    }
}

}  // namespace plot
