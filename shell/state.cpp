#include "shell/state.h"

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>
#include <thread>

#include "shell/fork_save.h"
#include "shell/python_ref.h"

namespace shell {

namespace {

// A lock that is free, or soon will be, is worth this wait: no fork is needed then.
constexpr double kWaitForLock = 1.0;  // s
constexpr double kWaitForSave = 900;  // s; a crashed thread waits no longer
// Without any progress, the saver has lost the lock again, to C code that keeps it.
constexpr auto kLockLost = std::chrono::seconds(30);

Saver saver;
double save_every = 0;  // s
pid_t owner = 0;        // children of fork() have no watcher
std::atomic<pthread_t> watcher{};
std::string session_name;
sem_t wake, crash_saved, asked_saved;
std::atomic<bool> asked{false};  // by save_now()
bool asked_outcome = false;
std::atomic<int> ending{0}, crashed{0};  // signal numbers
std::atomic<bool> trying{false};         // try_fork_saves() is at work
static_assert(std::atomic<int>::is_always_lock_free);

timespec after(double seconds) {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    const double whole = std::floor(seconds);
    now.tv_sec += time_t(whole);
    now.tv_nsec += long((seconds - whole) * 1e9);
    if (now.tv_nsec >= 1000000000) {
        ++now.tv_sec;
        now.tv_nsec -= 1000000000;
    }
    return now;
}

// False when the time is over.
bool wait_until(sem_t* semaphore, const timespec& end) {
    int failed;
    while ((failed = sem_clockwait(semaphore, CLOCK_MONOTONIC, &end)) != 0 && errno == EINTR) {
    }
    return failed == 0;
}

void die_of(int number) {
    signal(number, SIG_DFL);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
}

void on_end(int number) {
    const int saved = errno;
    int none = 0;
    if (getpid() != owner)
        die_of(number);
    else if (ending.compare_exchange_strong(none, number))
        sem_post(&wake);
    errno = saved;
}

// Runs on the crashed thread, after faulthandler has printed the traceback.
void on_crash(int number) {
    int none = 0;
    if (getpid() == owner && !pthread_equal(pthread_self(), watcher) &&
        crashed.compare_exchange_strong(none, number)) {
        sem_post(&wake);
        wait_until(&crash_saved, after(kWaitForSave));
    }
    die_of(number);
}

bool call_save() {
    const Ref looked(PyObject_CallOneArg(saver.look, Py_False));
    if (!looked) PyErr_Clear();
    const Ref skip(PyTuple_New(0));
    const Ref done(skip ? PyObject_CallFunctionObjArgs(saver.save, skip.get(),
                                                       looked ? looked.get() : Py_None, nullptr)
                        : nullptr);
    if (!done) PyErr_Print();
    return bool(done);
}

// One try to save with the lock, in a thread of its own that may have to wait for it forever.
struct Attempt {
    enum Phase { Waiting, Saving, GivenUp };
    std::atomic<Phase> phase{Waiting};
    std::atomic<bool> ok{false};
    sem_t started, done;
    Attempt() {
        sem_init(&started, 0, 0);
        sem_init(&done, 0, 0);
    }
    void run() {
        const PyGILState_STATE state = PyGILState_Ensure();
        Phase waiting = Waiting;
        if (phase.compare_exchange_strong(waiting, Saving)) {
            sem_post(&started);
            ok = call_save();
            sem_post(&done);
        }
        PyGILState_Release(state);
    }
};

enum class Outcome { Saved, Failed, NoLock };

Outcome save_with_lock() {
    const auto attempt = std::make_shared<Attempt>();
    std::thread([attempt] { attempt->run(); }).detach();
    const timespec patience = after(kWaitForLock);
    Attempt::Phase waiting = Attempt::Waiting;
    if (!wait_until(&attempt->started, patience) &&
        attempt->phase.compare_exchange_strong(waiting, Attempt::GivenUp))
        return Outcome::NoLock;
    unsigned made = progress_made();
    auto since = std::chrono::steady_clock::now();
    while (!wait_until(&attempt->done, after(0.05))) {
        // The saving thread itself may crash, in somebody's __reduce__.
        if (crashed) return Outcome::Failed;
        const auto now = std::chrono::steady_clock::now();
        if (const unsigned more = progress_made(); more != made) {
            made = more;
            since = now;
        }
        if (now - since > kLockLost) return Outcome::NoLock;
    }
    return attempt->ok ? Outcome::Saved : Outcome::Failed;
}

bool save() {
    const Outcome outcome = save_with_lock();
    return outcome == Outcome::Saved || (outcome == Outcome::NoLock && fork_save(saver));
}

void tell(bool saved) {
    const char* text = saved ? "\r\napp: session saved; `app --resume` brings it back\r\n"
                             : "\r\napp: the session could not be saved\r\n";
    if (write(STDERR_FILENO, text, std::strlen(text)) < 0) return;  // the terminal may be gone
}

void obey_requests() {
    if (asked.exchange(false)) {
        asked_outcome = save();
        sem_post(&asked_saved);
    }
    if (ending) {
        tell(save());
        if (!crashed) die_of(ending);
    }
    if (crashed) {
        while (trying) std::this_thread::sleep_for(std::chrono::milliseconds(50));
        tell(fork_save(saver));
        sem_post(&crash_saved);
    }
}

void watch() {
    watcher = pthread_self();
    for (;;) {
        const timespec next = after(save_every > 0 ? save_every : 86400);
        const bool woken = wait_until(&wake, next);
        if (woken)
            obey_requests();
        else if (save_every > 0 && !save())
            std::fputs("app: autosave failed\n", stderr);
    }
}

void catch_signal(int number, void (*handler)(int)) {
    struct sigaction present;
    if (sigaction(number, nullptr, &present) != 0 || (present.sa_flags & SA_SIGINFO) ||
        present.sa_handler != SIG_DFL)
        return;
    struct sigaction ours = {};
    ours.sa_handler = handler;
    ours.sa_flags = SA_ONSTACK | SA_RESTART;
    sigaction(number, &ours, nullptr);
}

template <class Function>
void start_without_signals(Function function) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    std::thread(function).detach();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace

void watch_signals(const Saver& with, const std::string& session, double minutes) {
    if (owner) return;
    owner = getpid();
    saver = with;
    Py_INCREF(saver.look);
    Py_INCREF(saver.save);
    session_name = session;
    save_every = 60 * minutes;
    sem_init(&wake, 0, 0);
    sem_init(&crash_saved, 0, 0);
    sem_init(&asked_saved, 0, 0);
    prepare_fork_save();
    start_without_signals(watch);
    catch_signal(SIGTERM, on_end);
    catch_signal(SIGHUP, on_end);
    if (can_fork_save())
        for (const int number : {SIGSEGV, SIGBUS, SIGABRT}) catch_signal(number, on_crash);
}

bool can_save() { return owner != 0 && owner == getpid(); }

std::string save_now() {
    if (!can_save()) return {};
    asked = true;
    sem_post(&wake);
    const bool done = wait_until(&asked_saved, after(kWaitForSave));
    return done && asked_outcome ? session_name : std::string();
}

void try_fork_saves(int count) {
    trying = true;
    start_without_signals([count] {
        int good = 0;
        for (int i = 0; i < count; ++i) good += fork_save(saver, 1);
        std::fprintf(stderr, "fork saves: %d of %d\n", good, count);
        trying = false;
    });
}

void wait_for_ending_signal() {
    if (!ending || getpid() != owner) return;
    Py_BEGIN_ALLOW_THREADS;
    for (;;) pause();
    Py_END_ALLOW_THREADS;
}

}  // namespace shell
