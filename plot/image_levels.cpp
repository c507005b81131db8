#include "plot/image_levels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "plot/big_memory.h"
#include "plot/cancel.h"
#include "plot/parallel.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kWorthwhile = 1 << 20;  // values; fewer are read as fast as a level is
constexpr int kFewest = 32;                   // blocks along a side
constexpr int kStep = 2;                      // from a level to the next
constexpr std::size_t kStrip = 512;           // columns at a time, which stay in the fastest cache

int blocks_of(int pixels, int block) { return (pixels + block - 1) / block; }

double middle_distance(int i, int block) { return i + 0.5 - block / 2.0; }

// Of each column of some rows (a multiple of four): the sum, and that of the moments along y.
template <class T, class S>
PLOT_VECTOR_CLONES void sum_columns(const std::array<const T*, 8>& rows, int block, std::size_t at,
                                    std::size_t count, S* sums, S* moments) {
    for (int first = 0; first < block; first += 4) {
        const T* a = rows[std::size_t(first)] + at;
        const T* b = rows[std::size_t(first) + 1] + at;
        const T* c = rows[std::size_t(first) + 2] + at;
        const T* d = rows[std::size_t(first) + 3] + at;
        const S y = S(middle_distance(first, block));
        for (std::size_t i = 0; i < count; ++i) {
            const S va = S(a[i]), vb = S(b[i]), vc = S(c[i]), vd = S(d[i]);
            const S sum = (va + vb) + (vc + vd);
            const S moment = y * sum + (vb + 2 * vc + 3 * vd);
            sums[i] = first ? sums[i] + sum : sum;
            moments[i] = first ? moments[i] + moment : moment;
        }
    }
}

// The blocks of a row of column sums: their sums and their moments along x, side by side.
template <class S>
void sum_blocks(const S* from, int columns, int channels, int block, S* to) {
    int first = 0;
    if (channels == 1 && block == 4) {
        for (; first + 4 <= columns; first += 4, from += 4, to += 2) {
            to[0] = (from[0] + from[1]) + (from[2] + from[3]);
            to[1] = S(1.5) * (from[3] - from[0]) + S(0.5) * (from[2] - from[1]);
        }
    } else if (channels == 1 && block == 8) {
        for (; first + 8 <= columns; first += 8, from += 8, to += 2) {
            to[0] = ((from[0] + from[1]) + (from[2] + from[3])) +
                    ((from[4] + from[5]) + (from[6] + from[7]));
            to[1] = (S(3.5) * (from[7] - from[0]) + S(2.5) * (from[6] - from[1])) +
                    (S(1.5) * (from[5] - from[2]) + S(0.5) * (from[4] - from[3]));
        }
    }
    for (; first < columns; first += block, from += block * channels) {
        const int count = std::min(block, columns - first);
        for (int k = 0; k < channels; ++k) {
            S sum = 0, moment = 0;
            const S* v = from + k;
            for (int i = 0; i < count; ++i, v += channels) {
                sum += *v, moment += S(middle_distance(i, block)) * *v;
            }
            to[k] = sum, to[channels + k] = moment;
        }
        to += 2 * channels;
    }
}

template <class T, class S>
void sum_band(const ImageData& picture, int block, int block_row, S* to, std::size_t level_width) {
    const std::size_t width = std::size_t(picture.columns) * std::size_t(picture.channels);
    const std::size_t strip = std::min(
        width, kStrip / std::size_t(block) * std::size_t(block) * std::size_t(picture.channels));
    const std::vector<T> none(width, T(0));
    std::array<const T*, 8> rows{};
    for (int r = 0; r < block; ++r) {
        const int row = block_row * block + r;
        rows[std::size_t(r)] = row < picture.rows ? picture.row<T>(row) : none.data();
    }
    std::vector<S> sums(strip), moments(strip);
    S* upper = to + 2 * std::size_t(block_row) * level_width;
    S* lower = upper + level_width;
    for (std::size_t at = 0; at < width; at += strip) {
        const std::size_t count = std::min(strip, width - at);
        sum_columns(rows, block, at, count, sums.data(), moments.data());
        const int columns = int(count / std::size_t(picture.channels));
        sum_blocks(sums.data(), columns, picture.channels, block, upper);
        sum_blocks(moments.data(), columns, picture.channels, block, lower);
        const std::size_t written =
            2 * std::size_t(blocks_of(columns, block)) * std::size_t(picture.channels);
        upper += written, lower += written;
    }
}

// One row of blocks of the next level.
template <class S>
void gather(const ImageLevel& from, int block_row, S* upper, S* lower) {
    const ImageData& sums = from.sums;
    const int channels = sums.channels, rows = sums.rows / 2, columns = sums.columns / 2;
    const S block = S(from.block);
    for (int j = 0; j < blocks_of(columns, kStep); ++j) {
        for (int k = 0; k < channels; ++k) {
            S all = 0, along_x = 0, along_y = 0, both = 0;
            for (int r = 0; r < std::min(kStep, rows - block_row * kStep); ++r) {
                const S* even = sums.row<S>(2 * (block_row * kStep + r)) + k;
                const S* odd = sums.row<S>(2 * (block_row * kStep + r) + 1) + k;
                const S dy = S(middle_distance(r, kStep)) * block;
                for (int c = 0; c < std::min(kStep, columns - j * kStep); ++c) {
                    const int at = 2 * (j * kStep + c) * channels;
                    const S dx = S(middle_distance(c, kStep)) * block;
                    const S s = even[at], x = even[at + channels];
                    const S y = odd[at], xy = odd[at + channels];
                    all += s, along_x += x + dx * s, along_y += y + dy * s;
                    both += xy + dx * y + dy * x + dx * dy * s;
                }
            }
            const int to = 2 * j * channels + k;
            upper[to] = all, upper[to + channels] = along_x;
            lower[to] = along_y, lower[to + channels] = both;
        }
    }
}

