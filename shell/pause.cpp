#include "shell/pause.h"

#include <frameobject.h>
#include <unistd.h>

#include <atomic>
#include <utility>

#include "plot/cancel.h"
#include "plot/foreground.h"
#include "shell/interrupt.h"
#include "shell/ladder.h"
#include "shell/monitor.h"
#include "shell/python_package.h"
#include "shell/snapshot.h"

namespace shell {

namespace {

struct Pausing {
    bool armed = false;
    Py_tracefunc before = nullptr;  // a debugger's, put back afterwards
    PyObject* before_object = nullptr;
    bool kbint = false;  // as it was before the pause
};

Pausing pausing;
std::atomic<const char*> wish{nullptr};  // the prompt's next command

void set_trace(Py_tracefunc function, PyObject* object) {
    PyEval_SetTrace(function, object);
    Py_XDECREF(object);
}

bool is_users(PyFrameObject* frame) {
    PyCodeObject* code = PyFrame_GetCode(frame);
    const char* file = PyUnicode_AsUTF8(code->co_filename);
    if (!file) PyErr_Clear();
    const bool users = file && !is_library(file);
    Py_DECREF(code);
    return users;
}

// Asks at the prompt; true when the statement shall stop.
int open_prompt(PyFrameObject* frame) {
    const Ref module = shell_module("pausing");
    const Ref stop(module ? PyObject_CallMethod(module.get(), "open_prompt", "O", frame) : nullptr);
    return stop ? PyObject_IsTrue(stop.get()) : -1;
}

// As after Ctrl-C; what swallows it is climbed out of.
void raise_stop() {
    PyErr_SetNone(PyExc_KeyboardInterrupt);
    watch_stop(kRung);
}

int on_trace(PyObject*, PyFrameObject* frame, int what, PyObject*) {
    if (what != PyTrace_LINE || !pausing.armed || ladder().shields > 0 || !is_users(frame))
        return 0;
    pausing.armed = false;
    const Py_tracefunc before = std::exchange(pausing.before, nullptr);
    PyObject* object = std::exchange(pausing.before_object, nullptr);
    PyEval_SetTrace(nullptr, nullptr);
    const int stop = open_prompt(frame);
    if (!PyThreadState_Get()->c_tracefunc)  // otherwise the user goes on step by step
        set_trace(before, object);
    else
        Py_XDECREF(object);
    if (stop > 0) raise_stop();
    return stop == 0 ? 0 : -1;
}

PyObject* py_pause(PyObject*, PyObject*) { return PyBool_FromLong(request_pause()); }

PyObject* py_begin_pause(PyObject*, PyObject*) {
    Ladder& state = ladder();
    pausing.kbint = interrupted();
    wish = nullptr;
    state.asked_at = 0;
    state.pausing = false;
    state.paused_at = monotonic_now();
    plot::foreground_changed();
    Py_RETURN_NONE;
}

PyObject* py_end_pause(PyObject*, PyObject*) {
    Ladder& state = ladder();
    const Nanoseconds duration = monotonic_now() - state.paused_at.exchange(0);
    state.paused_for += duration;
    state.asked_at = 0;
    set_interrupted(pausing.kbint);
    put_off_timeouts(duration);
    plot::foreground_changed();
    Py_RETURN_NONE;
}

PyObject* py_take_command(PyObject*, PyObject*) {
    const char* command = wish.exchange(nullptr);
    if (!command) Py_RETURN_NONE;
    return PyUnicode_FromString(command);
}

PyObject* py_command_waits(PyObject*, PyObject*) { return PyBool_FromLong(command_waits()); }

PyObject* py_write_back(PyObject*, PyObject* frame) {
    if (!PyFrame_Check(frame)) return PyErr_Format(PyExc_TypeError, "not a frame");
    // Versions from 3.13 on do it at once.
    PyFrame_LocalsToFast(reinterpret_cast<PyFrameObject*>(frame), 1);
    Py_RETURN_NONE;
}

// The trace function of a debugger that goes on step by step: C leaves no frame in the traceback.
PyObject* trace_steps(PyObject* debugger, PyObject* arguments) {
    const Ref dispatch(PyObject_GetAttrString(debugger, "dispatch"));
    Ref result(dispatch ? PyObject_CallObject(dispatch.get(), arguments) : nullptr);
    const Ref stopping(result ? PyObject_GetAttrString(debugger, "stopping") : nullptr);
    if (!stopping) return nullptr;
    if (PyObject_IsTrue(stopping.get()) > 0) {
        raise_stop();
        return nullptr;
    }
    return result.release();
}

PyMethodDef steps_definition = {"trace", trace_steps, METH_VARARGS, "A debugger's trace function."};

PyObject* py_stepper(PyObject*, PyObject* debugger) {
    return PyCFunction_New(&steps_definition, debugger);
}

}  // namespace

bool request_pause() {
    if (command_pause("continue")) return true;
    if (!ladder().running() || !isatty(STDIN_FILENO)) return false;
    ladder().pausing = true;
    send_pause();
    plot::foreground_changed();
    return true;
}

bool command_pause(const char* command) {
    if (ladder().paused_at == 0) return false;
    wish = command;
    watch_command();
    return true;
}

bool command_waits() { return wish != nullptr && ladder().paused_at != 0; }

void arm_pause() {
    if (pausing.armed) return;
    pausing.armed = true;
    const PyThreadState* state = PyThreadState_Get();
    pausing.before = state->c_tracefunc;
    pausing.before_object = Py_XNewRef(state->c_traceobj);
    PyEval_SetTrace(on_trace, nullptr);
}

void disarm_pause() {
    if (!pausing.armed) return;
    pausing.armed = false;
    set_trace(std::exchange(pausing.before, nullptr),
              std::exchange(pausing.before_object, nullptr));
}

PyMethodDef pause_methods[] = {
    {"pause", py_pause, METH_NOARGS,
     "pause($module)\n--\n\nThe foreground statement stops at its next line; False if none runs."},
    {"begin_pause", py_begin_pause, METH_NOARGS, "The prompt opens: times stand still."},
    {"end_pause", py_end_pause, METH_NOARGS, "The statement goes on."},
    {"take_command", py_take_command, METH_NOARGS,
     "take_command($module)\n--\n\nWhat a button or another thread wants of the prompt, or None."},
    {"command_waits", py_command_waits, METH_NOARGS, "Is there one to take?"},
    {"write_back", py_write_back, METH_O,
     "write_back($module, frame)\n--\n\nLet the frame have what its f_locals holds."},
    {"stepper", py_stepper, METH_O,
     "stepper($module, debugger)\n--\n\nA trace function that calls debugger.dispatch."},
    {},
};

}  // namespace shell
