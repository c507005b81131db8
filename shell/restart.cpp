#include "shell/restart.h"

#include <pthread.h>
#include <signal.h>
#include <sys/auxv.h>
#include <sys/time.h>
#include <unistd.h>

#include <filesystem>
#include <vector>

#include "shell/layout.h"

namespace shell {

namespace {

std::filesystem::path program;  // as it was called: a link in a virtual environment matters
std::string name;
const Options* given = nullptr;

// What outlives the replacement and was the old program's own.
void leave_nothing() {
    for (const int number : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) signal(number, SIG_DFL);
    const itimerval off{};
    for (const auto timer : {ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF})
        setitimer(timer, &off, nullptr);
    close_range(STDERR_FILENO + 1, ~0u, CLOSE_RANGE_CLOEXEC);
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, nullptr);
}

}  // namespace

void prepare_restart(const Options& options) {
    given = &options;
    name = options.python_argv.front();
    std::error_code ignored;
    const auto* called = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
    program = called ? std::filesystem::absolute(called, ignored) : executable();
}

void restart(const std::string& session) {
    const std::vector<std::string> arguments = resume_arguments(*given, session);
    std::vector<char*> words{name.data()};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    leave_nothing();
    execv(program.c_str(), words.data());
    execv(executable().c_str(), words.data());
}

}  // namespace shell
