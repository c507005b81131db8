// Colour maps, norms, and the artists' data that they show.
#include <pybind11/stl.h>

#include "plot/artist.h"
#include "plot/error.h"
#include "plot/mappable.h"
#include "pylab/arrays.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Colormap;
using plot::Norm;
using plot::Rgba;
using Doubles = py::array_t<double, py::array::c_style | py::array::forcecast>;
using Rgb = std::array<double, 4>;

constexpr std::size_t kLarge = 1 << 17;

template <class F>
void run_for(std::size_t size, F&& work) {
    size < kLarge ? work() : run_long(work);
}

py::array_t<double> to_rows(std::span<const Rgba> colors) {
    py::array_t<double> rows({py::ssize_t(colors.size()), py::ssize_t(4)});
    double* to = rows.mutable_data();
    for (const Rgba& c : colors) *to++ = c.r, *to++ = c.g, *to++ = c.b, *to++ = c.a;
    return rows;
}

std::vector<Rgba> from_rows(const Doubles& rows) {
    if (rows.ndim() != 2 || rows.shape(1) != 4) {
        throw plot::ValueError("colours must be an array of shape (N, 4)");
    }
    std::vector<Rgba> colors;
    for (py::ssize_t i = 0; i < rows.shape(0); ++i) {
        colors.push_back({rows.at(i, 0), rows.at(i, 1), rows.at(i, 2), rows.at(i, 3)});
    }
    return colors;
}

std::optional<Rgba> to_rgba(const std::optional<Rgb>& c) {
    if (!c) return std::nullopt;
    return Rgba{(*c)[0], (*c)[1], (*c)[2], (*c)[3]};
}

std::vector<py::ssize_t> with_channels(const py::array& values) {
    std::vector<py::ssize_t> shape(values.shape(), values.shape() + values.ndim());
    shape.push_back(4);
    return shape;
}

// Colours of an array of any shape, with a last dimension of four channels.
template <class T, class Out, class Table>
py::array look_up(const Colormap& map,
                  const py::array_t<T, py::array::c_style | py::array::forcecast>& values,
                  const Table& table) {
    py::array_t<Out> found(with_channels(values));
    const T* from = values.data();
    Out* to = found.mutable_data();
    const auto size = std::size_t(values.size());
    run_for(size, [&] {
        for (std::size_t i = 0; i < size; ++i) {
            if ((i & 0xffff) == 0) plot::poll_cancel();
            const auto& c = table[std::size_t(map.place(from[i]))];
            std::copy(c.begin(), c.end(), to + 4 * i);
        }
    });
    return found;
}

std::vector<Rgb> doubles(const Colormap& map) {
    std::vector<Rgb> table;
    for (const Rgba& c : map.table()) table.push_back({c.r, c.g, c.b, c.a});
    return table;
}

py::array look_up_any(const Colormap& map, const py::array& values, bool bytes) {
    if (py::isinstance<py::array_t<float>>(values)) {
        return bytes ? look_up<float, std::uint8_t>(map, values, map.bytes())
                     : look_up<float, double>(map, values, doubles(map));
    }
    return bytes ? look_up<double, std::uint8_t>(map, values, map.bytes())
                 : look_up<double, double>(map, values, doubles(map));
}

// (colours or None, knots of the three channels or None): what a built-in map is made of.
py::object recipe_of(const std::string& name) {
    const auto recipe = plot::colormap_recipe(name);
    if (!recipe) return py::none();
    if (recipe->is_listed()) return py::make_tuple(to_rows(recipe->listed), py::none());
    if (recipe->function) return py::make_tuple(py::none(), py::none());
    py::list channels;
    for (const auto& knots : recipe->knots) {
        py::list channel;
        for (const plot::ColorKnot& k : knots) {
            channel.append(py::make_tuple(k.x, k.left, k.right));
        }
        channels.append(channel);
    }
    return py::make_tuple(py::none(), channels);
}

// A channel of a map that is a formula.
py::array_t<double> formula(const std::string& name, int channel, const Doubles& x) {
    const auto recipe = plot::colormap_recipe(name);
    if (!recipe || !recipe->function) throw plot::ValueError("no formula for " + name);
    py::array_t<double> found(x.size());
    for (py::ssize_t i = 0; i < x.size(); ++i) {
        found.mutable_at(i) = recipe->function(channel, x.data()[i]);
    }
    return found;
}

std::vector<double> channel_table(const Doubles& knots, int count, double gamma) {
    std::vector<plot::ColorKnot> all;
    for (py::ssize_t i = 0; i < knots.shape(0); ++i) {
        all.push_back({knots.at(i, 0), knots.at(i, 1), knots.at(i, 2)});
    }
    return plot::channel_table(all, count, gamma);
}

Norm::Kind kind_of(const std::string& kind, const py::dict& p) {
    auto number = [&](const char* name) { return p[name].cast<double>(); };
    if (kind == "linear") return plot::LinearNorm{};
    if (kind == "log") return plot::LogNorm{};
    if (kind == "symlog") {
        return plot::SymLogNorm{number("linthresh"), number("linscale"), number("base")};
    }
    if (kind == "asinh") return plot::AsinhNorm{number("linear_width")};
    if (kind == "power") return plot::PowerNorm{number("gamma")};
    if (kind == "two slopes") return plot::TwoSlopeNorm{number("vcenter")};
    if (kind == "boundaries") {
        const auto extend = p["extend"].cast<std::string>();
        return plot::BoundaryNorm{p["boundaries"].cast<std::vector<double>>(),
                                  p["ncolors"].cast<int>(), extend == "min" || extend == "both",
                                  extend == "max" || extend == "both"};
    }
    if (kind == "none") return plot::NoNorm{p["as_index"].cast<bool>()};
    throw plot::ValueError("unknown kind of norm " + plot::quoted(kind));
}

