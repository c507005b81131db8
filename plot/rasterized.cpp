#include "plot/rasterized.h"

#include <cmath>

#include "plot/bounded_recording.h"
#include "plot/cancel.h"
#include "plot/png.h"
#include "plot/raster.h"
#include "plot/style.h"

namespace plot {

namespace {

constexpr double kLeastDpi = 200;     // of what is pixels without having been asked for
constexpr double kMostPixels = 50e6;  // of those

const std::uint32_t* row_of(const ImageSurface& surface, int y) {
    return reinterpret_cast<const std::uint32_t*>(surface.data()) +
           static_cast<std::size_t>(y) * static_cast<std::size_t>(surface.width());
}

// The smallest box around what is not transparent.
PixelBox ink_of(const ImageSurface& surface) {
    PixelBox ink{surface.width(), surface.height(), 0, 0};
    for (int y = 0; y < surface.height(); ++y) {
        const std::uint32_t* row = row_of(surface, y);
        int first = 0, last = surface.width();
        while (first < last && row[first] == 0) ++first;
        while (last > first && row[last - 1] == 0) --last;
        if (first == last) continue;
        ink = {std::min(ink.x0, first), std::min(ink.y0, y), std::max(ink.x1, last), y + 1};
    }
    return ink;
}

// What is not transparent, as a picture at its place, in pixels of the surface.
void put_ink(Painter& page, const ImageSurface& surface, double times) {
    const PixelBox ink = ink_of(surface);
    if (ink.empty()) return;
    const int width = ink.x1 - ink.x0, height = ink.y1 - ink.y0;
    auto rgba = std::make_shared<std::vector<std::uint8_t>>(std::size_t{4} * width * height);
    for (int y = 0; y < height; ++y) {
        poll_cancel();
        const auto* from =
            reinterpret_cast<const std::uint8_t*>(row_of(surface, ink.y0 + y) + ink.x0);
        to_straight_rgba(from, width, rgba->data() + std::size_t{4} * width * y);
    }
    const double top = surface.height() - ink.y0;
    const Rect onto{double(ink.x0), top - height, double(ink.x1), top};
    page.image({width, height, std::move(rgba)}, onto.scaled(1 / times), 1, false);
}

void draw_pixels(Painter& page, const DrawContext& context, double dpi, const DrawSome& draw) {
    const double times = dpi / page.dpi();
    ImageSurface surface(int(std::ceil(page.width() * times)),
                         int(std::ceil(page.height() * times)));
    draw(*make_image_painter(surface, dpi), FinerContext(context, times));
    put_ink(page, surface, times);
}

}  // namespace

FinerContext::FinerContext(const DrawContext& context, double times) : context_(context) {
    if (times == 1) return;
    context_.frame = context.frame.enlarged(times);
    context_.clip = context.clip.scaled(times);
    frames_.reserve(context.frames.size());
    for (const auto& [id, frame] : context.frames) frames_.emplace_back(id, frame.enlarged(times));
    context_.frames = frames_;
}

void draw_as_pixels(Painter& page, const DrawContext& context, const DrawSome& draw) {
    draw_pixels(page, context, page.pixel_dpi(), draw);
}

void draw_within_bounds(Painter& page, const DrawContext& context, const DrawSome& draw) {
    if (!rc_bool("path.simplify")) return draw(page, context);
    BoundedRecording recording(page, kMostAsVectors);
    try {
        draw(recording, context);
    } catch (const BoundedRecording::TooMuch&) {
        const double inches = page.width() * page.height() / (page.dpi() * page.dpi());
        const double dpi = std::min(kLeastDpi, std::sqrt(kMostPixels / inches));
        return draw_pixels(page, context, std::max(page.pixel_dpi(), dpi), draw);
    }
    recording.replay();
}

}  // namespace plot
