// The active Python virtual environment.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace shell {

struct VirtualEnv {
    std::filesystem::path folder;
    std::filesystem::path python() const { return folder / "bin" / "python3"; }
};

// Its message is one line for the user.
struct VirtualEnvError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The environment that this program was started from (a link in its bin folder), or else that
// of VIRTUAL_ENV; none when there is no pyvenv.cfg. Throws VirtualEnvError when it was made by
// another version of Python.
std::optional<VirtualEnv> active_virtual_env();

// "3.12" from the text of a pyvenv.cfg; empty when it does not say.
std::string python_version_of(const std::string& pyvenv_cfg);

}  // namespace shell
