// Pictures at another resolution: each number is the sum of its sources times their weights.
#include "plot/image_sample.h"

#include <gtest/gtest.h>

#include <random>

namespace plot {

namespace {

constexpr int kRows = 23, kColumns = 37;

template <class T>
constexpr ImageData::Type type_of() {
    using Type = ImageData::Type;
    if (std::is_same_v<T, std::uint8_t>) return Type::Byte;
    if (std::is_same_v<T, std::int16_t>) return Type::Short;
    if (std::is_same_v<T, std::uint16_t>) return Type::Word;
    if (std::is_same_v<T, std::int32_t>) return Type::Int;
    return std::is_same_v<T, float> ? Type::Float : Type::Double;
}

template <class T>
ImageData picture(int channels, bool with_gaps) {
    std::mt19937 random(3);
    std::vector<T> values(std::size_t(kRows) * kColumns * std::size_t(channels));
    for (T& v : values) v = T(random() % 200);
    if constexpr (std::is_floating_point_v<T>) {
        if (with_gaps) {
            values[50] = std::numeric_limits<T>::quiet_NaN();
            values[200] = std::numeric_limits<T>::infinity();
            values[400] = -std::numeric_limits<T>::infinity();
        }
    }
    return copy_image(type_of<T>(), kRows, kColumns, channels, values.data());
}

Taps taps(double radius, int sources, int pixels, bool reversed) {
    std::vector<double> middles(static_cast<std::size_t>(pixels));
    for (int i = 0; i < pixels; ++i) middles[std::size_t(i)] = (i + 0.5) * sources / pixels;
    if (reversed) std::reverse(middles.begin(), middles.end());
    return filter_taps({Interpolation::Hanning, 1}, middles, sources, radius);
}

double weight(const Taps& taps, const Tap& tap, int i) {
    return taps.weights[tap.at + std::size_t(i)];
}

template <class T>
double plain_sum(const ImageData& data, const Taps& rows, const Tap& row, const Taps& columns,
                 const Tap& column, int channel) {
    double sum = 0;
    for (int i = 0; i < row.count; ++i) {
        if (weight(rows, row, i) == 0) continue;
        for (int k = 0; k < column.count; ++k) {
            const double v = double(number_of(
                data.row<T>(row.first + i)[(column.first + k) * data.channels + channel]));
            sum += weight(rows, row, i) * weight(columns, column, k) * v;
        }
    }
    return sum;
}

template <class T>
void compare(const ImageData& data, double radius, int width, int height, bool reversed) {
    const Taps rows = taps(radius, kRows, height, reversed);
    const Taps columns = taps(radius, kColumns, width, reversed);
    const Samples found = sample(data, rows, columns);
    std::size_t at = 0;
    for (const Tap& row : rows.taps) {
        for (const Tap& column : columns.taps) {
            for (int k = 0; k < data.channels; ++k, ++at) {
                const double sum = plain_sum<T>(data, rows, row, columns, column, k);
                ASSERT_EQ(std::isnan(found.values[at]), std::isnan(sum));
                if (std::isnan(sum)) continue;
                ASSERT_NEAR(found.values[at], sum, 1e-10);
            }
        }
    }
}

template <class T>
void compare_all() {
    for (const int channels : {1, 3, 4}) {
        for (const bool with_gaps : {false, true}) {
            const ImageData data = picture<T>(channels, with_gaps);
            // From two sources of each number to very many; widths around those of vectors.
            for (const double radius : {1.0, 1.3, 1.8, 2.4, 6.0}) {
                for (const int width : {1, 2, 5, 8, 41}) {
                    compare<T>(data, radius, width, 17, width == 5);
                }
            }
        }
    }
}

TEST(ImageSample, SumsAreThePlainFormulas) {
    compare_all<std::uint8_t>();
    compare_all<std::int16_t>();
    compare_all<std::uint16_t>();
    compare_all<std::int32_t>();
    compare_all<float>();
    compare_all<double>();
}

TEST(ImageSample, GapsReachAsFarAsTheKernelAndNoFarther) {
    const ImageData data = picture<double>(1, true);
    const Samples found = sample(data, taps(1, kRows, kRows, false), taps(1, kColumns, 90, false));
    EXPECT_EQ(std::count_if(found.values.begin(), found.values.end(),
                            [](double v) { return std::isnan(v); }),
              3 * 5);
}

}  // namespace

}  // namespace plot
