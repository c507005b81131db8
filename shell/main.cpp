// app: an interactive plotting shell. See README.md of this folder.
#include <Python.h>
#include <malloc.h>

#include <cstdio>

#include "shell/layout.h"
#include "shell/options.h"
#include "shell/runner.h"

namespace {

// Plots make and free arrays of some megabytes all the time. Each would come from the system and go
// back to it, which costs a page fault for every 4 KiB, several times what filling them takes.
// These limits are those at which the C library's own adaptation to large arrays ends.
void keep_freed_memory() {
    constexpr int kMegabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte);
    mallopt(M_TRIM_THRESHOLD, 64 * kMegabyte);
}

}  // namespace

int main(int argc, char** argv) {
    keep_freed_memory();
    const shell::Options options = shell::parse_options(argc, argv);
    switch (options.action) {
        case shell::Options::Action::Run:
            return shell::run(options);
        case shell::Options::Action::Help:
            std::fputs(shell::kHelp, stdout);
            return 0;
        case shell::Options::Action::Version:
            std::printf("app %s (Python %s)\n", APP_VERSION, PY_VERSION);
            return 0;
        case shell::Options::Action::PythonPath:
            std::printf("%s\n", shell::python_folder().c_str());
            return 0;
        case shell::Options::Action::Fail:
            break;
    }
    std::fprintf(stderr, "app: %s\nTry 'app --help'.\n", options.error.c_str());
    return 2;
}
