// How far the library's own long work is: reading a picture, counting, saving. Whoever does it says
// so; what lasts longer than half a second is shown beside the foreground's time in the windows,
// where its Stop is, and as a line on the terminal that is erased at the end.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>

namespace plot {

constexpr double kProgressAfter = 0.5;  // s; what is shorter is not shown

// A piece of work, for as long as it goes on. Only that of the first process's first thread, which
// a user waits for, is shown.
class Progress {
  public:
    explicit Progress(std::string what);  // "reading a picture"
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // How much is done, of 1. Any thread; costs next to nothing.
    void at(double fraction);

  private:
    friend std::optional<std::string> shown_progress();
    using Clock = std::chrono::steady_clock;

    std::string percent() const;
    bool is_long() const;
    void show();

    const std::string what_;
    const Clock::time_point start_ = Clock::now();
    const bool is_awaited_;
    std::atomic<double> fraction_{0};
    std::atomic<Clock::duration::rep> next_;  // when it is to be shown, since start_
    std::atomic<bool> on_terminal_{false};
};

// "43 % reading a picture", of what began last; nothing while no work lasts long. Any thread.
std::optional<std::string> shown_progress();

}  // namespace plot
