#include "shell/module.h"

#include <Python.h>

#include <string_view>

#include "plot/host.h"
#include "shell/gui.h"
#include "shell/interrupt.h"
#include "shell/jobs.h"
#include "shell/jobs_module.h"
#include "shell/ladder_module.h"
#include "shell/pause.h"
#include "shell/prompt.h"
#include "shell/python_package.h"
#include "shell/state.h"

namespace shell {

namespace {

const Options* options = nullptr;
const std::optional<PromptRequest>* request = nullptr;

// In a job's thread KBINT is the job's.
PyObject* py_interrupted(PyObject*, PyObject*) {
    const Task* task = current_task();
    return PyBool_FromLong(task ? task->flag : interrupted());
}

PyObject* py_set_interrupted(PyObject*, PyObject* on) {
    const int truth = PyObject_IsTrue(on);
    if (truth < 0) return nullptr;
    if (Task* task = current_task())
        task->flag = truth;
    else
        set_interrupted(truth);
    Py_RETURN_NONE;
}

PyObject* py_begin_statement(PyObject*, PyObject*) {
    begin_statement();
    Py_RETURN_NONE;
}

PyObject* py_post(PyObject*, PyObject* callable) { return post_to_gui(callable); }

PyObject* py_stop_gui(PyObject*, PyObject*) {
    stop_gui();
    Py_RETURN_NONE;
}

PyObject* py_gui_running(PyObject*, PyObject*) {
    return PyBool_FromLong(plot::loaded_host() != nullptr);
}

PyObject* py_install_input_hook(PyObject*, PyObject*) {
    install_input_hook();
    Py_RETURN_NONE;
}

PyObject* py_wake_prompt(PyObject*, PyObject*) {
    wake_prompt();
    Py_RETURN_NONE;
}

PyObject* bool_object(bool on) { return on ? Py_True : Py_False; }

PyObject* py_options(PyObject*, PyObject*) {
    return Py_BuildValue("{s:O,s:O,s:O,s:O,s:s,s:d}", "pylab", bool_object(options->pylab),
                         "gthread", bool_object(options->gthread), "matplotlib",
                         bool_object(options->matplotlib), "resume", bool_object(options->resume),
                         "session", options->session.c_str(), "autosave", options->autosave);
}

PyObject* py_prompt_request(PyObject*, PyObject*) {
    if (!*request) Py_RETURN_NONE;
    const PromptRequest& wanted = **request;
    const Ref argv(PyList_New(0));
    for (const std::string& argument : wanted.argv) {
        const Ref text(PyUnicode_DecodeFSDefault(argument.c_str()));
        if (!text || !argv || PyList_Append(argv.get(), text.get()) < 0) return nullptr;
    }
    const Ref command(PyUnicode_DecodeFSDefault(wanted.command.c_str()));
    const Ref module(PyUnicode_DecodeFSDefault(wanted.module.c_str()));
    const Ref script(PyUnicode_DecodeFSDefault(wanted.script.c_str()));
    if (!argv || !command || !module || !script) return nullptr;
    return Py_BuildValue("{s:O,s:O,s:O,s:O}", "command", command.get(), "module", module.get(),
                         "script", script.get(), "argv", argv.get());
}

// A module's own names stay its own.
bool belongs_to_module(PyObject* name) {
    for (const char* own : {"__name__", "__file__", "__builtins__", "__loader__", "__spec__",
                            "__doc__", "__package__", "__cached__"})
        if (PyUnicode_Check(name) && PyUnicode_CompareWithASCIIString(name, own) == 0) return true;
    return false;
}

// In C++, because a second Ctrl-C would leave Python's `finally` before its end.
PyObject* py_call_and_keep(PyObject*, PyObject* arguments) {
    PyObject *function, *source, *target;
    if (!PyArg_ParseTuple(arguments, "OO!O!:call_and_keep", &function, &PyDict_Type, &source,
                          &PyDict_Type, &target))
        return nullptr;
    push_namespace(source);
    Ref result(PyObject_CallNoArgs(function));
    pop_namespace();
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    const Ref bindings(source == target ? nullptr : PyDict_Copy(source));
    PyObject *name, *bound;
    for (Py_ssize_t at = 0; bindings && PyDict_Next(bindings.get(), &at, &name, &bound);)
        if (!belongs_to_module(name)) PyDict_SetItem(target, name, bound);
    PyErr_Restore(type, value, traceback);
    return result.release();
}

// A cheap first look at every import's name; the rest is Python's (pylab/shell/finder.py).
bool concerns_us(std::string_view name) {
    const std::string_view root = name.substr(0, name.find('.'));
    return name == "pylab" || root == "matplotlib" || root == "mpl_toolkits" || name == "IPython" ||
           name == "IPython.Shell" || name == "gi.overrides.GLib";
}

PyObject* py_find_spec(PyObject*, PyObject* arguments) {
    const char* name = nullptr;
    PyObject *path = Py_None, *target = Py_None;
    if (!PyArg_ParseTuple(arguments, "s|OO:find_spec", &name, &path, &target)) return nullptr;
    if (!concerns_us(name)) Py_RETURN_NONE;
    const Ref finder = shell_module("finder");
    if (!finder) return nullptr;
    return PyObject_CallMethod(finder.get(), "find_spec", "sOO", name, path, target);
}

// The signature in a docstring's first line is Python's form of telling inspect.signature.
PyMethodDef methods[] = {
    {"interrupted", py_interrupted, METH_NOARGS,
     "interrupted($module)\n--\n\nKBINT: has Ctrl-C come since the statement began?"},
    {"set_interrupted", py_set_interrupted, METH_O,
     "set_interrupted($module, on)\n--\n\nSet or clear KBINT."},
    {"begin_statement", py_begin_statement, METH_NOARGS,
     "begin_statement($module)\n--\n\n"
     "Clear KBINT and put the SIGINT handler back; before every top-level statement."},
    {"post", py_post, METH_O,
     "post($module, function)\n--\n\n"
     "Run a function, which must not raise, in the GUI thread, later."},
    {"stop_gui", py_stop_gui, METH_NOARGS, "stop_gui($module)\n--\n\nEnd the GUI thread."},
    {"gui_running", py_gui_running, METH_NOARGS,
     "gui_running($module)\n--\n\nHas the GUI thread been started?"},
    {"install_input_hook", py_install_input_hook, METH_NOARGS,
     "install_input_hook($module)\n--\n\n"
     "Run queued callbacks while Python's own line reader waits."},
    {"wake_prompt", py_wake_prompt, METH_NOARGS,
     "wake_prompt($module)\n--\n\nLet the input hook run soon; from any thread."},
    {"options", py_options, METH_NOARGS, "options($module)\n--\n\nThe program's own options."},
    {"prompt_request", py_prompt_request, METH_NOARGS,
     "prompt_request($module)\n--\n\nWhat to run before the prompt, or None."},
    {"call_and_keep", py_call_and_keep, METH_VARARGS,
     "call_and_keep($module, function, source, target)\n--\n\n"
     "Call the function; whatever ends it, what is bound in dict `source` gets into `target`."},
    {"find_spec", py_find_spec, METH_VARARGS,
     "find_spec($module, name, path=None, target=None)\n--\n\nThe meta path finder's method."},
    {},
};

PyModuleDef definition = {PyModuleDef_HEAD_INIT,
                          "_app_shell",
                          "The shell's C++ side.",
                          -1,
                          methods,
                          nullptr,
                          nullptr,
                          nullptr,
                          nullptr};

PyObject* create() {
    Ref module(PyModule_Create(&definition));
    if (!module || PyModule_AddFunctions(module.get(), state_methods) < 0 ||
        PyModule_AddFunctions(module.get(), ladder_methods()) < 0 ||
        PyModule_AddFunctions(module.get(), pause_methods) < 0 || add_task_type(module.get()) < 0)
        return nullptr;
    return module.release();
}

}  // namespace

void register_module(const Options& program_options, const std::optional<PromptRequest>& wanted) {
    options = &program_options;
    request = &wanted;
    PyImport_AppendInittab("_app_shell", create);
}

bool install_finder() {
    const Ref module(PyImport_ImportModule("_app_shell"));
    PyObject* meta_path = PySys_GetObject("meta_path");  // borrowed
    return module && meta_path && PyList_Insert(meta_path, 0, module.get()) == 0;
}

}  // namespace shell
