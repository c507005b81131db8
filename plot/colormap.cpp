#include "plot/colormap.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#include "plot/colormap_data.h"
#include "plot/error.h"
#include "plot/style.h"

namespace plot {

namespace {

constexpr int kEntries = 256;

Colormap default_colormap() {
    const Value name = rc_get("image.cmap");
    const auto* word = std::get_if<std::string>(&name);
    if (auto map = builtin_colormap(word ? *word : "viridis")) return *map;
    return *builtin_colormap("viridis");
}

// numpy.linspace(0, 1, count)[i].
double step(int i, int count) { return i + 1 == count ? 1 : i * (1.0 / (count - 1)); }

// D. A. Green's helix with its published parameters: start 0.5, -1.5 rotations, hue 1, gamma 1.
double cubehelix(int channel, double x) {
    static constexpr double kAlong[] = {-0.14861, -0.29227, 1.97294};
    static constexpr double kAcross[] = {1.78277, -0.90649, 0.0};
    const double amplitude = x * (1 - x) / 2;
    const double angle = 2 * M_PI * (0.5 / 3 - 1.5 * x);
    return x + amplitude * (kAlong[channel] * std::cos(angle) + kAcross[channel] * std::sin(angle));
}

double gnuplot2_blue(double x) {
    return x < 0.25 ? 4 * x : x < 0.92 ? -2 * x + 1.84 : x / 0.08 - 11.5;
}

using Channel = double (*)(double);

struct Formula {
    std::string_view name;
    std::array<Channel, 3> channels;
};

// The palette formulae of gnuplot and Gist, and matplotlib's own two.
constexpr Formula kFormulae[] = {
    {"gnuplot",
     {[](double x) { return std::sqrt(x); }, [](double x) { return x * x * x; },
      [](double x) { return std::sin(x * 2 * M_PI); }}},
    {"gnuplot2",
     {[](double x) { return x / 0.32 - 0.78125; }, [](double x) { return 2 * x - 0.84; },
      gnuplot2_blue}},
    {"ocean",
     {[](double x) { return 3 * x - 2; }, [](double x) { return std::abs((3 * x - 1) / 2); },
      [](double x) { return x; }}},
    {"afmhot",
     {[](double x) { return 2 * x; }, [](double x) { return 2 * x - 0.5; },
      [](double x) { return 2 * x - 1; }}},
    {"rainbow",
     {[](double x) { return std::abs(2 * x - 0.5); }, [](double x) { return std::sin(x * M_PI); },
      [](double x) { return std::cos(x * M_PI / 2); }}},
    {"gist_gray",
     {[](double x) { return x; }, [](double x) { return x; }, [](double x) { return x; }}},
    {"gist_yarg",
     {[](double x) { return 1 - x; }, [](double x) { return 1 - x; },
      [](double x) { return 1 - x; }}},
    {"gist_heat",
     {[](double x) { return 1.5 * x; }, [](double x) { return 2 * x - 1; },
      [](double x) { return 4 * x - 3; }}},
    {"flag",
     {[](double x) { return 0.75 * std::sin((x * 31.5 + 0.25) * M_PI) + 0.5; },
      [](double x) { return std::sin(x * 31.5 * M_PI); },
      [](double x) { return 0.75 * std::sin((x * 31.5 - 0.25) * M_PI) + 0.5; }}},
    {"prism",
     {[](double x) { return 0.75 * std::sin((x * 20.9 + 0.25) * M_PI) + 0.67; },
      [](double x) { return 0.75 * std::sin((x * 20.9 - 0.25) * M_PI) + 0.33; },
      [](double x) { return -1.1 * std::sin((x * 20.9) * M_PI); }}},
    {"cubehelix",
     {[](double x) { return cubehelix(0, x); }, [](double x) { return cubehelix(1, x); },
      [](double x) { return cubehelix(2, x); }}}};

std::function<double(int, double)> formula(std::string_view name, bool reversed) {
    for (const Formula& f : kFormulae) {
        if (f.name != name) continue;
        return [channels = f.channels, reversed](int channel, double x) {
            return channels[std::size_t(channel)](reversed ? 1 - x : x);
        };
    }
    throw Error("no formula for colour map " + std::string(name));
}

std::vector<Rgba> to_colors(std::span<const double> values) {
    std::vector<Rgba> colors;
    for (std::size_t i = 0; i + 2 < values.size(); i += 3) {
        colors.push_back({values[i], values[i + 1], values[i + 2], 1});
    }
    return colors;
}

std::vector<Rgba> listed(const ColormapData& data) {
    if (!data.values.empty()) return to_colors(data.values);
    if (data.name != "twilight_shifted") return to_colors(listed_colors(data.name));
    // The cycle backwards from its middle.
    std::vector<Rgba> colors = to_colors(listed_colors("twilight"));
    std::rotate(colors.begin(), colors.begin() + std::ptrdiff_t(colors.size() / 2), colors.end());
    std::reverse(colors.begin(), colors.end());
    return colors;
}

std::array<std::vector<ColorKnot>, 3> knots_of(const ColormapData& data) {
    std::array<std::vector<ColorKnot>, 3> all;
    const auto& v = data.values;
    if (data.kind == ColormapData::Kind::Ramp) {
        const int count = static_cast<int>(v.size() / 3);
        for (int i = 0; i < count; ++i) {
            for (int c = 0; c < 3; ++c) {
                const double value = v[3 * std::size_t(i) + std::size_t(c)];
                all[std::size_t(c)].push_back({step(i, count), value, value});
            }
        }
        return all;
    }
    std::size_t at = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        for (int i = 0; i < data.knots[c]; ++i, at += 3) {
            all[c].push_back({v[at], v[at + 1], v[at + 2]});
        }
    }
    return all;
}

void reverse(std::vector<ColorKnot>& knots) {
    std::reverse(knots.begin(), knots.end());
    for (ColorKnot& k : knots) k = {1 - k.x, k.right, k.left};
}

}  // namespace

