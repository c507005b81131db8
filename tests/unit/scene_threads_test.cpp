// Many threads write into one figure while others draw it. ThreadSanitizer runs this.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "plot/figure.h"
#include "plot/render.h"

namespace plot {
namespace {

constexpr int kWriters = 8, kLines = 12;

void write(Axes& axes, int writer) {
    for (int i = 0; i < kLines; ++i) {
        const auto line = axes.plot({double(i), i + 1.0}, {double(writer), double(i)});
        line->set({{"linewidth", 1.0 + writer}, {"label", "line " + std::to_string(i)}});
        line->set_data(Column({0, 1, 2}), Column({double(writer), double(i), 1}));
        axes.set_ylim(-i, i + 1.0);
        axes.autoscale_view();
        axes.set_title("writer " + std::to_string(writer));
        if (i % 4 == 3) line->remove();
    }
}

TEST(SceneThreads, EightWritersAndTwoRenderers) {
    const auto figure = Figure::create();
    const auto axes = figure->add_subplot(1, 1, 1);
    std::atomic<bool> done{false};
    std::atomic<int> drawn{0}, heard{0};
    figure->set_listener([&] { ++heard; });
    std::vector<std::thread> renderers;
    for (int i = 0; i < 2; ++i) {
        renderers.emplace_back([&] {
            while (!done || drawn < 2) {
                render(figure->snapshot(), 160, 120, 25);
                ++drawn;
            }
        });
    }
    std::vector<std::thread> writers;
    for (int w = 0; w < kWriters; ++w) writers.emplace_back([&, w] { write(*axes, w); });
    for (std::thread& t : writers) t.join();
    done = true;
    for (std::thread& t : renderers) t.join();
    figure->set_listener(nullptr);
    EXPECT_EQ(axes->children().size(), std::size_t(kWriters * kLines * 3 / 4));
    EXPECT_GE(drawn, 2);
    EXPECT_GE(heard, 1);
}

TEST(SceneThreads, NoChangeOfOnePropertyUndoesAnother) {
    const auto line = std::make_shared<Line>(Column({0, 1}), Column({0, 1}));
    std::thread other([&] {
        for (int i = 1; i <= 2000; ++i) line->set("markersize", double(i));
    });
    for (int i = 1; i <= 2000; ++i) {
        line->set("linewidth", double(i));
        ASSERT_EQ(line->get("linewidth"), Value(double(i)));
    }
    other.join();
    EXPECT_EQ(line->get("markersize"), Value(2000.0));
    EXPECT_EQ(line->get("linewidth"), Value(2000.0));
}

}  // namespace
}  // namespace plot
