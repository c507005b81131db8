#include <algorithm>
#include <cmath>
#include <functional>

#include "plot/artists/image.h"
#include "plot/error.h"
#include "plot/figure_codec.h"
#include "plot/figure_codec_mapping.h"

namespace plot {

namespace {

const Words<ImageData::Type>& type_words() {
    static const Words<ImageData::Type> words = {
        {"uint8", ImageData::Type::Byte},     {"float32", ImageData::Type::Float},
        {"float64", ImageData::Type::Double}, {"int16", ImageData::Type::Short},
        {"uint16", ImageData::Type::Word},    {"int32", ImageData::Type::Int}};
    return words;
}

NumberBlock block_of(const ImageData& data) {
    const std::string type = word_of(data.type, type_words());
    if (data.empty()) return {nullptr, {}, type};
    return {data.owner,
            {static_cast<const std::uint8_t*>(data.values), data.size() * number_size(type)},
            type};
}

template <class T>
ImageData narrowed(const ImageData& shape, std::span<const double> values) {
    std::vector<T> all;
    all.reserve(values.size());
    for (const double v : values) {
        if (std::is_integral_v<T> && !(v >= double(std::numeric_limits<T>::lowest()) &&
                                       v <= double(std::numeric_limits<T>::max()))) {
            throw ValueError("a number of the picture's type cannot be " + repr(Value{v}));
        }
        all.push_back(static_cast<T>(v));
    }
    return copy_image(shape.type, shape.rows, shape.columns, shape.channels, all.data());
}

// Older files have all numbers as doubles.
ImageData image_of(const ImageData& shape, const NumberBlock& block) {
    const std::size_t of_one = number_size(block.type);
    if (shape.channels == 2) throw ValueError("a picture has 1, 3 or 4 channels");
    if (block.bytes.size() != shape.size() * of_one) {
        throw ValueError("the picture's size is another one");
    }
    if (block.type == word_of(shape.type, type_words())) {
        return view_image(shape.type, shape.rows, shape.columns, shape.channels, block.bytes.data(),
                          block.owner);
    }
    if (block.type != "float64") throw ValueError("the picture's numbers are of another type");
    const std::span values(reinterpret_cast<const double*>(block.bytes.data()), shape.size());
    return shape.visit([&]<class T>(const T*) { return narrowed<T>(shape, values); });
}

void data_fields(Fields& f, ImageData& data) {
    constexpr int kMost = 1 << 30;
    NumberBlock block = f.reading() ? NumberBlock() : block_of(data);
    ImageData shape;
    shape.type = data.type, shape.rows = data.rows, shape.columns = data.columns;
    shape.channels = data.channels;
    f.word("type", shape.type, type_words());
    f.whole("rows", shape.rows, 0, kMost);
    f.whole("columns", shape.columns, 0, kMost);
    f.whole("channels", shape.channels, 1, 4);
    f("values", block);
    if (f.reading()) f.checked("values", [&] { data = image_of(shape, block); });
}

void check_sides(const std::vector<double>& sides, int count) {
    const bool grow = std::is_sorted(sides.begin(), sides.end());
    if (!sides.empty() && (!grow || sides.size() != std::size_t(count) + 1)) {
        throw ValueError("the sides of the pixels do not fit the picture");
    }
}

void check_middles(const std::vector<double>& middles, int count) {
    const bool grow = std::ranges::adjacent_find(middles, std::greater_equal<>()) == middles.end();
    if (!middles.empty() && (!grow || middles.size() != std::size_t(count))) {
        throw ValueError("the middles of the pixels do not fit the picture");
    }
}

void image_fields(Fields& f, ImageState& s) {
    ImageData data = s.data();
    f.object("data", [&](Fields& inner) { data_fields(inner, data); });
    f.object("alphas", [&](Fields& inner) { data_fields(inner, s.alphas); });
    f.object("mapping", [&](Fields& inner) { mapping_fields(inner, *s.mappable()); });
    f("column_sides", s.column_sides), f("row_sides", s.row_sides);
    if (!f.reading() || f.has("column_middles")) {  // files of earlier versions have none
        f("column_middles", s.column_middles), f("row_middles", s.row_middles);
    }
    if (!f.reading()) return;
    f.checked("column_middles", [&] { check_middles(s.column_middles, data.columns); });
    f.checked("row_middles", [&] { check_middles(s.row_middles, data.rows); });
    f.checked("column_sides", [&] { check_sides(s.column_sides, data.columns); });
    f.checked("row_sides", [&] { check_sides(s.row_sides, data.rows); });
    f.checked("data", [&] { s.set_data(std::move(data)); });
}

const bool kAdded =
    add_codec<ImageState>("AxesImage", image_fields, [] { return std::make_shared<Image>(); });

}  // namespace

}  // namespace plot