Colormap::Colormap() : Colormap(default_colormap()) {}

Colormap::Colormap(std::string name, std::vector<Rgba> colors) : name_(std::move(name)) {
    if (colors.empty()) throw ValueError("a colormap must have at least one color");
    const Rgba first = colors.front(), last = colors.back();
    colors.push_back(first), colors.push_back(last), colors.push_back(Rgba::none());
    table_ = std::make_shared<const std::vector<Rgba>>(std::move(colors));
}

Colormap Colormap::with_extremes(const std::optional<Rgba>& under, const std::optional<Rgba>& over,
                                 const std::optional<Rgba>& bad) const {
    auto table = std::make_shared<std::vector<Rgba>>(*table_);
    const std::size_t n = table->size();
    if (under) (*table)[n - 3] = *under;
    if (over) (*table)[n - 2] = *over;
    if (bad) (*table)[n - 1] = *bad;
    Colormap changed = *this;
    changed.table_ = std::move(table);
    return changed;
}

std::vector<std::array<std::uint8_t, 4>> Colormap::bytes() const {
    std::vector<std::array<std::uint8_t, 4>> all;
    all.reserve(table_->size());
    for (const Rgba& c : *table_) {
        auto byte = [](double v) {
            return static_cast<std::uint8_t>(std::clamp(v, 0.0, 1.0) * 255);
        };
        all.push_back({byte(c.r), byte(c.g), byte(c.b), byte(c.a)});
    }
    return all;
}

