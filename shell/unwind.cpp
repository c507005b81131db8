#include "shell/unwind.h"

#include <signal.h>

#include <string>
#include <utility>

#include "plot/cancel.h"
#include "plot/foreground.h"
#include "shell/contexts.h"
#include "shell/imports.h"
#include "shell/ladder.h"
#include "shell/pause.h"
#include "shell/python_ref.h"
#include "shell/raising.h"

namespace shell {

namespace {

struct Unwinding {
    bool armed = false;
    bool resting = false;  // the inner statement is out; the prompt's own code goes on
    int timeout = 0;       // the timeout whose block is being left; 0 for Ctrl-C
    int shelters = 0;
    PyObject* caller = nullptr;  // of a shelter that has ended, owned: go on at its next line
    PyObject* ours = nullptr;    // the last exception that was raised here, owned
    Nanoseconds raised_at = 0;
    int lines = 0;                  // since then
    Py_tracefunc before = nullptr;  // a debugger's, put back afterwards
    PyObject* before_object = nullptr;
};

Unwinding unwinding;

PyObject* new_exception(int timeout) {
    if (timeout == 0) return PyObject_CallNoArgs(PyExc_KeyboardInterrupt);
    const std::string text = timeout_message(timeout);
    return PyObject_CallFunction(PyExc_TimeoutError, "s", text.c_str());
}

int raise_ours() {
    unwinding.raised_at = monotonic_now();
    unwinding.lines = 0;
    PyObject* exception = new_exception(unwinding.timeout);
    if (!exception) return -1;
    Py_XSETREF(unwinding.ours, exception);
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(exception)), exception);
    return -1;
}

Ref back_of(PyObject* frame) {
    return Ref(
        reinterpret_cast<PyObject*>(PyFrame_GetBack(reinterpret_cast<PyFrameObject*>(frame))));
}

bool is_outermost(PyFrameObject* frame) { return !back_of(reinterpret_cast<PyObject*>(frame)); }

// The prompt's code, its displayhook for one, that the shelter's caller runs on the same line.
bool on_the_shelters_line(PyFrameObject* frame) {
    if (!unwinding.caller) return false;
    for (Ref at = back_of(reinterpret_cast<PyObject*>(frame)); at; at = back_of(at.get()))
        if (at.get() == unwinding.caller) return true;
    Py_CLEAR(unwinding.caller);
    return false;
}

void disarm() {
    if (!unwinding.armed) return;
    unwinding.armed = false;
    Py_tracefunc before = std::exchange(unwinding.before, nullptr);
    PyObject* object = std::exchange(unwinding.before_object, nullptr);
    PyEval_SetTrace(before, object);
    Py_XDECREF(object);
    Py_CLEAR(unwinding.ours);
    Py_CLEAR(unwinding.caller);
    unwinding.timeout = 0;
    ladder().unwind_wanted = false;
}

int on_trace(PyObject*, PyFrameObject* frame, int what, PyObject*) {
    if (what == PyTrace_RETURN && is_outermost(frame)) disarm();  // a program without a prompt
    if (what != PyTrace_LINE || !unwinding.armed || unwinding.resting || ladder().shields > 0)
        return 0;
    if (raising_would_lose_clean_up(frame) || on_the_shelters_line(frame)) return 0;
    if (import_would_be_split()) return 0;
    const bool in_time =
        ++unwinding.lines < kCleanUpLines || monotonic_now() - unwinding.raised_at < kCleanUpTime;
    if (in_time && is_on_its_way(PyThreadState_Get(), unwinding.ours)) return 0;
    return raise_ours();
}

void arm() {
    if (unwinding.armed) return;
    unwinding.armed = true;
    const PyThreadState* state = PyThreadState_Get();
    unwinding.before = state->c_tracefunc;
    unwinding.before_object = Py_XNewRef(state->c_traceobj);
    PyEval_SetTrace(on_trace, nullptr);
}

// A handler of the user's own in Python, which is asked in place of unwinding; or null.
Ref users_handler() {
    const Ref module(PyImport_ImportModule("_signal"));
    if (!module) return nullptr;
    Ref present(PyObject_CallMethod(module.get(), "getsignal", "i", SIGINT));
    const Ref usual(PyObject_GetAttrString(module.get(), "default_int_handler"));
    return present != usual && present && PyCallable_Check(present.get()) ? std::move(present)
                                                                          : nullptr;
}

int unwind(PyObject* frame) {
    const Ref own = users_handler();
    if (PyErr_Occurred()) return -1;
    if (own) return Ref(PyObject_CallFunction(own.get(), "iO", SIGINT, frame)) ? 0 : -1;
    arm();
    Py_CLEAR(unwinding.caller);
    unwinding.timeout = 0;
    return raise_ours();
}

