// The fields of a state on their way into a figure file or out of it. One list of calls serves both
// ways: fields("view", s.view) writes the field, or reads it and checks that it is of its type. A
// field that an older file does not have keeps the value that it has.
#pragma once

#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "plot/column.h"
#include "plot/number_block.h"
#include "plot/path.h"
#include "plot/property_types.h"

namespace plot {

// The columns of a file by their numbers. The same data are one column.
class ColumnTable {
  public:
    ColumnTable() = default;
    explicit ColumnTable(std::vector<NumberBlock> columns) : columns_(std::move(columns)) {}
    std::size_t number_of(const Column&);
    std::size_t number_of(const NumberBlock&);
    Column at(std::size_t number) const;  // throws ValueError, also where it holds no doubles
    const NumberBlock& block(std::size_t number) const;  // throws ValueError
    const std::vector<NumberBlock>& all() const { return columns_; }
    // The path of this column, x, y, x, y, …, and these codes; one object for all who read it.
    std::shared_ptr<const Path>& path(std::size_t number, const std::string& codes) {
        return paths_[{number, codes}];
    }

  private:
    std::vector<NumberBlock> columns_;
    std::map<std::tuple<const void*, std::size_t, std::string>, std::size_t> numbers_;
    std::map<std::pair<std::size_t, std::string>, std::shared_ptr<const Path>> paths_;
};

// Errors are ValueErrors that begin with the place in the file: "axes[0].children[2].color: …".
class Fields {
  public:
    enum class Way { Write, Read };
    // `object` and `columns` outlive it.
    Fields(nlohmann::json& object, ColumnTable& columns, Way way, std::string where);

    bool reading() const { return way_ == Way::Read; }
    bool has(const std::string& name) const;

    // bool, int, std::size_t, double (also NaN and infinite), std::string, Point, Rect, Interval,
    // Font, Color, LineStyle, TransformSpec, Value, Column, NumberBlock, a shared path (null too),
    // optional and vector of such; see the end of figure_fields.cpp.
    template <class T>
    void operator()(const std::string& name, T& value);

    // A whole number from `low` to `high`.
    void whole(const std::string& name, int& value, int low, int high);

    template <class E>
    void word(const std::string& name, E& value, const Words<E>& words) {
        std::string text = word_of(value, words);
        (*this)(name, text);
        if (reading()) checked(name, [&] { value = to_word(Value{text}, name, words); });
    }

    // Fields of their own below this name.
    void object(const std::string& name, const std::function<void(Fields&)>& list);
    // A list of objects: how many there are, and one after the other.
    std::size_t count(const std::string& name) const;
    void each(const std::string& name, std::size_t count,
              const std::function<void(Fields&, std::size_t)>& list);

    // Runs `work`; its errors get the place in front.
    void checked(const std::string& name, const std::function<void()>& work) const;
    // What was read must have been taken: throws ValueError for a name that nobody knows.
    void finish() const;

    // JSON text of others that is kept as it is; empty if there is none.
    std::string take_raw(const std::string& name);
    void put_raw(const std::string& name, const std::string& json_text);

  private:
    nlohmann::json take(const std::string& name);

    nlohmann::json& object_;
    ColumnTable& columns_;
    const Way way_;
    const std::string where_;
};

}  // namespace plot
