#include "pylab/paths.h"

#include <pybind11/stl.h>

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

std::vector<Path> to_paths(const py::sequence& items, bool closed) {
    std::vector<Path> paths;
    paths.reserve(items.size());
    for (const py::object item : items) {
        if (PyTuple_Check(item.ptr()) && PyTuple_GET_SIZE(item.ptr()) == 2 &&
            py::isinstance<py::array>(item[py::int_(0)])) {
            const auto codes = item[py::int_(1)].cast<std::optional<std::vector<int>>>();
            paths.push_back(to_path(item[py::int_(0)].cast<Vertices>(), codes));
            continue;
        }
        if (py::isinstance<plot::Patch>(item)) {
            const auto path = item.cast<const plot::Patch&>().state_as<plot::PatchState>()->path;
            paths.push_back(path ? *path : Path{});
            continue;
        }
        Path path{to_points(item.cast<Vertices>()), {}};
        if (closed && !path.points.empty()) {
            path.codes.reserve(path.points.size() + 1);
            path.codes.assign(path.points.size(), PathCode::LineTo);
            path.codes.front() = PathCode::MoveTo;
            path.close();
        }
        paths.push_back(std::move(path));
    }
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
