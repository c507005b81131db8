// A path taken apart into runs of finite points: the form on which clipping, simplifying, dashing
// and stroking work.
#pragma once

#include <span>
#include <vector>

#include "plot/path.h"

namespace plot {

struct Polylines {
    struct Run {
        std::size_t begin = 0, end = 0;  // indices into points
        bool closed = false;             // the last point is joined to the first
        double distance = 0;             // length along the subpath before the first point
    };
    std::vector<Point> points;
    std::vector<Run> runs;

    std::span<const Point> of(const Run& run) const {
        return {points.data() + run.begin, run.end - run.begin};
    }
    void clear() { points.clear(), runs.clear(); }
    // Ends the run that began at `begin`; a run without points is left out.
    void finish(std::size_t begin, bool closed, double distance = 0) {
        if (points.size() > begin) runs.push_back({begin, points.size(), closed, distance});
    }
};

// Whether all points are finite, without a branch for each: for some thousand at a time.
bool all_finite(std::span<const Point>);

// The path's vertices through `map`; curves become chords that stray at most `tolerance` pixels.
// A vertex that is not finite ends its run; the subpath's closing line is drawn if both its ends
// are finite.
Polylines to_polylines(const Path&, const Affine& map, double tolerance);

}  // namespace plot