// Through forward() or inverse(), in a new array of the same shape.
template <class F>
py::array_t<double> through(const Doubles& values, F&& change) {
    py::array_t<double> found(
        std::vector<py::ssize_t>(values.shape(), values.shape() + values.ndim()));
    const std::span<const double> from(values.data(), std::size_t(values.size()));
    const std::span<double> to(found.mutable_data(), from.size());
    run_for(from.size(), [&] { change(from, to); });
    return found;
}

// (kind, parameters) that kind_of() makes the same norm of.
struct Described {
    py::tuple operator()(const plot::LinearNorm&) const { return of("linear"); }
    py::tuple operator()(const plot::LogNorm&) const { return of("log"); }
    py::tuple operator()(const plot::SymLogNorm& n) const {
        return of("symlog", py::arg("linthresh") = n.linthresh, py::arg("linscale") = n.linscale,
                  py::arg("base") = n.base);
    }
    py::tuple operator()(const plot::AsinhNorm& n) const {
        return of("asinh", py::arg("linear_width") = n.linear_width);
    }
    py::tuple operator()(const plot::PowerNorm& n) const {
        return of("power", py::arg("gamma") = n.gamma);
    }
    py::tuple operator()(const plot::TwoSlopeNorm& n) const {
        return of("two slopes", py::arg("vcenter") = n.vcenter);
    }
    py::tuple operator()(const plot::BoundaryNorm& n) const {
        const char* extend =
            n.extend_min ? (n.extend_max ? "both" : "min") : (n.extend_max ? "max" : "neither");
        return of("boundaries", py::arg("boundaries") = n.boundaries, py::arg("ncolors") = n.colors,
                  py::arg("extend") = extend);
    }
    py::tuple operator()(const plot::NoNorm& n) const {
        return of("none", py::arg("as_index") = n.as_index);
    }
    template <class... A>
    static py::tuple of(const char* kind, A&&... parameters) {
        return py::make_tuple(kind, py::dict(std::forward<A>(parameters)...));
    }
};

void bind_maps(py::module_& m) {
    py::class_<Colormap>(m, "Colormap", "An immutable table of colours.")
        .def(py::init([](std::string name, const Doubles& colors, const std::optional<Rgb>& under,
                         const std::optional<Rgb>& over, const std::optional<Rgb>& bad) {
            const Colormap map(std::move(name), from_rows(colors));
            return map.with_extremes(to_rgba(under), to_rgba(over), to_rgba(bad));
        }))
        .def_property_readonly("name", &Colormap::name)
        .def("table", [](const Colormap& map) { return to_rows(map.table()); })
        .def("look_up", &look_up_any);
    m.def("colormap_names", &plot::builtin_colormap_names);
    m.def("colormap_recipe", &recipe_of);
    m.def("colormap_formula", &formula);
    m.def("colormap_table", [](const std::string& name, int count) {
        const auto recipe = plot::colormap_recipe(name);
        if (!recipe) throw plot::KeyError(plot::quoted(name) + " is not a known colormap name");
        return to_rows(recipe->with_size(count).table());
    });
    m.def("channel_table", &channel_table);
}

void bind_norms(py::module_& m) {
    py::class_<Norm>(m, "Norm", "How values spread over a colour map.")
        .def(py::init([](const std::string& kind, std::optional<double> vmin,
                         std::optional<double> vmax, bool clip, const py::dict& parameters) {
            const Norm norm{kind_of(kind, parameters), vmin, vmax, clip};
            norm.validate();
            return norm;
        }))
        .def("described", [](const Norm& norm) { return std::visit(Described{}, norm.kind); })
        .def_readonly("vmin", &Norm::vmin)
        .def_readonly("vmax", &Norm::vmax)
        .def_readonly("clip", &Norm::clip)
        .def("forward",
             [](const Norm& norm, const Doubles& values) {
                 return through(values, [&](auto from, auto to) { norm.forward(from, to); });
             })
        .def("inverse", [](const Norm& norm, const Doubles& values) {
            return through(values, [&](auto from, auto to) { norm.inverse(from, to); });
        });
}

plot::Mappable* mappable_of(plot::ArtistState& state) {
    plot::Mappable* mappable = state.mappable();
    if (!mappable) throw plot::TypeError("the artist shows no values as colours");
    return mappable;
}

// The colours that an artist's values have.
py::object mapped_colors(const plot::Artist& artist) {
    const auto state = artist.state()->clone();
    const plot::Mappable* mappable = mappable_of(*state);
    if (!mappable->has_values()) return py::none();
    std::vector<Rgba> colors;
    run_for(mappable->values().size(), [&] { colors = mappable->colors(); });
    return to_rows(colors);
}

}  // namespace

void bind_color(py::module_& m) {
    bind_maps(m);
    bind_norms(m);
    m.def(
        "set_mapping",
        [](plot::Artist& artist, const std::optional<plot::Column>& values, const Norm& norm,
           const Colormap& map) {
            mappable_of(*artist.state()->clone());
            artist.update<plot::ArtistState>(
                [&](plot::ArtistState& s) { s.mappable()->set(values, norm, map); });
        },
        "What an artist's values are and how they become colours.");
    m.def("mapped_colors", &mapped_colors);
}

}  // namespace pylab
