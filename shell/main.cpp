// app: an interactive plotting shell. See README.md of this folder.
#include <Python.h>

#include <cstdio>

#include "shell/layout.h"
#include "shell/options.h"
#include "shell/runner.h"

int main(int argc, char** argv) {
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
