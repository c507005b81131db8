#include "plot/mappable.h"

#include <algorithm>

#include "plot/cancel.h"
#include "plot/fork_guard.h"
#include "plot/parallel.h"
#include "plot/value_colors.h"

namespace plot {

namespace {

constexpr std::size_t kPart = 1 << 18;  // values that are worth a thread

// Guards the pointers in all caches; held for a copy of one.
ForkMutex& cache_mutex() {
    static ForkMutex* const mutex = new ForkMutex;
    return *mutex;
}

}  // namespace

void Mappable::set(std::optional<Column> values, Norm norm, Colormap map) {
    values_ = std::move(values);
    norm_ = std::move(norm);
    map_ = std::move(map);
    cache_ = std::make_shared<Cache>();
}

std::shared_ptr<const MappedColors> Mappable::mapped() const {
    if (!values_) return std::make_shared<const MappedColors>();
    {
        const std::scoped_lock lock(cache_mutex());
        if (cache_->mapped) return cache_->mapped;
    }
    auto mapped = std::make_shared<const MappedColors>(computed());
    const std::scoped_lock lock(cache_mutex());
    if (!cache_->mapped) cache_->mapped = std::move(mapped);
    return cache_->mapped;
}

MappedColors Mappable::computed() const {
    const auto values = values_->values();
    const int parts = static_cast<int>((values.size() + kPart - 1) / kPart);
    const auto part_of = [&](int part) {
        return values.subspan(part * kPart, std::min(kPart, values.size() - part * kPart));
    };
    Norm norm = norm_;
    if (!norm.scaled()) {
        std::vector<DataLimits> limits(parts);
        run_parts(parts, [&](int part) { limits[part].include(part_of(part)); });
        DataLimits all;
        for (const DataLimits& some : limits) all.include(some);
        norm = norm.scaled_to(all);
    }
    MappedColors mapped{map_, std::vector<int>(values.size())};
    // Unless there is no value that could be mapped.
    if (norm.scaled()) {
        run_parts(parts, [&](int part) {
            const auto some = part_of(part);
            color_places(norm, map_, some,
                         std::span(mapped.places).subspan(part * kPart, some.size()));
        });
    } else {
        std::fill(mapped.places.begin(), mapped.places.end(), map_.size() + 2);
    }
    return mapped;
}

std::vector<Rgba> Mappable::colors() const {
    const auto all = mapped();
    std::vector<Rgba> colors;
    colors.reserve(all->size());
    for (std::size_t i = 0; i < all->size(); ++i) {
        if ((i & 0xffff) == 0) poll_cancel();
        colors.push_back((*all)[i]);
    }
    return colors;
}

}  // namespace plot
