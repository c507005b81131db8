// The program once more: in the same process, on the same terminal, with a saved session.
#pragma once

#include <string>

#include "shell/options.h"

namespace shell {

// At the start, before the current folder can change.
void prepare_restart(const Options&);

// Replaces the program; nothing of it ends in order. Returns only when that is impossible. Any
// thread, without the GIL.
void restart(const std::string& session);

}  // namespace shell
