#include "shell/virtualenv.h"

#include <patchlevel.h>
#include <sys/auxv.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

namespace shell {

namespace fs = std::filesystem;

namespace {

// The name by which the kernel was asked to start this program, before links are followed.
fs::path started_as() {
    const auto* name = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
    return name ? fs::absolute(name) : fs::path();
}

fs::path find_folder() {
    std::error_code ignored;
    fs::path around = started_as().parent_path().parent_path();
    if (fs::exists(around / "pyvenv.cfg", ignored)) return around;
    const char* active = std::getenv("VIRTUAL_ENV");
    if (active && *active && fs::exists(fs::path(active) / "pyvenv.cfg", ignored)) return active;
    return {};
}

std::string read_all(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

}  // namespace

std::string python_version_of(const std::string& pyvenv_cfg) {
    // venv writes "version = 3.11.2", virtualenv and uv "version_info = 3.11.2.final.0".
    std::istringstream lines(pyvenv_cfg);
    for (std::string line; std::getline(lines, line);) {
        static const std::regex version(R"(\s*version(?:_info)?\s*=\s*(\d+\.\d+)\b.*)");
        if (std::smatch found; std::regex_match(line, found, version)) return found[1];
    }
    return {};
}

std::optional<VirtualEnv> active_virtual_env() {
    const fs::path folder = find_folder();
    if (folder.empty()) return std::nullopt;
    const std::string theirs = python_version_of(read_all(folder / "pyvenv.cfg"));
    const std::string ours =
        std::to_string(PY_MAJOR_VERSION) + "." + std::to_string(PY_MINOR_VERSION);
    if (!theirs.empty() && theirs != ours)
        throw VirtualEnvError("the virtual environment " + folder.string() + " is for Python " +
                              theirs + ", app is built with Python " + ours +
                              "; deactivate it, or make one with python" + ours + " -m venv");
    return VirtualEnv{folder};
}

}  // namespace shell
