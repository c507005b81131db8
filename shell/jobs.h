// A background job as its thread sees it: run, stopped, paused. The GIL is held in every function
// here, and that is what keeps a stop from hitting anybody else: a task is open to it only while
// its own thread is inside run_task(), and no Python code lies between the last check and the
// thread's farewell.
#pragma once

#include <Python.h>
#include <pthread.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "plot/cancel.h"
#include "shell/ladder.h"

namespace shell {

struct Task {
    PyObject* exception = nullptr;       // the class that a stop raises, owned
    std::vector<std::string> libraries;  // files that start so are not the user's: no pause there

    // Of the thread, while it is in run_task(); null before and after.
    PyThreadState* state = nullptr;
    unsigned long ident = 0;  // Python's
    pid_t thread = 0;         // the kernel's

    plot::CancelToken token;
    bool stop_wanted = false;  // for good
    bool hurried = false;      // by hurry_task()
    bool flag = false;         // KBINT as the job sees it
    bool due = false;          // raised by the trace function, not by Python's loop
    bool unwinding = false;
    int shields = 0;
    bool held = false;              // a stop came under a shield
    unsigned long lines = 0;        // that the trace function has seen
    Nanoseconds raised_at = 0;      // by the trace function
    Py_tracefunc before = nullptr;  // a debugger's, put back afterwards
    PyObject* before_object = nullptr;

    std::atomic<bool> pause_wanted{false};
    std::atomic<bool> stands{false};  // it stands still in a pause
    std::mutex mutex;                 // for `changed`; held for a few instructions only
    std::condition_variable changed;
};

// The task of the calling thread, or null.
Task* current_task();

// Calls the function in the calling thread, which is the task's from here to the return. A new
// reference or NULL. `owner` is the Python object that the task belongs to.
PyObject* run_task(Task& task, PyObject* owner, PyObject* function);

// Asks the task to end, by an asynchronous exception: 1, or 0 when its thread is not there (yet:
// then it ends before its first line), or -1 with a Python error set.
int stop_task(Task& task);

// From here a clean-up has no more than kCleanUpTime.
void hurry_task(Task& task);

// A stop was raised, and nothing deals with it any more.
bool stop_was_swallowed(const Task& task);

// A stop was asked for and has not been raised yet: the thread is in a C call.
bool stop_is_pending(const Task& task);

// Raises the stop in the calling thread, which must be the task's.
void raise_stop(Task& task);

// From here a pending stop is raised by the trace function at the next line: for a thread that is
// in a C call for long. (An asynchronous exception that nobody takes slows all threads down, and in
// CPython 3.11 holds up those with a trace function.)
void stop_at_next_line(Task& task, PyObject* owner);

// From here the stop is raised again at every line where it is not on its way; for code that
// swallows it.
void unwind_task(Task& task, PyObject* owner);

// At the next line of the user's own code the thread stands still until it is resumed or stopped.
void pause_task(Task& task, PyObject* owner);
void resume_task(Task& task);

// shield() in a job.
void enter_task_shield(Task& task);
void leave_task_shield(Task& task);

}  // namespace shell
