// Where the program's own files are, in the build tree and when installed.
#pragma once

#include <filesystem>

namespace shell {

// This program's file, symbolic links resolved.
std::filesystem::path executable();

// The folder to put on Python's path: it holds the package pylab. Empty when it is missing.
std::filesystem::path python_folder();

// Python's own prefix ("/usr"): above the running libpython, or above the program that Python is
// part of, with the standard library in it. Empty when not found; Python's own search serves then.
std::filesystem::path python_prefix();

}  // namespace shell
