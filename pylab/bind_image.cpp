// Pictures: grids of numbers on a rectangle.
#include <pybind11/stl.h>

#include "plot/artists/image.h"
#include "plot/atomic_file.h"
#include "plot/error.h"
#include "plot/png.h"
#include "pylab/arrays.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"
#include "pylab/held.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Image;
using plot::ImageData;
using plot::ImageState;

ImageData::Type type_of(const py::array& array) {
    if (py::isinstance<py::array_t<std::uint8_t>>(array)) return ImageData::Type::Byte;
    if (py::isinstance<py::array_t<std::int16_t>>(array)) return ImageData::Type::Short;
    if (py::isinstance<py::array_t<std::uint16_t>>(array)) return ImageData::Type::Word;
    if (py::isinstance<py::array_t<std::int32_t>>(array)) return ImageData::Type::Int;
    if (py::isinstance<py::array_t<float>>(array)) return ImageData::Type::Float;
    if (py::isinstance<py::array_t<double>>(array)) return ImageData::Type::Double;
    throw plot::TypeError(
        "a picture's numbers must be uint8, int16, uint16, int32, float32 or float64");
}

// Whether an array is a part of a file, of which a copy might not fit into memory.
bool is_file(const py::array& array) {
    const py::object memmap = py::module_::import("numpy").attr("memmap");
    for (py::object at = array; py::isinstance<py::array>(at); at = at.attr("base")) {
        if (py::isinstance(at, memmap)) return true;
    }
    return false;
}

// (M, N), (M, N, 3) or (M, N, 4) numbers without gaps between them.
ImageData to_image(const py::array& array) {
    constexpr py::ssize_t kLarge = 1 << 17;  // bytes
    const auto channels = array.ndim() == 3 ? array.shape(2) : 1;
    if (array.ndim() < 2 || array.ndim() > 3 || (channels != 1 && channels != 3 && channels != 4)) {
        throw plot::TypeError("Invalid shape for image data");
    }
    if (!(array.flags() & py::array::c_style)) throw plot::TypeError("the array has gaps");
    constexpr py::ssize_t kMost = std::numeric_limits<int>::max();
    if (array.shape(0) > kMost || array.shape(1) > kMost) throw plot::ValueError("too large");
    const auto type = type_of(array);
    const int rows = int(array.shape(0)), columns = int(array.shape(1));
    const void* from = array.data();
    const bool is_aligned =
        reinterpret_cast<std::uintptr_t>(from) % std::uintptr_t(array.itemsize()) == 0;
    if (array.nbytes() >= kLarge && is_aligned && (is_file(array) || is_lasting(array))) {
        return plot::view_image(type, rows, columns, int(channels), from, hold(array));
    }
    auto work = [&] { return plot::copy_image(type, rows, columns, int(channels), from); };
    return array.nbytes() < kLarge ? work() : run_long(work);
}

// The numbers themselves, which nobody can change.
py::array view_of(const ImageData& data) {
    auto owner = std::make_unique<std::shared_ptr<const void>>(data.owner);
    const py::capsule base(
        owner.get(), [](void* held) { delete static_cast<std::shared_ptr<const void>*>(held); });
    owner.release();
    std::vector<py::ssize_t> shape{data.rows, data.columns};
    if (data.channels > 1) shape.push_back(data.channels);
    const py::dtype type = data.visit([]<class T>(const T*) { return py::dtype::of<T>(); });
    py::array array(type, shape, data.values, base);
    array.attr("flags").attr("writeable") = false;
    return array;
}

