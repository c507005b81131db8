#include "backend/render_worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <thread>

#include "plot/cancel.h"

namespace plot::gtk {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr Sheet kSheet{320, 240, 50};

std::shared_ptr<Figure> make_figure(int points) {
    const auto figure = Figure::create();
    std::vector<double> x, y;
    for (int i = 0; i < points; ++i) x.push_back(i), y.push_back(std::sin(i * 1e4));
    figure->add_subplot(1, 1, 1)->plot(x, y);
    return figure;
}

// The callbacks may come after the worker has gone.
using Count = std::shared_ptr<std::atomic<int>>;
Count zero() { return std::make_shared<std::atomic<int>>(0); }

struct Drawn {
    WorkPool pool{2};
    std::shared_ptr<Figure> figure;
    Count finished = zero(), failed = zero();
    RenderWorker worker;

    explicit Drawn(int points)
        : figure(make_figure(points)),
          worker(
              pool, figure, [count = finished] { ++*count; },
              [count = failed](std::string) { ++*count; }) {}
};

TEST(RenderWorker, DrawsTheNewestState) {
    Drawn d(100);
    d.worker.request(kSheet, false);
    ASSERT_TRUE(d.worker.wait(20s));
    const auto first = d.worker.latest();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->picture.surface->width(), 320);
    EXPECT_EQ(first->picture.layout.axes.size(), 1U);
    EXPECT_EQ(first->faces.size(), 1U);
    d.figure->axes().front()->set_title("new");
    d.worker.request(kSheet, false);
    ASSERT_TRUE(d.worker.wait(20s));
    EXPECT_EQ(d.worker.latest()->picture.revision, d.figure->revision());
    EXPECT_GT(d.worker.latest()->picture.revision, first->picture.revision);
}

TEST(RenderWorker, TheSamePictureIsNotDrawnTwice) {
    Drawn d(100);
    for (int i = 0; i < 3; ++i) {
        d.worker.request(kSheet, true);
        ASSERT_TRUE(d.worker.wait(20s));
    }
    std::this_thread::sleep_for(20ms);
    EXPECT_EQ(*d.finished, 1);
    d.worker.request({100, 100, 50}, true);
    ASSERT_TRUE(d.worker.wait(20s));
    EXPECT_EQ(d.worker.latest()->sheet, (Sheet{100, 100, 50}));
}

TEST(RenderWorker, ManyRequestsAreFewDrawings) {
    Drawn d(200'000);
    for (int i = 0; i < 1000; ++i) {
        d.figure->touch();
        d.worker.request(kSheet, false);
    }
    ASSERT_TRUE(d.worker.wait(60s));
    EXPECT_LT(*d.finished, 100);
    EXPECT_EQ(d.worker.latest()->picture.revision, d.figure->revision());
}

// The wheel is turned for long over a heavy scene: the drawings that are given up must not be all
// of them.
TEST(RenderWorker, UrgentRequestsLetSomeDrawingFinish) {
    Drawn d(500'000);
    const auto end = Clock::now() + 30s;
    while (Clock::now() < end && *d.finished < 2) {
        d.figure->touch();
        d.worker.request(kSheet, true);
        std::this_thread::sleep_for(2ms);
    }
    EXPECT_GE(*d.finished, 2);
}

TEST(RenderWorker, WhatCannotBeDrawnIsToldOnce) {
    Drawn d(10);
    d.worker.request({100'000, 10, 100}, false);
    ASSERT_TRUE(d.worker.wait(20s));
    std::this_thread::sleep_for(20ms);
    EXPECT_EQ(*d.failed, 1);
    EXPECT_FALSE(d.worker.latest());
}

TEST(RenderWorker, GoesAwayDuringADrawing) {
    WorkPool pool(2);
    std::weak_ptr<Figure> figure;
    {
        const auto strong = make_figure(3'000'000);
        figure = strong;
        RenderWorker worker(
            pool, strong, [] {}, [](std::string) {});
        worker.request(kSheet, false);
        std::this_thread::sleep_for(10ms);
    }
    const auto end = Clock::now() + 10s;
    while (!figure.expired() && Clock::now() < end) std::this_thread::sleep_for(1ms);
    EXPECT_TRUE(figure.expired());
}

TEST(RenderWorker, SettersFromOtherThreadsMayGoOn) {
    Drawn d(1000);
    std::atomic<bool> end{false};
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; ++t)
        threads.emplace_back([&, t] {
            while (!end) d.figure->axes().front()->set_title(std::to_string(t));
        });
    const auto late = Clock::now() + 20s;
    for (int i = 0; *d.finished < 50 && Clock::now() < late; ++i) {
        d.worker.request(kSheet, i % 2 == 0);
        d.worker.wait(20s);
    }
    end = true;
    for (auto& thread : threads) thread.join();
    EXPECT_GE(*d.finished, 50);
    EXPECT_EQ(*d.failed, 0);
}

TEST(WorkPool, RunsInOrderOfTheCallsAndStopsWithThePool) {
    std::atomic<int> done{0};
    {
        WorkPool pool(1);
        std::vector<int> order;
        std::atomic<bool> go{false};
        pool.add([&] {
            while (!go) std::this_thread::yield();
        });
        for (int i = 0; i < 5; ++i) pool.add([&order, &done, i] { order.push_back(i), ++done; });
        go = true;
        while (done < 5) std::this_thread::sleep_for(1ms);
        EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
    }
    EXPECT_TRUE(end_background(Clock::now() + 10s));
}

TEST(Background, EndRequestsTheTokens) {
    const auto token = std::make_shared<CancelToken>();
    std::atomic<bool> cancelled{false};
    in_background("test", token, [&cancelled] {
        try {
            for (;;) poll_cancel();
        } catch (const Cancelled&) {
            cancelled = true;
        }
    });
    EXPECT_TRUE(end_background(Clock::now() + 10s));
    EXPECT_TRUE(cancelled);
}

}  // namespace
}  // namespace plot::gtk
