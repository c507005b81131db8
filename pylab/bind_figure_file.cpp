// Figure files: figures to bytes and back, and what a figure that was opened consists of.
#include <pybind11/stl.h>

#include <cerrno>
#include <cstring>

#include "plot/error.h"
#include "plot/figure_codec.h"
#include "plot/figure_file.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"

namespace pylab {

namespace {

using plot::Artist;
using plot::Axes;
using plot::Figure;
using plot::FigureNotes;
using plot::OpenedFigure;

template <class F>
auto with_errno(const std::string& path, F&& work) {
    try {
        return run_long(work);
    } catch (const plot::OsError& e) {
        errno = e.number;
        PyErr_SetFromErrnoWithFilename(PyExc_OSError, path.c_str());
        throw py::error_already_set();
    }
}

py::bytes to_bytes(Figure& figure, const FigureNotes& notes) {
    const auto bytes = run_long([&] { return plot::figure_bytes(figure.snapshot(), notes); });
    emit_warnings();
    std::size_t size = 0;
    const auto pieces = bytes.pieces();
    for (const plot::ByteSpan piece : pieces) size += piece.size();
    PyObject* made = PyBytes_FromStringAndSize(nullptr, py::ssize_t(size));
    if (!made) throw py::error_already_set();
    char* to = PyBytes_AS_STRING(made);
    for (const plot::ByteSpan piece : pieces) {
        if (!piece.empty()) std::memcpy(to, piece.data(), piece.size());
        to += piece.size();
    }
    return py::reinterpret_steal<py::bytes>(made);
}

OpenedFigure from_bytes(const py::buffer& data) {
    const py::buffer_info info = data.request();
    if (info.itemsize != 1 || info.ndim != 1 || info.strides[0] != 1) {
        throw plot::TypeError("bytes are expected");
    }
    const plot::ByteSpan bytes(static_cast<const std::uint8_t*>(info.ptr), std::size_t(info.size));
    return run_long([&] { return plot::figure_of_bytes(bytes); });
}

// (label, a new artist that looks like the sample) of each entry.
std::vector<std::pair<std::string, std::shared_ptr<Artist>>> entries_of(
    const plot::Legend& legend) {
    std::vector<std::pair<std::string, std::shared_ptr<Artist>>> entries;
    for (const plot::LegendEntry& e : legend.state_as<plot::LegendState>()->entries) {
        entries.emplace_back(e.label, plot::artist_of(*e.handle));
    }
    return entries;
}

}  // namespace

void bind_figure_file(py::module_& m) {
    m.def("figure_to_bytes", &to_bytes);
    m.def("save_figure_file",
          [](Figure& figure, const std::string& path, const FigureNotes& notes) {
              with_errno(path, [&] { plot::save_figure_file(figure.snapshot(), path, notes); });
              emit_warnings();
          });
    m.def("open_figure_file", [](const std::string& path) {
        const OpenedFigure made = with_errno(path, [&] { return plot::open_figure_file(path); });
        return py::make_tuple(made.figure, made.notes);
    });
    m.def("figure_from_bytes", [](const py::buffer& data) {
        const OpenedFigure made = from_bytes(data);
        return py::make_tuple(made.figure, made.notes);
    });
    m.def("figure_parts", [](const Figure& figure) {
        return py::make_tuple(figure.axes(), figure.artists(), figure.suptitle());
    });
    m.def("axes_parts",
          [](const Axes& axes) { return py::make_tuple(axes.children(), axes.legend()); });
    m.def("legend_entries", &entries_of);
    m.def("copy_artist", [](const Artist& artist) { return plot::artist_of(*artist.state()); });
}

}  // namespace pylab
