// The types of fields as JSON: into it, and out of it with checks (ValueError). How each looks in a
// file is described in docs/figure-files.md.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "plot/figure_fields.h"

namespace plot {

using Json = nlohmann::json;

// "it must be …, not …".
[[noreturn]] void refuse_json(const char* wanted, const Json& found);
const Json& require_json(bool good, const char* wanted, const Json& found);

Json encode(bool, ColumnTable&);
void decode(const Json&, bool&, ColumnTable&);
Json encode(int, ColumnTable&);
void decode(const Json&, int&, ColumnTable&);
Json encode(std::size_t, ColumnTable&);
void decode(const Json&, std::size_t&, ColumnTable&);
Json encode(double, ColumnTable&);
void decode(const Json&, double&, ColumnTable&);
Json encode(const std::string&, ColumnTable&);
void decode(const Json&, std::string&, ColumnTable&);
Json encode(const Point&, ColumnTable&);
void decode(const Json&, Point&, ColumnTable&);
Json encode(const Rect&, ColumnTable&);
void decode(const Json&, Rect&, ColumnTable&);
Json encode(const Interval&, ColumnTable&);
void decode(const Json&, Interval&, ColumnTable&);
Json encode(const DataLimits&, ColumnTable&);
void decode(const Json&, DataLimits&, ColumnTable&);
Json encode(const Rgba&, ColumnTable&);
void decode(const Json&, Rgba&, ColumnTable&);
Json encode(const Color&, ColumnTable&);
void decode(const Json&, Color&, ColumnTable&);
Json encode(const DashSpec&, ColumnTable&);
void decode(const Json&, DashSpec&, ColumnTable&);
Json encode(const LineStyle&, ColumnTable&);
void decode(const Json&, LineStyle&, ColumnTable&);
Json encode(const TransformSpec&, ColumnTable&);
void decode(const Json&, TransformSpec&, ColumnTable&);
Json encode(const Font&, ColumnTable&);
void decode(const Json&, Font&, ColumnTable&);
Json encode(const Value&, ColumnTable&);
void decode(const Json&, Value&, ColumnTable&);
Json encode(const Column&, ColumnTable&);
void decode(const Json&, Column&, ColumnTable&);
Json encode(const NumberBlock&, ColumnTable&);
void decode(const Json&, NumberBlock&, ColumnTable&);
Json encode(const std::shared_ptr<const Path>&, ColumnTable&);
void decode(const Json&, std::shared_ptr<const Path>&, ColumnTable&);

template <class T>
Json encode(const std::vector<T>& v, ColumnTable& columns) {
    Json list = Json::array();
    for (const T& item : v) list.push_back(encode(item, columns));
    return list;
}
template <class T>
void decode(const Json& j, std::vector<T>& v, ColumnTable& columns) {
    require_json(j.is_array(), "a list", j);
    std::vector<T> items(j.size());
    for (std::size_t i = 0; i < items.size(); ++i) decode(j[i], items[i], columns);
    v = std::move(items);
}

template <class T>
Json encode(const std::optional<T>& v, ColumnTable& columns) {
    return v ? encode(*v, columns) : Json();
}
template <class T>
void decode(const Json& j, std::optional<T>& v, ColumnTable& columns) {
    v.reset();
    if (!j.is_null()) decode(j, v.emplace(), columns);
}

}  // namespace plot
