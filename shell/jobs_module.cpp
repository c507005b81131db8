#include "shell/jobs_module.h"

#include <new>

#include "shell/job_wake.h"
#include "shell/jobs.h"
#include "shell/python_ref.h"

namespace shell {

namespace {

struct TaskObject {
    PyObject ob_base;
    Task task;
};

Task& task_of(PyObject* self) { return reinterpret_cast<TaskObject*>(self)->task; }

bool take_libraries(Task& task, PyObject* libraries) {
    const Ref list(PySequence_Fast(libraries, "Task: libraries must be a sequence of texts"));
    if (!list) return false;
    for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(list.get()); ++i) {
        const char* text = PyUnicode_AsUTF8(PySequence_Fast_GET_ITEM(list.get(), i));
        if (!text) return false;
        task.libraries.emplace_back(text);
    }
    return true;
}

PyObject* create(PyTypeObject* type, PyObject* arguments, PyObject*) {
    PyObject *exception, *libraries;
    if (!PyArg_ParseTuple(arguments, "OO:Task", &exception, &libraries)) return nullptr;
    if (!PyExceptionClass_Check(exception))
        return PyErr_Format(PyExc_TypeError, "Task: %R is no exception class", exception);
    PyObject* self = type->tp_alloc(type, 0);
    if (!self) return nullptr;
    Task* task = new (&task_of(self)) Task;
    task->exception = Py_NewRef(exception);
    if (take_libraries(*task, libraries)) return self;
    Py_DECREF(self);
    return nullptr;
}

void destroy(PyObject* self) {
    PyTypeObject* type = Py_TYPE(self);
    Task& task = task_of(self);
    Py_XDECREF(task.exception);
    task.~Task();
    type->tp_free(self);
    Py_DECREF(type);
}

PyObject* py_run(PyObject* self, PyObject* function) {
    return run_task(task_of(self), self, function);
}

PyObject* py_stop(PyObject* self, PyObject*) {
    const int reached = stop_task(task_of(self));
    return reached < 0 ? nullptr : PyBool_FromLong(reached);
}

PyObject* py_hurry(PyObject* self, PyObject*) {
    hurry_task(task_of(self));
    Py_RETURN_NONE;
}

PyObject* py_stop_at_next_line(PyObject* self, PyObject*) {
    stop_at_next_line(task_of(self), self);
    Py_RETURN_NONE;
}

PyObject* py_unwind(PyObject* self, PyObject*) {
    unwind_task(task_of(self), self);
    Py_RETURN_NONE;
}

PyObject* py_wake(PyObject* self, PyObject*) {
    return PyBool_FromLong(wake_task(task_of(self), self));
}

PyObject* py_end_children(PyObject* self, PyObject*) {
    end_children(task_of(self));
    Py_RETURN_NONE;
}

PyObject* py_pause(PyObject* self, PyObject*) {
    pause_task(task_of(self), self);
    Py_RETURN_NONE;
}

PyObject* py_resume(PyObject* self, PyObject*) {
    resume_task(task_of(self));
    Py_RETURN_NONE;
}

PyMethodDef methods[] = {
    {"run", py_run, METH_O,
     "run($self, function)\n--\n\nCall it in this thread; only here stop() reaches it."},
    {"stop", py_stop, METH_NOARGS,
     "stop($self)\n--\n\nRaise the exception in the thread; False when it is not running."},
    {"hurry", py_hurry, METH_NOARGS,
     "hurry($self)\n--\n\nFrom here a clean-up is interrupted after 0.3 s, too."},
    {"stop_at_next_line", py_stop_at_next_line, METH_NOARGS,
     "stop_at_next_line($self)\n--\n\nWhat is pending waits for the thread's next line."},
    {"unwind", py_unwind, METH_NOARGS,
     "unwind($self)\n--\n\nRaise it again wherever it has been swallowed."},
    {"wake", py_wake, METH_NOARGS,
     "wake($self)\n--\n\nBreak a blocking call; False where this Python is not known."},
    {"end_children", py_end_children, METH_NOARGS,
     "end_children($self)\n--\n\nAsk the processes that the thread has started to end."},
    {"pause", py_pause, METH_NOARGS,
     "pause($self)\n--\n\nStand still at the next line of the user's code."},
    {"resume", py_resume, METH_NOARGS, "resume($self)\n--\n\nGo on after pause()."},
    {},
};

PyObject* get_pending(PyObject* self, void*) {
    return PyBool_FromLong(stop_is_pending(task_of(self)));
}

PyObject* get_swallowed(PyObject* self, void*) {
    return PyBool_FromLong(stop_was_swallowed(task_of(self)));
}

PyObject* get_stands(PyObject* self, void*) { return PyBool_FromLong(task_of(self).stands); }

PyObject* get_shielded(PyObject* self, void*) { return PyBool_FromLong(task_of(self).shields > 0); }

PyObject* get_lines(PyObject* self, void*) { return PyLong_FromUnsignedLong(task_of(self).lines); }

PyGetSetDef properties[] = {
    {"pending", get_pending, nullptr, "A stop was asked for and not raised yet.", nullptr},
    {"swallowed", get_swallowed, nullptr, "The stop was raised, and caught for good.", nullptr},
    {"stands", get_stands, nullptr, "The thread stands still in a pause.", nullptr},
    {"shielded", get_shielded, nullptr, "The thread is inside shield().", nullptr},
    {"lines", get_lines, nullptr, "How many lines have run since unwind().", nullptr},
    {},
};

PyType_Slot slots[] = {
    {Py_tp_doc, const_cast<char*>("Task(exception, libraries)\n--\n\nA background job's thread.")},
    {Py_tp_new, reinterpret_cast<void*>(create)},
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_methods, methods},
    {Py_tp_getset, properties},
    {0, nullptr},
};

PyType_Spec spec = {"_app_shell.Task", sizeof(TaskObject), 0, Py_TPFLAGS_DEFAULT, slots};

}  // namespace

int add_task_type(PyObject* module) {
    const Ref type(PyType_FromSpec(&spec));
    return type ? PyModule_AddType(module, reinterpret_cast<PyTypeObject*>(type.get())) : -1;
}

}  // namespace shell
