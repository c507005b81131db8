#include "plot/style.h"

#include <array>
#include <atomic>
#include <cmath>
#include <mutex>

#include "plot/error.h"
#include "plot/fork_guard.h"
#include "plot/python_float.h"

namespace plot {
namespace {

RcTable make_defaults() {
    auto values = std::make_shared<std::vector<Value>>();
    for (const RcParam& param : rc_params()) {
        values->push_back(validated(param, std::string(param.text)));
    }
    return values;
}

const RcTable& defaults() {
    static const RcTable table = make_defaults();
    return table;
}

std::size_t index_of(std::string_view name) {
    const RcParam* param = find_rc_param(name);
    if (!param) {
        throw KeyError(std::string(name) +
                       " is not a valid rc parameter (see rcParams.keys() for a list of valid "
                       "parameters)");
    }
    return std::size_t(param - rc_params().data());
}

std::vector<Rgba> cycle_of(const std::vector<Value>& values) {
    static const std::size_t at = index_of("axes.prop_cycle");
    std::vector<Rgba> cycle;
    for (const std::string& word : std::get<std::vector<std::string>>(values[at])) {
        if (const auto color = parse_color(word, {})) cycle.push_back(*color);
    }
    return cycle;
}

// The table in force. Tables are never changed but replaced.
class Current {
  public:
    RcTable table() const {
        const std::scoped_lock lock(mutex_);
        return table_;
    }
    std::vector<Rgba> cycle() const {
        const std::scoped_lock lock(mutex_);
        return cycle_;
    }
    template <class Change>
    void change(Change&& make) {
        const std::scoped_lock lock(mutex_);
        table_ = make(table_);
        cycle_ = cycle_of(*table_);
        version_.fetch_add(1, std::memory_order_release);
    }
    std::uint64_t version() const { return version_.load(std::memory_order_acquire); }