// Python calls this for ladder_signal(), after its own handler of SIGINT.
PyObject* deal_with_interrupt(PyObject*, PyObject* arguments) {
    PyObject* frame = Py_None;
    int number = 0;
    if (!PyArg_ParseTuple(arguments, "iO:deal_with_interrupt", &number, &frame)) return nullptr;
    if (PyErr_Occurred()) {  // input() looks at signals once more after its KeyboardInterrupt
        PyErr_SetInterruptEx(ladder_signal());
        return nullptr;
    }
    const int kept = import_keeps_interrupt();
    if (kept < 0) return nullptr;
    if (kept > 0) Py_RETURN_NONE;
    Ladder& state = ladder();
    state.told = false;
    state.noticed = state.asked.load();
    const int timeout = timeout_is_open(state.timeout_due) ? state.timeout_due.load() : 0;
    state.timeout_due = 0;
    if (!state.running()) Py_RETURN_NONE;
    if (state.pause_wanted.exchange(false) && !unwinding.armed) arm_pause();
    if (state.unwind_wanted.exchange(false)) {
        if (unwind(frame) < 0) return nullptr;
    } else if (timeout && !unwinding.armed) {
        if (state.timeout_unwinds) arm();
        unwinding.timeout = timeout;
        raise_ours();
        return nullptr;
    } else if (timeout && unwinding.timeout == timeout) {
        raise_ours();
        return nullptr;
    }
    Py_RETURN_NONE;
}

PyMethodDef deal_definition = {"deal_with_interrupt", deal_with_interrupt, METH_VARARGS,
                               "The ladder's half of the SIGINT handler."};

void enter_statement(Ladder& state) {
    unwinding.resting = false;
    Py_CLEAR(unwinding.caller);
    if (state.statements++ > 0 || state.whole_program) return;
    ++state.statement;
    state.shields = state.gentle = 0;  // a block of a generator may never have been left
    state.started = monotonic_now();
    state.paused_at = state.paused_for = 0;
    state.idle = false;
    plot::foreground_changed();
}

void leave_statement(Ladder& state) {
    if (--state.statements == 0 && !state.whole_program) {
        disarm();
        disarm_pause();
        settle();
        plot::foreground_changed();
    } else if (unwinding.armed && unwinding.shelters > 0) {
        unwinding.resting = true;
    }
}

// In other threads, which no interrupt reaches, a plain call.
PyObject* call_as_statement(PyObject* function, PyObject* arguments) {
    if (!_PyOS_IsMainThread()) return PyObject_Call(function, arguments, nullptr);
    enter_statement(ladder());
    PyObject* result = PyObject_Call(function, arguments, nullptr);
    leave_statement(ladder());
    return result;
}

}  // namespace

int ladder_signal() { return SIGRTMAX - 1; }

bool install_ladder_signal() {
    const Ref module(PyImport_ImportModule("_signal"));
    const Ref function(PyCFunction_New(&deal_definition, nullptr));
    return module && function &&
           Ref(PyObject_CallMethod(module.get(), "signal", "iO", ladder_signal(), function.get()));
}

void end_unwinding(int timeout) {
    if (unwinding.armed && unwinding.timeout == timeout) disarm();
}

PyObject* execute(PyObject* arguments) {
    PyObject* exec = PyDict_GetItemString(PyEval_GetBuiltins(), "exec");  // borrowed
    if (!exec) return PyErr_Format(PyExc_NameError, "name 'exec' is not defined");
    return call_as_statement(exec, arguments);
}

PyObject* call_statement(PyObject* arguments) {
    if (PyTuple_GET_SIZE(arguments) < 1)
        return PyErr_Format(PyExc_TypeError, "call_statement() needs a function");
    const Ref rest(PyTuple_GetSlice(arguments, 1, PyTuple_GET_SIZE(arguments)));
    if (!rest) return nullptr;
    return call_as_statement(PyTuple_GET_ITEM(arguments, 0), rest.get());
}

PyObject* shelter(PyObject* arguments, PyObject* keywords) {
    if (PyTuple_GET_SIZE(arguments) < 1)
        return PyErr_Format(PyExc_TypeError, "shelter() needs a function");
    const Ref rest(PyTuple_GetSlice(arguments, 1, PyTuple_GET_SIZE(arguments)));
    if (!rest) return nullptr;
    if (!_PyOS_IsMainThread())
        return PyObject_Call(PyTuple_GET_ITEM(arguments, 0), rest.get(), keywords);
    ++unwinding.shelters;
    PyObject* result = PyObject_Call(PyTuple_GET_ITEM(arguments, 0), rest.get(), keywords);
    --unwinding.shelters;
    if (std::exchange(unwinding.resting, false))
        Py_XSETREF(unwinding.caller, Py_XNewRef(reinterpret_cast<PyObject*>(PyEval_GetFrame())));
    return result;
}

}  // namespace shell
