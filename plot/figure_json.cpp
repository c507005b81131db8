#include "plot/figure_json.h"

#include <array>
#include <initializer_list>
#include <limits>

#include "plot/error.h"
#include "plot/style.h"

namespace plot {

void refuse_json(const char* wanted, const Json& found) {
    std::string text = found.is_array() ? "a list" : found.is_object() ? "an object" : "";
    if (text.empty()) text = found.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > 40) text = text.substr(0, 40) + "…";
    throw ValueError(std::string("it must be ") + wanted + ", not " + text);
}

const Json& require_json(bool good, const char* wanted, const Json& found) {
    if (!good) refuse_json(wanted, found);
    return found;
}

namespace {

// A fixed number of doubles.
void decode_numbers(const Json& j, const char* wanted, std::initializer_list<double*> targets,
                    ColumnTable& columns) {
    require_json(j.is_array() && j.size() == targets.size(), wanted, j);
    std::size_t i = 0;
    for (double* target : targets) decode(j[i++], *target, columns);
}

template <class... D>
Json encode_numbers(ColumnTable& columns, D... numbers) {
    return Json::array({encode(double(numbers), columns)...});
}

const std::array<const char*, 4>& coordinate_words() {
    static const std::array<const char*, 4> words = {"data", "axes", "figure", "pixels"};
    return words;
}

void decode(const Json& j, Coordinates& v) {
    const auto& words = coordinate_words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (j == words[i]) {
            v = Coordinates(i);
            return;
        }
    }
    refuse_json("'data', 'axes', 'figure' or 'pixels'", j);
}

// A letter for each code: a path of many points stays short.
constexpr std::pair<char, PathCode> kLetters[] = {{'S', PathCode::Stop},   {'M', PathCode::MoveTo},
                                                  {'L', PathCode::LineTo}, {'Q', PathCode::Curve3},
                                                  {'C', PathCode::Curve4}, {'Z', PathCode::Close}};

char letter_of(PathCode code) {
    for (const auto& [letter, meaning] : kLetters) {
        if (meaning == code) return letter;
    }
    return 'S';
}

PathCode code_of(char letter) {
    for (const auto& [known, meaning] : kLetters) {
        if (known == letter) return meaning;
    }
    throw ValueError("the letters of path codes are S, M, L, Q, C and Z");
}

// The points' memory as x, y, x, y, …
Column interleaved(const std::shared_ptr<const Path>& path) {
    static_assert(sizeof(Point) == 2 * sizeof(double));
    const auto* first = reinterpret_cast<const double*>(path->points.data());
    return Column(path, {first, 2 * path->points.size()});
}

template <class T>
Value decoded(const Json& j, ColumnTable& columns) {
    T v{};
    decode(j, v, columns);
    return v;
}

}  // namespace

Json encode(bool v, ColumnTable&) { return v; }
void decode(const Json& j, bool& v, ColumnTable&) {
    v = require_json(j.is_boolean(), "true or false", j).get<bool>();
}

Json encode(int v, ColumnTable&) { return v; }
void decode(const Json& j, int& v, ColumnTable&) {
    // Far from where sums of such numbers overflow.
    const auto most = std::int64_t(1'000'000'000);
    const bool fits = j.is_number_unsigned()
                          ? j.get<std::uint64_t>() <= std::uint64_t(most)
                          : j.is_number_integer() && j.get<std::int64_t>() >= -most;
    v = require_json(fits, "a whole number of at most 1e9", j).get<int>();
}

Json encode(std::size_t v, ColumnTable&) { return v; }
void decode(const Json& j, std::size_t& v, ColumnTable&) {
    v = require_json(j.is_number_unsigned(), "a whole number from 0", j).get<std::size_t>();
}

// JSON has no numbers that are not finite; they are written as words.
Json encode(double v, ColumnTable&) {
    if (std::isnan(v)) return "nan";
    if (std::isinf(v)) return v < 0 ? "-inf" : "inf";
    return v;
}
void decode(const Json& j, double& v, ColumnTable&) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    if (j.is_number()) {
        v = j.get<double>();
    } else if (j == "nan") {
        v = std::numeric_limits<double>::quiet_NaN();
    } else if (j == "inf" || j == "-inf") {
        v = j == "inf" ? inf : -inf;
    } else {
        refuse_json("a number", j);
    }
}

Json encode(const std::string& v, ColumnTable&) { return v; }
void decode(const Json& j, std::string& v, ColumnTable&) {
    v = require_json(j.is_string(), "text", j).get<std::string>();
}

Json encode(const Point& p, ColumnTable& c) { return encode_numbers(c, p.x, p.y); }
void decode(const Json& j, Point& p, ColumnTable& c) {
    decode_numbers(j, "[x, y]", {&p.x, &p.y}, c);
}

