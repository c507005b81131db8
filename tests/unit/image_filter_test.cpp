// The kernels of pictures.
#include "plot/image_filter.h"

#include <gtest/gtest.h>

namespace plot {
namespace {

// The weights of a row of distances are made together; one by one they are the same.
TEST(ImageFilter, WeightsInARowAreThoseOfEachDistance) {
    for (const auto& [name, kind] : interpolation_words()) {
        const ImageFilter filter = image_filter(kind, 4);
        for (const double scale : {1.0, 10.8, 200.0}) {
            const double first = -filter.radius - 0.3 / scale, step = 1 / scale;
            std::vector<double> weights(std::size_t(2 * filter.radius * scale) + 2);
            filter.weights(first, step, weights);
            for (std::size_t i = 0; i < weights.size(); ++i) {
                EXPECT_NEAR(weights[i], filter(first + double(i) * step), 1e-11)
                    << name << ", scale " << scale << ", " << i;
            }
            EXPECT_EQ(weights[0], 0) << name;
        }
    }
}

TEST(ImageFilter, KernelsThatReachBeyondAnEndAreMirrored) {
    const std::vector<double> middles{0.5};
    const Taps taps = filter_taps(image_filter(Interpolation::Hanning, 1), middles, 3, 2);
    ASSERT_EQ(taps.taps.size(), 1u);
    EXPECT_EQ(taps.taps[0].first, 0);
    EXPECT_EQ(taps.taps[0].count, 2);
    EXPECT_NEAR(taps.weights[0], 0.75, 1e-12);  // its own 1 and 0.5 of the mirrored one, of 2
    EXPECT_NEAR(taps.weights[1], 0.25, 1e-12);
}

}  // namespace
}  // namespace plot
