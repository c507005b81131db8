#include "shell/contexts.h"

#include <pthread.h>
#include <signal.h>

#include <cmath>
#include <cstdio>
#include <vector>

#include "shell/interrupt.h"
#include "shell/jobs.h"
#include "shell/ladder.h"
#include "shell/monitor.h"
#include "shell/unwind.h"

namespace shell {

namespace {

struct Timeout {
    int number;
    double seconds;
};

std::vector<Timeout> timeouts;  // the open ones, outermost first
int last_timeout = 0;

const Timeout* find(int number) {
    for (const Timeout& timeout : timeouts)
        if (timeout.number == number) return &timeout;
    return nullptr;
}

bool in_main_thread() { return _PyOS_IsMainThread(); }

}  // namespace

PyObject* enter_shield() {
    if (Task* task = current_task()) enter_task_shield(*task);
    if (!in_main_thread()) Py_RETURN_NONE;
    ++ladder().shields;
    if (PyErr_CheckSignals() < 0) {  // one that came before belongs before
        --ladder().shields;
        return nullptr;
    }
    Py_RETURN_NONE;
}

PyObject* leave_shield() {
    Ladder& state = ladder();
    if (Task* task = current_task()) leave_task_shield(*task);
    if (!in_main_thread() || state.shields == 0 || --state.shields > 0) Py_RETURN_NONE;
    deliver_held();
    Py_RETURN_NONE;  // Python looks at its signals right after the call
}

void deliver_held() {
    Ladder& state = ladder();
    const int timeout = state.held_timeout.exchange(0);
    const bool held = state.held.exchange(false);
    if (timeout || held) {
        state.noticed = state.asked.load();
        state.told = false;
    }
    if (timeout_is_open(timeout)) send_timeout(timeout, 1);
    if (held) pthread_kill(pthread_self(), SIGINT);
}

PyObject* enter_gentle() {
    if (in_main_thread()) ++ladder().gentle;
    Py_RETURN_NONE;
}

PyObject* leave_gentle() {
    Ladder& state = ladder();
    if (in_main_thread() && state.gentle > 0 && --state.gentle == 0) state.gentle_at = 0;
    Py_RETURN_NONE;
}

PyObject* enter_timeout(double seconds) {
    if (!in_main_thread())
        return PyErr_Format(PyExc_RuntimeError, "timeout works only in the main thread");
    if (!std::isfinite(seconds) || seconds <= 0) {
        PyErr_SetString(PyExc_ValueError, "timeout: seconds must be a positive number");
        return nullptr;
    }
    timeouts.push_back({++last_timeout, seconds});
    watch_timeout(last_timeout, seconds);
    Py_RETURN_NONE;
}

PyObject* leave_timeout(PyObject* exception) {
    if (timeouts.empty() || !in_main_thread()) Py_RETURN_NONE;
    const int number = timeouts.back().number;
    const std::string message = timeout_message(number);
    timeouts.pop_back();
    const bool over = forget_timeout(number);
    if (over) {
        set_interrupted(false);
        ladder().by_itself = false;
    }
    end_unwinding(number);
    if (!over || exception != Py_None) Py_RETURN_NONE;
    PyErr_SetString(PyExc_TimeoutError, message.c_str());  // the block has swallowed it
    return nullptr;
}

bool timeout_is_open(int number) { return number != 0 && find(number); }

std::string timeout_message(int number) {
    const Timeout* timeout = find(number);
    char text[64];
    std::snprintf(text, sizeof text, "timed out after %g s", timeout ? timeout->seconds : 0.0);
    return text;
}

}  // namespace shell
