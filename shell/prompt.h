// Queued GUI events while the plain prompt waits for a line. (IPython's prompt has its own way, in
// pylab/shell/inputhook.py.)
#pragma once

namespace shell {

// From now on Python's own line reader runs waiting callbacks; ten times a second. Needs the GIL.
void install_input_hook();

// From any thread: the hook runs at its next turn, also without an event.
void wake_prompt();

}  // namespace shell
