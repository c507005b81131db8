// Data that are shown as colours: values, norm and colour map, as matplotlib's ScalarMappable. Held
// by the states of collections and images.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "plot/colormap.h"
#include "plot/column.h"
#include "plot/norm.h"

namespace plot {

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

    // One colour for each value, computed at the first look and kept for all copies. Without the
    // artist's alpha. Throws ValueError as the norm does; can be cancelled.
    std::shared_ptr<const std::vector<Rgba>> colors() const;

  private:
    struct Cache {
        std::mutex mutex;
        std::shared_ptr<const std::vector<Rgba>> colors;
    };
    std::optional<Column> values_;
    Norm norm_;
    Colormap map_;
    std::shared_ptr<Cache> cache_ = std::make_shared<Cache>();
};

// The places in the map's table of these values; the norm must be scaled. Can be cancelled.
void color_places(const Norm&, const Colormap&, std::span<const double> values,
                  std::span<int> places);

// A value in brackets, with as many digits as its colour tells; empty brackets for NaN.
std::string value_text(const Norm&, const Colormap&, double);

}  // namespace plot
