// The command line: our own options are taken out, everything else is left for Python's own parser.
#pragma once

#include <string>
#include <vector>

namespace shell {

struct Options {
    enum class Action { Run, Help, Version, PythonPath, Fail };
    Action action = Action::Run;
    bool pylab = false;       // pylab names in the namespace, interactive windows at the prompt
    bool gthread = false;     // GUI thread from the start
    bool matplotlib = false;  // leave the real matplotlib alone
    bool resume = false;      // bring a saved session back
    std::string session;      // which; empty: the newest
    double autosave = 0;      // minutes between saves; 0: never
    std::string error;        // of Fail: one line without the program's name
    // What Python's parser gets: argv[0], Python's options, then script, -c, -m or - with
    // arguments.
    std::vector<std::string> python_argv;
    std::vector<std::string> python_options;  // Python's alone, without -i
};

// Never prints and never exits. Abbreviated long options are accepted as getopt accepts them.
Options parse_options(int argc, char** argv);

// The command line, without the program's name, for a prompt like this run's that brings a saved
// session back: the same options, but no script and nothing else to run.
std::vector<std::string> resume_arguments(const Options&, const std::string& session);

extern const char* const kHelp;

}  // namespace shell
