#include "shell/raising.h"

// From CPython's opcode.h, whose macros would leak everywhere.
#include <opcode.h>

#include <string_view>

#include "shell/python_ref.h"

namespace shell {

namespace {

// It never loops, and a module whose import is left in the middle of the clean-up stays half made.
bool is_import_machinery(const PyCodeObject* code) {
    const char* file = PyUnicode_AsUTF8(code->co_filename);
    if (!file) PyErr_Clear();
    return file && std::string_view(file).starts_with("<frozen importlib");
}

}  // namespace

bool raising_would_lose_clean_up(PyFrameObject* frame) {
    const Ref owner(reinterpret_cast<PyObject*>(PyFrame_GetCode(frame)));
    auto* code = reinterpret_cast<PyCodeObject*>(owner.get());
    if (is_import_machinery(code)) return true;
    const Ref bytes(PyCode_GetCode(code));
    const int at = PyFrame_GetLasti(frame);
    if (!bytes || at < 0 || at >= PyBytes_GET_SIZE(bytes.get())) {
        PyErr_Clear();
        return false;
    }
    return static_cast<unsigned char>(PyBytes_AS_STRING(bytes.get())[at]) == PUSH_EXC_INFO;
}

bool is_on_its_way(const PyThreadState* thread, const PyObject* which) {
    constexpr int kDeep = 1000;  // a chain of contexts may be a circle
    int steps = 0;
    for (auto* item = thread->exc_info; item; item = item->previous_item) {
        PyObject* exception = item->exc_value;
        while (exception && exception != Py_None && ++steps < kDeep) {
            if (exception == which || reinterpret_cast<PyObject*>(Py_TYPE(exception)) == which)
                return true;
            PyObject* context = PyException_GetContext(exception);
            Py_XDECREF(context);  // the exception keeps it
            exception = context;
        }
    }
    return false;
}

bool raise_asynchronous_exception() {
    if (!PyThreadState_Get()->async_exc) return false;
    static PyObject* nothing = nullptr;
    if (!nothing) {
        const Ref names(PyDict_New());
        nothing =
            names ? PyRun_String("lambda: None", Py_eval_input, names.get(), names.get()) : nullptr;
    }
    const Ref done(nothing ? PyObject_CallNoArgs(nothing) : nullptr);
    if (done) return false;
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    Py_XDECREF(traceback);  // of the function that does nothing
    PyErr_Restore(type, value, nullptr);
    return true;
}

void take_asynchronous_exception_back(unsigned long thread, PyObject* exception) {
    PyThreadState_SetAsyncExc(thread, nullptr);
    PyThreadState_SetAsyncExc(PyThread_get_thread_ident(), exception);
    if (raise_asynchronous_exception()) PyErr_Clear();
}

}  // namespace shell
