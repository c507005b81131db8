#include "plot/mark_every.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plot/error.h"
#include "plot/property_types.h"

namespace plot {

namespace {

using Points = std::vector<Point>;

// As Python takes one end of a slice of n things.
long slice_end(double given, double otherwise, long n, bool backwards) {
    if (std::isinf(given)) return long(otherwise);
    const double counted = given < 0 ? given + double(n) : given;
    return long(std::clamp(counted, backwards ? -1.0 : 0.0, double(backwards ? n - 1 : n)));
}

Points sliced(const Points& points, const std::vector<double>& s) {
    const long n = long(points.size());
    const double limit = double(n) + 1;
    const long step = long(std::clamp(s[2], -limit, limit));
    const bool backwards = step < 0;
    const long start = slice_end(s[0], backwards ? double(n - 1) : 0, n, backwards);
    const long stop = slice_end(s[1], backwards ? -1 : double(n), n, backwards);
    Points out;
    for (long i = start; backwards ? i > stop : i < stop; i += step) {
        out.push_back(points[std::size_t(i)]);
    }
    return out;
}

// The points nearest to equal distances along the line, each once.
Points spaced(Points points, double start, double step) {
    std::erase_if(points, [](const Point& p) { return !is_finite(p); });
    if (points.empty()) return points;
    std::vector<double> along(points.size());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point d = points[i] - points[i - 1];
        along[i] = along[i - 1] + std::hypot(d.x, d.y);
    }
    Points out;
    std::size_t last = points.size();
    const double steps = std::ceil((along.back() - start) / step);
    for (double k = 0; k < steps; ++k) {
        const double wanted = start + k * step;
        const auto after = std::lower_bound(along.begin(), along.end(), wanted);
        auto i = std::size_t(after - along.begin());
        if (i == along.size() || (i > 0 && wanted - along[i - 1] <= along[i] - wanted)) {
            const auto first = std::lower_bound(along.begin(), after, along[i - 1]);
            i = std::size_t(first - along.begin());
        }
        if (i != last) out.push_back(points[i]);
        last = i;
        // What lies between this point and the next gives no other.
        if (i + 1 < along.size()) {
            const double half = (along[i] + along[i + 1]) / 2;
            k = std::max(k, std::floor((half - start) / step) - 1);
        }
    }
    return out;
}

Points listed(const Points& points, const std::vector<double>& numbers) {
    Points out;
    out.reserve(numbers.size());
    for (const double given : numbers) {
        const double i = given < 0 ? given + double(points.size()) : given;
        if (i >= 0 && i < double(points.size())) out.push_back(points[std::size_t(i)]);
    }
    return out;
}

bool valid(const MarkEvery& every) {
    const auto& n = every.numbers;
    switch (every.kind) {
        case MarkEvery::Kind::All:
            return n.empty();
        case MarkEvery::Kind::Slice:
            return n.size() == 3 && std::isfinite(n[2]) && n[2] != 0;
        case MarkEvery::Kind::Distance:
            return n.size() == 2 && n[0] >= 0 && std::isfinite(n[0]) && n[1] > 0 &&
                   std::isfinite(n[1]);
        case MarkEvery::Kind::Listed:
            return std::all_of(n.begin(), n.end(), [](double v) { return std::isfinite(v); });
    }
    return false;
}

}  // namespace

MarkEvery MarkEvery::slice(double start, double step) {
    return {Kind::Slice, {start, std::numeric_limits<double>::infinity(), step}};
}

MarkEvery to_mark_every(const Value& v, std::string_view what) {
    const std::vector<double> all = to_numbers(v, what);
    if (all.empty()) return {};
    MarkEvery every{MarkEvery::Kind(std::clamp(all[0], 0.0, 3.0)), {all.begin() + 1, all.end()}};
    if (!valid(every)) throw ValueError("markevery=" + repr(v) + " is not a recognized value");
    return every;
}

Value mark_every_value(const MarkEvery& every) {
    if (every.kind == MarkEvery::Kind::All) return {};
    std::vector<double> all{double(every.kind)};
    all.insert(all.end(), every.numbers.begin(), every.numbers.end());
    return all;
}

Points marked(Points points, const MarkEvery& every, double diagonal) {
    switch (every.kind) {
        case MarkEvery::Kind::Slice:
            return sliced(points, every.numbers);
        case MarkEvery::Kind::Distance:
            return spaced(std::move(points), every.numbers[0] * diagonal,
                          every.numbers[1] * diagonal);
        case MarkEvery::Kind::Listed:
            return listed(points, every.numbers);
        case MarkEvery::Kind::All:
            break;
    }
    return points;
}

}  // namespace plot