  private:
    mutable ForkMutex mutex_;
    RcTable table_ = defaults();
    std::vector<Rgba> cycle_ = cycle_of(*table_);
    std::atomic<std::uint64_t> version_{1};
};

Current& current() {
    static Current& instance = *new Current;
    return instance;
}

template <class T>
T read(std::string_view name, const char* kind) {
    const RcTable table = current().table();
    const Value& value = (*table)[index_of(name)];
    if (const T* held = std::get_if<T>(&value)) return *held;
    throw ValueError(std::string(name) + " is " + repr(value) + ", which is not " + kind);
}

struct Word {
    std::string_view name;
    double value;
};

constexpr std::array<Word, 9> kSizes = {{{"xx-small", 0.579},
                                         {"x-small", 0.694},
                                         {"small", 0.833},
                                         {"medium", 1.0},
                                         {"large", 1.2},
                                         {"x-large", 1.44},
                                         {"xx-large", 1.728},
                                         {"larger", 1.2},
                                         {"smaller", 0.833}}};
constexpr std::array<Word, 14> kWeights = {{{"ultralight", 100},
                                            {"light", 200},
                                            {"normal", 400},
                                            {"regular", 400},
                                            {"book", 400},
                                            {"medium", 500},
                                            {"roman", 500},
                                            {"semibold", 600},
                                            {"demibold", 600},
                                            {"demi", 600},
                                            {"bold", 700},
                                            {"heavy", 800},
                                            {"extra bold", 800},
                                            {"black", 900}}};
constexpr std::array<Word, 13> kStretches = {{{"ultra-condensed", 100},
                                              {"extra-condensed", 200},
                                              {"condensed", 300},
                                              {"semi-condensed", 400},
                                              {"normal", 500},
                                              {"semi-expanded", 600},
                                              {"semi-extended", 600},
                                              {"expanded", 700},
                                              {"extended", 700},
                                              {"extra-expanded", 800},
                                              {"extra-extended", 800},
                                              {"ultra-expanded", 900},
                                              {"ultra-extended", 900}}};

std::optional<double> find_word(std::span<const Word> words, const std::string& name) {
    const auto at = std::ranges::find(words, name, &Word::name);
    return at == words.end() ? std::nullopt : std::optional(at->value);
}

std::optional<double> number_of(const Value& v) {
    if (const auto* number = std::get_if<double>(&v)) return *number;
    if (const auto* text = std::get_if<std::string>(&v)) return python_float(*text);
    return std::nullopt;
}

// A weight or a stretch as matplotlib counts it: 0 … 1000.
double rank(const Value& v, std::span<const Word> words, const char* what) {
    if (const auto* text = std::get_if<std::string>(&v)) {
        if (const auto value = find_word(words, *text)) return *value;
    }
    const auto number = number_of(v);
    if (number && *number >= 0 && *number <= 1000) return std::trunc(*number);
    throw ValueError(std::string(what) + " is invalid");
}

}  // namespace

const RcParam* find_rc_param(std::string_view name) {
    const auto params = rc_params();
    const auto at = std::ranges::lower_bound(params, name, {}, &RcParam::name);
    return at != params.end() && at->name == name ? &*at : nullptr;
}

const std::map<std::string, Value, std::less<>>& rc_defaults() {
    static const auto map = [] {
        std::map<std::string, Value, std::less<>> out;
        const auto params = rc_params();
        for (std::size_t i = 0; i < params.size(); ++i) {
            out.emplace(params[i].name, (*defaults())[i]);
        }
        return out;
    }();
    return map;
}

Value rc_get(std::string_view name) {
    const std::size_t at = index_of(name);
    return (*current().table())[at];
}

void rc_set(std::string_view name, const Value& value) { rc_set({{std::string(name), value}}); }

void rc_set(const std::map<std::string, Value>& changes) {
    std::vector<std::pair<std::size_t, Value>> checked;
    for (const auto& [name, value] : changes) {
        const std::size_t at = index_of(name);
        checked.emplace_back(at, validated(rc_params()[at], value));
    }
    current().change([&](const RcTable& old) {
        auto table = std::make_shared<std::vector<Value>>(*old);
        for (auto& [at, value] : checked) (*table)[at] = std::move(value);
        return RcTable(std::move(table));
    });
}

void rc_reset() {
    current().change([](const RcTable&) { return defaults(); });
}

std::uint64_t rc_version() { return current().version(); }

RcTable rc_save() { return current().table(); }

void rc_restore(RcTable table) {
    current().change([&](const RcTable&) { return std::move(table); });
}

double rc_number(std::string_view name) { return read<double>(name, "a number"); }
bool rc_bool(std::string_view name) { return read<bool>(name, "a bool"); }
std::string rc_string(std::string_view name) { return read<std::string>(name, "a string"); }

std::vector<std::string> rc_strings(std::string_view name) {
    return read<std::vector<std::string>>(name, "a list of strings");
}

std::vector<double> rc_numbers(std::string_view name) {
    return read<std::vector<double>>(name, "a list of numbers");
}

Rgba rc_color(std::string_view name, const Rgba& otherwise) {
    const Value value = rc_get(name);
    if (const auto* rgba = std::get_if<Rgba>(&value)) return *rgba;
    const auto* text = std::get_if<std::string>(&value);
    if (is_none(value) || (text && (*text == "auto" || *text == "inherit"))) return otherwise;
    if (text) return require_color(*text);
    throw ValueError(std::string(name) + " is " + repr(value) + ", which is not a color");
}

std::vector<Rgba> rc_cycle() { return current().cycle(); }

std::optional<Rgba> parse_color(std::string_view text) { return parse_color(text, rc_cycle()); }
Rgba require_color(std::string_view text) { return require_color(text, rc_cycle()); }

double font_size(const Value& v) {
    double points = 0;
    if (is_none(v)) {
        points = rc_number("font.size");
    } else if (const auto number = number_of(v)) {
        points = *number;
    } else {
        const auto* name = std::get_if<std::string>(&v);
        const auto factor = name ? find_word(kSizes, *name) : std::nullopt;
        if (!factor) {
            throw ValueError(
                "Size is invalid. Valid font size are xx-small, x-small, small, medium, large, "
                "x-large, xx-large, larger, smaller, None");
        }
        points = *factor * rc_number("font.size");
    }
    return std::max(points, 1.0);
}

int font_weight(const Value& v) {
    const double weight = rank(is_none(v) ? rc_get("font.weight") : v, kWeights, "weight");
    return std::clamp(static_cast<int>(weight), 1, 1000);
}

int font_stretch(const Value& v) {
    const double stretch = rank(is_none(v) ? rc_get("font.stretch") : v, kStretches, "stretch");
    return std::clamp(static_cast<int>(std::lround(stretch / 100)), 1, 9);
}

}  // namespace plot
