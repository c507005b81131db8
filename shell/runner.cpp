#include "shell/runner.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "plot/host.h"
#include "shell/foreground.h"
#include "shell/gui.h"
#include "shell/imports.h"
#include "shell/interpreter.h"
#include "shell/interrupt.h"
#include "shell/ladder.h"
#include "shell/layout.h"
#include "shell/module.h"
#include "shell/monitor.h"
#include "shell/python_package.h"
#include "shell/restart.h"
#include "shell/system_call.h"
#include "shell/virtualenv.h"

namespace shell {

namespace {

constexpr const char* kStartPrompt =
    "raise SystemExit(__import__('pylab.shell.prompt', fromlist=['main']).main())\n";

// Inherited by children, whatever way they are started.
constexpr const char* kMatplotlibVariable = "APP_MATPLOTLIB";

// The steps before Python runs; false with a Python error set.

bool prepare(const std::filesystem::path& folder, bool prompt) {
    ladder().whole_program = !prompt;
    ladder().started = monotonic_now();
    start_monitor();
    if (!prepare_interrupts() || !watch_imports() || !watch_system()) return false;
    put_back_interrupt_handler();
    return add_to_path_after_standard_library(folder) && install_finder();
}

bool bind_pylab_names() {
    PyObject* main_module = PyImport_AddModule("__main__");  // borrowed
    return main_module && call_shell("names", "bind", PyModule_GetDict(main_module));
}

bool start(const Options& options, bool prompt) {
    if (options.gthread) start_gui();
    if (prompt) return shell_module("prompt") != nullptr;
    return !options.pylab || bind_pylab_names();
}

// Ends as Python does on an error; SystemExit is obeyed within.
int fail() {
    const bool interrupt = PyErr_ExceptionMatches(PyExc_KeyboardInterrupt);
    PyErr_Print();
    Py_FinalizeEx();
    if (interrupt) {  // die of it, so that a calling script stops, too
        std::signal(SIGINT, SIG_DFL);
        std::raise(SIGINT);
    }
    return 1;
}

}  // namespace

int run(const Options& options) {
    const std::filesystem::path folder = python_folder();
    if (folder.empty()) {
        std::fprintf(stderr, "app: the folder python/pylab is missing beside %s\n",
                     executable().c_str());
        return 1;
    }
    std::filesystem::path python;
    try {
        if (const auto env = active_virtual_env()) python = env->python();
    } catch (const VirtualEnvError& error) {
        std::fprintf(stderr, "app: %s\n", error.what());
        return 2;
    }
    if (options.matplotlib) setenv(kMatplotlibVariable, "1", 1);
    prepare_restart(options);

    Interpreter interpreter(options.python_argv);
    const std::optional<PromptRequest> request = interpreter.take_prompt_request(kStartPrompt);
    register_module(options, request);
    register_foreground();
    const std::string before_prompt = request ? request->command + request->script : "";
    name_statement(request ? before_prompt : interpreter.what_runs());
    interpreter.initialize(python);
    Py_AtExit(plot::stop_host);  // sys.exit() ends the process inside Py_RunMain
    if (!prepare(folder, request.has_value()) || !start(options, request.has_value()))
        return fail();
    return Py_RunMain();
}

}  // namespace shell
