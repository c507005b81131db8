#include "plot/host.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

namespace plot {
namespace {

bool readable(const EventQueue& queue) {
    pollfd wait{queue.fd(), POLLIN, 0};
    return poll(&wait, 1, 0) == 1;
}

Event event(Event::Kind kind, ArtistId figure = 1, double x = 0) {
    Event e;
    e.kind = kind;
    e.figure = figure;
    e.x = x;
    return e;
}

TEST(EventQueue, DescriptorIsReadableWhileThereAreEvents) {
    EventQueue queue;
    EXPECT_FALSE(readable(queue));
    queue.push(event(Event::Kind::KeyPress));
    queue.push(event(Event::Kind::KeyRelease));
    EXPECT_TRUE(readable(queue));
    const auto all = queue.take();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].kind, Event::Kind::KeyPress);
    EXPECT_FALSE(readable(queue));
    EXPECT_TRUE(queue.take().empty());
}

TEST(EventQueue, OfMotionsTheNewestIsKept) {
    EventQueue queue;
    for (int i = 0; i < 1000; ++i) {
        queue.push(event(Event::Kind::Motion, 1, i));
        queue.push(event(Event::Kind::Motion, 2, i));
        queue.push(event(Event::Kind::Draw, 1));
    }
    const auto all = queue.take();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].x, 999);
}

TEST(EventQueue, AMotionStaysBeforeTheClickThatFollowsIt) {
    EventQueue queue;
    queue.push(event(Event::Kind::Motion, 1, 10));
    queue.push(event(Event::Kind::ButtonPress, 1, 10));
    queue.push(event(Event::Kind::Motion, 1, 20));
    queue.push(event(Event::Kind::Motion, 1, 30));
    const auto all = queue.take();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].x, 10);
    EXPECT_EQ(all[1].kind, Event::Kind::ButtonPress);
    EXPECT_EQ(all[2].x, 30);
}

TEST(EventQueue, ChangedLimitsAreKeptForEachAxes) {
    EventQueue queue;
    for (ArtistId axes : {7, 8, 7, 8, 7}) {
        Event e = event(Event::Kind::LimitsChanged);
        e.axes = axes;
        queue.push(e);
    }
    EXPECT_EQ(queue.take().size(), 2U);
}

TEST(EventQueue, IsBoundedAndNeverLosesAClose) {
    EventQueue queue;
    queue.push(event(Event::Kind::Close, 5));
    for (int i = 0; i < 50000; ++i) queue.push(event(Event::Kind::KeyPress, 1, i));
    const auto all = queue.take();
    EXPECT_LE(all.size(), 10000U);
    EXPECT_EQ(all.front().kind, Event::Kind::Close);
    EXPECT_EQ(all.back().x, 49999);
}

TEST(EventQueue, AChildHasItsOwn) {
    EventQueue queue;
    queue.push(event(Event::Kind::KeyPress));
    const pid_t child = fork();
    if (child == 0) {
        queue.reset_after_fork();
        const bool empty = !readable(queue) && queue.take().empty();
        queue.push(event(Event::Kind::Draw));
        _exit(empty && readable(queue) ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(queue.take().size(), 1U);
    EXPECT_FALSE(readable(queue));
}

TEST(EventQueue, ManyThreadsPush) {
    EventQueue queue;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&queue] {
            for (int i = 0; i < 2000; ++i) queue.push(event(Event::Kind::KeyPress));
        });
    std::size_t taken = 0;
    while (taken < 8000) {
        pollfd wait{queue.fd(), POLLIN, 0};
        if (poll(&wait, 1, 5000) != 1) break;
        taken += queue.take().size();
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(taken, 8000U);
}

// Sets variables for the test's life.
class Environment {
  public:
    Environment(std::initializer_list<std::pair<const char*, const char*>> values) {
        for (const auto& [name, value] : values) {
            const char* old = std::getenv(name);
            before_.emplace_back(name, old ? std::optional<std::string>(old) : std::nullopt);
            setenv(name, value, 1);
        }
    }
    ~Environment() {
        for (const auto& [name, value] : before_)
            value ? setenv(name, value->c_str(), 1) : unsetenv(name);
    }

  private:
    std::vector<std::pair<const char*, std::optional<std::string>>> before_;
};

TEST(LoadHost, WithoutDisplaySaysHowToGetOne) {
    const Environment none{{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}, {"BROADWAY_DISPLAY", ""}};
    std::string why;
    EXPECT_EQ(load_host(&why), nullptr);
    EXPECT_EQ(why,
              "no display: set DISPLAY or WAYLAND_DISPLAY (over ssh: ssh -X), or use savefig()");
    EXPECT_EQ(loaded_host(), nullptr);
    stop_host();
}

TEST(LoadHost, ABackendThatIsNotThereIsNamed) {
    const Environment wrong{{"DISPLAY", ":0"}, {"APP_BACKEND", "/nowhere/libplot_gtk.so"}};
    std::string why;
    EXPECT_EQ(load_host(&why), nullptr);
    EXPECT_NE(why.find("/nowhere/libplot_gtk.so"), std::string::npos);
    EXPECT_EQ(why.find('\n'), std::string::npos);
    EXPECT_EQ(load_host(nullptr), nullptr);
}

}  // namespace
}  // namespace plot