Json encode(const Rect& r, ColumnTable& c) { return encode_numbers(c, r.x0, r.y0, r.x1, r.y1); }
void decode(const Json& j, Rect& r, ColumnTable& c) {
    decode_numbers(j, "[left, bottom, right, top]", {&r.x0, &r.y0, &r.x1, &r.y1}, c);
}

Json encode(const Interval& v, ColumnTable& c) { return encode_numbers(c, v.v0, v.v1); }
void decode(const Json& j, Interval& v, ColumnTable& c) {
    decode_numbers(j, "[from, to]", {&v.v0, &v.v1}, c);
}

Json encode(const DataLimits& d, ColumnTable& c) {
    return encode_numbers(c, d.low, d.high, d.minpos);
}
void decode(const Json& j, DataLimits& d, ColumnTable& c) {
    decode_numbers(j, "[low, high, least positive]", {&d.low, &d.high, &d.minpos}, c);
    const bool some = std::isfinite(d.low) && std::isfinite(d.high) && d.low <= d.high;
    require_json((some || d == DataLimits{}) && d.minpos > 0, "limits of finite data", j);
}

Json encode(const Rgba& v, ColumnTable& c) { return encode_numbers(c, v.r, v.g, v.b, v.a); }
void decode(const Json& j, Rgba& v, ColumnTable& c) {
    decode_numbers(j, "[red, green, blue, alpha]", {&v.r, &v.g, &v.b, &v.a}, c);
    for (const double part : {v.r, v.g, v.b, v.a}) {
        require_json(part >= 0 && part <= 1, "a colour of numbers from 0 to 1", j);
    }
}

// As it is drawn, and as it was given: what "C0" means may have changed.
Json encode(const Color& color, ColumnTable& columns) {
    return {{"rgba", encode(color.rgba, columns)}, {"given", color.spelled}};
}
void decode(const Json& j, Color& color, ColumnTable& columns) {
    require_json(j.is_object() && j.size() == 2 && j.contains("rgba") && j.contains("given"),
                 "a colour", j);
    Color read;
    decode(j["rgba"], read.rgba, columns);
    decode(j["given"], read.spelled, columns);
    require_json(read.spelled.empty() || read.spelled == kThreeNumbers || parse_color(read.spelled),
                 "a colour", j);
    color = std::move(read);
}

Json encode(const DashSpec& d, ColumnTable& columns) {
    return {{"offset", encode(d.offset, columns)}, {"pattern", encode(d.pattern, columns)}};
}
void decode(const Json& j, DashSpec& d, ColumnTable& columns) {
    require_json(j.is_object() && j.contains("offset") && j.contains("pattern"), "dashes", j);
    decode(j["offset"], d.offset, columns);
    decode(j["pattern"], d.pattern, columns);
}

// With the dashes that it has: those that a name stands for may have changed.
Json encode(const LineStyle& style, ColumnTable& columns) {
    return {{"name", style.name}, {"dashes", encode(style.dashes, columns)}};
}
void decode(const Json& j, LineStyle& style, ColumnTable& columns) {
    require_json(j.is_object() && j.contains("name") && j.contains("dashes"), "a line style", j);
    LineStyle read;
    decode(j["name"], read.name, columns);
    decode(j["dashes"], read.dashes, columns);
    to_line_style(read.name, "name");
    if (!read.dashes.pattern.empty()) {
        to_line_style(read.dashes, "dashes");
    } else {
        require_json(std::isfinite(read.dashes.offset), "a line style", j);
    }
    style = std::move(read);
}

Json encode(const TransformSpec& t, ColumnTable& c) {
    const Affine& a = t.before;
    return {{"x", coordinate_words()[std::size_t(t.x)]},
            {"y", coordinate_words()[std::size_t(t.y)]},
            {"before", encode_numbers(c, a.xx, a.yx, a.xy, a.yy, a.x0, a.y0)},
            {"offset_points", encode(t.offset_points, c)}};
}
void decode(const Json& j, TransformSpec& t, ColumnTable& c) {
    require_json(j.is_object() && j.contains("x") && j.contains("y") && j.contains("before") &&
                     j.contains("offset_points"),
                 "a transform", j);
    TransformSpec read;
    Affine& a = read.before;
    decode(j["x"], read.x);
    decode(j["y"], read.y);
    decode_numbers(j["before"], "six numbers", {&a.xx, &a.yx, &a.xy, &a.yy, &a.x0, &a.y0}, c);
    decode(j["offset_points"], read.offset_points, c);
    t = read;
}

