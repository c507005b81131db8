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
};

// Never prints and never exits. Abbreviated long options are accepted as getopt accepts them.
Options parse_options(int argc, char** argv);

extern const char* const kHelp;

}  // namespace shell
