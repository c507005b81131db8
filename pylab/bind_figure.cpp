// Figures: what stands on them, saving and drawing to memory.
#include <pybind11/stl.h>

#include <cerrno>

#include "plot/arrange.h"
#include "plot/error.h"
#include "plot/export.h"
#include "plot/figure.h"
#include "plot/png.h"
#include "plot/render.h"
#include "plot/style.h"
#include "pylab/arrays.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Figure;

plot::OptionalColor optional_color(const py::dict& given, const char* name) {
    if (!given.contains(name) || given[name].is_none()) return std::nullopt;
    return to_color(given[name], name);
}

// The keys are those of SaveOptions; what is missing keeps its default.
plot::SaveOptions to_options(const py::dict& given) {
    plot::SaveOptions options;
    if (given.contains("format")) options.format = given["format"].cast<std::string>();
    if (given.contains("dpi")) options.dpi = given["dpi"].cast<double>();
    if (given.contains("tight")) options.tight = given["tight"].cast<bool>();
    if (given.contains("tight_around")) {
        options.tight_around = given["tight_around"].cast<std::vector<plot::ArtistId>>();
    }
    if (given.contains("pad_inches")) options.pad_inches = given["pad_inches"].cast<double>();
    if (given.contains("placed")) options.placed = given["placed"].cast<bool>();
    if (given.contains("transparent")) options.transparent = given["transparent"].cast<bool>();
    if (given.contains("bbox_inches")) {
        const auto b = given["bbox_inches"].cast<std::array<double, 4>>();
        options.bbox_inches = plot::Rect{b[0], b[1], b[2], b[3]};
    }
    if (given.contains("metadata")) {
        options.metadata = given["metadata"].cast<std::map<std::string, std::string>>();
    }
    options.facecolor = optional_color(given, "facecolor");
    options.edgecolor = optional_color(given, "edgecolor");
    return options;
}

void save(Figure& figure, const std::string& path, const py::dict& given) {
    const plot::SaveOptions options = to_options(given);
    try {
        run_long([&] { plot::save_figure(figure.snapshot(), path, options); });
    } catch (const plot::OsError& e) {
        errno = e.number;
        PyErr_SetFromErrnoWithFilename(PyExc_OSError, path.c_str());
        throw py::error_already_set();
    }
    emit_warnings();
}

py::bytes save_to_memory(Figure& figure, const py::dict& given) {
    const plot::SaveOptions options = to_options(given);
    const auto bytes =
        run_long([&] { return plot::save_figure_to_memory(figure.snapshot(), options); });
    emit_warnings();
    return py::bytes(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

// The picture as (height, width, 4) straight RGBA bytes, top row first.
py::array_t<std::uint8_t> render(Figure& figure, double dpi) {
    const plot::Picture picture = run_long([&] { return plot::render(figure.snapshot(), dpi); });
    emit_warnings();
    auto surface = std::make_unique<std::shared_ptr<plot::ImageSurface>>(picture.surface);
    plot::ImageSurface& image = **surface;
    for (int y = 0; y < image.height(); ++y) {
        std::uint8_t* row = image.data() + std::size_t(y) * image.stride();
        plot::to_straight_rgba(row, image.width(), row);
    }
    // The array keeps the picture's own memory alive.
    const py::capsule owner(surface.get(), [](void* held) {
        delete static_cast<std::shared_ptr<plot::ImageSurface>*>(held);
    });
    surface.release();
    return py::array_t<std::uint8_t>({image.height(), image.width(), 4}, image.data(), owner);
}

// Where the axes and subfigures stand, by their ids.
std::map<plot::ArtistId, plot::Frame> frames_of(Figure& figure) {
    const plot::FigureSnapshot now = figure.snapshot();
    const plot::Layout layout =
        plot::layout_figure(now, now.width_px(), now.height_px(), now.figure->dpi);
    emit_warnings();
    std::map<plot::ArtistId, plot::Frame> frames;
    for (const plot::AxesLayout& a : layout.axes) frames[a.axes] = a.frame;
    for (std::size_t i = 0; i < now.panels.size(); ++i) {
        frames[now.panels[i].id] = plot::sheet_context(layout.panels[i], now.figure->dpi).frame;
    }
    return frames;
}

void bind_contents(py::class_<Figure, plot::Artist, std::shared_ptr<Figure>>& figure) {
    figure
        .def(py::init([](const py::dict& given) {
            return Figure::create(to_updates(given, plot::figure_properties()));
        }))
        .def_property_readonly("patch", &Figure::patch)
        .def("add_axes",
             [](Figure& f, double x0, double y0, double x1, double y1) {
                 return f.add_axes({x0, y0, x1, y1});
             })
        .def("add", &Figure::add, py::arg("axes"), py::arg("panel").none(true) = py::none())
        .def("add_artist", &Figure::add_artist, py::arg("artist"),
             py::arg("panel").none(true) = py::none())
        .def("add_panel", &Figure::add_panel, py::arg("subfigure"),
             py::arg("panel").none(true) = py::none())
        .def("clear_panel", &Figure::clear_panel)
        .def("remove_axes", &Figure::remove_axes)
        .def("clear", &Figure::clear)
        .def("revision", &Figure::revision);
}

}  // namespace

void bind_figure(py::module_& m) {
    py::class_<Figure, plot::Artist, std::shared_ptr<Figure>> figure(m, "Figure");
    bind_contents(figure);
    figure.def("save", &save)
        .def("save_to_memory", &save_to_memory)
        .def("render", &render)
        .def("layout", &frames_of)
        .def("tight_bounds", [](Figure& f) {
            const double dpi = f.state()->dpi;
            const plot::Rect r = run_long([&] { return plot::tight_bounds(f.snapshot(), dpi); });
            return py::make_tuple(r.x0, r.y0, r.x1, r.y1);
        });
    m.def("save_formats", &plot::save_formats);
}

}  // namespace pylab
