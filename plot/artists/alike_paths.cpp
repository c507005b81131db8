#include "plot/artists/alike_paths.h"

#include <algorithm>
#include <cmath>

#include "plot/cancel.h"

namespace plot {

namespace {

constexpr double kTolerance = 1e-6;  // of the shape's width
constexpr std::size_t kPollEvery = 0xfff;

// Around its middle; the box is that of the path.
bool is_alike(const Path& path, const Rect& box, const Path& shape, double scale) {
    if (path.codes != shape.codes || path.points.size() != shape.points.size()) return false;
    const Point middle = box.centre();
    const double most = kTolerance * box.width();
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        const Point off = path.points[i] - middle - shape.points[i] * scale;
        // A closing vertex does not count, wherever it is.
        if (path.codes[i] == PathCode::Close) continue;
        if (!(std::abs(off.x) <= most && std::abs(off.y) <= most)) return false;
    }
    return true;
}

}  // namespace

std::shared_ptr<const AlikePaths> alike_paths(std::span<const Path> paths) {
    if (paths.empty() || paths[0].codes.empty()) return nullptr;
    auto alike = std::make_shared<AlikePaths>();
    const Rect first = paths[0].bounds();
    if (!(first.width() > 0 && first.height() > 0)) return nullptr;
    alike->shape = paths[0].transformed(Affine::translation(-first.centre().x, -first.centre().y));
    alike->middles.reserve(paths.size());
    alike->scales.reserve(paths.size());
    for (const Path& path : paths) {
        if ((alike->middles.size() & kPollEvery) == 0) poll_cancel();
        const Rect box = path.bounds();
        const double scale = box.width() / first.width();
        if (!(scale > 0) || !is_alike(path, box, alike->shape, scale)) return nullptr;
        alike->middles.push_back(box.centre());
        alike->scales.push_back(scale);
        alike->largest = std::max(alike->largest, scale);
    }
    return alike;
}

}  // namespace plot
