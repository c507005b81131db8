#include "shell/imports.h"

#include <Python.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "shell/contexts.h"
#include "shell/ladder.h"
#include "shell/python_ref.h"

namespace shell {

namespace {

PyObject* load_module = nullptr;     // _imp.create_dynamic
std::vector<PyFrameObject*> marked;  // owned: the imports concerned; some may have ended
Nanoseconds marked_at = 0;

struct Waiting {
    PyFrameObject* import = nullptr;  // that an interrupt waits for; one of `marked`
    Py_tracefunc before = nullptr;    // a profiler's, put back afterwards
    PyObject* before_object = nullptr;
};

Waiting waiting;

// The stack from the innermost frame on, as long as the function returns true.
template <class Function>
void for_each_frame(Function function) {
    Ref frame(Py_XNewRef(reinterpret_cast<PyObject*>(PyEval_GetFrame())));
    while (frame && function(reinterpret_cast<PyFrameObject*>(frame.get())))
        frame = Ref(reinterpret_cast<PyObject*>(
            PyFrame_GetBack(reinterpret_cast<PyFrameObject*>(frame.get()))));
}

bool is_import(PyFrameObject* frame) {
    const Ref code(reinterpret_cast<PyObject*>(PyFrame_GetCode(frame)));
    const auto* function = reinterpret_cast<PyCodeObject*>(code.get());
    return PyUnicode_CompareWithASCIIString(function->co_name, "_find_and_load") == 0 &&
           PyUnicode_CompareWithASCIIString(function->co_filename,
                                            "<frozen importlib._bootstrap>") == 0;
}

std::string package_of(PyObject* name) {
    const char* text = name ? PyUnicode_AsUTF8(name) : nullptr;
    if (!text) PyErr_Clear();
    return text ? std::string(text, std::strcspn(text, ".")) : std::string();
}

std::string imported_package(PyFrameObject* frame) {
    const Ref locals(PyFrame_GetLocals(frame));
    const Ref name(locals ? PyMapping_GetItemString(locals.get(), "name") : nullptr);
    if (!name) PyErr_Clear();
    return package_of(name.get());
}

void forget_imports() {
    ladder().importing = false;
    for (PyFrameObject* frame : std::exchange(marked, {})) Py_DECREF(frame);
}

// The outermost import under way that has loaded an extension module, borrowed; or null.
PyFrameObject* outermost_marked() {
    PyFrameObject* found = nullptr;
    for_each_frame([&found](PyFrameObject* frame) {
        if (std::find(marked.begin(), marked.end(), frame) != marked.end()) found = frame;
        return true;
    });
    return found;
}

void mark_import(PyObject* spec) {
    const Ref name(PyObject_GetAttrString(spec, "name"));
    if (!name) return PyErr_Clear();
    const std::string package = package_of(name.get());
    PyFrameObject* outermost = nullptr;
    for_each_frame([&](PyFrameObject* frame) {
        if (is_import(frame) && imported_package(frame) == package) outermost = frame;
        return true;
    });
    if (!outermost_marked()) forget_imports();
    if (!outermost || std::find(marked.begin(), marked.end(), outermost) != marked.end()) return;
    Py_INCREF(outermost);
    marked.push_back(outermost);
    marked_at = monotonic_now();
    ladder().importing = true;
}

PyObject* create_dynamic(PyObject*, PyObject* arguments) {
    if (_PyOS_IsMainThread() && ladder().running() && PyTuple_GET_SIZE(arguments) > 0)
        mark_import(PyTuple_GET_ITEM(arguments, 0));
    return PyObject_Call(load_module, arguments, nullptr);
}

PyMethodDef create_definition = {"create_dynamic", create_dynamic, METH_VARARGS,
                                 "Create an extension module."};

void stop_waiting() {
    if (std::exchange(waiting.import, nullptr)) {
        PyObject* object = std::exchange(waiting.before_object, nullptr);
        PyEval_SetProfile(std::exchange(waiting.before, nullptr), object);
        Py_XDECREF(object);
    }
    forget_imports();
    deliver_held();
}

int on_profile(PyObject*, PyFrameObject* frame, int what, PyObject*) {
    if (what == PyTrace_RETURN && frame == waiting.import) stop_waiting();
    return 0;
}

void wait_for(PyFrameObject* import) {
    if (std::exchange(waiting.import, import)) return;
    const PyThreadState* state = PyThreadState_Get();
    waiting.before = state->c_profilefunc;
    waiting.before_object = Py_XNewRef(state->c_profileobj);
    PyEval_SetProfile(on_profile, nullptr);
}

}  // namespace

bool watch_imports() {
    const Ref module(PyImport_ImportModule("_imp"));
    if (!module) return false;
    load_module = PyObject_GetAttrString(module.get(), create_definition.ml_name);
    const Ref ours(PyCFunction_New(&create_definition, nullptr));
    return load_module && ours &&
           PyObject_SetAttrString(module.get(), create_definition.ml_name, ours.get()) == 0;
}

int import_keeps_interrupt() {
    const Ladder& state = ladder();
    if (!state.importing || state.shields > 0 || !(state.held || state.held_timeout)) return 0;
    PyFrameObject* import = outermost_marked();
    if (import && monotonic_now() - state.waiting_since < kImport) {
        wait_for(import);
        return 1;
    }
    stop_waiting();
    return PyErr_CheckSignals();  // a sleep, say, looks only once
}

bool import_would_be_split() {
    if (!ladder().importing) return false;
    const Nanoseconds since = std::max(marked_at, ladder().asked_at.load());
    if (monotonic_now() - since < kImport && outermost_marked()) return true;
    forget_imports();
    return false;
}

}  // namespace shell
