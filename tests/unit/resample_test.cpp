// Pictures onto pixels: each pixel of the page as one of the picture alone.
#include "plot/resample.h"

#include <gtest/gtest.h>

#include <random>

namespace plot {

namespace {

constexpr int kWidth = 61, kHeight = 9;

// Colours of any opacity, many of them opaque or transparent.
Pixels colors(int width, int height, unsigned seed) {
    std::mt19937 random(seed);
    auto bytes =
        std::make_shared<std::vector<std::uint8_t>>(std::size_t(width) * std::size_t(height) * 4);
    for (std::size_t i = 0; i < bytes->size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(random());
        (*bytes)[i] = i % 4 < 3 || random() % 2 ? byte : random() % 2 ? 255 : 0;
    }
    return {width, height, std::move(bytes)};
}

std::uint32_t premultiplied(const std::uint8_t* p) {
    const std::uint32_t a = p[3];
    return a << 24 | mul8(p[0], a) << 16 | mul8(p[1], a) << 8 | mul8(p[2], a);
}

struct Page {
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(kWidth * kHeight, 0xff204060);
    PixelView view{pixels.data(), kWidth, kHeight};
};

TEST(DrawImage, EachPixelIsPremultipliedAndBlended) {
    for (const int width : {1, 3, 4, 8, 30, 61}) {
        const Pixels picture = colors(width, 5, unsigned(width));
        for (const double alpha : {1.0, 0.5}) {
            Page page, plain;
            draw_image(page.view, picture, {0, 2, double(width), 7}, alpha, false,
                       {0, 0, kWidth, kHeight}, nullptr);
            for (int y = 0; y < 5; ++y) {
                for (int x = 0; x < width; ++x) {
                    std::uint32_t p = premultiplied(picture.rgba->data() + 4 * (y * width + x));
                    if (alpha < 1) p = scale_pixel(p, 128);
                    std::uint32_t& to = plain.view.row(y + 2)[x];
                    to = over(p, to);
                }
            }
            ASSERT_EQ(page.pixels, plain.pixels) << width << ", alpha " << alpha;
        }
    }
}

TEST(DrawImage, EnlargedMirroredAndClippedTakesTheNearest) {
    const Pixels picture = colors(7, 3, 1);
    Page page, plain;
    const PixelBox clip{5, 1, 50, 8};
    draw_image(page.view, picture, {56, 0, 0, 9}, 1, false, clip, nullptr);  // 8 x 3 as large
    for (int y = clip.y0; y < clip.y1; ++y) {
        for (int x = clip.x0; x < clip.x1; ++x) {
            std::uint32_t& to = plain.view.row(y)[x];
            to = over(premultiplied(picture.rgba->data() + 4 * (y / 3 * 7 + (55 - x) / 8)), to);
        }
    }
    EXPECT_EQ(page.pixels, plain.pixels);
}

}  // namespace

}  // namespace plot
