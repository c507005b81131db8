// Pictures that are made much smaller: drawn from their reductions as from their values.
#include "plot/image_levels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <numbers>
#include <random>
#include <thread>

#include "plot/cancel.h"
#include "plot/image_sample.h"
#include "plot/image_survey.h"

namespace plot {

namespace {

constexpr int kRows = 1400, kColumns = 1100;

template <class T>
std::vector<T> filled(int channels, const std::function<double(int row, int column)>& value) {
    std::vector<T> all;
    all.reserve(std::size_t(kRows) * kColumns * std::size_t(channels));
    for (int r = 0; r < kRows; ++r) {
        for (int c = 0; c < kColumns; ++c) {
            for (int k = 0; k < channels; ++k) all.push_back(T(value(r, c) / (k + 1)));
        }
    }
    return all;
}

template <class T>
ImageData image_of(const std::vector<T>& values, int channels = 1) {
    ImageData::Type type = ImageData::Type::Double;
    if (std::is_same_v<T, std::uint8_t>) type = ImageData::Type::Byte;
    if (std::is_same_v<T, std::int16_t>) type = ImageData::Type::Short;
    if (std::is_same_v<T, std::uint16_t>) type = ImageData::Type::Word;
    if (std::is_same_v<T, std::int32_t>) type = ImageData::Type::Int;
    if (std::is_same_v<T, float>) type = ImageData::Type::Float;
    return copy_image(type, kRows, kColumns, channels, values.data());
}

Taps taps(Interpolation kind, int sources, int pixels, double from = 0) {
    std::vector<double> middles;
    middles.reserve(std::size_t(pixels));
    const double step = (sources - from) / pixels;
    for (int i = 0; i < pixels; ++i) middles.push_back(from + (i + 0.5) * step);
    return filter_taps(image_filter(kind, 4), middles, sources, step);
}

struct Differences {
    double largest = 0, deviation = 0, spread = 0;
};

// Between the picture from its reductions and from its values alone.
Differences differences(const ImageData& data, Interpolation kind, int width, int height,
                        double from = 0) {
    ImageData bare = data;
    bare.surveyed = nullptr;
    const Taps rows = taps(kind, data.rows, height, from);
    const Taps columns = taps(kind, data.columns, width, from);
    const Samples reduced = sample(data, rows, columns), exact = sample(bare, rows, columns);
    Differences d;
    double mean = 0;
    for (const double v : exact.values) mean += v / double(exact.values.size());
    for (std::size_t i = 0; i < exact.values.size(); ++i) {
        const double off = reduced.values[i] - exact.values[i];
        d.largest = std::max(d.largest, std::abs(off));
        d.deviation += off * off, d.spread += (exact.values[i] - mean) * (exact.values[i] - mean);
    }
    d.deviation = std::sqrt(d.deviation / double(exact.values.size()));
    d.spread = std::sqrt(d.spread / double(exact.values.size()));
    return d;
}

std::function<double(int, int)> noise(double low, double high) {
    return [=, generator = std::mt19937(1)](int, int) mutable {
        return std::uniform_real_distribution<>(low, high)(generator);
    };
}

}  // namespace

TEST(ImageLevels, NoiseComesOutWithinATwentiethOfWhatIsLeftOfIt) {
    const ImageData data = image_of(filled<double>(1, noise(0, 1)));
    ASSERT_FALSE(data.survey()->levels.empty());
    for (const int size : {100, 60, 30, 9}) {
        const Differences d = differences(data, Interpolation::Hanning, size, size);
        EXPECT_GT(d.deviation, 0) << size;
        EXPECT_LT(d.deviation, kLevelError * d.spread) << size;
        EXPECT_LT(d.largest, 1.0 / 255) << size;
    }
}

TEST(ImageLevels, EveryTypeIsReducedAlike) {
    const auto value = noise(0, 200);
    const auto check = [](const ImageData& data) {
        ASSERT_FALSE(data.survey()->levels.empty());
        const Differences d = differences(data, Interpolation::Hanning, 37, 41);
        EXPECT_LT(d.deviation, kLevelError * d.spread);
        EXPECT_LT(d.largest, 1);
    };
    check(image_of(filled<std::uint8_t>(1, value)));
    check(image_of(filled<std::int16_t>(1, value)));
    check(image_of(filled<std::uint16_t>(1, value)));
    check(image_of(filled<std::int32_t>(1, value)));
    check(image_of(filled<float>(1, value)));
    check(image_of(filled<std::uint8_t>(3, value), 3));
    check(image_of(filled<float>(4, value), 4));
}

TEST(ImageLevels, APartIsReducedLikeTheWhole) {
    const ImageData data = image_of(filled<float>(1, noise(-3, 5)));
    const Differences d = differences(data, Interpolation::Hanning, 50, 70, 17.3);
    EXPECT_LT(d.deviation, kLevelError * d.spread);
}

TEST(ImageLevels, OtherKernelsKeepTheTolerance) {
    const ImageData data = image_of(filled<double>(1, noise(0, 1)));
    for (const auto& [name, kind] : interpolation_words()) {
        if (kind <= Interpolation::Nearest) continue;
        const Differences d = differences(data, kind, 30, 30);
        EXPECT_LE(d.deviation, kLevelError * d.spread) << name;
    }
}

TEST(ImageLevels, SmoothPicturesAndSinglePeaksHardlyChange) {
    const ImageData waves = image_of(
        filled<double>(1, [](int r, int c) { return std::sin(r / 40.0) * std::cos(c / 55.0); }));
    EXPECT_LT(differences(waves, Interpolation::Hanning, 40, 40).largest, 2e-3);
    const ImageData peaks = image_of(
        filled<double>(1, [](int r, int c) { return r % 97 == 0 && c % 89 == 3 ? 1.0 : 0.0; }));
    const Differences d = differences(peaks, Interpolation::Hanning, 60, 60);
    EXPECT_LT(d.largest, kLevelError * d.spread + 1e-4);
    // Far from zero nothing of the digits is lost.
    const auto value = noise(0, 1);
    const ImageData high =
        image_of(filled<double>(1, [&](int r, int c) { return 1e9 + value(r, c); }));
    EXPECT_LT(differences(high, Interpolation::Hanning, 40, 40).largest, 4e-3);
}

TEST(ImageLevels, NothingIsReducedThatIsSmallOrHasHolesOrIsHardlyMadeSmaller) {
    auto values = filled<double>(1, noise(0, 1));
    EXPECT_EQ(differences(image_of(values), Interpolation::Hanning, 400, 500).largest, 0);
    values[12345] = std::nan("");
    const ImageData holes = image_of(values);
    EXPECT_TRUE(holes.has_bad());
    EXPECT_TRUE(holes.survey()->levels.empty());
    const ImageData small = copy_image(ImageData::Type::Double, 100, 100, 1, values.data());
    EXPECT_TRUE(small.survey()->levels.empty());
}

TEST(ImageSurvey, LimitsAreThoseOfTheFiniteValues) {
    auto values = filled<double>(1, noise(-2, 7));
    const auto expected = [&] {
        DataLimits all;
        all.include(values);
        return all;
    };
    EXPECT_EQ(image_of(values).limits(), expected());
    values[77] = std::numeric_limits<double>::infinity(), values[999] = std::nan("");
    values[5000] = 1e300;
    EXPECT_EQ(image_of(values).limits(), expected());
    EXPECT_TRUE(image_of(values).has_bad());
    const std::vector<std::int16_t> shorts = {-5, 0, 3, 9, -1, 7};
    const DataLimits few = copy_image(ImageData::Type::Short, 2, 3, 1, shorts.data()).limits();
    EXPECT_EQ(few, (DataLimits{-5, 9, 3}));
    const std::vector<std::uint8_t> zeros(6, 0);
    const DataLimits none = copy_image(ImageData::Type::Byte, 2, 3, 1, zeros.data()).limits();
    EXPECT_EQ(none, (DataLimits{0, 0, std::numeric_limits<double>::infinity()}));
}

TEST(ImageSurvey, AViewIsReadInPlaceAndOnce) {
    const auto values = filled<float>(1, noise(0, 1));
    const ImageData view = view_image(ImageData::Type::Float, kRows, kColumns, 1, values.data(),
                                      std::make_shared<int>(0));
    EXPECT_EQ(view.values, values.data());
    const ImageData copy = view;
    std::shared_ptr<const ImageSurvey> other;
    std::thread thread([&] { other = copy.survey(); });
    const auto mine = view.survey();
    thread.join();
    EXPECT_EQ(mine, other);
    EXPECT_EQ(mine->limits, image_of(values).limits());
}

TEST(ImageSurvey, IsCancelledAndCanBeMadeAfterwards) {
    const auto values = filled<float>(1, noise(0, 1));
    const ImageData view = view_image(ImageData::Type::Float, kRows, kColumns, 1, values.data(),
                                      std::make_shared<int>(0));
    CancelToken token;
    token.request();
    {
        const CancelScope scope(token);
        EXPECT_THROW(view.survey(), Cancelled);
    }
    EXPECT_FALSE(view.survey()->limits.empty());
}

}  // namespace plot
