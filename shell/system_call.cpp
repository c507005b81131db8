#include "shell/system_call.h"

#include <Python.h>
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>

#include "shell/ladder.h"
#include "shell/python_ref.h"

namespace shell {

namespace {

PyObject* original = nullptr;

PyObject* call_system(PyObject*, PyObject* arguments, PyObject* keywords) {
    Ref status(PyObject_Call(original, arguments, keywords));
    if (!status || !_PyOS_IsMainThread() || !ladder().running()) return status.release();
    const int value = static_cast<int>(PyLong_AsLong(status.get()));
    if (value == -1 && PyErr_Occurred()) return nullptr;
    if (!WIFSIGNALED(value) || WTERMSIG(value) != SIGINT) return status.release();
    if (PyErr_CheckSignals() < 0) return nullptr;  // a timeout's, which interrupts children, too
    pthread_kill(pthread_self(), SIGINT);
    return status.release();
}

PyMethodDef definition = {
    "system", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(call_system)),
    METH_VARARGS | METH_KEYWORDS,
    "system($module, /, command)\n--\n\nExecute the command in a subshell; where an interrupt has "
    "ended it, the statement is interrupted, too."};

}  // namespace

bool watch_system() {
    const Ref name(PyUnicode_FromString("posix"));
    const Ref ours(PyCFunction_NewEx(&definition, nullptr, name.get()));
    if (!ours) return false;
    for (const char* module_name : {"posix", "os"}) {
        const Ref module(PyImport_ImportModule(module_name));
        if (!module) return false;
        if (!original) original = PyObject_GetAttrString(module.get(), definition.ml_name);
        if (!original || PyObject_SetAttrString(module.get(), definition.ml_name, ours.get()) < 0)
            return false;
    }
    return true;
}

}  // namespace shell
