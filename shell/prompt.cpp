#include "shell/prompt.h"

#include <Python.h>
#include <poll.h>

#include <atomic>

#include "plot/host.h"
#include "plot/timer_flag.h"
#include "shell/python_package.h"

namespace shell {

namespace {

std::atomic<bool> woken{false};

// Called by the line reader, several times a second, without the GIL.
int run_waiting_callbacks() {
    pollfd queue{plot::event_queue().fd(), POLLIN, 0};
    if (!woken.exchange(false) && !plot::timers_run() && poll(&queue, 1, 0) <= 0) return 0;
    const PyGILState_STATE state = PyGILState_Ensure();
    const Ref hook = shell_module("inputhook");
    const Ref done(hook ? PyObject_CallMethod(hook.get(), "dispatch", nullptr) : nullptr);
    if (!done) PyErr_WriteUnraisable(nullptr);
    PyGILState_Release(state);
    return 0;
}

}  // namespace

void wake_prompt() { woken = true; }

void install_input_hook() { PyOS_InputHook = run_waiting_callbacks; }

}  // namespace shell
