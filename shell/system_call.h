// os.system(): C's system() ignores SIGINT while the command runs, so that Ctrl-C ends the command
// alone, and a loop over commands never ends. Here the interrupt is the statement's, too.
#pragma once

namespace shell {

// False with a Python error set.
bool watch_system();

}  // namespace shell
