// Data that are shown as colours: values, norm and colour map, as matplotlib's ScalarMappable. Held
// by the states of collections and images.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "plot/colormap.h"
#include "plot/column.h"
#include "plot/norm.h"

namespace plot {

// A colour for each value: its place in the map's table.
struct MappedColors {
    Colormap map;
    std::vector<int> places;

    std::size_t size() const { return places.size(); }
    const Rgba& operator[](std::size_t i) const {
        return map.table()[static_cast<std::size_t>(places[i])];
    }
};

class Mappable {
  public:
    Mappable() = default;

    // Without values nothing is mapped. Limits that the norm leaves open are those of the values.
    // A norm that is written in Python gives its answers instead of values, and NoNorm.
    void set(std::optional<Column> values, Norm norm, Colormap map);
    void set_values(std::optional<Column> values) { set(std::move(values), norm_, map_); }

    bool has_values() const { return values_.has_value(); }
    const Column& values() const { return *values_; }
    const Norm& norm() const { return norm_; }
    const Colormap& colormap() const { return map_; }

    // The colours of all values, found at the first look and kept for all copies. Without the
    // artist's alpha. Throws ValueError as the norm does; can be cancelled.
    std::shared_ptr<const MappedColors> mapped() const;
    // The same as a list.
    std::vector<Rgba> colors() const;

  private:
    struct Cache {
        std::shared_ptr<const MappedColors> mapped;  // guarded by a lock for all caches
    };
    MappedColors computed() const;
    std::optional<Column> values_;
    Norm norm_;
    Colormap map_;
    std::shared_ptr<Cache> cache_ = std::make_shared<Cache>();
};

// A value in brackets, with as many digits as its colour tells; empty brackets for NaN.
std::string value_text(const Norm&, const Colormap&, double);

}  // namespace plot
