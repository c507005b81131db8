// What pylab.shell.state (Python) needs of this program.
#include <Python.h>

#include <vector>

#include "shell/fork_save.h"
#include "shell/python_ref.h"
#include "shell/state.h"

namespace shell {

namespace {

std::vector<PyObject*>& running() {
    static auto* namespaces = new std::vector<PyObject*>;  // borrowed; the runs keep them
    return *namespaces;
}

PyObject* py_watch_signals(PyObject*, PyObject* arguments) {
    Saver saver;
    const char* session = nullptr;
    double minutes = 0;
    if (!PyArg_ParseTuple(arguments, "OOsd:watch_signals", &saver.look, &saver.save, &session,
                          &minutes))
        return nullptr;
    watch_signals(saver, session, minutes);
    Py_RETURN_NONE;
}

PyObject* py_try_fork_saves(PyObject*, PyObject* count) {
    const long number = PyLong_AsLong(count);
    if (PyErr_Occurred()) return nullptr;
    try_fork_saves(static_cast<int>(number));
    Py_RETURN_NONE;
}

PyObject* py_wait_for_ending_signal(PyObject*, PyObject*) {
    wait_for_ending_signal();
    Py_RETURN_NONE;
}

PyObject* py_note_saving(PyObject*, PyObject* name) {
    const char* text = PyUnicode_AsUTF8(name);
    if (!text) return nullptr;
    note_saving(text);
    Py_RETURN_NONE;
}

PyObject* py_note_progress(PyObject*, PyObject*) {
    note_progress();
    Py_RETURN_NONE;
}

PyObject* py_running_namespaces(PyObject*, PyObject*) {
    PyObject* list = PyList_New(0);
    for (PyObject* dict : running())
        if (list && PyList_Append(list, dict) < 0) Py_CLEAR(list);
    return list;
}

// list.sort() takes the items away and marks the list so.
PyObject* py_is_being_sorted(PyObject*, PyObject* value) {
    return PyBool_FromLong(PyList_Check(value) &&
                           reinterpret_cast<PyListObject*>(value)->allocated == -1);
}

PyObject* py_address_of(PyObject*, PyObject* buffer) {
    Py_buffer view;
    if (PyObject_GetBuffer(buffer, &view, PyBUF_SIMPLE) < 0) return nullptr;
    PyObject* address = PyLong_FromVoidPtr(view.buf);
    PyBuffer_Release(&view);
    return address;
}

}  // namespace

void push_namespace(PyObject* dict) { running().push_back(dict); }

void pop_namespace() { running().pop_back(); }

PyMethodDef state_methods[] = {
    {"watch_signals", py_watch_signals, METH_VARARGS,
     "watch_signals($module, look, save, session, minutes)\n--\n\n"
     "Before a signal ends the program, and every so many minutes, call look(lock_was_held) and "
     "save(skip, looked)."},
    {"wait_for_ending_signal", py_wait_for_ending_signal, METH_NOARGS,
     "wait_for_ending_signal($module)\n--\n\n"
     "Where a signal is ending the program, let it; otherwise nothing."},
    {"try_fork_saves", py_try_fork_saves, METH_O,
     "try_fork_saves($module, count)\n--\n\nFor tests: forked saves in a row, in the background."},
    {"note_saving", py_note_saving, METH_O,
     "note_saving($module, name)\n--\n\nTell what is about to be saved."},
    {"note_progress", py_note_progress, METH_NOARGS,
     "note_progress($module)\n--\n\nTell that the saver goes on."},
    {"running_namespaces", py_running_namespaces, METH_NOARGS,
     "running_namespaces($module)\n--\n\nThe dicts of the scripts that are running."},
    {"is_being_sorted", py_is_being_sorted, METH_O,
     "is_being_sorted($module, list)\n--\n\nIs list.sort() at work on it?"},
    {"address_of", py_address_of, METH_O,
     "address_of($module, buffer)\n--\n\nWhere the buffer's memory is."},
    {},
};

}  // namespace shell
