#include "plot/marker_bands.h"

#include <algorithm>
#include <array>

#include "plot/cancel.h"
#include "plot/device_path.h"
#include "plot/parallel.h"

namespace plot {

namespace {

constexpr std::size_t kPiece = 4096;      // markers that a thread takes at a time
constexpr std::size_t kFirstPieces = 8;   // before the first look at what is hidden
constexpr std::size_t kMostPieces = 256;  // between two such looks
constexpr int kBandRows = 16;

}  // namespace

MarkerBands::MarkerBands(TintStamps& stamps, const MarkerPlaces& places, const MarkerLooks& looks,
                         const PixelBox& clip, double height, const Mask* mask)
    : stamps_(stamps),
      places_(places),
      looks_(looks),
      clip_(clip),
      height_(height),
      reach_(static_cast<int>(stamps.reach())),
      rows_(std::max(kBandRows, 2 * reach_)),
      bands_((clip.y1 - clip.y0 + rows_ - 1) / rows_),
      layer_(clip, reach_, mask) {}

bool MarkerBands::draw(const PixelView& view) {
    std::vector<Lists> lists(kMostPieces, Lists(bands_));
    std::size_t pieces = kFirstPieces;
    for (std::size_t end = places_.count; end > 0; pieces = std::min(2 * pieces, kMostPieces)) {
        const std::size_t some = std::min(pieces, (end + kPiece - 1) / kPiece);
        run_parts(static_cast<int>(some), [&](int i) {
            for (auto& list : lists[i]) list.clear();
            const std::size_t last = end - i * kPiece;
            gather(last > kPiece ? last - kPiece : 0, last, lists[i]);
        });
        const std::span<const Lists> found(lists.data(), some);
        if (!make_stamps(found)) return false;
        run_parts(bands_, [&](int band) { put(found, band); });
        end -= std::min(end, some * kPiece);
        if (end > 0) layer_.settle(stamps_.around());
    }
    run_parts(bands_, [&](int band) { layer_.paint_onto(view, top(band), bottom(band)); });
    return true;
}

void MarkerBands::gather(std::size_t begin, std::size_t end, Lists& lists) const {
    poll_cancel();
    std::array<Point, kPiece> buffer;
    const std::span<const Point> at = places_.some(begin, end, buffer);
    const Rect near = to_rect(clip_).padded(reach_ - 1);
    for (std::size_t i = end - begin; i-- > 0;) {
        const Point device{at[i].x, height_ - at[i].y};
        const bool inside = device.x >= near.x0 && device.x <= near.x1 && device.y >= near.y0 &&
                            device.y <= near.y1;  // not with NaN
        if (!inside) continue;
        const double scale = looks_.scale ? looks_.scale(begin + i) : 1;
        if (!(scale > 0)) continue;
        const StampAt found = stamps_.place(device, scale, static_cast<std::uint32_t>(begin + i));
        if (layer_.hides(found.x, found.y)) continue;
        const int first = std::max(0, found.y - reach_ - clip_.y0) / rows_;
        const int last = std::min(bands_ - 1, (found.y + reach_ - clip_.y0) / rows_);
        for (int band = first; band <= last; ++band) lists[band].push_back(found);
    }
}

bool MarkerBands::make_stamps(std::span<const Lists> found) const {
    std::vector<std::span<const StampAt>> all;
    all.reserve(found.size() * static_cast<std::size_t>(bands_));
    for (const Lists& lists : found) all.insert(all.end(), lists.begin(), lists.end());
    return stamps_.make(all);
}

void MarkerBands::put(std::span<const Lists> found, int band) {
    const int from = top(band), to = bottom(band);
    std::size_t count = 0;
    for (const Lists& lists : found) {
        for (const StampAt& at : lists[band]) {
            if ((++count & 0x3ff) == 0) poll_cancel();
            const TintStamp& stamp = stamps_[at.stamp];
            if (!layer_.shows(stamp, at.x, at.y, from, to)) continue;
            layer_.put(stamp, at.x, at.y, looks_.fill(at.item), looks_.edge(at.item), from, to);
        }
    }
}

}  // namespace plot
