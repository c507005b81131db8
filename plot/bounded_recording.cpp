#include "plot/bounded_recording.h"

#include <optional>

namespace plot {

namespace {

template <class T>
std::optional<T> kept(const T* value) {
    return value ? std::optional<T>(*value) : std::nullopt;
}

template <class T>
const T* given(const std::optional<T>& value) {
    return value ? &*value : nullptr;
}

}  // namespace

void BoundedRecording::count(std::size_t some) {
    if (some > left_) throw TooMuch{};
    left_ -= some;
}

void BoundedRecording::replay() {
    for (const auto& step : steps_) step(onto());
}

void BoundedRecording::path(const Path& p, const Rgba* fill, const Pen* pen, Snap snap,
                            const Hatch* hatch) {
    count(p.points.size());
    steps_.push_back([=, fill = kept(fill), pen = kept(pen), hatch = kept(hatch)](Painter& page) {
        page.path(p, given(fill), given(pen), snap, given(hatch));
    });
}

void BoundedRecording::markers(const Path& marker, std::span<const Point> at, const Rgba* fill,
                               const Pen* pen, Snap snap) {
    count(at.size());
    steps_.push_back([=, places = std::vector<Point>(at.begin(), at.end()), fill = kept(fill),
                      pen = kept(pen)](Painter& page) {
        page.markers(marker, places, given(fill), given(pen), snap);
    });
}

void BoundedRecording::text(const std::string& line, const Font& font, Point baseline,
                            double degrees, const Rgba& color) {
    steps_.push_back([=](Painter& page) { page.text(line, font, baseline, degrees, color); });
}

void BoundedRecording::image(const Pixels& pixels, const Rect& onto, double alpha, bool smooth) {
    steps_.push_back([=](Painter& page) { page.image(pixels, onto, alpha, smooth); });
}

void BoundedRecording::save() {
    steps_.push_back([](Painter& page) { page.save(); });
}

void BoundedRecording::restore() {
    steps_.push_back([](Painter& page) { page.restore(); });
}

void BoundedRecording::clip(const Rect& rect) {
    steps_.push_back([=](Painter& page) { page.clip(rect); });
}

void BoundedRecording::clip(const Path& path) {
    steps_.push_back([=](Painter& page) { page.clip(path); });
}

}  // namespace plot
