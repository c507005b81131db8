// Figure files: figures to bytes and back, and what a figure that was opened consists of.
#include <pybind11/stl.h>

#include <cerrno>

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

constexpr std::size_t kLarge = 1 << 20;  // bytes that are worth no copy

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

// A large column of a figure's bytes, where it lies; a buffer for Python.
struct LargePiece {
    std::shared_ptr<const plot::FigureBytes> owner;
    plot::ByteSpan bytes;
};

// One after the other they are the file: bytes objects, and large columns without a copy.
py::list to_pieces(Figure& figure, const FigureNotes& notes) {
    const auto bytes = std::make_shared<plot::FigureBytes>(
        run_long([&] { return plot::figure_bytes(figure.snapshot(), notes); }));
    emit_warnings();
    py::list made;
    std::string small;
    const auto flush = [&] {
        if (!small.empty()) made.append(py::bytes(small));
        small.clear();
    };
    for (const plot::ByteSpan piece : bytes->pieces()) {
        if (piece.size() < kLarge) {
            small.append(reinterpret_cast<const char*>(piece.data()), piece.size());
            continue;
        }
        flush();
        made.append(LargePiece{bytes, piece});
    }
    flush();
    return made;
}

OpenedFigure from_pieces(const std::vector<py::buffer>& pieces) {
    std::vector<py::buffer_info> held;
    std::vector<plot::ByteSpan> spans;
    for (const py::buffer& piece : pieces) {
        const py::buffer_info& info = held.emplace_back(piece.request());
        if (info.itemsize != 1 || info.ndim != 1 || info.strides[0] != 1) {
            throw plot::TypeError("bytes are expected");
        }
        spans.emplace_back(static_cast<const std::uint8_t*>(info.ptr), std::size_t(info.size));
    }
    return run_long([&] { return plot::figure_of_bytes(spans); });
}

// (label, a new artist that looks like the sample) of each entry.
std::vector<std::pair<std::string, std::shared_ptr<Artist>>> entries_of(
    const plot::Legend& legend) {
    std::vector<std::pair<std::string, std::shared_ptr<Artist>>> entries;
    for (const plot::LegendEntry& e : legend.state_as<plot::LegendState>()->entries) {
        entries.emplace_back(e.label, e.handle ? plot::artist_of(*e.handle) : nullptr);
    }
    return entries;
}

}  // namespace

void bind_figure_file(py::module_& m) {
    py::class_<LargePiece>(m, "LargePiece", py::buffer_protocol())
        .def_buffer([](const LargePiece& piece) {
            return py::buffer_info(piece.bytes.data(), py::ssize_t(piece.bytes.size()));
        });
    m.def("figure_to_pieces", &to_pieces);
    m.def("save_figure_file",
          [](Figure& figure, const std::string& path, const FigureNotes& notes) {
              with_errno(path, [&] { plot::save_figure_file(figure.snapshot(), path, notes); });
              emit_warnings();
          });
    m.def("open_figure_file", [](const std::string& path) {
        const OpenedFigure made = with_errno(path, [&] { return plot::open_figure_file(path); });
        return py::make_tuple(made.figure, made.notes);
    });
    m.def("figure_from_pieces", [](const std::vector<py::buffer>& pieces) {
        const OpenedFigure made = from_pieces(pieces);
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
