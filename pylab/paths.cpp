#include "pylab/paths.h"

#include <pybind11/stl.h>

#include <cstring>

#include "plot/artists/patch.h"
#include "plot/error.h"

namespace pylab {

using plot::Path;
using plot::PathCode;

Path to_path(const Vertices& vertices, const std::optional<std::vector<int>>& codes) {
    Path path{to_points(vertices), {}};
    if (!codes) return path;
    if (codes->size() != path.points.size()) {
        throw plot::ValueError(
            "'codes' must be a 1D list or array with the same length of 'vertices'");
    }
    path.codes.reserve(codes->size());
    for (const int code : *codes) {
        if ((code < 0 || code > 4) && code != 79)
            throw plot::ValueError("unknown path code " + std::to_string(code));
        path.codes.push_back(PathCode(code));
    }
    return path;
}

namespace {

// Back to where it began, if it is to be closed.
Path polyline(std::vector<plot::Point> points, bool closed) {
    Path path{std::move(points), {}};
    if (closed && !path.points.empty()) {
        path.codes.reserve(path.points.size() + 1);
        path.codes.assign(path.points.size(), PathCode::LineTo);
        path.codes.front() = PathCode::MoveTo;
        path.close();
    }
    return path;
}

Path path_of(const py::object& item, bool closed) {
    if (PyTuple_Check(item.ptr()) && PyTuple_GET_SIZE(item.ptr()) == 2 &&
        py::isinstance<py::array>(item[py::int_(0)])) {
        const auto codes = item[py::int_(1)].cast<std::optional<std::vector<int>>>();
        return to_path(item[py::int_(0)].cast<Vertices>(), codes);
    }
    if (py::isinstance<plot::Patch>(item)) {
        const auto path = item.cast<const plot::Patch&>().state_as<plot::PatchState>()->path;
        return path ? *path : Path{};
    }
    return polyline(to_points(item.cast<Vertices>()), closed);
}

// Paths of as many vertices each, (M, N, 2).
std::vector<Path> rows_of(const Vertices& all, bool closed) {
    const auto count = static_cast<std::size_t>(all.shape(1));
    std::vector<Path> paths;
    paths.reserve(static_cast<std::size_t>(all.shape(0)));
    for (py::ssize_t i = 0; i < all.shape(0); ++i) {
        std::vector<plot::Point> points(count);
        if (count > 0) std::memcpy(points.data(), all.data(i, 0, 0), count * sizeof(plot::Point));
        paths.push_back(polyline(std::move(points), closed));
    }
    return paths;
}

}  // namespace

std::vector<Path> to_paths(const py::sequence& items, bool closed) {
    if (py::isinstance<Vertices>(items)) {
        const auto all = items.cast<Vertices>();
        if (all.ndim() == 3 && all.shape(2) == 2) return rows_of(all, closed);
    }
    std::vector<Path> paths;
    paths.reserve(items.size());
    for (const py::object item : items) paths.push_back(path_of(item, closed));
    return paths;
}

py::tuple from_path(const Path& path) {
    py::array_t<std::uint8_t> codes(py::ssize_t(path.codes.size()));
    for (std::size_t i = 0; i < path.codes.size(); ++i)
        codes.mutable_at(py::ssize_t(i)) = std::uint8_t(path.codes[i]);
    return py::make_tuple(from_points(path.points),
                          path.codes.empty() ? py::object(py::none()) : codes);
}

}  // namespace pylab
