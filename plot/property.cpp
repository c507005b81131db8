#include "plot/property.h"

#include <algorithm>

#include "plot/error.h"

namespace plot {

PropertyTable::PropertyTable(std::string artist, const PropertyTable* base,
                             std::vector<Property> own)
    : artist_(std::move(artist)) {
    if (base) all_ = base->all_;
    for (Property& p : own) {
        const auto same = std::find_if(all_.begin(), all_.end(),
                                       [&](const Property& q) { return q.name == p.name; });
        if (same != all_.end()) {
            *same = std::move(p);
        } else {
            all_.push_back(std::move(p));
        }
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
        index_.emplace_back(all_[i].name, i);
        for (const std::string& alias : all_[i].aliases) index_.emplace_back(alias, i);
    }
    std::sort(index_.begin(), index_.end());
}

const Property* PropertyTable::find_or_null(std::string_view name) const {
    const auto at = std::lower_bound(
        index_.begin(), index_.end(), name,
        [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return at != index_.end() && at->first == name ? &all_[at->second] : nullptr;
}

const Property& PropertyTable::find(std::string_view name) const {
    if (const Property* found = find_or_null(name)) return *found;
    std::vector<std::string> names;
    for (const auto& entry : index_) names.push_back(entry.first);
    std::string what =
        artist_ + ".set() got an unexpected keyword argument '" + std::string(name) + "'";
    if (const std::string near = nearest(name, names); !near.empty()) {
        what += "; did you mean '" + near + "'?";
    }
    throw AttributeError(what);
}

}  // namespace plot
