// Colour maps: immutable values that turn numbers from 0 to 1, or places in their table, into
// colours; and the built-in ones by name. The meaning of every value is that of matplotlib's
// Colormap.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plot/color.h"

namespace plot {

class Colormap {
  public:
    // rc's image.cmap.
    Colormap();
    // Throws ValueError without a colour.
    Colormap(std::string name, std::vector<Rgba> colors);

    const std::string& name() const { return name_; }
    int size() const { return static_cast<int>(table_->size()) - 3; }
    // The colours, then those of values below 0, above 1, and of NaN.
    std::span<const Rgba> table() const { return *table_; }
    const Rgba& under() const { return (*table_)[table_->size() - 3]; }
    const Rgba& over() const { return (*table_)[table_->size() - 2]; }
    const Rgba& bad() const { return (*table_)[table_->size() - 1]; }
    // Unset ones stay as they are.
    Colormap with_extremes(const std::optional<Rgba>& under, const std::optional<Rgba>& over,
                           const std::optional<Rgba>& bad) const;

    // The place in the table that a value from 0 to 1 belongs to.
    template <class T>
    int place(T value) const {
        const int n = size();
        if (value != value) return n + 2;
        const T scaled = value * T(n);
        if (scaled < 0) return n;
        if (scaled == T(n)) return n - 1;
        return scaled > T(n) ? n + 1 : static_cast<int>(scaled);
    }
    // The same for a place that somebody has computed.
    int place_of_index(long index) const {
        const int n = size();
        return index < 0 ? n : index >= n ? n + 1 : static_cast<int>(index);
    }

    // The table as straight R, G, B, A bytes in the order of memory, each channel cut off (not
    // rounded) to whole numbers as matplotlib does.
    std::vector<std::array<std::uint8_t, 4>> bytes() const;

    bool operator==(const Colormap& o) const { return name_ == o.name_ && *table_ == *o.table_; }

  private:
    std::string name_;
    std::shared_ptr<const std::vector<Rgba>> table_;
};

// A knot of a channel that straight lines join: its value left and right of x.
struct ColorKnot {
    double x = 0, left = 0, right = 0;
};

// `count` values of a channel. Throws ValueError unless x goes up from 0 to 1.
std::vector<double> channel_table(std::span<const ColorKnot>, int count, double gamma = 1);

// What a built-in map is made of.
struct ColormapRecipe {
    std::string name;
    std::vector<Rgba> listed;                             // or empty
    std::array<std::vector<ColorKnot>, 3> knots;          // red, green, blue; or empty
    std::function<double(int channel, double)> function;  // or null
    bool is_listed() const { return !listed.empty(); }
    // Listed ones hold their own number of colours unless it is given.
    Colormap with_size(std::optional<int> count) const;
};

// All names, in matplotlib's order: the maps, then each of them with "_r".
std::vector<std::string> builtin_colormap_names();
std::optional<ColormapRecipe> colormap_recipe(std::string_view name);
// With 256 colours unless it is a list. Each is built when it is asked for first, then kept.
std::optional<Colormap> builtin_colormap(std::string_view name);

}  // namespace plot
