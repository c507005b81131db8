#include "shell/interrupt.h"

#include <pthread.h>
#include <signal.h>

#include <cerrno>

#include "plot/cancel.h"

namespace shell {

namespace {

// What stood there before. Written with SIGINT blocked in the main thread, the only one that runs
// the handler's chain in practice: the kernel prefers it, and our other threads block SIGINT.
struct sigaction next_action;

void on_interrupt(int number, siginfo_t* info, void* context) {
    const int saved = errno;
    plot::foreground_token().request();
    if (next_action.sa_flags & SA_SIGINFO)
        next_action.sa_sigaction(number, info, context);
    else
        next_action.sa_handler(number);
    errno = saved;
}

bool stands_aside(const struct sigaction& present) {
    if (present.sa_flags & SA_SIGINFO) return present.sa_sigaction == on_interrupt;
    return present.sa_handler == SIG_DFL || present.sa_handler == SIG_IGN;
}

}  // namespace

void put_back_interrupt_handler() {
    struct sigaction present;
    if (sigaction(SIGINT, nullptr, &present) != 0 || stands_aside(present)) return;

    sigset_t interrupt, before;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_BLOCK, &interrupt, &before);
    next_action = present;
    struct sigaction ours = present;
    ours.sa_flags |= SA_SIGINFO;
    ours.sa_sigaction = on_interrupt;
    sigaction(SIGINT, &ours, nullptr);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void begin_statement() {
    plot::foreground_token().clear();
    put_back_interrupt_handler();
}

bool interrupted() { return plot::foreground_token().requested(); }

void set_interrupted(bool on) {
    if (on)
        plot::foreground_token().request();
    else
        plot::foreground_token().clear();
}

}  // namespace shell
