#include "plot/artists/image.h"

#include <cmath>

#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

using S = ImageState;

std::optional<std::array<double, 4>> to_extent(const Value& v, std::string_view what) {
    if (is_none(v)) return std::nullopt;
    const std::vector<double> sides = to_numbers(v, what);
    if (sides.size() != 4) {
        throw ValueError(std::string(what) + " must be (left, right, bottom, top), not " + repr(v));
    }
    return std::array{sides[0], sides[1], sides[2], sides[3]};
}

Value from_extent(const std::optional<std::array<double, 4>>& sides) {
    if (!sides) return {};
    return std::vector<double>(sides->begin(), sides->end());
}

double to_radius(const Value& v, std::string_view what) {
    const double radius = to_number(v, what);
    if (!(radius > 0)) throw ValueError("The filter radius must be a positive number");
    return radius;
}

Interpolation to_interpolation(const Value& v, std::string_view what) {
    Value given = is_none(v) ? rc_get("image.interpolation") : v;
    if (auto* word = std::get_if<std::string>(&given)) {
        for (char& c : *word) c = char(std::tolower(static_cast<unsigned char>(c)));
    }
    return to_word(given, what, interpolation_words());
}

bool to_resample(const Value& v, std::string_view what) {
    return is_none(v) ? rc_bool("image.resample") : to_bool(v, what);
}

std::vector<Property> own_properties() {
    static const Words<bool> stages = {{"data", false}, {"rgba", true}};
    static const Words<bool> origins = {{"upper", true}, {"lower", false}};
    return {
        property(&S::extent, "(left, right, bottom, top) or None", to_extent, from_extent,
                 {"extent", {}, "", "The sides in data coordinates."}),
        word_property(&S::origin_upper, origins,
                      {"origin", {}, "image.origin", "Where the first row is."}),
        property(&S::interpolation, "str", to_interpolation,
                 [](Interpolation i) -> Value { return word_of(i, interpolation_words()); },
                 {"interpolation", {}, "image.interpolation", "How pixels are blended."}),
        property(
            &S::interpolate_colors, "{'data', 'rgba'}",
            [](const Value& v, std::string_view) { return !is_none(v) && to_word(v, "s", stages); },
            [](bool rgba) -> Value { return word_of(rgba, stages); },
            {"interpolation_stage", {}, "", "Whether values or colours are blended."}),
        property(&S::resample, "bool or None", to_resample, same_value<bool>,
                 {"resample", {}, "image.resample", "Whether no pixel is left out."}),
        property(&S::filterrad, "float > 0", to_radius, same_value<double>,
                 {"filterrad", {}, "", "Radius of the kernels sinc, lanczos and blackman."}),
        bool_property(&S::filternorm, {"filternorm", {}, "", "Whether weights add up to 1."})};
}

}  // namespace

const PropertyTable& image_properties() {
    static const PropertyTable table("AxesImage", &artist_properties(), own_properties());
    return table;
}

ImageState::ImageState() {
    interpolation = to_interpolation({}, "interpolation");
    origin_upper = rc_get("image.origin") == Value{std::string("upper")};
}

std::shared_ptr<ArtistState> ImageState::clone() const {
    return std::make_shared<ImageState>(*this);
}

const PropertyTable& ImageState::properties() const { return image_properties(); }

void ImageState::set_data(ImageData data) {
    data_ = std::move(data);
    cache_ = std::make_shared<Cache>();
}

std::array<double, 4> ImageState::sides() const {
    if (extent) return *extent;
    const double right = data_.columns - 0.5, end = data_.rows - 0.5;
    if (origin_upper) return {-0.5, right, end, -0.5};
    return {-0.5, right, -0.5, end};
}

DataBounds ImageState::data_bounds() const {
    if (!transform.is_data() || data_.empty()) return {};
    const auto [left, right, bottom, top] = sides();
    std::vector<double> x, y;
    for (const Point p : {Point{left, bottom}, {right, bottom}, {left, top}, {right, top}}) {
        const Point q = transform.before(p);
        x.push_back(q.x), y.push_back(q.y);
    }
    return bounds_of(x, y);
}

StickyEdges ImageState::sticky_edges() const {
    if (!transform.is_data()) return {};
    const auto [left, right, bottom, top] = sides();
    return {{left, right}, {bottom, top}};
}

Rect ImageState::device_box(const DrawContext& context) const {
    const auto [left, right, bottom, top] = sides();
    const Point a = context.frame.to_display({left, bottom}, transform);
    const Point b = context.frame.to_display({right, top}, transform);
    return {a.x, a.y, b.x, b.y};
}

Rect ImageState::window_extent(const DrawContext& context, const TextMetrics&) const {
    if (!visible || data_.empty()) return Rect::nothing();
    const Rect box = device_box(context);
    if (!is_finite(Point{box.x0 + box.x1, box.y0 + box.y1})) return Rect::nothing();
    return {std::min(box.x0, box.x1), std::min(box.y0, box.y1), std::max(box.x0, box.x1),
            std::max(box.y0, box.y1)};
}

Image::Image(const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<ImageState>();
          for (const auto& [name, value] : properties) {
              image_properties().find(name).set(*state, value);
          }
          return state;
      }()) {}

}  // namespace plot
