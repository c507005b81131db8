// The arithmetic of axis limits: automatic limits of data with margins and sticky edges, and what
// becomes of limits that somebody sets. Pure functions; the axis holds the state.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plot/interval.h"
#include "plot/scale.h"
#include "plot/ticks.h"

namespace plot {

// What one axis (or a group that shares limits) knows of its data. Start empty and add.
struct DataLimits {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double minpos = std::numeric_limits<double>::infinity();  // smallest value above 0
    bool operator==(const DataLimits&) const = default;

    bool empty() const { return low > high; }
    // Values that are not finite leave it unchanged.
    void include(double v);
    void include(std::span<const double> values);
    void include(const DataLimits&);
};

struct Autoscale {
    DataLimits data;
    double margin = 0.05;         // fraction of the length in scaled coordinates, each side
    std::vector<double> sticky;   // values that margins do not cross, in any order
    bool tight = false;           // margins only: the locator does not widen to ticks
    bool reversed = false;        // the view now runs downwards and is to go on so
    bool view_is_set = false;     // with no data, keep the view instead of the default one
    std::string axis_name = "x";  // for warnings
};

// The automatic view (matplotlib's Axes.autoscale_view); nullopt: leave the view as it is.
// context.scale and context.minpos are those of the axis; always finite and not singular.
std::optional<Interval> autoscale(const Autoscale&, const Locator& major, const TickContext&);

// The view after somebody sets limits (matplotlib's set_xlim): non-positive ones on a log axis
// are refused with a warning in favour of the old ones, equal ones move apart, a reversed order
// stays. Throws ValueError for limits that are not finite.
Interval set_limits(Interval wanted, Interval old, const Locator& major, const TickContext&,
                    const std::string& axis_name = "x");

}  // namespace plot
