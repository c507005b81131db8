#include "shell/gui.h"

#include <cstdio>
#include <string>

#include "plot/host.h"
#include "shell/python_ref.h"

namespace shell {

namespace {

plot::Host* load(std::string* why) {
    plot::Host* host = nullptr;
    Py_BEGIN_ALLOW_THREADS;
    host = plot::load_host(why);
    Py_END_ALLOW_THREADS;
    return host;
}

// The GUI thread stops for ever, perhaps in the middle of Python code.
void let_interpreter_go() {
    if (Py_IsInitialized() && PyGILState_Check()) PyEval_SaveThread();
}

// Functions that Python code left in the GUI thread need the interpreter: stop it before Python's
// end. Python's atexit runs first of all.
void stop_before_python_ends() {
    static bool registered = false;
    if (registered) return;
    registered = true;
    plot::set_loss_hook(let_interpreter_go);
    const Ref atexit(PyImport_ImportModule("atexit"));
    const Ref module(PyImport_ImportModule("_app_shell"));
    const Ref stop(module ? PyObject_GetAttrString(module.get(), "stop_gui") : nullptr);
    const Ref done(atexit && stop ? PyObject_CallMethod(atexit.get(), "register", "O", stop.get())
                                  : nullptr);
    if (!done) PyErr_Print();
}

}  // namespace

void start_gui() {
    std::string why;
    if (load(&why))
        stop_before_python_ends();
    else
        std::fprintf(stderr, "app: %s\n", why.c_str());
}

PyObject* post_to_gui(PyObject* callable) {
    std::string why;
    plot::Host* host = load(&why);
    if (!host) {
        PyErr_SetString(PyExc_RuntimeError, why.c_str());
        return nullptr;
    }
    stop_before_python_ends();
    Py_INCREF(callable);
    host->post([callable] {
        const PyGILState_STATE state = PyGILState_Ensure();
        if (!Ref(PyObject_CallNoArgs(callable))) PyErr_WriteUnraisable(callable);
        Py_DECREF(callable);
        PyGILState_Release(state);
    });
    Py_RETURN_NONE;
}

void stop_gui() {
    Py_BEGIN_ALLOW_THREADS;
    plot::stop_host();
    Py_END_ALLOW_THREADS;
}

}  // namespace shell
