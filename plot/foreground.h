// What the program runs in the foreground, for the Stop and Pause buttons of figure windows. The
// program implements Foreground; whoever shows windows asks it. Nothing here knows Python.
#pragma once

#include <optional>
#include <string>

namespace plot {

// Asked of the user while one call of C code does not let go.
struct Choice {
    std::string where;  // "still in numpy.sort, called at load.py:17"
    bool can_save = false;
};
enum class Answer { Wait, Restart, Quit };

struct Running {
    std::string name;    // "run load.py"
    double seconds = 0;  // that it has run, without pauses
    enum class State { Runs, WillPause, Paused, Waits } state = State::Runs;
    std::optional<Choice> choice = std::nullopt;

    bool paused() const { return state == State::Paused; }
    bool waits() const { return state == State::Waits; }  // only the user can go on
};

// "run load.py · 12 s", with the progress of our own work; nothing while it waits
std::string describe(const Running&);

// All calls from any thread; none waits.
class Foreground {
  public:
    virtual ~Foreground() = default;
    virtual std::optional<Running> running() const = 0;  // null: nothing
    virtual bool can_pause() const = 0;                  // is there a terminal to look from?
    virtual void stop() = 0;
    virtual void pause() = 0;  // what is paused goes on
    // It only waits for the user to do something in a window.
    virtual void set_idle(bool) = 0;
    virtual void answer(Answer) = 0;  // to the choice, if there still is one
};

// Once, before the first window; it lives as long as the process. Null in a plain Python.
void set_foreground(Foreground*);
Foreground* foreground();

// Something has begun or ended, was paused or goes on: the windows hear of it. Any thread.
void foreground_changed();

}  // namespace plot
