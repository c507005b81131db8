#include "plot/fork_guard.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "plot/figure.h"
#include "plot/style.h"
#include "plot/text.h"

namespace plot {
namespace {

using namespace std::chrono_literals;

ForkMutex& a_mutex() {
    static ForkMutex& mutex = *new ForkMutex;
    return mutex;
}

// What a child answers that runs `check`; a child that hangs is killed by its alarm.
template <class Check>
bool in_child(
    Check check, pid_t make_child() = [] { return fork(); }) {
    const pid_t child = make_child();
    if (child == 0) {
        alarm(10);
        _exit(check() ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool can_lock(std::mutex& mutex) {
    if (!mutex.try_lock()) return false;
    mutex.unlock();
    return true;
}

// A thread that does `work` again and again for the object's life.
class Busy {
  public:
    template <class Work>
    explicit Busy(Work work)
        : thread_([this, work] {
              while (!end_) work(), ++rounds_;
          }) {
        while (rounds_ == 0) std::this_thread::yield();
    }
    ~Busy() {
        end_ = true;
        thread_.join();
    }
    int rounds() const { return rounds_; }

  private:
    std::atomic<bool> end_{false};
    std::atomic<int> rounds_{0};
    std::thread thread_;
};

TEST(ForkGuard, AChildFindsTheMutexFree) {
    const Busy other([] {
        const std::lock_guard lock(a_mutex());
        std::this_thread::sleep_for(200us);
    });
    for (int i = 0; i < 50; ++i) ASSERT_TRUE(in_child([] { return can_lock(a_mutex()); }));
    EXPECT_TRUE(can_lock(scene_mutex()));
}

TEST(ForkGuard, NobodyIsInALibraryWhileTheProcessForks) {
    static std::atomic<int> inside{0};
    const Busy other([] {
        const LibraryScope scope;
        const LibraryScope nested;
        ++inside;
        std::this_thread::sleep_for(200us);
        --inside;
    });
    for (int i = 0; i < 50; ++i)
        ASSERT_TRUE(in_child([] {
            const LibraryScope scope;
            return inside == 0;
        }));
    const int before = other.rounds();
    while (other.rounds() < before + 3) std::this_thread::yield();  // it goes on here
}

TEST(ForkGuard, AScopeThatDoesNotEndHoldsUpNoFork) {
    std::atomic<bool> end{false}, entered{false};
    std::thread other([&] {
        const LibraryScope scope;
        entered = true;
        while (!end) std::this_thread::sleep_for(1ms);
    });
    while (!entered) std::this_thread::yield();
    EXPECT_TRUE(in_child([] {
        const LibraryScope scope;
        return true;
    }));
    end = true;
    other.join();
}

TEST(ForkGuard, AThreadMayForkInsideAScope) {
    const LibraryScope scope;
    EXPECT_TRUE(in_child([] {
        const LibraryScope nested;
        return in_child([] { return true; });
    }));
}

#ifndef __SANITIZE_THREAD__  // it does not know _Fork(), and ends a child that starts a thread
TEST(ForkGuard, AmongStuckThreadsAChildFindsAllFreeAndWhole) {
    static int first = 0, second = 0;  // guarded by a_mutex()
    const Busy other([] {
        const LibraryScope scope;
        const std::lock_guard lock(a_mutex());
        ++first;
        std::this_thread::sleep_for(200us);
        ++second;
    });
    const auto check = [] {
        const LibraryScope scope;
        return can_lock(a_mutex()) && can_lock(scene_mutex()) && first == second;
    };
    for (int i = 0; i < 50; ++i) ASSERT_TRUE(in_child(check, fork_among_stuck_threads));
    const int before = other.rounds();
    while (other.rounds() < before + 3) std::this_thread::yield();  // it goes on here
    EXPECT_TRUE(in_child([] { return can_lock(a_mutex()); }));
}

TEST(ForkGuard, AThreadThatIsStuckWithLocksHoldsUpNoFork) {
    std::atomic<bool> end{false}, entered{false};
    std::thread other([&] {
        const LibraryScope scope;
        const std::lock_guard lock(a_mutex());
        entered = true;
        while (!end) std::this_thread::sleep_for(1ms);
    });
    while (!entered) std::this_thread::yield();
    EXPECT_TRUE(in_child(
        [] {
            const LibraryScope scope;
            return can_lock(a_mutex());
        },
        fork_among_stuck_threads));
    EXPECT_FALSE(can_lock(a_mutex()));
    end = true;
    other.join();
    EXPECT_TRUE(can_lock(a_mutex()));
}

TEST(ForkGuard, AChildMeasuresTextWhileOthersDoSoHere) {
    const auto measure = [] {
        static std::atomic<int> n{0};
        const std::string text = "\u05d0\u4e2d " + std::to_string(++n);  // by Pango
        return pango_metrics().measure(text, Font{}, 100).width > 0;
    };
    const Busy one(measure), two(measure);
    const Busy setter([] { rc_set("lines.linewidth", Value{1.5}); });
    for (int i = 0; i < 30; ++i) ASSERT_TRUE(in_child(measure));
}
#endif

}  // namespace
}  // namespace plot