py::bytes encode(const py::array_t<std::uint8_t, py::array::c_style>& rgba, double dpi,
                 const std::map<std::string, std::string>& texts) {
    if (rgba.ndim() != 3 || rgba.shape(2) != 4) {
        throw plot::ValueError("a picture must be an array of shape (M, N, 4)");
    }
    plot::PngInfo about;
    about.dpi = dpi;
    about.texts.assign(texts.begin(), texts.end());
    const int width = int(rgba.shape(1)), height = int(rgba.shape(0));
    const std::uint8_t* from = rgba.data();
    const auto bytes = run_long([&] { return plot::encode_png(width, height, from, about); });
    return py::bytes(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void replace_file(const std::string& path, const py::bytes& content) {
    const std::string_view view = content;
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(view.data()), view.size());
    run_long([&] { plot::AtomicFile(path).replace(bytes); });
}

// Numbers from 0 to 1.
py::array_t<float> decode(const py::bytes& file) {
    const std::string_view view = file;
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(view.data()), view.size());
    const plot::PngPicture picture = run_long([&] { return plot::decode_png(bytes); });
    std::vector<py::ssize_t> shape{picture.height, picture.width};
    if (picture.channels > 1) shape.push_back(picture.channels);
    py::array_t<float> array(shape);
    const float most = float((1 << picture.depth) - 1);
    std::transform(picture.values.begin(), picture.values.end(), array.mutable_data(),
                   [most](std::uint16_t v) { return float(v) / most; });
    return array;
}

}  // namespace

void bind_image(py::module_& m) {
    m.def("encode_png", &encode);
    m.def("decode_png", &decode);
    m.def("replace_file", &replace_file);
    py::class_<ImageData>(m, "ImageData", "An immutable grid of numbers.")
        .def(py::init(&to_image))
        .def("array", &view_of)
        .def_property_readonly("has_bad",
                               [](const ImageData& d) {
                                   const bool can_be = d.type == ImageData::Type::Float ||
                                                       d.type == ImageData::Type::Double;
                                   return can_be && run_long([&] { return d.has_bad(); });
                               })
        .def("limits", [](const ImageData& d) {
            const plot::DataLimits limits = run_long([&] { return d.limits(); });
            return py::make_tuple(limits.low, limits.minpos, limits.high);
        });
    py::class_<Image, plot::Artist, std::shared_ptr<Image>>(m, "Image")
        .def(py::init([](const py::dict& given) {
            return std::make_shared<Image>(to_updates(given, plot::image_properties()));
        }))
        .def("set_data",
             [](Image& image, const ImageData& data) {
                 image.update<ImageState>([&](ImageState& s) { s.set_data(data); });
             })
        .def("data", [](const Image& image) { return image.state_as<ImageState>()->data(); })
        .def("alphas",
             [](const Image& image) -> std::optional<ImageData> {
                 const auto state = image.state_as<ImageState>();
                 if (state->alphas.empty()) return std::nullopt;
                 return state->alphas;
             })
        .def("norm",
             [](const Image& image) { return image.state_as<ImageState>()->mapping().norm(); })
        .def("colormap",
             [](const Image& image) { return image.state_as<ImageState>()->mapping().colormap(); })
        .def("format_value", [](const Image& image,
                                double v) { return image.state_as<ImageState>()->value_text(v); })
        .def("set_alphas",
             [](Image& image, const std::optional<ImageData>& alphas) {
                 image.update<ImageState>(
                     [&](ImageState& s) { s.alphas = alphas.value_or(ImageData{}); });
             })
        .def(
            "set_sides",
            [](Image& image, const std::vector<double>& columns, const std::vector<double>& rows,
               const std::vector<double>& column_middles, const std::vector<double>& row_middles) {
                image.update<ImageState>([&](ImageState& s) {
                    s.column_sides = columns, s.row_sides = rows;
                    s.column_middles = column_middles, s.row_middles = row_middles;
                    if (columns.size() > 1 && rows.size() > 1) {
                        s.extent = {columns.front(), columns.back(), rows.front(), rows.back()};
                    }
                });
            },
            py::arg("columns"), py::arg("rows"), py::arg("column_middles") = std::vector<double>{},
            py::arg("row_middles") = std::vector<double>{})
        .def("sides", [](const Image& image) { return image.state_as<ImageState>()->sides(); });
}

}  // namespace pylab
