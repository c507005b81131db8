#include "shell/jobs.h"

#include <signal.h>
#include <unistd.h>

#include <string_view>
#include <utility>

#include "shell/python_ref.h"
#include "shell/raising.h"

namespace shell {

namespace {

thread_local Task* current = nullptr;

// Ctrl-C is the foreground's, also for a job's child processes, which inherit this.
class WithoutInterrupts {
  public:
    WithoutInterrupts() {
        sigset_t interrupt;
        sigemptyset(&interrupt);
        sigaddset(&interrupt, SIGINT);
        pthread_sigmask(SIG_BLOCK, &interrupt, &before_);
    }
    ~WithoutInterrupts() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    WithoutInterrupts(const WithoutInterrupts&) = delete;
    WithoutInterrupts& operator=(const WithoutInterrupts&) = delete;

  private:
    sigset_t before_;
};

bool is_users(const Task& task, PyFrameObject* frame) {
    const Ref code(reinterpret_cast<PyObject*>(PyFrame_GetCode(frame)));
    const char* file = PyUnicode_AsUTF8(reinterpret_cast<PyCodeObject*>(code.get())->co_filename);
    if (!file) {
        PyErr_Clear();
        return true;
    }
    const std::string_view name(file);
    for (const std::string& start : task.libraries)
        if (name.substr(0, start.size()) == start) return false;
    return true;
}

void stand_still(Task& task) {
    task.stands = true;
    Py_BEGIN_ALLOW_THREADS;
    std::unique_lock lock(task.mutex);
    task.changed.wait(lock, [&task] { return !task.pause_wanted; });
    lock.unlock();
    Py_END_ALLOW_THREADS;
    task.stands = false;
}

int on_trace(PyObject* owner, PyFrameObject* frame, int what, PyObject*);

bool armed(const PyThreadState* thread) { return thread->c_tracefunc == on_trace; }

void set_trace(PyThreadState* thread, Py_tracefunc function, PyObject* object) {
    if (_PyEval_SetTrace(thread, function, object) < 0) PyErr_Clear();  // an audit hook's veto
}

void arm(Task& task, PyObject* owner) {
    if (!task.state || armed(task.state)) return;
    task.before = task.state->c_tracefunc;
    Py_XSETREF(task.before_object, Py_XNewRef(task.state->c_traceobj));
    set_trace(task.state, on_trace, owner);
}

void disarm(Task& task, PyThreadState* thread) {
    if (!armed(thread)) return;
    PyObject* object = std::exchange(task.before_object, nullptr);
    set_trace(thread, std::exchange(task.before, nullptr), object);
    Py_XDECREF(object);
}

int on_trace(PyObject*, PyFrameObject* frame, int what, PyObject*) {
    if (what != PyTrace_LINE || !current) return 0;
    Task& task = *current;
    ++task.lines;
    if (raising_would_lose_clean_up(frame)) return 0;
    if (task.pause_wanted && is_users(task, frame)) stand_still(task);
    if (task.shields > 0) return 0;
    if (task.unwinding && !stop_is_pending(task)) {
        const bool in_time = !task.hurried || monotonic_now() - task.raised_at < kCleanUpTime;
        if (in_time && is_on_its_way(task.state, task.exception)) return 0;
    } else if (!stop_is_pending(task)) {
        if (!task.pause_wanted) disarm(task, task.state);
        return 0;
    }
    raise_stop(task);
    return -1;
}

void open(Task& task) {
    task.state = PyThreadState_Get();
    task.ident = PyThread_get_thread_ident();
    task.thread = gettid();
    current = &task;
    plot::set_task_token(&task.token);
}

// No stop can be asked of the thread from the first line on; what is pending is forgotten.
void close(Task& task) {
    PyThreadState* thread = std::exchange(task.state, nullptr);
    current = nullptr;
    plot::set_task_token(nullptr);
    if (raise_asynchronous_exception()) PyErr_Clear();
    disarm(task, thread);
    Py_CLEAR(task.before_object);
}

}  // namespace

Task* current_task() { return current; }

PyObject* run_task(Task& task, PyObject* owner, PyObject* function) {
    if (task.stop_wanted) return PyErr_SetNone(task.exception), nullptr;
    const WithoutInterrupts mask;
    open(task);
    if (task.pause_wanted) arm(task, owner);
    PyObject* result = PyObject_CallNoArgs(function);
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    close(task);
    PyErr_Restore(type, value, traceback);
    return result;
}

int stop_task(Task& task) {
    task.stop_wanted = task.flag = true;
    resume_task(task);
    if (!task.state) return 0;
    if (task.shields > 0) return task.held = true, 1;
    task.token.request();
    task.due = false;
    const int reached = PyThreadState_SetAsyncExc(task.ident, task.exception);
    if (reached <= 1) return reached;
    take_asynchronous_exception_back(task.ident, task.exception);
    PyErr_Format(PyExc_SystemError, "stopping a job would have hit %d threads; none was", reached);
    return -1;
}

bool stop_is_pending(const Task& task) { return task.state && (task.due || task.state->async_exc); }

void hurry_task(Task& task) { task.hurried = true; }

bool stop_was_swallowed(const Task& task) {
    return task.state && task.stop_wanted && !stop_is_pending(task) && task.shields == 0 &&
           !is_on_its_way(task.state, task.exception);
}

void raise_stop(Task& task) {
    task.raised_at = monotonic_now();
    task.due = false;
    if (!raise_asynchronous_exception()) PyErr_SetNone(task.exception);
}

void stop_at_next_line(Task& task, PyObject* owner) {
    if (!task.state || !task.state->async_exc) return;
    take_asynchronous_exception_back(task.ident, task.exception);
    task.due = task.state != nullptr;  // it may have ended meanwhile
    arm(task, owner);
}

void unwind_task(Task& task, PyObject* owner) {
    task.unwinding = true;
    arm(task, owner);
}

void pause_task(Task& task, PyObject* owner) {
    task.pause_wanted = true;
    arm(task, owner);
}

void resume_task(Task& task) {
    {
        const std::lock_guard lock(task.mutex);
        task.pause_wanted = false;
    }
    task.changed.notify_all();
}

void enter_task_shield(Task& task) { ++task.shields; }

void leave_task_shield(Task& task) {
    if (task.shields == 0 || --task.shields > 0) return;
    if (std::exchange(task.held, false) && stop_task(task) < 0) PyErr_WriteUnraisable(nullptr);
}

}  // namespace shell
