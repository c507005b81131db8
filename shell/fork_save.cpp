#include "shell/fork_save.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "plot/fork_guard.h"
#include "shell/fork_heap.h"
#include "shell/gil_reset.h"

namespace shell {

namespace {

constexpr int kMaxTries = 5;
constexpr auto kPatience = std::chrono::seconds(15);  // without any progress of the child
constexpr unsigned kWatchdog = 3600;                  // s; in case nobody watches the child

// Shared by parent and child.
struct Progress {
    std::atomic<unsigned> beats;
    char saving[256];
};
constexpr const char* kLooking = "what is running";
Progress* progress = nullptr;
PyThreadState* main_state = nullptr;

// What two children in a row died of; in the parent, no heap needed to hand it on.
struct Skipped {
    char names[kMaxTries][sizeof(Progress::saving)];
    int count = 0;
};

PyObject* as_tuple(const Skipped& skipped) {
    PyObject* tuple = PyTuple_New(skipped.count);
    for (int i = 0; tuple && i < skipped.count; ++i)
        PyTuple_SET_ITEM(tuple, i, PyUnicode_FromString(skipped.names[i]));
    return tuple;
}

// The parent's handlers, sockets and files are not the child's business.
void leave_the_parent_alone() {
    for (const int number : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGALRM})
        signal(number, SIG_DFL);
    for (const int number : {SIGTERM, SIGHUP, SIGINT, SIGPIPE}) signal(number, SIG_IGN);
    close_range(STDERR_FILENO + 1, ~0u, 0);
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, nullptr);
    alarm(kWatchdog);
}

// Small blocks of all sizes for the calling thread's own cache. The child's heap serves Python and
// C++; the few blocks that Python has from malloc itself (its locks) come from this cache, without
// malloc's locks, which another thread may have held at the fork.
void fill_thread_cache() {
    constexpr std::size_t kStep = 16, kLargest = 512;
    constexpr int kOfASize = 7;  // as many as glibc keeps
    void* volatile blocks[kLargest / kStep][kOfASize];
    for (std::size_t i = 0; i < kLargest / kStep; ++i) {
        for (auto& block : blocks[i]) block = std::malloc((i + 1) * kStep - sizeof(void*));
    }
    for (auto& row : blocks) {
        for (auto& block : row) std::free(block);
    }
}

PyObject* look_in_child(const Saver& saver, const Skipped& skipped) {
    for (int i = 0; i < skipped.count; ++i)
        if (std::strcmp(skipped.names[i], kLooking) == 0) Py_RETURN_NONE;
    note_saving(kLooking);
    PyObject* looked = PyObject_CallOneArg(saver.look, Py_True);
    if (looked) return looked;
    PyErr_Clear();
    Py_RETURN_NONE;
}

// Python's own steps of a child. Those before the fork would take locks here (that of imports,
// logging's) which threads that are not there may have held; the later ones make them anew. From
// 3.13 on these rely on the former.
void take_python_steps() {
#if PY_VERSION_HEX >= 0x030D0000
    PyOS_BeforeFork();
#endif
    PyOS_AfterFork_Child();
}

[[noreturn]] void save_in_child(const Saver& saver, const Skipped& skipped) {
    leave_the_parent_alone();
    use_own_heap();
    reset_gil(main_state);
    PyThreadState* state = PyThreadState_New(main_state->interp);
    PyEval_RestoreThread(state);
    PyGC_Disable();  // it would walk through what was caught half changed
    PyObject* looked = look_in_child(saver, skipped);  // the next steps clear the frames away
    take_python_steps();
    note_progress();
    if (PyObject_CallFunctionObjArgs(saver.save, as_tuple(skipped), looked, nullptr)) _exit(0);
    PyErr_Print();
    _exit(1);
}

// True when the child ended well. A child without progress is killed.
bool wait_for(pid_t child) {
    using Clock = std::chrono::steady_clock;
    unsigned beats = progress->beats;
    auto since = Clock::now();
    for (;;) {
        int status = 0;
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0 && errno != EINTR) return false;
        if (progress->beats != beats) {
            beats = progress->beats;
            since = Clock::now();
        } else if (Clock::now() - since > kPatience) {
            kill(child, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

}  // namespace

void prepare_fork_save() {
    main_state = PyThreadState_Get();
    void* shared =
        mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared != MAP_FAILED) progress = static_cast<Progress*>(shared);
}

bool can_fork_save() { return progress && can_reset_gil(); }

bool fork_save(const Saver& saver, int tries) {
    if (!can_fork_save()) return false;
    fill_thread_cache();
    Skipped skipped;
    char last[sizeof(Progress::saving)] = "";
    for (int tried = 0; tried < std::min(tries, kMaxTries); ++tried) {
        progress->saving[0] = '\0';
        // fork() would wait for locks (malloc's, OpenBLAS's) that may never be free again.
        const pid_t child = plot::fork_among_stuck_threads();
        if (child == 0) save_in_child(saver, skipped);
        if (child > 0 && wait_for(child)) return true;
        if (*progress->saving && std::strcmp(last, progress->saving) == 0)
            std::memcpy(skipped.names[skipped.count++], last, sizeof last);
        std::memcpy(last, progress->saving, sizeof last);
    }
    return false;
}

void note_saving(const char* name) {
    if (!progress) return;
    std::strncpy(progress->saving, name, sizeof(progress->saving) - 1);
    note_progress();
}

void note_progress() {
    if (progress) ++progress->beats;
}

unsigned progress_made() { return progress ? progress->beats.load() : 0; }

}  // namespace shell
