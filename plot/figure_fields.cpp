#include "plot/figure_fields.h"

#include "plot/error.h"
#include "plot/figure_json.h"

namespace plot {

std::size_t ColumnTable::number_of(const Column& column) {
    const auto values = column.values();
    return number_of(
        NumberBlock{std::make_shared<const Column>(column),
                    {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()}});
}

std::size_t ColumnTable::number_of(const NumberBlock& block) {
    const std::tuple<const void*, std::size_t, std::string> key{block.bytes.data(),
                                                                block.bytes.size(), block.type};
    const auto [at, fresh] = numbers_.try_emplace(key, columns_.size());
    if (fresh) columns_.push_back(block);
    return at->second;
}

const NumberBlock& ColumnTable::block(std::size_t number) const {
    if (number >= columns_.size()) {
        throw ValueError("there is no column " + std::to_string(number));
    }
    return columns_[number];
}

Column ColumnTable::at(std::size_t number) const {
    const NumberBlock& found = block(number);
    if (found.type != "float64") {
        throw ValueError("column " + std::to_string(number) + " must be of float64");
    }
    return {found.owner,
            {reinterpret_cast<const double*>(found.bytes.data()), found.bytes.size() / 8}};
}

Fields::Fields(Json& object, ColumnTable& columns, Way way, std::string where)
    : object_(object), columns_(columns), way_(way), where_(std::move(where)) {
    if (reading() && !object_.is_object()) throw ValueError(where_ + ": it must be an object");
    if (!reading()) object_ = Json::object();
}

bool Fields::has(const std::string& name) const { return object_.contains(name); }

void Fields::checked(const std::string& name, const std::function<void()>& work) const {
    try {
        work();
    } catch (const Error& e) {
        throw ValueError((where_.empty() ? "" : where_ + ".") + name + ": " + e.what());
    }
}

Json Fields::take(const std::string& name) {
    const auto at = object_.find(name);
    Json value = std::move(*at);
    object_.erase(at);
    return value;
}

template <class T>
void Fields::operator()(const std::string& name, T& value) {
    if (!reading()) {
        object_[name] = encode(value, columns_);
    } else if (has(name)) {
        const Json given = take(name);
        checked(name, [&] { decode(given, value, columns_); });
    }
}

void Fields::whole(const std::string& name, int& value, int low, int high) {
    (*this)(name, value);
    if (!reading() || (value >= low && value <= high)) return;
    checked(name, [&] {
        throw ValueError("it must be from " + std::to_string(low) + " to " + std::to_string(high) +
                         ", not " + std::to_string(value));
    });
}

void Fields::object(const std::string& name, const std::function<void(Fields&)>& list) {
    const std::string place = (where_.empty() ? "" : where_ + ".") + name;
    if (!reading()) {
        Fields inner(object_[name], columns_, way_, place);
        list(inner);
    } else if (has(name)) {
        Json given = take(name);
        Fields inner(given, columns_, way_, place);
        list(inner);
        inner.finish();
    }
}

std::size_t Fields::count(const std::string& name) const {
    const auto at = object_.find(name);
    if (at == object_.end()) return 0;
    checked(name, [&] { require_json(at->is_array(), "a list", *at); });
    return at->size();
}

void Fields::each(const std::string& name, std::size_t count,
                  const std::function<void(Fields&, std::size_t)>& list) {
    Json items = Json::array();
    if (reading() && has(name)) items = take(name);
    if (!reading()) items.get_ptr<Json::array_t*>()->resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        Fields inner(items[i], columns_, way_,
                     (where_.empty() ? "" : where_ + ".") + name + "[" + std::to_string(i) + "]");
        list(inner, i);
        if (reading()) inner.finish();
    }
    if (!reading()) object_[name] = std::move(items);
}

void Fields::finish() const {
    if (!object_.empty()) {
        throw ValueError(where_ + ": unknown field " + plot::quoted(object_.begin().key()));
    }
}

std::string Fields::take_raw(const std::string& name) { return has(name) ? take(name).dump() : ""; }

void Fields::put_raw(const std::string& name, const std::string& json_text) {
    object_[name] = Json::parse(json_text);
}

// -- the types of fields ------------------------------------------------------------------------

template void Fields::operator()(const std::string&, bool&);
template void Fields::operator()(const std::string&, int&);
template void Fields::operator()(const std::string&, std::size_t&);
template void Fields::operator()(const std::string&, double&);
template void Fields::operator()(const std::string&, std::string&);
template void Fields::operator()(const std::string&, Point&);
template void Fields::operator()(const std::string&, Rect&);
template void Fields::operator()(const std::string&, Interval&);
template void Fields::operator()(const std::string&, DataLimits&);
template void Fields::operator()(const std::string&, Font&);
template void Fields::operator()(const std::string&, Color&);
template void Fields::operator()(const std::string&, LineStyle&);
template void Fields::operator()(const std::string&, TransformSpec&);
template void Fields::operator()(const std::string&, Value&);
template void Fields::operator()(const std::string&, Column&);
template void Fields::operator()(const std::string&, NumberBlock&);
template void Fields::operator()(const std::string&, std::shared_ptr<const Path>&);
template void Fields::operator()(const std::string&, std::optional<int>&);
template void Fields::operator()(const std::string&, std::optional<double>&);
template void Fields::operator()(const std::string&, std::optional<Point>&);
template void Fields::operator()(const std::string&, std::optional<Rect>&);
template void Fields::operator()(const std::string&, std::optional<Color>&);
template void Fields::operator()(const std::string&, std::optional<Font>&);
template void Fields::operator()(const std::string&, std::vector<double>&);
template void Fields::operator()(const std::string&, std::vector<std::string>&);
template void Fields::operator()(const std::string&, std::vector<Color>&);

}  // namespace plot
