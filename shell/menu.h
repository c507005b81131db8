// What the user is asked while the main thread is stuck. Monitor thread; writes and reads the
// terminal itself, without Python.
#pragma once

#include <string>

namespace shell {

void say(const std::string& line);  // on stderr, on a line of its own

// Wait, save everything and restart, or quit. Returns when the user waits, or when the program has
// gone on by itself.
void offer_choice();

}  // namespace shell
