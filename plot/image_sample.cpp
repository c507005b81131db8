#include "plot/image_sample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "plot/cancel.h"
#include "plot/image_survey.h"
#include "plot/parallel.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kParallel = 1 << 19;  // values; fewer are not worth a thread

bool is_nearest(const Taps& taps) {
    return std::all_of(taps.taps.begin(), taps.taps.end(),
                       [](const Tap& t) { return t.count == 1; });
}

template <class T>
Samples pick(const ImageData& data, const T*, const Taps& rows, const Taps& columns) {
    Samples out{int(rows.taps.size()), int(columns.taps.size()), data.channels, {}};
    out.values.reserve(std::size_t(out.rows) * std::size_t(out.columns) *
                       std::size_t(out.channels));
    const std::size_t channels = std::size_t(data.channels);
    for (const Tap& r : rows.taps) {
        poll_cancel();
        const T* from = data.row<T>(r.first);
        for (const Tap& c : columns.taps) {
            for (std::size_t k = 0; k < channels; ++k) {
                out.values.push_back(double(number_of(from[std::size_t(c.first) * channels + k])));
            }
        }
    }
    return out;
}

constexpr std::size_t kStrip = 1024;  // sums that stay in the fastest cache

template <class T, std::size_t N>
PLOT_VECTOR_CLONES void add_weighted(const std::array<const T*, N>& rows, const double* weights,
                                     double* to, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        double sum = 0;
        for (std::size_t r = 0; r < N; ++r) sum += weights[r] * double(number_of(rows[r][i]));
        to[i] += sum;
    }
}

// Rows with their weights, added up. Four at a time: the sums are fetched and stored less often.
template <class T>
class RowSums {
  public:
    RowSums(const ImageData& data, std::size_t first, std::size_t count)
        : data_(data), first_(first), sums_(count) {}

    const std::vector<double>& of(const Tap& tap, const double* weights) {
        std::fill(sums_.begin(), sums_.end(), 0);
        rows_.clear(), weights_.clear();
        for (int i = 0; i < tap.count; ++i) {
            if (weights[i] == 0) continue;
            rows_.push_back(data_.row<T>(tap.first + i) + first_), weights_.push_back(weights[i]);
        }
        for (std::size_t at = 0; at < sums_.size(); at += kStrip) {
            const std::size_t count = std::min(kStrip, sums_.size() - at);
            std::size_t row = 0;
            for (; row + 4 <= rows_.size(); row += 4) add<4>(row, at, count);
            const std::size_t left = rows_.size() - row;
            if (left == 3) add<3>(row, at, count);
            if (left == 2) add<2>(row, at, count);
            if (left == 1) add<1>(row, at, count);
        }
        return sums_;
    }

  private:
    template <std::size_t N>
    void add(std::size_t row, std::size_t at, std::size_t count) {
        std::array<const T*, N> from;
        for (std::size_t k = 0; k < N; ++k) from[k] = rows_[row + k] + at;
        add_weighted(from, weights_.data() + row, sums_.data() + at, count);
    }

    const ImageData& data_;
    std::size_t first_;
    std::vector<double> sums_;
    std::vector<const T*> rows_;
    std::vector<double> weights_;
};

// Values from kTaps sums each: where these are and their weights, of all first ones, then of all
// second ones... Two sums for each value do not wait for each other.
template <int kTaps>
PLOT_VECTOR_CLONES void add_few(const double* __restrict sums, const int* __restrict places,
                                const double* __restrict weights, std::size_t count,
                                double* __restrict to) {
    for (std::size_t i = 0; i < count; ++i) {
        double sum[2] = {0, 0};
        for (std::size_t tap = 0; tap < kTaps; ++tap) {
            sum[tap % 2] += weights[tap * count + i] * sums[places[tap * count + i]];
        }
        to[i] = sum[0] + sum[1];
    }
}

// Values from stretches of sums, one for each tap. Four products at a time do not wait for each
// other.
PLOT_VECTOR_CLONES void add_many(const double* sums, const Taps& columns, int first_column,
                                 double* to) {
    using Four [[gnu::vector_size(32)]] = double;
    for (const Tap& tap : columns.taps) {
        const double* weights = columns.weights.data() + tap.at;
        const double* from = sums + (tap.first - first_column);
        Four four{};
        int i = 0;
        for (; i + 4 <= tap.count; i += 4) {
            Four w, v;
            std::memcpy(&w, weights + i, sizeof w), std::memcpy(&v, from + i, sizeof v);
            four += w * v;
        }
        double sum = (four[0] + four[1]) + (four[2] + four[3]);
        for (; i < tap.count; ++i) sum += weights[i] * from[i];
        *to++ = sum;
    }
}

