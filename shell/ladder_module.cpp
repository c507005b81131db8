#include "shell/ladder_module.h"

#include "shell/contexts.h"
#include "shell/foreground.h"
#include "shell/interrupt.h"
#include "shell/ladder.h"
#include "shell/unwind.h"

namespace shell {

namespace {

PyObject* py_execute(PyObject*, PyObject* arguments) { return execute(arguments); }

PyObject* py_call_statement(PyObject*, PyObject* arguments) { return call_statement(arguments); }

// Inside a statement the name stays that of the whole.
PyObject* py_name_statement(PyObject*, PyObject* source) {
    const char* text = PyUnicode_AsUTF8(source);
    if (!text) return nullptr;
    if (!ladder().running()) name_statement(text);
    Py_RETURN_NONE;
}

PyObject* py_shelter(PyObject*, PyObject* arguments, PyObject* keywords) {
    return shelter(arguments, keywords);
}

PyObject* py_interrupt(PyObject*, PyObject*) { return PyBool_FromLong(request_interrupt()); }

PyObject* py_enter_timeout(PyObject*, PyObject* seconds) {
    const double value = PyFloat_AsDouble(seconds);
    if (value == -1.0 && PyErr_Occurred()) return nullptr;
    return enter_timeout(value);
}

PyObject* py_leave_timeout(PyObject*, PyObject* error) {
    return leave_timeout(PyTuple_GET_SIZE(error) > 0 ? PyTuple_GET_ITEM(error, 0) : Py_None);
}

// The other ends of `with` blocks take the exception and do not look at it.
PyObject* py_enter_shield(PyObject*, PyObject*) { return enter_shield(); }
PyObject* py_leave_shield(PyObject*, PyObject*) { return leave_shield(); }
PyObject* py_enter_gentle(PyObject*, PyObject*) { return enter_gentle(); }
PyObject* py_leave_gentle(PyObject*, PyObject*) { return leave_gentle(); }

PyMethodDef methods[] = {
    {"execute", py_execute, METH_VARARGS,
     "execute($module, /, *arguments)\n--\n\nexec() for code of the user's: a statement."},
    {"call_statement", py_call_statement, METH_VARARGS,
     "call_statement($module, function, /, *arguments)\n--\n\nCall it as a statement."},
    {"name_statement", py_name_statement, METH_O,
     "name_statement($module, source)\n--\n\n"
     "Name the next top-level statement; nothing inside one."},
    {"shelter", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(py_shelter)),
     METH_VARARGS | METH_KEYWORDS,
     "shelter($module, function, /, *arguments, **keywords)\n--\n\n"
     "Call the prompt's own code, which may run a statement inside."},
    {"interrupt", py_interrupt, METH_NOARGS,
     "interrupt($module)\n--\n\nWhat Ctrl-C does; False when nothing runs."},
    {"enter_timeout", py_enter_timeout, METH_O,
     "enter_timeout($module, seconds)\n--\n\nTimeoutError when the block lasts longer."},
    {"leave_timeout", py_leave_timeout, METH_VARARGS, "The end of the block."},
    {"enter_shield", py_enter_shield, METH_VARARGS, "Hold interrupts back."},
    {"leave_shield", py_leave_shield, METH_VARARGS, "Deliver what was held back."},
    {"enter_gentle", py_enter_gentle, METH_VARARGS, "Ctrl-C only sets KBINT."},
    {"leave_gentle", py_leave_gentle, METH_VARARGS, "The end of it."},
    {},
};

}  // namespace

PyMethodDef* ladder_methods() { return methods; }

}  // namespace shell
