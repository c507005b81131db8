#include "shell/foreground.h"

#include <unistd.h>

#include <mutex>

#include "plot/foreground.h"
#include "shell/interrupt.h"
#include "shell/ladder.h"
#include "shell/menu.h"
#include "shell/pause.h"

namespace shell {

namespace {

constexpr std::size_t kLongest = 60;  // bytes of a name

class Statement final : public plot::Foreground {
  public:
    std::optional<plot::Running> running() const override {
        const Ladder& state = ladder();
        if (!state.running()) return std::nullopt;
        const Nanoseconds paused_at = state.paused_at;
        const Nanoseconds end = paused_at ? paused_at : monotonic_now();
        const double seconds = double(end - state.started - state.paused_for) / kSecond;
        const std::lock_guard lock(mutex_);
        return plot::Running{name_, seconds, state_of(state), open_choice()};
    }
    bool can_pause() const override { return isatty(STDIN_FILENO); }
    void stop() override { request_stop(); }
    void pause() override { request_pause(); }
    void set_idle(bool on) override {
        ladder().idle = on;
        plot::foreground_changed();
    }

    void answer(plot::Answer answer) override { answer_choice(answer); }

    void set_name(std::string name) {
        const std::lock_guard lock(mutex_);
        name_ = std::move(name);
    }

  private:
    static plot::Running::State state_of(const Ladder& state) {
        using State = plot::Running::State;
        if (state.paused_at) return State::Paused;
        if (state.pausing) return State::WillPause;
        return state.idle ? State::Waits : State::Runs;
    }

    mutable std::mutex mutex_;  // guards name_
    std::string name_;
};

Statement* statement = nullptr;

// Never in the middle of a letter of UTF-8.
std::string shortened(const std::string& line) {
    std::size_t length = kLongest;
    while (length > 0 && (line[length] & 0xC0) == 0x80) --length;
    return line.substr(0, length) + "…";
}

}  // namespace

void register_foreground() {
    statement = new Statement;
    plot::set_foreground(statement);
}

void name_statement(const std::string& source) {
    const auto start = source.find_first_not_of("% \t\n");
    if (start == source.npos) return statement->set_name("");
    const auto stop = source.find_last_not_of(" \t\n");
    std::string line = source.substr(start, stop + 1 - start);
    const auto end = line.find('\n');
    const bool more = end != line.npos;
    if (more) line.resize(end);
    if (line.size() > kLongest)
        line = shortened(line);
    else if (more)
        line += " …";
    statement->set_name(line);
}

}  // namespace shell
