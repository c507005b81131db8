#include "plot/image_sample.h"

#include <algorithm>
#include <cmath>

#include "plot/cancel.h"
#include "plot/parallel.h"

namespace plot {

namespace {

constexpr std::size_t kPollValues = 1 << 19;

bool is_nearest(const Taps& taps) {
    return std::all_of(taps.taps.begin(), taps.taps.end(),
                       [](const Tap& t) { return t.count == 1; });
}

template <class T>
Samples pick(const ImageData& data, const T*, const Taps& rows, const Taps& columns) {
    Samples out{int(rows.taps.size()), int(columns.taps.size()), data.channels, {}};
    out.values.reserve(std::size_t(out.rows) * std::size_t(out.columns) *
                       std::size_t(out.channels));
    for (const Tap& r : rows.taps) {
        poll_cancel();
        const T* from = data.row<T>(r.first);
        for (const Tap& c : columns.taps) {
            for (int k = 0; k < data.channels; ++k) {
                out.values.push_back(double(from[c.first * data.channels + k]));
            }
        }
    }
    return out;
}

template <class T>
void add_row(double* to, const T* from, double weight, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) to[i] += weight * double(from[i]);
}

// One output row from sums over the source's rows.
void narrow(const std::vector<double>& sums, int first_column, const Taps& columns, int channels,
            double* to) {
    for (const Tap& tap : columns.taps) {
        const double* weights = columns.weights.data() + tap.at;
        for (int k = 0; k < channels; ++k) {
            const double* from = sums.data() + (tap.first - first_column) * channels + k;
            double sum[2] = {0, 0};
            int i = 0;
            for (; i + 1 < tap.count; i += 2) {
                sum[0] += weights[i] * from[i * channels];
                sum[1] += weights[i + 1] * from[(i + 1) * channels];
            }
            if (i < tap.count) sum[0] += weights[i] * from[i * channels];
            *to++ = sum[0] + sum[1];
        }
    }
}

template <class T>
Samples filter(const ImageData& data, const T*, const Taps& rows, const Taps& columns) {
    Samples out{int(rows.taps.size()), int(columns.taps.size()), data.channels, {}};
    const std::size_t width = std::size_t(out.columns) * std::size_t(out.channels);
    out.values.resize(std::size_t(out.rows) * width);
    int low = data.columns, high = 0;
    for (const Tap& c : columns.taps) {
        low = std::min(low, c.first), high = std::max(high, c.first + c.count);
    }
    const std::size_t count = std::size_t(high - low) * std::size_t(data.channels);
    auto work = [&](std::size_t begin, std::size_t end) {
        std::vector<double> sums(count);
        std::size_t done = 0;
        for (std::size_t r = begin; r < end; ++r) {
            const Tap& tap = rows.taps[r];
            std::fill(sums.begin(), sums.end(), 0);
            for (int i = 0; i < tap.count; ++i) {
                if ((done += count) > kPollValues) poll_cancel(), done = 0;
                const double weight = rows.weights[tap.at + std::size_t(i)];
                if (weight == 0) continue;
                add_row(sums.data(),
                        data.row<T>(tap.first + i) + std::size_t(low) * std::size_t(data.channels),
                        weight, count);
            }
            narrow(sums, low, columns, data.channels, out.values.data() + r * width);
        }
    };
    const std::size_t height = rows.taps.size();
    const int parts = count * height < kPollValues ? 1 : worthwhile_parts();
    run_parts(parts, [&](int part) {
        const std::size_t n = std::size_t(parts), p = std::size_t(part);
        work(height * p / n, height * (p + 1) / n);
    });
    return out;
}

}  // namespace

Samples sample(const ImageData& data, const Taps& rows, const Taps& columns) {
    const bool nearest = is_nearest(rows) && is_nearest(columns);
    return data.visit([&](const auto* as) {
        return nearest ? pick(data, as, rows, columns) : filter(data, as, rows, columns);
    });
}

}  // namespace plot