Json encode(const Font& f, ColumnTable& columns) {
    return {{"family", f.family},
            {"size", encode(f.size, columns)},
            {"weight", f.weight},
            {"italic", f.italic},
            {"oblique", f.oblique},
            {"stretch", f.stretch},
            {"small_caps", f.small_caps},
            {"math_family", f.math_family},
            {"math_letters", f.math_letters}};
}
void decode(const Json& j, Font& font, ColumnTable& columns) {
    for (const char* name :
         {"family", "size", "weight", "italic", "oblique", "stretch", "small_caps"}) {
        require_json(j.is_object() && j.contains(name), "a font", j);
    }
    Font f;
    decode(j["family"], f.family, columns);
    decode(j["size"], f.size, columns);
    decode(j["weight"], f.weight, columns);
    decode(j["italic"], f.italic, columns);
    decode(j["oblique"], f.oblique, columns);
    decode(j["stretch"], f.stretch, columns);
    decode(j["small_caps"], f.small_caps, columns);
    // Files of earlier versions have none.
    if (j.contains("math_family")) decode(j["math_family"], f.math_family, columns);
    if (j.contains("math_letters")) decode(j["math_letters"], f.math_letters, columns);
    font_size(f.size);
    require_json(f.weight >= 1 && f.weight <= 1000 && f.stretch >= 1 && f.stretch <= 9, "a font",
                 j);
    font = std::move(f);
}

// What JSON has no type for is an object with one name.
Json encode(const Value& value, ColumnTable& c) {
    return std::visit(
        [&c](const auto& v) -> Json {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, std::monostate>) return nullptr;
            if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::string>) return v;
            if constexpr (std::is_same_v<T, double>) {
                return std::isfinite(v) ? Json(v) : Json{{"number", encode(v, c)}};
            }
            if constexpr (std::is_same_v<T, std::vector<double>>) {
                return {{"numbers", encode(v, c)}};
            }
            if constexpr (std::is_same_v<T, std::vector<std::string>>) {
                return {{"strings", encode(v, c)}};
            }
            if constexpr (std::is_same_v<T, std::vector<Rgba>>) return {{"colors", encode(v, c)}};
            if constexpr (std::is_same_v<T, std::vector<DashSpec>>) {
                return {{"dash_list", encode(v, c)}};
            }
            if constexpr (std::is_same_v<T, Rgba>) return {{"rgba", encode(v, c)}};
            if constexpr (std::is_same_v<T, DashSpec>) return {{"dashes", encode(v, c)}};
            if constexpr (std::is_same_v<T, TransformSpec>) return {{"transform", encode(v, c)}};
        },
        value);
}

void decode(const Json& j, Value& value, ColumnTable& c) {
    using Decode = Value (*)(const Json&, ColumnTable&);
    static const std::map<std::string, Decode> tagged = {
        {"number", decoded<double>},
        {"numbers", decoded<std::vector<double>>},
        {"strings", decoded<std::vector<std::string>>},
        {"rgba", decoded<Rgba>},
        {"colors", decoded<std::vector<Rgba>>},
        {"dash_list", decoded<std::vector<DashSpec>>},
        {"dashes", decoded<DashSpec>},
        {"transform", decoded<TransformSpec>}};
    if (j.is_null()) {
        value = {};
    } else if (j.is_boolean()) {
        value = j.get<bool>();
    } else if (j.is_number()) {
        value = j.get<double>();
    } else if (j.is_string()) {
        value = j.get<std::string>();
    } else {
        require_json(j.is_object() && j.size() == 1 && tagged.contains(j.begin().key()), "a value",
                     j);
        value = tagged.at(j.begin().key())(j.begin().value(), c);
    }
}

Json encode(const Column& column, ColumnTable& columns) { return columns.number_of(column); }
void decode(const Json& j, Column& column, ColumnTable& columns) {
    std::size_t number = 0;
    decode(j, number, columns);
    column = columns.at(number);
}

Json encode(const NumberBlock& block, ColumnTable& columns) { return columns.number_of(block); }
void decode(const Json& j, NumberBlock& block, ColumnTable& columns) {
    std::size_t number = 0;
    decode(j, number, columns);
    block = columns.block(number);
}

Json encode(const std::shared_ptr<const Path>& path, ColumnTable& columns) {
    if (!path) return {};
    std::string letters;
    for (const PathCode code : path->codes) letters += letter_of(code);
    return {{"points", columns.number_of(interleaved(path))}, {"codes", letters}};
}
void decode(const Json& j, std::shared_ptr<const Path>& path, ColumnTable& columns) {
    path.reset();
    if (j.is_null()) return;
    require_json(j.is_object() && j.contains("points") && j.contains("codes"), "a path", j);
    std::size_t number = 0;
    std::string letters;
    decode(j["points"], number, columns);
    decode(j["codes"], letters, columns);
    const Column points = columns.at(number);
    if (points.size() % 2 || (!letters.empty() && letters.size() != points.size() / 2)) {
        throw ValueError("a path needs two numbers for each point, and as many codes or none");
    }
    std::shared_ptr<const Path>& known = columns.path(number, letters);
    if (!known) {
        auto read = std::make_shared<Path>();
        for (std::size_t i = 0; i < points.size(); i += 2) {
            read->points.push_back({points[i], points[i + 1]});
        }
        for (const char letter : letters) read->codes.push_back(code_of(letter));
        known = std::move(read);
    }
    path = known;
}

}  // namespace plot
