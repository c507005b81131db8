// The scale of an axis: how data values spread over it. A plain value.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "plot/interval.h"

namespace plot {

enum class ScaleKind { Linear, Log, Symlog, Asinh, Logit, Function, FunctionLog };

// A monotone function as pairs of values, straight between them and beyond: how a scale that is
// written in Python is known to drawing.
class ScaleTable {
  public:
    // Sorted and cleaned of pairs that are not finite or not monotone; fewer than two pairs are
    // the identity.
    ScaleTable(std::vector<double> values, std::vector<double> scaled);
    double forward(double) const;
    double inverse(double) const;
    const std::vector<double>& values() const { return values_; }
    const std::vector<double>& scaled() const { return scaled_; }
    Interval range() const { return {values_.front(), values_.back()}; }

  private:
    std::vector<double> values_, scaled_;  // values ascend
    bool falling_ = false;                 // scaled values descend
};

struct Scale {
    ScaleKind kind = ScaleKind::Linear;
    double base = 10;              // Log, Symlog, FunctionLog; Asinh: of its ticks
    bool clip_nonpositive = true;  // Log, Logit: values that have no logarithm go far away (true)
                                   // or are not finite (false)
    double linthresh = 2;          // Symlog: linear between -linthresh and linthresh, …
    double linscale = 1;           // … each half of it as long as this many decades
    double linear_width = 1;       // Asinh: half of what is nearly linear
    std::shared_ptr<const ScaleTable> table;  // Function, and FunctionLog before the logarithm
    bool operator==(const Scale&) const = default;

    static Scale linear() { return {}; }
    // Throw ValueError for a base, linthresh or linscale that has no scale.
    static Scale log(double base = 10, bool clip_nonpositive = true);
    static Scale symlog(double base = 10, double linthresh = 2, double linscale = 1);
    static Scale asinh(double linear_width = 1, double base = 10);
    static Scale logit(bool clip = false);
    static Scale function(std::shared_ptr<const ScaleTable>);
    static Scale function_log(std::shared_ptr<const ScaleTable>, double base = 10);

    // Value to scaled coordinate (linear on screen) and back. A clipped non-positive value is
    // -1000 on a log scale: far below any double, yet a coordinate that drawing can take.
    double forward(double) const;
    double inverse(double) const;
    // The same for many; `to` is as long as `from` and may be the same memory.
    void forward(std::span<const double> from, std::span<double> to) const;

    Interval forward(Interval v) const { return {forward(v.v0), forward(v.v1)}; }
    Interval inverse(Interval v) const { return {inverse(v.v0), inverse(v.v1)}; }

    // The limits moved into the scale's domain; minpos is the smallest positive data value (any
    // non-finite number if there is none).
    Interval limit_range(Interval, double minpos) const;

    std::string_view name() const;  // "linear", "log", …
};

}  // namespace plot