std::vector<double> channel_table(std::span<const ColorKnot> knots, int count, double gamma) {
    if (knots.empty() || knots.front().x != 0 || knots.back().x != 1) {
        throw ValueError("data mapping points must start with x=0 and end with x=1");
    }
    for (std::size_t i = 1; i < knots.size(); ++i) {
        if (knots[i].x < knots[i - 1].x) {
            throw ValueError("data mapping points must have x in increasing order");
        }
    }
    if (count == 1) return {std::clamp(knots.back().left, 0.0, 1.0)};
    std::vector<double> table{knots.front().right};
    std::size_t at = 0;
    for (int i = 1; i + 1 < count; ++i) {
        const double x = (count - 1) * std::pow(step(i, count), gamma);
        // The first knot that is not below x.
        while (at + 1 < knots.size() && knots[at].x * (count - 1) < x) ++at;
        const std::size_t before = at ? at - 1 : 0;
        const double x0 = knots[before].x * (count - 1), x1 = knots[at].x * (count - 1);
        const double part = (x - x0) / (x1 - x0);
        table.push_back(part * (knots[at].left - knots[before].right) + knots[before].right);
    }
    table.push_back(knots.back().left);
    for (double& v : table) v = std::clamp(v, 0.0, 1.0);
    return table;
}

Colormap ColormapRecipe::with_size(std::optional<int> count) const {
    if (count && *count < 1) throw ValueError("a colormap must have at least one color");
    if (is_listed()) {
        Colormap map(name, listed);
        if (!count || *count == map.size()) return map;
        std::vector<Rgba> colors;
        colors.reserve(std::size_t(std::max(*count, 0)));
        for (int i = 0; i < *count; ++i) {
            colors.push_back(
                map.table()[std::size_t(map.place(*count == 1 ? 0 : step(i, *count)))]);
        }
        return {name, std::move(colors)};
    }
    const int n = count.value_or(kEntries);
    std::array<std::vector<double>, 3> channels;
    for (int c = 0; c < 3; ++c) {
        auto& channel = channels[std::size_t(c)];
        if (!function) {
            channel = channel_table(knots[std::size_t(c)], n);
            continue;
        }
        for (int i = 0; i < n; ++i) {
            channel.push_back(std::clamp(function(c, n == 1 ? 0 : step(i, n)), 0.0, 1.0));
        }
    }
    std::vector<Rgba> colors;
    for (std::size_t i = 0; i < std::size_t(n); ++i) {
        colors.push_back({channels[0][i], channels[1][i], channels[2][i], 1});
    }
    return {name, std::move(colors)};
}

std::vector<std::string> builtin_colormap_names() {
    std::vector<std::string> names;
    for (const std::string suffix : {"", "_r"}) {
        for (const ColormapData& data : colormap_data()) {
            names.push_back(std::string(data.name) + suffix);
        }
    }
    return names;
}

std::optional<ColormapRecipe> colormap_recipe(std::string_view name) {
    const bool reversed = name.ends_with("_r");
    const std::string_view base = reversed ? name.substr(0, name.size() - 2) : name;
    for (const ColormapData& data : colormap_data()) {
        if (data.name != base) continue;
        ColormapRecipe recipe;
        recipe.name = name;
        if (data.kind == ColormapData::Kind::Listed) {
            recipe.listed = listed(data);
            if (reversed) std::reverse(recipe.listed.begin(), recipe.listed.end());
        } else if (data.kind == ColormapData::Kind::Formula) {
            recipe.function = formula(base, reversed);
        } else {
            recipe.knots = knots_of(data);
            if (reversed) std::for_each(recipe.knots.begin(), recipe.knots.end(), reverse);
        }
        return recipe;
    }
    return std::nullopt;
}

std::optional<Colormap> builtin_colormap(std::string_view name) {
    static std::mutex mutex;
    static std::map<std::string, Colormap, std::less<>> built;
    const std::scoped_lock lock(mutex);
    const auto at = built.find(name);
    if (at != built.end()) return at->second;
    const auto recipe = colormap_recipe(name);
    if (!recipe) return std::nullopt;
    return built.emplace(std::string(name), recipe->with_size(std::nullopt)).first->second;
}

}  // namespace plot