// The straight line that is next to a kernel within a block.
struct Fit {
    double level = 0, slope = 0;
    double error = 0;  // squares added up

    // Weights of the pixels `from` … `to` of a block, whose first `there` pixels exist.
    Fit(const double* weights, int from, int to, int there, int block) {
        // Distances are those of the blocks' middles; the last block's own middle is elsewhere.
        const double n = there, x1 = n * (n - block) / 2;
        const double x2 = n * (n * n - 1) / 12 + x1 * x1 / n;
        double w0 = 0, w1 = 0, w2 = 0;
        for (int i = from; i < to; ++i) {
            const double w = weights[i - from];
            w0 += w, w1 += w * middle_distance(i, block), w2 += w * w;
        }
        const double scale = n * x2 - x1 * x1;
        slope = scale > 0 ? (n * w1 - x1 * w0) / scale : 0;
        level = (w0 - slope * x1) / n;
        error = std::max(0.0, w2 - level * w0 - slope * w1);
    }
};

}  // namespace

int finest_block(const ImageData& data) {
    const bool is_small = data.type == ImageData::Type::Byte ||
                          data.type == ImageData::Type::Short || data.type == ImageData::Type::Word;
    const int block = is_small ? 8 : 4;  // so that the sums take a quarter of the values' memory
    const bool pays =
        data.size() >= kWorthwhile && std::min(data.rows, data.columns) >= kFewest * block;
    return pays ? block : 0;
}

ImageLevel new_level(const ImageData& picture, int block, void*& sums) {
    const bool is_double =
        picture.type == ImageData::Type::Double || picture.type == ImageData::Type::Int;
    ImageLevel level;
    level.block = block;
    level.sums.type = is_double ? ImageData::Type::Double : ImageData::Type::Float;
    level.sums.rows = 2 * blocks_of(picture.rows, block);
    level.sums.columns = 2 * blocks_of(picture.columns, block);
    level.sums.channels = picture.channels;
    auto memory = big_memory(level.sums.size() * (is_double ? sizeof(double) : sizeof(float)));
    sums = memory.get();
    level.sums.values = sums, level.sums.owner = std::move(memory);
    return level;
}

void sum_rows(const ImageData& picture, const ImageLevel& level, int block_row, void* sums) {
    const std::size_t width = std::size_t(level.sums.columns) * std::size_t(level.sums.channels);
    picture.visit([&]<class T>(const T*) {
        using S = std::conditional_t<std::is_same_v<T, double> || std::is_same_v<T, std::int32_t>,
                                     double, float>;
        sum_band<T, S>(picture, level.block, block_row, static_cast<S*>(sums), width);
    });
}

std::optional<ImageLevel> coarser(const ImageLevel& from, const ImageData& picture) {
    const int block = from.block * kStep;
    if (std::min(picture.rows, picture.columns) < kFewest * block) return std::nullopt;
    void* sums = nullptr;
    ImageLevel level = new_level(picture, block, sums);
    const int rows = level.sums.rows / 2;
    const std::size_t width = std::size_t(level.sums.columns) * std::size_t(level.sums.channels);
    auto all_rows = [&]<class S>(S* to) {
        run_parts(rows, [&](int r) {
            poll_cancel();
            S* upper = to + 2 * std::size_t(r) * width;
            gather(from, r, upper, upper + width);
        });
    };
    if (level.sums.type == ImageData::Type::Double) {
        all_rows(static_cast<double*>(sums));
    } else {
        all_rows(static_cast<float*>(sums));
    }
    return level;
}

std::optional<Taps> level_taps(const Taps& taps, int sources, int block) {
    constexpr double kWorst = kLevelError * kLevelError / 2;  // of one axis; there are two
    Taps all;
    all.taps.reserve(taps.taps.size());
    for (const Tap& tap : taps.taps) {
        const double* weights = taps.weights.data() + tap.at;
        const int first = tap.first / block, last = (tap.first + tap.count - 1) / block;
        all.taps.push_back({2 * first, 2 * (last - first + 1), all.weights.size()});
        double error = 0, whole = 0;
        for (int i = 0; i < tap.count; ++i) whole += weights[i] * weights[i];
        for (int b = first; b <= last; ++b) {
            const int start = b * block, there = std::min(block, sources - start);
            const int from = std::max(tap.first, start);
            const int to = std::min(tap.first + tap.count, start + there);
            const Fit fit(weights + (from - tap.first), from - start, to - start, there, block);
            error += fit.error;
            all.weights.insert(all.weights.end(), {fit.level, fit.slope});
        }
        if (error > kWorst * whole) return std::nullopt;
    }
    return all;
}

}  // namespace plot
