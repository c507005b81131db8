#include "shell/interrupt.h"

#include <Python.h>
#include <pthread.h>
#include <signal.h>

#include <cerrno>

#include "plot/cancel.h"
#include "shell/children.h"
#include "shell/job_wake.h"
#include "shell/ladder.h"
#include "shell/menu.h"
#include "shell/monitor.h"
#include "shell/pause.h"
#include "shell/snapshot.h"
#include "shell/unwind.h"

namespace shell {

namespace {

// What stood there before. Written with SIGINT blocked in the main thread, the only one that runs
// the handler's chain in practice: the kernel prefers it, and our other threads block SIGINT.
struct sigaction next_action;

pthread_t main_thread;

void hand_on(int number, siginfo_t* info, void* context) {
    if (next_action.sa_flags & SA_SIGINFO)
        next_action.sa_sigaction(number, info, context);
    else
        next_action.sa_handler(number);
}

// Python runs deal_with_interrupt() at its next check: it notes that Python still turns, and
// unwinds or raises TimeoutError when that is wanted. Async-signal-safe, as PyErr_SetInterruptEx
// is.
void ask_python(Ladder& state, Nanoseconds now) {
    if (!state.waiting()) state.waiting_since = now;
    ++state.asked;
    PyErr_SetInterruptEx(ladder_signal());
    wake_monitor();
}

// The interrupt stays with the shield, or with the import; a long wait is spoken of all the same.
void hold(Ladder& state, Nanoseconds now, int timeout) {
    if (timeout)
        state.held_timeout = timeout;
    else
        state.held = true;
    if (state.shields == 0) PyErr_SetInterruptEx(ladder_signal());  // is it under way?
    if (!state.waiting()) {
        state.waiting_since = now;
        ++state.asked;
    }
    wake_monitor();
}

// True when flag_only keeps this one: the first, or one long after the last.
bool only_flags(Ladder& state, Nanoseconds now) {
    if (state.gentle == 0) return false;
    const Nanoseconds before = state.gentle_at.exchange(now);
    if (before != 0 && now - before <= kGentleAgain) return false;
    state.flagged = true;
    return true;
}

void on_timeout(Ladder& state, Nanoseconds now) {
    const int number = state.timeout_number;
    if (state.shields > 0 || state.importing) return hold(state, now, number);
    plot::foreground_token().request();
    plot::cancel_main_work();
    state.timeout_due = number;
    state.timeout_unwinds = state.timeout_rung > 1;
    ask_python(state, now);
}

// A timer's signals are a program's own and climb nothing: a person presses, a program kills.
bool climbs(const Ladder& state, Nanoseconds now, const siginfo_t* info) {
    return state.asked_at != 0 && now - state.asked_at <= kAgain && info->si_code != SI_TIMER;
}

void on_user(Ladder& state, int number, siginfo_t* info, void* context) {
    const Nanoseconds now = monotonic_now();
    if (!state.running()) {
        plot::foreground_token().request();
        return hand_on(number, info, context);
    }
    if (state.told && state.waiting()) return ask_monitor_for_menu();
    if (state.paused_at != 0) {  // for what the debugger's prompt runs
        plot::foreground_token().request();
        hand_on(number, info, context);
        return ask_python(state, now);
    }
    if (state.shields > 0) return hold(state, now, 0);
    if (only_flags(state, now)) return;
    if (state.importing) return hold(state, now, 0);
    plot::foreground_token().request();
    const bool again = climbs(state, now, info);
    state.asked_at = now;
    if (again)
        state.unwind_wanted = true;
    else
        hand_on(number, info, context);
    ask_python(state, now);
}

void on_interrupt(int number, siginfo_t* info, void* context) {
    const int saved = errno;
    on_user(ladder(), number, info, context);
    errno = saved;
}

// Apart from SIGINT, whose handler asyncio.run and others replace.
void on_ladder_signal(int number) {
    const int saved = errno;
    Ladder& state = ladder();
    switch (state.cause.load()) {
        case Cause::Look:
            take_snapshot();
            snapshot_taken();
            break;
        case Cause::Timeout:
            on_timeout(state, monotonic_now());
            break;
        case Cause::Pause:
            break;
        case Cause::Import:
            PyErr_SetInterruptEx(number);
    }
    if (state.pause_wanted) PyErr_SetInterruptEx(number);
    errno = saved;
}

bool stands_aside(const struct sigaction& present) {
    if (present.sa_flags & SA_SIGINFO) return present.sa_sigaction == on_interrupt;
    return present.sa_handler == SIG_DFL || present.sa_handler == SIG_IGN;
}

void send(Cause cause) {
    ladder().cause = cause;
    pthread_kill(main_thread, ladder_signal());
}

}  // namespace

bool prepare_interrupts() {
    main_thread = pthread_self();
    remember_main_thread();
    if (!install_ladder_signal() || !install_wake_signal()) return false;
    struct sigaction ours = {};
    ours.sa_handler = on_ladder_signal;
    ours.sa_flags = SA_ONSTACK;
    return sigaction(ladder_signal(), &ours, nullptr) == 0;
}

void put_back_interrupt_handler() {
    struct sigaction present;
    if (sigaction(SIGINT, nullptr, &present) != 0 || stands_aside(present)) return;

    sigset_t interrupt, before;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_BLOCK, &interrupt, &before);
    next_action = present;
    struct sigaction ours = present;
    ours.sa_flags |= SA_SIGINFO;
    ours.sa_sigaction = on_interrupt;
    sigaction(SIGINT, &ours, nullptr);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void begin_statement() {
    set_interrupted(false);
    settle();
    put_back_interrupt_handler();
}

bool interrupted() { return plot::foreground_token().requested() || ladder().flagged; }

void set_interrupted(bool on) {
    if (on) {
        plot::foreground_token().request();
    } else {
        plot::foreground_token().clear();
        ladder().flagged = false;
    }
}

bool request_interrupt() {
    if (!ladder().running()) return false;
    pthread_kill(main_thread, SIGINT);
    interrupt_children();  // second: what waits for a child must not go on when it has ended
    return true;
}

bool request_stop() {
    if (command_pause("stop")) return true;
    const Ladder& state = ladder();
    if (!state.running()) return false;
    if (!state.told || !state.waiting())
        watch_stop(0);
    else if (!open_choice())
        ask_monitor_for_menu();
    return true;
}

void send_timeout(int number, int rung) {
    ladder().timeout_number = number;
    ladder().timeout_rung = rung;
    ladder().by_itself = true;
    send(Cause::Timeout);
    interrupt_children();
}

void send_look() { send(Cause::Look); }

void send_import_over() { send(Cause::Import); }

void send_pause() {
    ladder().pause_wanted = true;
    send(Cause::Pause);
}

void send_interrupt() { pthread_kill(main_thread, SIGINT); }

}  // namespace shell
