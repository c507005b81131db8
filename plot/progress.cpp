#include "plot/progress.h"

#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <vector>

#include "plot/foreground.h"
#include "plot/fork_guard.h"

namespace plot {

namespace {

constexpr std::chrono::milliseconds kBetween(100);  // two looks of the user
const pid_t kFirstProcess = ::getpid();

struct Works {
    ForkMutex mutex;  // guards all
    std::vector<Progress*> all;
};

// Never destroyed: a thread may work while the process ends.
Works& works() {
    static Works* const the_works = new Works;
    return *the_works;
}

constexpr auto kPatience = std::chrono::duration_cast<std::chrono::steady_clock::duration>(
    std::chrono::duration<double>(kProgressAfter));

// A child of fork() has no user of its own, and may find the lock held for ever.
bool is_awaited() { return ::gettid() == kFirstProcess && ::getpid() == kFirstProcess; }

// To the terminal in one piece. What cannot be written is not missed.
void write_line(const std::string& text) {
    const std::string line = "\r\x1b[K" + text;
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace

Progress::Progress(std::string what)
    : what_(std::move(what)), is_awaited_(is_awaited()), next_(kPatience.count()) {
    if (!is_awaited_) return;
    const std::scoped_lock lock(works().mutex);
    works().all.push_back(this);
}

Progress::~Progress() {
    if (!is_awaited_) return;
    {
        const std::scoped_lock lock(works().mutex);
        std::erase(works().all, this);
    }
    if (on_terminal_) write_line("");
    if (is_long()) foreground_changed();
}

bool Progress::is_long() const { return Clock::now() - start_ >= kPatience; }

std::string Progress::percent() const {
    return std::to_string(int(100 * std::clamp(fraction_.load(), 0.0, 1.0))) + " %";
}

void Progress::at(double fraction) {
    fraction_.store(fraction, std::memory_order_relaxed);
    if (!is_awaited_) return;
    const auto now = (Clock::now() - start_).count();
    auto next = next_.load(std::memory_order_relaxed);
    const auto after = now + Clock::duration(kBetween).count();
    // Of several threads one shows it.
    if (now >= next && next_.compare_exchange_strong(next, after)) show();
}

void Progress::show() {
    foreground_changed();
    if (::isatty(STDERR_FILENO) != 1) return;
    on_terminal_ = true;
    write_line(what_ + " " + percent() + " (Ctrl-C stops it)");
}

std::optional<std::string> shown_progress() {
    const std::scoped_lock lock(works().mutex);
    const auto& all = works().all;
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [](const Progress* p) { return p->is_long(); });
    if (found == all.rend()) return std::nullopt;
    return (*found)->percent() + " " + (*found)->what_;
}

}  // namespace plot
