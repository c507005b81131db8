// Long work tells how far it is; on a terminal in a line that is erased in the end.
#include "plot/progress.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "plot/foreground.h"

namespace plot {

namespace {

// Standard error is a terminal meanwhile.
class Terminal {
  public:
    Terminal() : before_(dup(STDERR_FILENO)) {
        EXPECT_EQ(openpty(&ours_, &theirs_, nullptr, nullptr, nullptr), 0);
        fcntl(ours_, F_SETFL, O_NONBLOCK);
        dup2(theirs_, STDERR_FILENO);
    }
    ~Terminal() {
        dup2(before_, STDERR_FILENO);
        for (const int fd : {before_, ours_, theirs_}) close(fd);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    // What was written since the last time.
    std::string text() const {
        std::string all(4096, '\0');
        const ssize_t size = read(ours_, all.data(), all.size());
        all.resize(size > 0 ? std::size_t(size) : 0);
        return all;
    }

  private:
    int before_, ours_ = -1, theirs_ = -1;
};

void wait(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

}  // namespace

TEST(Progress, LongWorkIsShownAndErased) {
    const Terminal terminal;
    {
        Progress work("reading");
        work.at(0.25);
        EXPECT_EQ(shown_progress(), std::nullopt);
        EXPECT_EQ(terminal.text(), "");
        wait(kProgressAfter);
        work.at(0.437);
        EXPECT_EQ(shown_progress(), "43 % reading");
        EXPECT_EQ(describe({"run load.py", 2}), "43 % reading · run load.py · 2 s");
        EXPECT_EQ(terminal.text(), "\r\x1b[Kreading 43 % (Ctrl-C stops it)");
        work.at(0.44);  // too soon after the last line
        EXPECT_EQ(terminal.text(), "");
    }
    EXPECT_EQ(terminal.text(), "\r\x1b[K");
    EXPECT_EQ(shown_progress(), std::nullopt);
    EXPECT_EQ(describe({"run load.py", 2}), "run load.py · 2 s");
}

TEST(Progress, ShortWorkAndThatOfOtherThreadsIsNotShown) {
    const Terminal terminal;
    { Progress("short").at(0.5); }
    std::thread([] {
        Progress work("in the background");
        wait(kProgressAfter);
        work.at(0.5);
        EXPECT_EQ(shown_progress(), std::nullopt);
    }).join();
    EXPECT_EQ(terminal.text(), "");
}

TEST(Progress, AChildOfForkShowsNothing) {
    const Terminal terminal;
    const pid_t child = fork();
    if (child == 0) {
        Progress work("saving");
        wait(kProgressAfter);
        work.at(0.5);
        _exit(shown_progress() ? 1 : 0);
    }
    int status = -1;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(terminal.text(), "");
}

TEST(Progress, HelpersMayTellIt) {
    const Terminal terminal;
    Progress outer("saving"), inner("reading");
    wait(kProgressAfter);
    std::thread([&] { inner.at(1.5); }).join();
    EXPECT_EQ(shown_progress(), "100 % reading");
    EXPECT_NE(terminal.text().find("reading 100 %"), std::string::npos);
}

}  // namespace plot
