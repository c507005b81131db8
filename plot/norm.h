// Norms: how data values spread over a colour map. Plain values with the meaning of matplotlib's
// Normalize and its kin. A norm written in Python is no value of these: what it answers is recorded
// (see mappable.h).
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "plot/limits.h"

namespace plot {

struct LinearNorm {
    bool operator==(const LinearNorm&) const = default;
};
// Values that are not positive belong to nothing.
struct LogNorm {
    bool operator==(const LogNorm&) const = default;
};
struct SymLogNorm {
    double linthresh = 1, linscale = 1, base = 10;
    bool operator==(const SymLogNorm&) const = default;
};
struct AsinhNorm {
    double linear_width = 1;
    bool operator==(const AsinhNorm&) const = default;
};
// Values below vmin are mapped to 0.
struct PowerNorm {
    double gamma = 1;
    bool operator==(const PowerNorm&) const = default;
};
// vcenter is in the middle of the map; vmin <= vcenter <= vmax.
struct TwoSlopeNorm {
    double vcenter = 0;
    bool operator==(const TwoSlopeNorm&) const = default;
};
// The n-th interval gets the n-th colour, spread over `colors` colours when there are more. Its
// answers are places in the map's table, not numbers from 0 to 1.
struct BoundaryNorm {
    std::vector<double> boundaries;  // increasing, two or more
    int colors = 1;
    bool extend_min = false, extend_max = false;  // colours of their own for what lies outside
    bool operator==(const BoundaryNorm&) const = default;
};
// The values are places in the map's table (as_index) or numbers from 0 to 1 already.
struct NoNorm {
    bool as_index = true;
    bool operator==(const NoNorm&) const = default;
};

struct Norm {
    using Kind = std::variant<LinearNorm, LogNorm, SymLogNorm, AsinhNorm, PowerNorm, TwoSlopeNorm,
                              BoundaryNorm, NoNorm>;
    Kind kind;
    std::optional<double> vmin, vmax;
    bool clip = false;
    bool operator==(const Norm&) const = default;

    // Throws ValueError for parameters that make no norm.
    void validate() const;
    // Whether vmin and vmax are known (or are not needed).
    bool scaled() const;
    // Whether it answers places in a table.
    bool is_index() const;
    // Whether a value can be mapped whatever the limits are (a log norm takes positive ones only).
    bool in_domain(double) const;
    // Unset limits taken from these data (of the values in the domain); O(1).
    Norm scaled_to(const DataLimits&) const;

    // Values to 0…1 (or places in a table); NaN where there is no answer. `to` is as long as `from`
    // and may be the same memory. Throws ValueError when it is not scaled or vmin > vmax. Can be
    // cancelled.
    void forward(std::span<const double> from, std::span<double> to) const;
    double forward(double) const;
    // Back. Throws ValueError when it is not scaled or has no inverse.
    void inverse(std::span<const double> from, std::span<double> to) const;
};

}  // namespace plot
