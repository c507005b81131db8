#include "pylab/bind_fonts.h"

#include <pybind11/stl.h>

#include "plot/font_files.h"
#include "plot/font_match.h"

namespace pylab {

namespace py = pybind11;

namespace {

py::tuple as_tuple(const plot::InstalledFont& font) {
    return py::make_tuple(font.path, font.family, font.style, font.weight, font.width);
}

}  // namespace

void bind_fonts(py::module_& m) {
    m.def("installed_fonts", [] {
        py::list all;
        for (const plot::InstalledFont& font : plot::installed_fonts()) all.append(as_tuple(font));
        return all;
    });
    m.def("add_font_file",
          [](const std::string& path) { return as_tuple(plot::add_font_file(path)); });
    m.def("match_font",
          [](const std::string& family, int weight, const std::string& style, int stretch) {
              plot::Font font;
              font.family = family;
              font.weight = weight;
              font.italic = style == "italic";
              font.oblique = style == "oblique";
              font.stretch = stretch;
              return plot::match_font(font).path;
          });
}

}  // namespace pylab
