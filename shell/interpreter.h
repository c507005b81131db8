// The embedded Python: configured like the python3 command, with this program as sys.executable.
#pragma once

#include <Python.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace shell {

// What the interactive prompt runs before it asks; everything empty: nothing.
struct PromptRequest {
    std::string command, module, script;
    std::vector<std::string> argv;  // sys.argv[1:] of it
};

// Owns the configuration until Python runs. Python's errors (an unknown option, a missing standard
// library) end the process as python3 would; nothing throws.
class Interpreter {
  public:
    explicit Interpreter(const std::vector<std::string>& argv);
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    // The prompt is wanted: nothing to run, or -i, and a terminal at standard input. Its request is
    // taken out of the configuration, and `start` (Python code) takes its place.
    std::optional<PromptRequest> take_prompt_request(const char* start);

    // "load.py", "-m module" or "-c …"; after take_prompt_request().
    std::string what_runs() const;

    // `python`: the virtual environment's, for the search of its packages; empty: none.
    void initialize(const std::filesystem::path& python);

  private:
    void check(PyStatus status);
    PyConfig config_;
};

// After initialize(): the folder comes after the standard library and before installed packages.
// False with a Python error set.
bool add_to_path_after_standard_library(const std::filesystem::path& folder);

}  // namespace shell
