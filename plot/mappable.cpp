#include "plot/mappable.h"

#include <algorithm>
#include <array>

#include "plot/cancel.h"

namespace plot {

void Mappable::set(std::optional<Column> values, Norm norm, Colormap map) {
    values_ = std::move(values);
    norm_ = std::move(norm);
    map_ = std::move(map);
    cache_ = std::make_shared<Cache>();
}

std::shared_ptr<const std::vector<Rgba>> Mappable::colors() const {
    if (!values_) return std::make_shared<const std::vector<Rgba>>();
    const std::scoped_lock lock(cache_->mutex);
    if (cache_->colors) return cache_->colors;
    Norm norm = norm_;
    if (!norm.scaled()) {
        DataLimits limits;
        limits.include(values_->values());
        norm = norm.scaled_to(limits);
    }
    auto colors = std::make_shared<std::vector<Rgba>>(values_->size());
    if (!norm.scaled()) {  // there is no value that could be mapped
        colors->assign(values_->size(), map_.bad());
    } else {
        std::vector<int> places(values_->size());
        color_places(norm, map_, values_->values(), places);
        const auto table = map_.table();
        for (std::size_t i = 0; i < places.size(); ++i) {
            (*colors)[i] = table[std::size_t(places[i])];
        }
    }
    cache_->colors = std::move(colors);
    return cache_->colors;
}

void color_places(const Norm& norm, const Colormap& map, std::span<const double> values,
                  std::span<int> places) {
    constexpr std::size_t kBlock = 4096;
    std::array<double, kBlock> block;
    const bool index = norm.is_index();
    for (std::size_t start = 0; start < values.size(); start += kBlock) {
        const std::size_t count = std::min(kBlock, values.size() - start);
        norm.forward(values.subspan(start, count), std::span(block).first(count));
        for (std::size_t i = 0; i < count; ++i) {
            const double v = block[i];
            places[start + i] = !index   ? map.place(v)
                                : v != v ? map.size() + 2
                                         : map.place_of_index(long(v));
        }
    }
}

}  // namespace plot
