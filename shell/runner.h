// One run of the program: from options to exit code.
#pragma once

#include "shell/options.h"

namespace shell {

// The process's exit code. Python's sys.exit() may end the process before this returns.
int run(const Options& options);

}  // namespace shell