// Writes output rows from sums over the source's rows.
class Narrower {
  public:
    // `first_column`: of the sums.
    Narrower(const Taps& columns, int first_column, int channels)
        : columns_(columns), first_column_(first_column), channels_(channels) {
        for (const Tap& tap : columns.taps) most_ = std::max(most_, tap.count);
        if (most_ <= 4) list_few();
    }

    void write(const double* sums, double* to) const {
        const std::size_t count = columns_.taps.size() * std::size_t(channels_);
        switch (most_) {
            case 2:
                return add_few<2>(sums, places_.data(), weights_.data(), count, to);
            case 3:
                return add_few<3>(sums, places_.data(), weights_.data(), count, to);
            case 4:
                return add_few<4>(sums, places_.data(), weights_.data(), count, to);
            default:
                return channels_ == 1 ? add_many(sums, columns_, first_column_, to)
                                      : write_colors(sums, to);
        }
    }

  private:
    // A tap that an output has not got is its last one, with no weight.
    void list_few() {
        const std::size_t count = columns_.taps.size() * std::size_t(channels_ * most_);
        places_.reserve(count), weights_.reserve(count);
        for (int i = 0; i < most_; ++i) {
            for (const Tap& tap : columns_.taps) {
                const int from = tap.first - first_column_ + std::min(i, tap.count - 1);
                const double weight = i < tap.count ? columns_.weights[tap.at + std::size_t(i)] : 0;
                for (int k = 0; k < channels_; ++k) {
                    places_.push_back(from * channels_ + k), weights_.push_back(weight);
                }
            }
        }
    }

    void write_colors(const double* sums, double* to) const {
        for (const Tap& tap : columns_.taps) {
            const double* weights = columns_.weights.data() + tap.at;
            const double* from = sums + (tap.first - first_column_) * channels_;
            for (int k = 0; k < channels_; ++k, ++from) {
                double sum = 0;
                for (int i = 0; i < tap.count; ++i) sum += weights[i] * from[i * channels_];
                *to++ = sum;
            }
        }
    }

    const Taps& columns_;
    int first_column_, channels_;
    int most_ = 0;  // taps of an output
    // Where there are few:
    std::vector<int> places_;
    std::vector<double> weights_;
};

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
    const Narrower narrower(columns, low, data.channels);
    auto work = [&](std::size_t begin, std::size_t end) {
        RowSums<T> sums(data, std::size_t(low) * std::size_t(data.channels), count);
        for (std::size_t r = begin; r < end; ++r) {
            poll_cancel();
            narrower.write(sums.of(rows.taps[r], rows.weights.data() + rows.taps[r].at).data(),
                           out.values.data() + r * width);
        }
    };
    const std::size_t height = rows.taps.size();
    const int parts = count * height < kParallel
                          ? 1
                          : int(std::min(height, 4UL * std::size_t(worthwhile_parts())));
    run_parts(parts, [&](int part) {
        const std::size_t n = std::size_t(parts), p = std::size_t(part);
        work(height * p / n, height * (p + 1) / n);
    });
    return out;
}

Samples computed(const ImageData& data, const Taps& rows, const Taps& columns) {
    return data.visit([&](const auto* as) { return filter(data, as, rows, columns); });
}

}  // namespace

Samples sample(const ImageData& data, const Taps& rows, const Taps& columns) {
    if (is_nearest(rows) && is_nearest(columns)) {
        return data.visit([&](const auto* as) { return pick(data, as, rows, columns); });
    }
    const int finest = finest_block(data);
    if (!finest || !data.surveyed) return computed(data, rows, columns);
    const auto finest_rows = level_taps(rows, data.rows, finest);
    const auto finest_columns =
        finest_rows ? level_taps(columns, data.columns, finest) : std::nullopt;
    // The survey is asked for only where a level could serve: it may have to read everything.
    if (!finest_columns) return computed(data, rows, columns);
    const auto survey = data.survey();
    for (std::size_t i = survey->levels.size(); i-- > 1;) {
        const ImageLevel& level = survey->levels[i];
        const auto level_rows = level_taps(rows, data.rows, level.block);
        if (!level_rows) continue;
        const auto level_columns = level_taps(columns, data.columns, level.block);
        if (level_columns) return computed(level.sums, *level_rows, *level_columns);
    }
    if (survey->levels.empty()) return computed(data, rows, columns);
    return computed(survey->levels[0].sums, *finest_rows, *finest_columns);
}

}  // namespace plot
