#include "shell/job_wake.h"

#include <signal.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "shell/main_role.h"
#include "shell/python_ref.h"

namespace shell {

namespace {

constexpr int kTries = 20;
constexpr timespec kBetweenTries{0, 1'000'000};

pthread_t main_thread;

struct Sleeper {
    Task* task;
    PyObject* owner;  // owned: it keeps the task
};

std::vector<Sleeper> sleepers;  // that the main thread shall wake

// All but those that this thread's own code raises.
class WithoutSignals {
  public:
    WithoutSignals() {
        sigset_t all;
        sigfillset(&all);
        for (const int own : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP})
            sigdelset(&all, own);
        pthread_sigmask(SIG_BLOCK, &all, &before_);
    }
    ~WithoutSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    WithoutSignals(const WithoutSignals&) = delete;
    WithoutSignals& operator=(const WithoutSignals&) = delete;

  private:
    sigset_t before_;
};

int wake_signal() { return SIGRTMAX - 2; }

// On the main thread. The signal is repeated, since the first may come just before the call blocks.
void lend_main_role(const Task& task) {
    const WithoutSignals mask;
    unsigned long* role = main_thread_role();
    const unsigned long own = std::exchange(*role, task.ident);
    for (int i = 0; i < kTries && stop_is_pending(task); ++i) {
        pthread_kill(static_cast<pthread_t>(task.ident), wake_signal());
        Py_BEGIN_ALLOW_THREADS;
        nanosleep(&kBetweenTries, nullptr);
        Py_END_ALLOW_THREADS;
    }
    *role = own;
}

// Python's handler of the wake signal: in the job's thread it raises, in the main one it lends.
PyObject* on_wake(PyObject*, PyObject*) {
    if (Task* task = current_task()) {
        if (!stop_is_pending(*task)) Py_RETURN_NONE;
        raise_stop(*task);
        return nullptr;
    }
    if (sleepers.empty()) Py_RETURN_NONE;
    for (const Sleeper& sleeper : std::exchange(sleepers, {})) {
        if (stop_is_pending(*sleeper.task)) lend_main_role(*sleeper.task);
        Py_DECREF(sleeper.owner);
    }
    PyErr_SetInterruptEx(wake_signal());  // so that Python looks at what came meanwhile
    Py_RETURN_NONE;
}

// The processes that a thread has started, and what these have started: a shell does not hand a
// signal on.
void add_children(const std::string& thread, std::vector<pid_t>& found) {
    std::ifstream children(thread + "/children");
    for (pid_t child = 0; children >> child;) {
        found.push_back(child);
        std::error_code error;  // it may have ended
        for (const auto& entry :
             std::filesystem::directory_iterator("/proc/" + std::to_string(child) + "/task", error))
            add_children(entry.path(), found);
    }
}

PyMethodDef wake_definition = {"on_wake", on_wake, METH_VARARGS,
                               "Wake a job out of a blocking call."};

}  // namespace

bool install_wake_signal() {
    main_thread = pthread_self();
    const Ref module(PyImport_ImportModule("_signal"));
    const Ref function(PyCFunction_New(&wake_definition, nullptr));
    return module && function &&
           Ref(PyObject_CallMethod(module.get(), "signal", "iO", wake_signal(), function.get()));
}

bool wake_task(Task& task, PyObject* owner) {
    if (!main_thread_role()) return false;
    sleepers.push_back({&task, Py_NewRef(owner)});
    pthread_kill(main_thread, wake_signal());
    return true;
}

void end_children(const Task& task) {
    std::vector<pid_t> found;
    add_children("/proc/self/task/" + std::to_string(task.thread), found);
    for (const pid_t child : found) kill(child, SIGTERM);
}

}  // namespace shell
