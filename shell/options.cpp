#include "shell/options.h"

#include <getopt.h>

#include <cstdlib>
#include <cstring>

namespace shell {

const char* const kHelp =
    R"(usage: app [-pylab | -gthread] [option ...] [-c CODE | -m MODULE | SCRIPT | -] [argument ...]

An interactive plotting shell: Python with matplotlib's functions and windows that never freeze.
Without code to run it starts the interactive prompt.

  -pylab         pylab's names (plot, figure, array, ...) at the prompt, in CODE and in SCRIPT;
                 windows appear at once at the prompt
  -gthread       start the GUI thread at once, for windows of your own made with PyGObject;
                 reach it with GLib.idle_add or shell.gui(function); no pylab names
  --matplotlib   import the real matplotlib where a script asks for it
  --resume[=NAME] bring the newest saved session back, or the one saved as NAME
  --autosave N   save the session every N minutes
  --python-path  print the folder of the pylab package, for PYTHONPATH=$(app --python-path) python3
  --version      print the version
  --help         print this help

Every other option is python3's and works as there: -i (prompt after the script), -u, -O, -W, -X,
-E, -s, -I, -B, -V and so on; `python3 --help` lists them. The active virtual environment is used.
Environment: APP_PLAIN_PROMPT=1 chooses the plain prompt over IPython's.
)";

namespace {

// Python's own short options. '+' stops at the script's name, ':' tells a missing argument apart.
constexpr const char* kPythonShort = "+:bBc:dEhiIm:OPqRsStuvVW:xX:";

enum Long {
    kPylab = 256,
    kGthread,
    kQthread,
    kWthread,
    kMatplotlib,
    kPythonPath,
    kResume,
    kAutosave,
    kVersion,
    kHelpLong,
    kPythonFlag,
    kPythonValue
};

const option kLong[] = {
    {"pylab", no_argument, nullptr, kPylab},
    {"gthread", no_argument, nullptr, kGthread},
    {"qthread", no_argument, nullptr, kQthread},
    {"wthread", no_argument, nullptr, kWthread},
    {"matplotlib", no_argument, nullptr, kMatplotlib},
    {"python-path", no_argument, nullptr, kPythonPath},
    {"resume", optional_argument, nullptr, kResume},
    {"autosave", required_argument, nullptr, kAutosave},
    {"version", no_argument, nullptr, kVersion},
    {"help", no_argument, nullptr, kHelpLong},
    {"help-env", no_argument, nullptr, kPythonFlag},
    {"help-xoptions", no_argument, nullptr, kPythonFlag},
    {"help-all", no_argument, nullptr, kPythonFlag},
    {"check-hash-based-pycs", required_argument, nullptr, kPythonValue},
    {},
};

Options& fail(Options& options, std::string error) {
    options.action = Options::Action::Fail;
    options.error = std::move(error);
    return options;
}

void take_minutes(const char* text, Options& options) {
    char* end = nullptr;
    options.autosave = std::strtod(text, &end);
    if (end == text || *end || !(options.autosave > 0) || options.autosave > 1e6)
        fail(options, std::string("--autosave: not a number of minutes: ") + text);
}

// One of our own options; false when `code` is none.
bool take_own(int code, Options& options) {
    switch (code) {
        case kPylab:
            options.pylab = true;
            return true;
        case kGthread:
            options.gthread = true;
            return true;
        case kMatplotlib:
            options.matplotlib = true;
            return true;
        case kResume:
            options.resume = true;
            if (optarg) options.session = optarg;
            return true;
        case kAutosave:
            take_minutes(optarg, options);
            return true;
        case kPythonPath:
            options.action = Options::Action::PythonPath;
            return true;
        case kVersion:
            options.action = Options::Action::Version;
            return true;
        case 'h':
        case kHelpLong:
            options.action = Options::Action::Help;
            return true;
        case kQthread:
            fail(options, "-qthread: the Qt toolkit is not built in; use -gthread (GTK)");
            return true;
        case kWthread:
            fail(options, "-wthread: the wx toolkit is not built in; use -gthread (GTK)");
            return true;
        default:
            return false;
    }
}

void pass_on(int code, int index, Options& options) {
    std::vector<std::string> words;
    if (code == kPythonFlag || code == kPythonValue)
        words.push_back(std::string("--") + kLong[index].name);
    else
        words.push_back({'-', static_cast<char>(code)});
    if (optarg) words.push_back(optarg);
    const bool runs = code == 'c' || code == 'm' || code == 'i';
    for (const std::string& word : words) {
        options.python_argv.push_back(word);
        if (!runs) options.python_options.push_back(word);
    }
}

}  // namespace

Options parse_options(int argc, char** argv) {
    Options options;
    options.python_argv.push_back(argc > 0 ? argv[0] : "app");
    opterr = 0;
    optind = 1;
    for (;;) {
        const int at = optind;
        int index = 0;
        const int code = getopt_long_only(argc, argv, kPythonShort, kLong, &index);
        if (code == -1) break;
        if (code == ':') return fail(options, std::string("argument expected for ") + argv[at]);
        if (code == '?') return fail(options, std::string("unknown option ") + argv[at]);
        if (take_own(code, options)) {
            if (options.action != Options::Action::Run) return options;
            continue;
        }
        pass_on(code, index, options);
        if (code == 'c' || code == 'm') break;  // what follows belongs to the program
    }
    if (optind < argc && std::strcmp(argv[optind - 1], "--") == 0)
        options.python_argv.push_back("--");
    if (options.pylab && options.gthread)
        return fail(options, "-pylab and -gthread exclude each other");
    options.python_argv.insert(options.python_argv.end(), argv + optind, argv + argc);
    return options;
}

std::vector<std::string> resume_arguments(const Options& options, const std::string& session) {
    std::vector<std::string> arguments{"--resume=" + session};
    if (options.pylab) arguments.push_back("-pylab");
    if (options.gthread) arguments.push_back("-gthread");
    if (options.matplotlib) arguments.push_back("--matplotlib");
    if (options.autosave > 0) {
        arguments.push_back("--autosave");
        arguments.push_back(std::to_string(options.autosave));
    }
    arguments.insert(arguments.end(), options.python_options.begin(), options.python_options.end());
    return arguments;
}

}  // namespace shell
