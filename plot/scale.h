// The scale of an axis: how data values spread over it. A plain value.
#pragma once

#include <span>
#include <string_view>

#include "plot/interval.h"

namespace plot {

enum class ScaleKind { Linear, Log, Symlog };

struct Scale {
    ScaleKind kind = ScaleKind::Linear;
    double base = 10;              // Log, Symlog
    bool clip_nonpositive = true;  // Log: values <= 0 go far below (true) or are not finite (false)
    double linthresh = 2;          // Symlog: linear between -linthresh and linthresh, …
    double linscale = 1;           // … each half of it as long as this many decades
    bool operator==(const Scale&) const = default;

    static Scale linear() { return {}; }
    // Throw ValueError for a base, linthresh or linscale that has no scale.
    static Scale log(double base = 10, bool clip_nonpositive = true);
    static Scale symlog(double base = 10, double linthresh = 2, double linscale = 1);

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

    std::string_view name() const;  // "linear", "log", "symlog"
};

}  // namespace plot
