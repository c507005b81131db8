#include "shell/menu.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <utility>

#include "plot/host.h"
#include "shell/ladder.h"
#include "shell/restart.h"
#include "shell/state.h"

namespace shell {

namespace {

constexpr int kLookAgain = 100;  // ms, between looks whether the program has gone on
constexpr int kQuitCode = 130;   // as after a SIGINT

// The terminal with single keys, no echo and no signals; as it was afterwards.
class Keys {
  public:
    Keys() : fd_(open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (fd_ < 0) return;
        ready_ = tcgetattr(fd_, &before_) == 0;
        if (!ready_) return;
        termios keys = before_;
        keys.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
        keys.c_cc[VMIN] = 1;
        keys.c_cc[VTIME] = 0;
        tcsetattr(fd_, TCSAFLUSH, &keys);
    }
    ~Keys() {
        if (ready_) tcsetattr(fd_, TCSANOW, &before_);
        if (fd_ >= 0) close(fd_);
    }
    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;

    bool ready() const { return ready_; }

    // A key; 0 when none came in a while, -1 when the terminal has gone.
    int read_key() const {
        pollfd wanted{ready_ ? fd_ : -1, POLLIN, 0};
        if (poll(&wanted, 1, kLookAgain) <= 0) return 0;
        unsigned char key = 0;
        return read(fd_, &key, 1) == 1 ? key : -1;
    }

  private:
    int fd_;
    bool ready_ = false;
    termios before_{};
};

constexpr int kNone = -1;
std::mutex question_mutex;  // guards the next one
std::optional<plot::Choice> question;
std::atomic<int> answer{kNone};  // a plot::Answer

enum class Choice { Wait, Restart, Quit, Gone };

// Shown in the windows from its begin to its end.
class Question {
  public:
    Question(const std::string& where, bool saves) {
        answer = kNone;
        set(plot::Choice{where, saves});
    }
    ~Question() { set(std::nullopt); }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

  private:
    static void set(std::optional<plot::Choice> choice) {
        {
            const std::lock_guard lock(question_mutex);
            question = std::move(choice);
        }
        plot::foreground_changed();
    }
};

Choice choice_of(plot::Answer answered) {
    if (answered == plot::Answer::Restart) return Choice::Restart;
    return answered == plot::Answer::Quit ? Choice::Quit : Choice::Wait;
}

Choice ask(const std::string& where) {
    const Keys keys;
    if (!keys.ready() && !plot::loaded_host()) return Choice::Wait;
    const bool saves = can_save();
    const Question asked(where, saves);
    say(saves ? "[w] wait   [s] save everything and restart   [q] quit, everything is lost"
              : "[w] wait   [q] quit, everything is lost");
    while (ladder().waiting()) {
        if (answer != kNone) return choice_of(static_cast<plot::Answer>(answer.load()));
        switch (keys.read_key()) {
            case 's':
            case 'S':
                if (saves) return Choice::Restart;
                break;
            case 'q':
            case 'Q':
                return Choice::Quit;
            case 'w':
            case 'W':
            case '\r':
            case '\n':
            case 3:  // Ctrl-C
            case -1:
                return Choice::Wait;
        }
    }
    return Choice::Gone;
}

void save_and_restart() {
    say("saving…");
    const std::string session = save_now();
    if (session.empty()) return say("the session could not be saved; waiting. Ctrl-C asks again");
    if (!ladder().waiting()) return say("it has gone on; the session is saved as " + session);
    restart(session);
    say("app cannot be started again; the session is saved as " + session);
}

}  // namespace

void say(const std::string& line) {
    const std::string text = "\r\n" + line + "\r\n";
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

std::optional<plot::Choice> open_choice() {
    const std::lock_guard lock(question_mutex);
    return question;
}

void answer_choice(plot::Answer given) { answer = static_cast<int>(given); }

void offer_choice(const std::string& where) {
    switch (ask(where)) {
        case Choice::Restart:
            save_and_restart();
            break;
        case Choice::Quit:
            _exit(kQuitCode);  // Python's own end would wait for the main thread
        case Choice::Wait:
            say("waiting; Ctrl-C asks again");
            break;
        case Choice::Gone:
            say("it has gone on");
    }
}

}  // namespace shell
