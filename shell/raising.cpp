#include "shell/raising.h"

// From CPython's opcode.h, whose macros would leak everywhere.
#include <opcode.h>

#include "shell/python_ref.h"

namespace shell {

bool raising_would_lose_clean_up(PyFrameObject* frame) {
    PyCodeObject* code = PyFrame_GetCode(frame);
    const Ref bytes(PyCode_GetCode(code));
    Py_DECREF(code);
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

}  // namespace shell
