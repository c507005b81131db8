// The built-in module _app_shell: what pylab.shell (Python) needs of this program.
#pragma once

#include <string>

#include "shell/interpreter.h"
#include "shell/options.h"

namespace shell {

// Before the interpreter starts. The references must outlive it.
void register_module(const Options& options, const std::optional<PromptRequest>& request);

// After it has started: puts the module on sys.meta_path as the first finder, so that the import
// hook is loaded with the first import that needs it. False with a Python error set.
bool install_finder();

}  // namespace shell
