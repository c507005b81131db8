// A property's value as it comes from and goes to the outside: what Python (or a C++ caller)
// gives to set() before the property's own type has checked it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "plot/color.h"
#include "plot/geometry.h"
#include "plot/transform.h"

namespace plot {

// (offset, (on, off, …)) in points, or in line widths where the property says so.
struct DashSpec {
    double offset = 0;
    std::vector<double> pattern;  // empty: solid
    bool operator==(const DashSpec&) const = default;
};

using Value = std::variant<std::monostate,  // None
                           bool, double, std::string, std::vector<double>, std::vector<std::string>,
                           Rgba, DashSpec, TransformSpec, std::vector<Rgba>, std::vector<DashSpec>>;

inline bool is_none(const Value& v) { return std::holds_alternative<std::monostate>(v); }

// As Python's repr() would print it, for error messages.
std::string repr(const Value&);

}  // namespace plot
